package org.strowger.core.internal.estimate;

import org.strowger.core.status.WaitEstimator;

/** The formulas of {@link WaitEstimator}: each a pure function of what the book has seen. */
final class Estimates {
    private static final int ERRORS_TO_TRUST = 8;
    private static final double SMALLEST_ERROR = 1;

    private final Workforce workforce;
    private final WaitingLine line;

    Estimates(Workforce workforce, WaitingLine line) {
        this.workforce = workforce;
        this.line = line;
    }

    /** Mean handle time × position / agents. @param agents heads or shares */
    private static long byLength(double handleNs, int position, double agents) {
        return agents <= 0 ? EstimateBook.NONE : (long) (handleNs * position / agents);
    }

    /**
     * One estimate.
     *
     * @param position the caller's rank
     * @param others calls in the queue beside the caller
     * @param free members who could take a call now
     * @param waitedNs how long the caller has waited
     */
    long of(WaitEstimator which, QueueHistory seen, int queue, int position, int others, int free,
            long waitedNs, long nowNs) {
        boolean handled = !seen.handleTimes.isEmpty();
        return switch (which) {
            case MOVING_MEAN -> seen.waits.isEmpty() ? EstimateBook.NONE : left((long) seen.waits.mean(), waitedNs);
            case QUEUE_LENGTH -> handled
                    ? byLength(seen.handleTimes.mean(), position, workforce.heads(queue)) : EstimateBook.NONE;
            case EFFECTIVE_SHARE -> handled ? byLength(seen.handleTimes.mean(),
                    Math.max(0, others + 1 - seen.ringing), workforce.heads(queue) * seen.ownCalls.share())
                    : EstimateBook.NONE;
            case LAST_WEEK -> seen.week.workPerCallerNs() > 0
                    ? byLength(seen.week.workPerCallerNs(), position, workforce.heads(queue)) : EstimateBook.NONE;
            case COMMON_AGENTS -> handled ? byLength(seen.handleTimes.mean(),
                    Math.max(0, others + 1 - free), workforce.shares(queue)) : EstimateBook.NONE;
            case LES -> left(seen.lastAnsweredNs, waitedNs);
            case HOL -> left(line.longestNs(queue, nowNs), waitedNs);
            case RCS -> left(seen.recentServedNs, waitedNs);
            case SAME_LENGTH -> left(seen.byLength.mean(others), waitedNs);
            case BLEND -> blend(seen, queue, position, waitedNs, nowNs);
        };
    }

    private long blend(QueueHistory seen, int queue, int position, long waitedNs, long nowNs) {
        long head = left(line.longestNs(queue, nowNs), waitedNs);
        long length = sharedLength(seen, queue, position);
        if (head == EstimateBook.NONE || length == EstimateBook.NONE) {
            return Math.max(head, length);
        }
        MovingMean headErrors = seen.errorsOf(WaitEstimator.HOL);
        MovingMean lengthErrors = seen.errors[EstimateBook.SHARED_LENGTH];
        if (headErrors.count() < ERRORS_TO_TRUST || lengthErrors.count() < ERRORS_TO_TRUST) {
            return (head + length) / 2;
        }
        double headWeight = 1 / Math.max(SMALLEST_ERROR, headErrors.meanSquare());
        double lengthWeight = 1 / Math.max(SMALLEST_ERROR, lengthErrors.meanSquare());
        return (long) ((head * headWeight + length * lengthWeight) / (headWeight + lengthWeight));
    }

    /** The second part of BLEND. */
    long sharedLength(QueueHistory seen, int queue, int position) {
        return seen.handleTimes.isEmpty() ? EstimateBook.NONE
                : byLength(seen.handleTimes.mean(), position, workforce.shares(queue));
    }

    private static long left(long wholeNs, long waitedNs) {
        return wholeNs == EstimateBook.NONE ? EstimateBook.NONE : Math.max(0, wholeNs - waitedNs);
    }
}
