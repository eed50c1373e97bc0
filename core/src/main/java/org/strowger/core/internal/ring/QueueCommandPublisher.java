package org.strowger.core.internal.ring;

import java.util.function.Function;
import org.strowger.core.call.Medium;
import org.strowger.core.call.Preference;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.event.Admission;

/** Puts what the host asks of waiting calls, queues and contacts into the ring. */
final class QueueCommandPublisher implements QueueCommands {
    private final Function<EncodedCommand, Admission> ring;
    private final Function<EncodedCommand, Admission> ringOfNewCalls;
    private final ThreadLocal<QueueCommandEncoders> encoders = ThreadLocal.withInitial(QueueCommandEncoders::new);

    /** @param ring takes one command in @param ringOfNewCalls the same, but refuses sooner */
    QueueCommandPublisher(Function<EncodedCommand, Admission> ring,
            Function<EncodedCommand, Admission> ringOfNewCalls) {
        this.ring = ring;
        this.ringOfNewCalls = ringOfNewCalls;
    }

    @Override
    public Admission callPriority(long callId, int priority) {
        return ring.apply(encoders.get().callPriority(callId, priority));
    }

    @Override
    public Admission callHeadStart(long callId, long headStartNs) {
        return ring.apply(encoders.get().callHeadStart(callId, headStartNs));
    }

    @Override
    public Admission callDifficulty(long callId, int difficulty) {
        return ring.apply(encoders.get().callDifficulty(callId, difficulty));
    }

    @Override
    public Admission callSegment(long callId, int segment) {
        return ring.apply(encoders.get().callSegment(callId, segment));
    }

    @Override
    public Admission callCustomer(long callId, long customer) {
        return ring.apply(encoders.get().callCustomer(callId, customer));
    }

    @Override
    public Admission callEnqueue(long callId, int queue, int priority, Preference preference, int[] agents) {
        return ring.apply(encoders.get().callEnqueue(callId, queue, priority, preference, agents));
    }

    @Override
    public Admission callPick(long callId, int agent, boolean supervisor) {
        return ring.apply(encoders.get().callPick(callId, agent, supervisor));
    }

    @Override
    public Admission callWithdraw(long callId, boolean supervisor, String why) {
        return ring.apply(encoders.get().callWithdraw(callId, supervisor, why));
    }

    @Override
    public Admission queueFreeze(int queue, long forNs, String why) {
        return ring.apply(encoders.get().queueFreeze(queue, forNs, why));
    }

    @Override
    public Admission queueUnfreeze(int queue) {
        return ring.apply(encoders.get().queueUnfreeze(queue));
    }

    @Override
    public Admission queueDoor(int queue, QueueDoor door, long forNs, String why) {
        return ring.apply(encoders.get().queueDoor(queue, door, forNs, why));
    }

    @Override
    public Admission contactBegin(long callId, Medium medium, int queue, int priority, int segment, long customer) {
        return ringOfNewCalls.apply(
                encoders.get().contactBegin(callId, medium, queue, priority, segment, customer));
    }

    @Override
    public Admission offerReply(long callId, long offerId, boolean accepted) {
        return ring.apply(encoders.get().offerReply(callId, offerId, accepted));
    }

    @Override
    public Admission contactEnd(long callId, boolean byAgent) {
        return ring.apply(encoders.get().contactEnd(callId, byAgent));
    }
}
