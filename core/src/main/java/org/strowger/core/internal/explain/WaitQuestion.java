package org.strowger.core.internal.explain;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.strowger.core.explain.Explanation;
import org.strowger.core.explain.NotExplained;
import org.strowger.core.explain.NotExplained.Why;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.decide.Scene;
import org.strowger.core.journal.RecordHandler;

/** Why does this call wait, as all stands after a record? Later records are let by, no longer decided. */
public final class WaitQuestion implements RecordHandler {
    private final Explainer explainer;
    private final Scene scene;
    private final Rerun rerun;
    private final long callId;
    private final long sequence;
    private Optional<Explanation> answer = Optional.empty();

    /** @param decider in its first state */
    public WaitQuestion(Decider decider, long callId, long sequence) {
        this.explainer = new Explainer(decider.scene());
        this.scene = decider.scene();
        this.rerun = new Rerun(decider, (offerId, call, agent, picked) -> { });
        this.callId = callId;
        this.sequence = sequence;
    }

    @Override
    public void onRecord(long record, long nowNs, long wallMs, ByteBuffer body, int commandOffset,
            int commandLength, int effectsLength) {
        if (record <= sequence) {
            rerun.decide(record, nowNs, wallMs, body, commandOffset, commandLength, effectsLength);
        }
        if (record == sequence) {
            answer = Optional.of(ask());
        }
    }

    private Explanation ask() {
        Call call = scene.calls().byCaller(callId);
        if (call == null || call.callId != callId) {
            return new NotExplained(Why.NO_SUCH_CALL, "call " + callId + ": did not live after record " + sequence
                    + "; name the leg that brought it, and a record of its life");
        }
        if (!Judge.isQueued(call)) {
            return new NotExplained(Why.NOT_WAITING, "call " + callId + ": was " + call.state + " after record "
                    + sequence + ", so it waited for nobody; ask for a record at which it waited");
        }
        return explainer.waits(call, rerun.moment());
    }

    /** What came of it, once all records were handed over. */
    public Explanation answer() {
        return answer.orElseGet(() -> new NotExplained(Why.NO_SUCH_RECORD, "record " + sequence
                + ": is not in the journal, which ends with record " + rerun.moment().sequence()
                + "; ask for one of these"));
    }
}
