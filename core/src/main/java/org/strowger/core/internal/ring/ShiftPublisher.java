package org.strowger.core.internal.ring;

import java.util.function.Function;
import org.strowger.core.event.Admission;

/** Puts what the host asks of agents beyond coming and going into the ring. */
final class ShiftPublisher implements ShiftRequests {
    private final Function<EncodedCommand, Admission> ring;
    private final ThreadLocal<ShiftEncoders> encoders = ThreadLocal.withInitial(ShiftEncoders::new);

    /** @param ring takes one command in */
    ShiftPublisher(Function<EncodedCommand, Admission> ring) {
        this.ring = ring;
    }

    @Override
    public Admission signInTo(int agent, boolean ready, int reason, int[] queues) {
        return ring.apply(encoders.get().signInTo(agent, ready, reason, queues));
    }

    @Override
    public Admission extendWrapUp(int agent, long byNs) {
        return ring.apply(encoders.get().extendWrapUp(agent, byNs));
    }

    @Override
    public Admission disposition(int agent, long callId, int code, boolean hard) {
        return ring.apply(encoders.get().disposition(agent, callId, code, hard));
    }

    @Override
    public Admission ownCallBegin(int agent) {
        return ring.apply(encoders.get().ownCallBegin(agent));
    }

    @Override
    public Admission ownCallEnd(int agent) {
        return ring.apply(encoders.get().ownCallEnd(agent));
    }

    @Override
    public Admission optOut(int agent, int queue, boolean out) {
        return ring.apply(encoders.get().optOut(agent, queue, out));
    }

    @Override
    public Admission breakRequest(int agent) {
        return ring.apply(encoders.get().breakRequest(agent));
    }

    @Override
    public Admission breakCancel(int agent) {
        return ring.apply(encoders.get().breakCancel(agent));
    }

    @Override
    public Admission difficultyLimit(int agent, int limit) {
        return ring.apply(encoders.get().difficultyLimit(agent, limit));
    }

    @Override
    public Admission forceOff(int agent, int calls, String who, String why) {
        return ring.apply(encoders.get().forceOff(agent, calls, who, why));
    }

    @Override
    public Admission forceState(int agent, boolean ready, int reason, String who, String why) {
        return ring.apply(encoders.get().forceState(agent, ready, reason, who, why));
    }
}
