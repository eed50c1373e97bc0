package org.strowger.core.internal.ring;

import java.util.function.Function;
import org.strowger.core.event.Admission;

/** Puts what the host asks of callbacks into the ring. */
final class CallbackPublisher implements CallbackRequests {
    private final Function<EncodedCommand, Admission> ring;
    private final ThreadLocal<CallbackEncoders> encoders = ThreadLocal.withInitial(CallbackEncoders::new);

    /** @param ring takes one command in */
    CallbackPublisher(Function<EncodedCommand, Admission> ring) {
        this.ring = ring;
    }

    @Override
    public Admission ask(long callId, CharSequence number) {
        return ring.apply(encoders.get().ask(callId, number));
    }

    @Override
    public Admission schedule(int queue, int adapter, int owner, int attempts, long fromWallMs, long toWallMs,
            CharSequence number, CharSequence shown, CharSequence reference) {
        return ring.apply(encoders.get().schedule(
                queue, adapter, owner, attempts, fromWallMs, toWallMs, number, shown, reference));
    }

    @Override
    public Admission cancel(long callbackId) {
        return ring.apply(encoders.get().cancel(callbackId));
    }
}
