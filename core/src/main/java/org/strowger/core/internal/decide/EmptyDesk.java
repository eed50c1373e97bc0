package org.strowger.core.internal.decide;

import org.strowger.core.call.CallState;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.match.Matcher;
import org.strowger.core.internal.time.DeadlineQueue;

/** Queues without a member signed in: calls that wait too long there leave. */
final class EmptyDesk {
    /** Calls that leave in one step at most; the rest are due at once. */
    private static final int LEAVERS_A_STEP = 64;

    private final Floor floor;
    private final OverflowDesk overflows;

    EmptyDesk(Floor floor, OverflowDesk overflows) {
        this.floor = floor;
        this.overflows = overflows;
    }

    /** Somebody signed in or out: a queue without members is watched while calls wait in it. */
    void watch(int queueIndex) {
        QueueState queue = floor.queues[queueIndex];
        if (queue.members > 0) {
            queue.emptyTimer = floor.timers.cancel(queue.emptyTimer);
            queue.emptySinceNs = Long.MAX_VALUE;
            return;
        }
        queue.emptySinceNs = Math.min(queue.emptySinceNs, floor.nowNs);
        if (queue.maxWaitNoAgentNs > 0 && queue.waiting > 0 && queue.emptyTimer == DeadlineQueue.NONE) {
            arm(queueIndex, queue);
        }
    }

    /** A call waits that did not wait before: it may be the first to be watched in a queue without members. */
    void watchIfEmpty(int queueIndex) {
        if (floor.queues[queueIndex].members == 0) {
            watch(queueIndex);
        }
    }

    /** Settings of a queue have changed: it is watched anew, since the same moment. */
    void watchAnew(int queueIndex) {
        QueueState queue = floor.queues[queueIndex];
        queue.emptyTimer = floor.timers.cancel(queue.emptyTimer);
        watch(queueIndex);
    }

    /** The call that has waited longest; callbacks do not leave because nobody is there. */
    private int oldestOf(int queueIndex) {
        int oldest = floor.matcher.oldestOf(queueIndex);
        if (oldest == Matcher.NONE || floor.calls.call(oldest).callback == Call.NONE) {
            return oldest;
        }
        QueueLine line = floor.queues[queueIndex].line;
        for (int slot = line.first(); slot != Call.NONE; slot = line.behind(slot)) {
            Call call = floor.calls.call(slot);
            if (call.callback == Call.NONE && call.state == CallState.WAITING) {
                return slot;
            }
        }
        return Matcher.NONE;
    }

    private void arm(int queueIndex, QueueState queue) {
        int oldest = oldestOf(queueIndex);
        if (oldest != Matcher.NONE) {
            long sinceNs = Math.max(queue.emptySinceNs, floor.calls.call(oldest).enqueuedAtNs);
            queue.emptyTimer = floor.timers.arm(
                    sinceNs + queue.maxWaitNoAgentNs, TimerKind.EMPTY, queueIndex);
        }
    }

    /** Calls that have waited too long without any member signed in leave. */
    void tooLong(int queueIndex) {
        QueueState queue = floor.queues[queueIndex];
        queue.emptyTimer = DeadlineQueue.NONE;
        for (int i = 0; i < LEAVERS_A_STEP; i++) {
            int oldest = oldestOf(queueIndex);
            if (oldest == Matcher.NONE) {
                return;
            }
            Call call = floor.calls.call(oldest);
            if (Math.max(queue.emptySinceNs, call.enqueuedAtNs) + queue.maxWaitNoAgentNs > floor.nowNs) {
                break;
            }
            overflows.leaveEmpty(call);
        }
        arm(queueIndex, queue);
    }
}
