package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.flow.InvokeAnswer;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.internal.codec.InvokeEndedDecoder;
import org.strowger.core.internal.codec.InvokeEndedDecoder.ResultsDecoder;

/** The answer of a handler, copied out of its command without garbage. Reused. */
final class AnswerView implements InvokeAnswer {
    private static final int NONE = -1;
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final StringBuilder[] texts = new StringBuilder[2 * HandlerConfig.MOST_PARAMETERS];
    private Outcome outcome = Outcome.FAILED;
    private int results;

    AnswerView() {
        for (int i = 0; i < texts.length; i++) {
            texts[i] = new StringBuilder(256);
        }
    }

    void read(InvokeEndedDecoder command, DirectBuffer buffer) {
        outcome = OUTCOMES[command.outcome()];
        results = 0;
        ResultsDecoder result = command.results();
        while (result.hasNext() && results < HandlerConfig.MOST_PARAMETERS) {
            result.next();
            Utf8.decode(buffer, command.limit() + ResultsDecoder.nameHeaderLength(), result.nameLength(),
                    texts[2 * results]);
            result.skipName();
            Utf8.decode(buffer, command.limit() + ResultsDecoder.valueHeaderLength(), result.valueLength(),
                    texts[2 * results + 1]);
            result.skipValue();
            results++;
        }
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    @Override
    public boolean has(String name) {
        return find(name) >= 0;
    }

    @Override
    public CharSequence value(String name) {
        int found = find(name);
        return found < 0 ? "" : texts[2 * found + 1];
    }

    private int find(String name) {
        if (name.isEmpty()) {
            return results == 1 ? 0 : NONE;
        }
        for (int i = 0; i < results; i++) {
            if (name.contentEquals(texts[2 * i])) {
                return i;
            }
        }
        return NONE;
    }
}
