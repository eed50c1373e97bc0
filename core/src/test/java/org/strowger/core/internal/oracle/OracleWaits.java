package org.strowger.core.internal.oracle;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.WaitingConfig.MaxWaitDuringOffer;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.OverflowConfig.Cause;

/** Rules about waiting: who gets in, what time brings, who leaves. */
final class OracleWaits {
    private static final int OVERDUE = 101;

    private final OracleFloor floor;
    private long nextEntry;

    OracleWaits(OracleFloor floor) {
        this.floor = floor;
    }

    /** Whether the queue let it in. @param priority −1 for the call's own, or else the queue's */
    boolean enter(OracleCall call, OracleQueue queue, int priority) {
        if (admits(queue)) {
            admit(call, queue, priority, floor.nowNs);
            return true;
        }
        queue.refused++;
        return floor.overflow.atTheDoor(call, queue, isFull(queue));
    }

    boolean admits(OracleQueue queue) {
        return !isFull(queue) && (queue.config.waiting().joinWhen().equals(Condition.ALWAYS)
                || !floor.matching.staffed(queue).isEmpty());
    }

    private boolean isFull(OracleQueue queue) {
        int most = queue.config.waiting().maxWaiting();
        return most > 0 && waiting(queue) >= most;
    }

    /** A call enters. @param sinceNs from when its place counts */
    void admit(OracleCall call, OracleQueue queue, int priority, long sinceNs) {
        int own = call.priority >= 0 ? call.priority : queue.config.order().priority();
        floor.matching.place(call, queue, priority >= 0 ? priority : own, sinceNs);
        begin(call, queue);
    }

    /** A stay begins, at the place that the call has. */
    void begin(OracleCall call, OracleQueue queue) {
        QueueConfig config = queue.config;
        queue.offered++;
        call.queue = queue;
        call.offersMade = 0;
        call.need = OracleNeed.first(config, floor.flows.adds(call));
        call.stepsDoneNs = -1;
        call.enqueuedAtNs = floor.nowNs;
        call.entry = nextEntry++;
        call.waitOver = false;
        call.overflowOver = false;
        call.offersMissed = 0;
        call.wantsMore = false;
        call.nextRingNs = Long.MAX_VALUE;
        call.tiersOpen = config.order().tierDelay().isZero() ? Math.max(1, queue.tiers.size()) : 1;
        call.delaysOver = 0;
        call.passesAtJoin = queue.passes(call.waitsLike());
        long mostNs = config.waiting().maxWait().toNanos();
        call.waitEndsNs = mostNs == 0 ? Long.MAX_VALUE : floor.nowNs + mostNs;
        floor.matching.enters(call);
        setTimer(call);
        watchEmpty(queue);
    }

    long waiting(OracleQueue queue) {
        return floor.calls.stream().filter(call -> call.isInQueue() && call.queue == queue).count();
    }

    /** Sets the call's timer for the nearest of all that time brings; leaves it alone if that is what it has. */
    void setTimer(OracleCall call) {
        long next = call.waitOver ? Long.MAX_VALUE : call.waitEndsNs;
        next = Math.min(next, floor.steps.nextNs(call));
        next = Math.min(next, floor.overflow.nextNs(call));
        next = Math.min(next, nextTierNs(call));
        next = Math.min(next, nextDelayNs(call));
        if (call.priorityClass < OVERDUE) {
            next = Math.min(next, overdueNs(call));
        }
        if (!call.offers.isEmpty()) {
            next = Math.min(next, call.nextRingNs);
        }
        if (call.wait != null && call.wait.atNs() == next) {
            return;
        }
        floor.timers.cancel(call.wait);
        call.wait = next == Long.MAX_VALUE ? null : floor.timers.set(next, () -> timePassed(call));
    }

    private static long nextTierNs(OracleCall call) {
        return call.tiersOpen < call.queue.tiers.size()
                ? call.enqueuedAtNs + call.tiersOpen * call.queue.config.order().tierDelay().toNanos()
                : Long.MAX_VALUE;
    }

    private static long nextDelayNs(OracleCall call) {
        return call.queue.delaysNs.stream().skip(call.delaysOver).findFirst()
                .map(delayNs -> call.enqueuedAtNs + delayNs).orElse(Long.MAX_VALUE);
    }

    private static long overdueNs(OracleCall call) {
        long afterNs = call.queue.config.order().overdueAfter().toNanos();
        return afterNs == 0 ? Long.MAX_VALUE : call.enqueuedAtNs + afterNs;
    }

    private void timePassed(OracleCall call) {
        call.wait = null;
        long passes = call.passes();
        OracleCall.WaitsLike waitedLike = call.waitsLike();
        while (nextTierNs(call) <= floor.nowNs) {
            call.tiersOpen++;
        }
        while (nextDelayNs(call) <= floor.nowNs) {
            call.delaysOver++;
        }
        if (!call.waitsLike().equals(waitedLike)) {
            call.passesAtJoin = call.queue.passes(call.waitsLike()) - passes;
            movedIfStanding(call);
        }
        floor.steps.timePassed(call);
        if (call.queue == null || floor.overflow.timePassed(call)) {
            return;
        }
        if (call.priorityClass < OVERDUE && overdueNs(call) <= floor.nowNs) {
            lift(call);
        }
        if (call.nextRingNs <= floor.nowNs) {
            call.nextRingNs = Long.MAX_VALUE;
            floor.offers.ringOneMore(call);
        }
        if (call.waitOver || call.waitEndsNs > floor.nowNs) {
            setTimer(call);
        } else if (call.offers.isEmpty()) {
            isOver(call);
        } else if (call.queue.config.waiting().maxWaitDuringOffer() == MaxWaitDuringOffer.EXTEND) {
            call.waitOver = true;
            setTimer(call);
        } else {
            floor.offers.withdrawAll(call);
            isOver(call);
        }
    }

    void movedIfStanding(OracleCall call) {
        if (call.isWaiting() || call.wantsMore) {
            floor.matching.moved(call);
        }
    }

    private void lift(OracleCall call) {
        call.priorityClass = OVERDUE;
        movedIfStanding(call);
    }

    /** An agent is given a call: older ones that he could have served, and that wait alike, are passed. */
    void othersArePassed(OracleCall taken, OracleAgent agent) {
        for (OracleQueue queue : floor.queues) {
            for (OracleCall.WaitsLike waitsLike : waits(queue)) {
                List<OracleCall> alike = waitingAlike(queue, waitsLike);
                if (alike.stream().anyMatch(call -> call.entry < taken.entry
                        && floor.matching.isEligible(agent, call))) {
                    queue.passes.merge(waitsLike, 1L, Long::sum);
                }
            }
        }
    }

    /** Calls that were passed too often are lifted, among calls that wait alike the most passed first. */
    void liftOverpassed(OracleAgent agent) {
        for (OracleQueue queue : floor.queues) {
            int limit = queue.config.order().maxOvertaken();
            for (OracleCall.WaitsLike waitsLike : waits(queue)) {
                List<OracleCall> alike = waitingAlike(queue, waitsLike).stream()
                        .filter(call -> call.priorityClass < OVERDUE)
                        .sorted(Comparator.comparingLong((OracleCall call) -> -call.passes())
                                .thenComparingLong(call -> call.entry)).toList();
                for (OracleCall call : alike) {
                    if (limit > 0 && floor.matching.isEligible(agent, call) && call.passes() >= limit) {
                        lift(call);
                        setTimer(call);
                    }
                }
            }
        }
    }

    private Set<OracleCall.WaitsLike> waits(OracleQueue queue) {
        Set<OracleCall.WaitsLike> waits = new LinkedHashSet<>();
        floor.calls.stream().filter(call -> call.isWaiting() && call.queue == queue)
                .forEach(call -> waits.add(call.waitsLike()));
        return waits;
    }

    private List<OracleCall> waitingAlike(OracleQueue queue, OracleCall.WaitsLike waitsLike) {
        return floor.calls.stream()
                .filter(call -> call.isWaiting() && call.queue == queue && call.waitsLike().equals(waitsLike)).toList();
    }

    /** The longest wait is reached and nobody rings for it. */
    void isOver(OracleCall call) {
        call.queue.overflowed++;
        leave(call);
        if (call.flow == null) {
            floor.ends.end(call);
        } else {
            floor.flows.queueLeft(call);
        }
    }

    /** A rule ends the call. */
    void endsByRule(OracleCall call) {
        floor.offers.withdrawAll(call);
        call.queue.overflowed++;
        leave(call);
        floor.ends.end(call);
    }

    void leave(OracleCall call) {
        call.wait = floor.timers.cancel(call.wait);
        call.queue = null;
    }

    /** Somebody signed in or out, or a call entered: a queue without members is watched while calls wait. */
    void watchEmpty(OracleQueue queue) {
        boolean empty = floor.matching.staffed(queue).isEmpty();
        if (!empty) {
            queue.empty = floor.timers.cancel(queue.empty);
            queue.emptySinceNs = Long.MAX_VALUE;
            return;
        }
        queue.emptySinceNs = Math.min(queue.emptySinceNs, floor.nowNs);
        if (queue.empty == null && waiting(queue) > 0) {
            setEmptyTimer(queue);
        }
    }

    private void setEmptyTimer(OracleQueue queue) {
        long mostNs = queue.config.waiting().maxWaitNoAgent().toNanos();
        OracleCall oldest = oldest(queue);
        if (mostNs > 0 && oldest != null) {
            long sinceNs = Math.max(queue.emptySinceNs, oldest.enqueuedAtNs);
            queue.empty = floor.timers.set(sinceNs + mostNs, () -> emptyTooLong(queue, mostNs));
        }
    }

    private void emptyTooLong(OracleQueue queue, long mostNs) {
        queue.empty = null;
        OracleCall oldest = oldest(queue);
        while (oldest != null && Math.max(queue.emptySinceNs, oldest.enqueuedAtNs) + mostNs <= floor.nowNs) {
            if (!floor.overflow.goes(oldest, floor.overflow.targets(queue, cause -> cause instanceof Cause.Empty))) {
                isOver(oldest);
            }
            oldest = oldest(queue);
        }
        setEmptyTimer(queue);
    }

    private OracleCall oldest(OracleQueue queue) {
        return floor.calls.stream().filter(call -> call.isWaiting() && call.queue == queue)
                .min(Comparator.comparingLong(call -> call.entry)).orElse(null);
    }
}
