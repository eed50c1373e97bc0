package org.strowger.core.internal.permission;

import org.strowger.core.call.Medium;
import org.strowger.core.call.Preference;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.QueueCommands;
import org.strowger.core.permission.Operation;

/** What one actor may ask of waiting calls, queues and contacts. Any thread. */
final class GuardedQueueCommands implements QueueCommands {
    private final Guard guard;
    private final QueueCommands commands;

    GuardedQueueCommands(Guard guard, QueueCommands commands) {
        this.guard = guard;
        this.commands = commands;
    }

    @Override
    public Admission callPriority(long callId, int priority) {
        return guard.onCall(Operation.PRIORITY, callId,
                () -> commands.callPriority(callId, priority));
    }

    @Override
    public Admission callHeadStart(long callId, long headStartNs) {
        return guard.onCall(Operation.HEAD_START, callId,
                () -> commands.callHeadStart(callId, headStartNs));
    }

    @Override
    public Admission callDifficulty(long callId, int difficulty) {
        return guard.onCall(Operation.DIFFICULTY, callId,
                () -> commands.callDifficulty(callId, difficulty));
    }

    @Override
    public Admission callSegment(long callId, int segment) {
        return guard.onCall(Operation.NAME_SEGMENT, callId,
                () -> commands.callSegment(callId, segment));
    }

    @Override
    public Admission callCustomer(long callId, long customer) {
        return guard.onCall(Operation.NAME_CUSTOMER, callId,
                () -> commands.callCustomer(callId, customer));
    }

    @Override
    public Admission callEnqueue(long callId, int queue, int priority, Preference preference, int[] agents) {
        return guard.onCall(Operation.ENQUEUE, callId,
                () -> commands.callEnqueue(callId, queue, priority, preference, agents));
    }

    @Override
    public Admission callPick(long callId, int agent, boolean supervisor) {
        return guard.onAgent(supervisor ? Operation.GIVE : Operation.PICK, agent,
                () -> commands.callPick(callId, agent, supervisor));
    }

    @Override
    public Admission callWithdraw(long callId, boolean supervisor, String why) {
        return guard.onCall(Operation.WITHDRAW, callId,
                () -> commands.callWithdraw(callId, supervisor, why));
    }

    @Override
    public Admission queueFreeze(int queue, long forNs, String why) {
        return guard.onQueue(Operation.FREEZE_QUEUE, queue,
                () -> commands.queueFreeze(queue, forNs, why));
    }

    @Override
    public Admission queueUnfreeze(int queue) {
        return guard.onQueue(Operation.FREEZE_QUEUE, queue,
                () -> commands.queueUnfreeze(queue));
    }

    @Override
    public Admission queueDoor(int queue, QueueDoor door, long forNs, String why) {
        return guard.onQueue(Operation.QUEUE_DOOR, queue,
                () -> commands.queueDoor(queue, door, forNs, why));
    }

    @Override
    public Admission contactBegin(long callId, Medium medium, int queue, int priority, int segment, long customer) {
        return guard.onCall(Operation.BEGIN_CONTACT, callId,
                () -> commands.contactBegin(callId, medium, queue, priority, segment, customer));
    }

    @Override
    public Admission offerReply(long callId, long offerId, boolean accepted) {
        return guard.onOffer(Operation.ANSWER_OFFER, callId, offerId,
                () -> commands.offerReply(callId, offerId, accepted));
    }

    @Override
    public Admission contactEnd(long callId, boolean byAgent) {
        return guard.onCall(byAgent ? Operation.LEAVE_CONTACT : Operation.CUSTOMER_LEFT, callId,
                () -> commands.contactEnd(callId, byAgent));
    }
}
