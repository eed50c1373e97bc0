package org.strowger.core.internal.decide;

import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.time.DeadlineQueue;

/** One supervisor's ear: on a call, or on an agent from call to call. Made once for each who ever listens. */
final class Listening {
    final int supervisor;
    /** Whether he listens, or is rung for it. */
    boolean on;
    /** His leg. */
    long legId;
    int adapter;
    /** Whether he has answered. */
    boolean up;
    MonitorMode mode;
    /** The call that he listens to; 0 if he follows an agent. */
    long callId;
    /** The agent whom he follows, or {@link Call#NONE}. */
    int followed;
    /** The leg that he hears now; 0 for none. */
    long ofLegId;
    long sinceNs;
    /** Inventory in which his leg was last seen. */
    long seenInEpoch;
    /** End of the ring. */
    int timer = DeadlineQueue.NONE;

    Listening(int supervisor) {
        this.supervisor = supervisor;
    }
}
