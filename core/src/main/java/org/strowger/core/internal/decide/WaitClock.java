package org.strowger.core.internal.decide;

import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.time.DeadlineQueue;

/** The one timer of a waiting call, and the tiers and members' delays that time alone opens for it. */
final class WaitClock {
    private final Floor floor;
    private final StepDesk steps;
    private final OverflowDesk overflows;
    private final ComfortDesk comforts;

    WaitClock(Floor floor, StepDesk steps, OverflowDesk overflows, ComfortDesk comforts) {
        this.floor = floor;
        this.steps = steps;
        this.overflows = overflows;
        this.comforts = comforts;
    }

    /** Arms the wait's timer for what comes next. */
    void arm(Call call) {
        QueueState queue = floor.queues[call.queue];
        long next = call.waitOver ? Long.MAX_VALUE : call.waitEndsNs;
        next = Math.min(next, steps.nextNs(call));
        next = Math.min(next, overflows.nextNs(call));
        next = Math.min(next, call.preferred.keptUntilNs);
        next = Math.min(next, comforts.nextNs(call));
        next = Math.min(next, nextTierNs(call, queue));
        next = Math.min(next, nextDelayNs(call));
        if (queue.overdueAfterNs > 0 && call.priorityClass < PlaceDesk.OVERDUE) {
            next = Math.min(next, call.enqueuedAtNs + queue.overdueAfterNs);
        }
        if (call.openOffers > 0) {
            next = Math.min(next, call.nextRingNs);
        }
        if (call.waitTimer != DeadlineQueue.NONE && floor.timers.deadlineNs(call.waitTimer) == next) {
            return;
        }
        floor.timers.cancel(call.waitTimer);
        call.waitTimer = next == Long.MAX_VALUE
                ? DeadlineQueue.NONE : floor.timers.arm(next, TimerKind.WAIT, call.slot);
    }

    private long nextTierNs(Call call, QueueState queue) {
        return call.tiersOpen < floor.plan.tiersOf(call.queue)
                ? call.enqueuedAtNs + call.tiersOpen * queue.tierDelayNs : Long.MAX_VALUE;
    }

    private long nextDelayNs(Call call) {
        long[] delays = floor.plan.delaysNs(call.queue);
        return call.delaysOver < delays.length
                ? call.enqueuedAtNs + delays[call.delaysOver] : Long.MAX_VALUE;
    }

    /** Opens the tiers and counts the delays whose time has come. */
    void countTime(Call call, QueueState queue) {
        while (nextTierNs(call, queue) <= floor.nowNs) {
            call.tiersOpen++;
        }
        while (nextDelayNs(call) <= floor.nowNs) {
            call.delaysOver++;
        }
    }
}
