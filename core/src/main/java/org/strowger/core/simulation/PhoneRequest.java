package org.strowger.core.simulation;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.adapter.TransferAnswer;
import org.strowger.core.adapter.TransferManner;

/** What a person asked for at his phone, and what he was told. Belongs to the thread that drives the virtual time. */
public final class PhoneRequest {
    private final long requestId;
    private final TransferManner manner;
    private final List<TransferAnswer> answers = new ArrayList<>(2);

    PhoneRequest(long requestId, TransferManner manner) {
        this.requestId = requestId;
        this.manner = manner;
    }

    /** The switch's name for it. */
    public long requestId() {
        return requestId;
    }

    /** What was asked for. */
    public TransferManner manner() {
        return manner;
    }

    /** What the engine has answered so far, in order. */
    public List<TransferAnswer> answers() {
        return List.copyOf(answers);
    }

    /** Whether the last answer is still to come. */
    public boolean isOpen() {
        return answers.isEmpty() || isProgress(answers.get(answers.size() - 1));
    }

    boolean isAnswered(TransferAnswer answer) {
        return answers.contains(answer);
    }

    void answer(TransferAnswer answer) {
        answers.add(answer);
    }

    private static boolean isProgress(TransferAnswer answer) {
        return answer == TransferAnswer.ACCEPTED || answer == TransferAnswer.PROGRESS;
    }
}
