package org.strowger.core.internal.call;

import org.strowger.core.call.CallState;
import org.strowger.core.flow.FlowSession;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * One call and its present stay in a queue. Named by the leg that brought it. Pooled; fields are changed
 * by the desks of {@code internal.decide} alone.
 */
public final class Call {
    /** No queue, agent or offer. */
    public static final int NONE = -1;

    /** Place in the table; what heaps, agents and timers know it by. */
    public final int slot;
    /** The caller's number; in no log and no message. */
    public final StringBuilder caller = new StringBuilder(64);
    /** The number called. */
    public final StringBuilder called = new StringBuilder(64);
    /** Id of the call and of the caller's leg. */
    public long callId;
    /** Where it is. */
    public CallState state;
    /** Adapter of all its legs. */
    public int adapter;
    /** Whether the caller's leg has been answered. */
    public boolean answered;
    /** When it came in. */
    public long arrivedAtNs;
    /** 0 to 100, or −1 for the queue's usual one. */
    public int priority;
    /** What the flow remembers; null when no flow runs it. */
    public FlowSession session;
    /** The flow's one deadline. */
    public int flowTimer;
    /** Longest wait in the queue. */
    public int waitTimer;
    /** Whether that wait ended while an agent was rung. */
    public boolean waitOver;
    /** Queue it waits in or was answered from. */
    public int queue;
    /** Its stay there. */
    public long segmentId;
    /** When the stay began. */
    public long enqueuedAtNs;
    /** The wall clock then. */
    public long enqueuedAtWallMs;
    /** When its first stay in any queue began. */
    public long firstQueuedAtNs;
    /** Its rank when the stay began. */
    public int positionAtEntry;
    /** How long the agent who answered was rung. */
    public long ringNs;
    /** From his answer to the bridge. */
    public long connectNs;
    /** When caller and agent were bridged. */
    public long connectedAtNs;
    /** Place in the order of waiting calls: class, higher first. */
    public int priorityClass;
    /** Place: order of entry, for equal times. */
    public long entry;
    /** Place: effective time, earlier first. */
    public long effectiveNs;
    /** The open offer. */
    public int offerSlot;
    /** The agent it talks with. */
    public int agent;
    /** That agent's leg. */
    public long agentLegId;
    /** Inventory in which its own leg was last seen. */
    public long seenInEpoch;
    /** Inventory in which the agent's leg was last seen. */
    public long agentSeenInEpoch;
    /** Set when the line is found to be gone, ended by this timer. */
    public int lostTimer;

    Call(int slot) {
        this.slot = slot;
    }

    void begin(long id, long nowNs) {
        callId = id;
        state = CallState.NEW;
        answered = false;
        arrivedAtNs = nowNs;
        priority = NONE;
        session = null;
        flowTimer = DeadlineQueue.NONE;
        waitTimer = DeadlineQueue.NONE;
        lostTimer = DeadlineQueue.NONE;
        waitOver = false;
        queue = NONE;
        segmentId = 0;
        offerSlot = NONE;
        agent = NONE;
        agentLegId = 0;
        seenInEpoch = 0;
        agentSeenInEpoch = 0;
        caller.setLength(0);
        called.setLength(0);
    }
}
