package org.strowger.core.internal.estimate;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.strowger.core.status.WaitEstimator;

/**
 * All estimators of all queues, fed by the desks, and the errors that they made: at the entry of a caller who
 * has to wait every estimate is kept, and compared with his true wait when he is answered. Calls are named by
 * their slots. A fact costs the same however many queues there are; the end of a call costs a step for each
 * queue of its agent. Allocates for the first call of a queue and for a slot never used before.
 */
public final class EstimateBook {
    /** There is no estimate. */
    public static final long NONE = -1;
    /** The estimators, and the second part of BLEND. */
    static final int KINDS = WaitEstimator.values().length + 1;
    static final int SHARED_LENGTH = KINDS - 1;

    private static final WaitEstimator[] ALL = WaitEstimator.values();
    private static final double NS_IN_SECOND = 1e9;

    private final IntUnaryOperator freeMembers;
    private final Workforce workforce;
    private final WaitingLine line;
    private final Estimates estimates;
    private QueueHistory[] seen;
    /** Made at entry: a row of {@link #KINDS} for each slot. */
    private long[] made = {};

    /**
     * Nothing seen yet.
     *
     * @param queues how many there are
     * @param queuesOfAgent indexes of each agent's queues
     * @param freeMembers how many members of a queue could take a call now
     */
    public EstimateBook(int queues, int[][] queuesOfAgent, IntUnaryOperator freeMembers) {
        this.freeMembers = freeMembers;
        this.workforce = new Workforce(queues, queuesOfAgent);
        this.line = new WaitingLine(queues);
        this.estimates = new Estimates(workforce, line);
        this.seen = new QueueHistory[queues];
    }

    /** There are more queues and agents than before; the new agents serve no queue yet. */
    public void grow(int queues, int agents) {
        workforce.grow(queues, agents);
        line.growTo(queues);
        if (queues > seen.length) {
            seen = Arrays.copyOf(seen, queues + queues / 4);
        }
    }

    /** An agent serves other queues than before. @param queues their indexes, which are kept */
    public void agentServes(int agent, int[] queues) {
        workforce.serves(agent, queues);
    }

    /** Whether an agent works: READY, BUSY or WRAP_UP. */
    public void agentWorks(int agent, boolean works) {
        workforce.works(agent, works);
    }

    /** A call enters, at a rank; before it is offered to anybody. */
    public void queued(int queue, int call, int position, long nowNs, long wallMs) {
        QueueHistory history = history(queue);
        history.week.now(wallMs);
        history.week.arrived();
        makeRoom(call);
        int row = call * KINDS;
        int free = freeMembers.applyAsInt(queue);
        if (free > 0) {
            Arrays.fill(made, row, row + KINDS, NONE);
        } else {
            for (WaitEstimator which : ALL) {
                made[row + which.ordinal()] = estimates.of(
                        which, history, queue, position, line.length(queue), free, 0, nowNs);
            }
            made[row + SHARED_LENGTH] = estimates.sharedLength(history, queue, position);
        }
        line.enter(queue, call, nowNs);
    }

    /** A waiting call rings at somebody, its first open offer. */
    public void ringing(int queue) {
        history(queue).ringing++;
    }

    /** The last open offer of a call ended, however. */
    public void ringingEnded(int queue) {
        history(queue).ringing--;
    }

    /** A call is answered; its errors are known. */
    public void answered(int queue, int call, long nowNs) {
        QueueHistory history = history(queue);
        long waitNs = nowNs - line.queuedAtNs(call);
        line.leave(queue, call);
        history.waits.add(waitNs);
        history.lastAnsweredNs = waitNs;
        history.byLength.add(line.met(call), waitNs);
        int row = call * KINDS;
        for (int kind = 0; kind < KINDS; kind++) {
            if (made[row + kind] != NONE) {
                history.errors[kind].add(made[row + kind] - waitNs);
            }
        }
    }

    /** A call leaves its queue without an answer. */
    public void left(int queue, int call, boolean abandoned, long wallMs) {
        line.leave(queue, call);
        if (abandoned) {
            history(queue).week.now(wallMs);
            history(queue).week.abandoned();
        }
    }

    /**
     * An answered call is over; its after-call work may follow.
     *
     * @param queuedAtNs when it had entered
     * @param waitNs how long it had waited
     * @param handleNs talk and hold
     */
    public void completed(int queue, int agent, long queuedAtNs, long waitNs, long handleNs, long wallMs) {
        QueueHistory history = history(queue);
        history.handleTimes.add(handleNs);
        history.week.now(wallMs);
        history.week.handled(handleNs);
        if (queuedAtNs >= history.recentArrivalNs) {
            history.recentArrivalNs = queuedAtNs;
            history.recentServedNs = waitNs;
        }
        for (int his : workforce.queuesOf(agent)) {
            if (seen[his] != null) {
                seen[his].ownCalls.add(his == queue);
            }
        }
    }

    /** After-call work of a completed call is over; added to the queue's latest handle time, so that sums are exact. */
    public void afterCall(int queue, long ns, long wallMs) {
        QueueHistory history = history(queue);
        history.handleTimes.amend(ns);
        history.week.now(wallMs);
        history.week.handledMore(ns);
    }

    /**
     * How long a caller who enters now would wait; {@link #NONE} for want of data. 0 while a member is free and
     * nobody waits.
     */
    public long estimateNs(WaitEstimator which, int queue, long nowNs) {
        int others = line.length(queue);
        if (others == 0 && freeMembers.applyAsInt(queue) > 0) {
            return 0;
        }
        return estimateNs(which, queue, others + 1, others, 0, nowNs);
    }

    /** How long a waiting call at a rank will still wait; {@link #NONE} for want of data. */
    public long remainingNs(WaitEstimator which, int queue, int call, int position, long nowNs) {
        return estimateNs(which, queue, position, line.length(queue) - 1, nowNs - line.queuedAtNs(call), nowNs);
    }

    private long estimateNs(WaitEstimator which, int queue, int position, int others, long waitedNs, long nowNs) {
        QueueHistory history = seen[queue];
        return history == null ? NONE : estimates.of(
                which, history, queue, position, others, freeMembers.applyAsInt(queue), waitedNs, nowNs);
    }

    /**
     * What a caller may be told who must never hear a longer wait than before.
     *
     * @param toldNs what he heard last, or {@link #NONE}
     */
    public static long notAbove(long toldNs, long estimateNs) {
        return toldNs == NONE || estimateNs == NONE ? Math.max(toldNs, estimateNs) : Math.min(toldNs, estimateNs);
    }

    /** How many of the latest 64 errors of an estimator there are. */
    public int errors(WaitEstimator which, int queue) {
        return seen[queue] == null ? 0 : seen[queue].errorsOf(which).count();
    }

    /** Mean of estimate − true wait in seconds; above 0 it says too much. 0 without an error. */
    public double biasSeconds(WaitEstimator which, int queue) {
        return errors(which, queue) == 0 ? 0 : seen[queue].errorsOf(which).mean() / NS_IN_SECOND;
    }

    /** Mean of (estimate − true wait)² in s². 0 without an error. */
    public double meanSquaredError(WaitEstimator which, int queue) {
        return errors(which, queue) == 0 ? 0
                : seen[queue].errorsOf(which).meanSquare() / (NS_IN_SECOND * NS_IN_SECOND);
    }

    private QueueHistory history(int queue) {
        if (seen[queue] == null) {
            seen[queue] = new QueueHistory();
        }
        return seen[queue];
    }

    private void makeRoom(int call) {
        int needed = (call + 1) * KINDS;
        if (needed > made.length) {
            made = Arrays.copyOf(made, Math.max(needed, made.length * 2));
        }
    }
}
