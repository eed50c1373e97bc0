package org.strowger.core.internal.ring;

import org.strowger.core.internal.codec.CallCallbackEncoder;
import org.strowger.core.internal.codec.CallbackCancelEncoder;
import org.strowger.core.internal.codec.CallbackScheduleEncoder;

/** Encodes what the host asks of callbacks; one thread each. */
public final class CallbackEncoders extends CommandBytes {
    private final CallCallbackEncoder ask = new CallCallbackEncoder();
    private final CallbackScheduleEncoder schedule = new CallbackScheduleEncoder();
    private final CallbackCancelEncoder cancel = new CallbackCancelEncoder();

    /** Encodes "call callback". */
    public EncodedCommand ask(long callId, CharSequence number) {
        int length = put(number);
        ask.wrapAndApplyHeader(bytes, 0, header).callId(callId).putNumber(number(), 0, length);
        return done(ask.encodedLength());
    }

    /** Encodes "callback schedule". */
    public EncodedCommand schedule(int queue, int adapter, int owner, int attempts, long fromWallMs,
            long toWallMs, CharSequence number, CharSequence shown, CharSequence reference) {
        schedule.wrapAndApplyHeader(bytes, 0, header).queue(queue).adapter(adapter).owner(owner)
                .attempts(attempts).fromWallMs(fromWallMs).toWallMs(toWallMs);
        int length = put(number);
        schedule.putNumber(number(), 0, length);
        length = put(shown);
        schedule.putShown(number(), 0, length);
        length = put(reference);
        schedule.putReference(number(), 0, length);
        return done(schedule.encodedLength());
    }

    /** Encodes "callback cancel". */
    public EncodedCommand cancel(long callbackId) {
        cancel.wrapAndApplyHeader(bytes, 0, header).callbackId(callbackId);
        return done(cancel.encodedLength());
    }
}
