package org.strowger.core.internal.decide;

import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.internal.codec.CallOutcomeEncoder;
import org.strowger.core.internal.codec.CallResultEncoder;
import org.strowger.core.internal.codec.InvokeCancelledEncoder;
import org.strowger.core.internal.codec.InvokeEncoder;
import org.strowger.core.internal.codec.InvokeEncoder.ArgumentsEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;

/** Writes what flows ask of the host and say of calls; the arguments of a question are gathered first. Reused. */
final class InvokeWriter {
    private static final int MOST_BYTES = 1_024;

    private final EffectWriter effects;
    private final InvokeEncoder invoke = new InvokeEncoder();
    private final InvokeCancelledEncoder cancelled = new InvokeCancelledEncoder();
    private final CallOutcomeEncoder outcome = new CallOutcomeEncoder();
    private final CallResultEncoder result = new CallResultEncoder();
    private final byte[] text = new byte[2 * HandlerConfig.MOST_PARAMETERS * MOST_BYTES];
    /** Lengths of name, value, name, value … */
    private final int[] lengths = new int[2 * HandlerConfig.MOST_PARAMETERS];
    private final byte[] handler = new byte[MOST_BYTES];
    private int handlerLength;
    private int parts;
    private int textLength;
    private int attempt;

    InvokeWriter(EffectWriter effects) {
        this.effects = effects;
    }

    void begin(String name, int whichAttempt) {
        handlerLength = Utf8.encode(name, handler, 0, MOST_BYTES);
        attempt = whichAttempt;
        parts = 0;
        textLength = 0;
    }

    void argument(String name, CharSequence value) {
        add(name);
        add(value);
    }

    private void add(CharSequence part) {
        int length = Utf8.encode(part, text, textLength, MOST_BYTES);
        lengths[parts++] = length;
        textLength += length;
    }

    void end(long invokeId, long callId) {
        int arguments = parts / 2;
        int length = MessageHeaderEncoder.ENCODED_LENGTH + InvokeEncoder.BLOCK_LENGTH
                + ArgumentsEncoder.HEADER_SIZE
                + arguments * (ArgumentsEncoder.sbeBlockLength() + ArgumentsEncoder.nameHeaderLength()
                        + ArgumentsEncoder.valueHeaderLength())
                + textLength + InvokeEncoder.handlerHeaderLength() + handlerLength;
        int at = effects.record().addEffect(length);
        ArgumentsEncoder argument = invoke.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .invokeId(invokeId).callId(callId).attempt(attempt).argumentsCount(arguments);
        int from = 0;
        for (int i = 0; i < parts; i += 2) {
            argument.next().putName(text, from, lengths[i])
                    .putValue(text, from + lengths[i], lengths[i + 1]);
            from += lengths[i] + lengths[i + 1];
        }
        invoke.putHandler(handler, 0, handlerLength);
    }

    void outcome(String name, long callId) {
        int length = Utf8.encode(name, handler, 0, MOST_BYTES);
        int at = effects.record().addEffect(MessageHeaderEncoder.ENCODED_LENGTH + CallOutcomeEncoder.BLOCK_LENGTH
                + CallOutcomeEncoder.outcomeHeaderLength() + length);
        outcome.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(callId).putOutcome(handler, 0, length);
    }

    void result(String name, CharSequence value, long callId) {
        int nameLength = Utf8.encode(name, handler, 0, MOST_BYTES);
        int valueLength = Utf8.encode(value, text, 0, MOST_BYTES);
        int at = effects.record().addEffect(MessageHeaderEncoder.ENCODED_LENGTH + CallResultEncoder.BLOCK_LENGTH
                + CallResultEncoder.nameHeaderLength() + nameLength
                + CallResultEncoder.valueHeaderLength() + valueLength);
        result.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(callId).putName(handler, 0, nameLength).putValue(text, 0, valueLength);
    }

    void cancel(String name, long invokeId, long callId) {
        handlerLength = Utf8.encode(name, handler, 0, MOST_BYTES);
        int at = effects.record().addEffect(MessageHeaderEncoder.ENCODED_LENGTH + InvokeCancelledEncoder.BLOCK_LENGTH
                + InvokeCancelledEncoder.handlerHeaderLength() + handlerLength);
        cancelled.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .invokeId(invokeId).callId(callId).putHandler(handler, 0, handlerLength);
    }
}
