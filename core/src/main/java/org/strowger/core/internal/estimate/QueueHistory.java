package org.strowger.core.internal.estimate;

import org.strowger.core.status.WaitEstimator;

/** What one queue has seen, and the errors of the estimates made there. Made with its first call. */
final class QueueHistory {
    private static final int WAITS = 32;
    private static final int HANDLE_TIMES = 128;
    private static final int ERRORS = 64;

    final MovingMean waits = new MovingMean(WAITS);
    final MovingMean handleTimes = new MovingMean(HANDLE_TIMES);
    final MovingShare ownCalls = new MovingShare();
    final LengthTable byLength = new LengthTable();
    final WeekTable week = new WeekTable();
    /** Wait of the last to enter service. */
    long lastAnsweredNs = EstimateBook.NONE;
    /** Of the latest to arrive among those served: when, and its wait. */
    long recentArrivalNs = Long.MIN_VALUE;
    long recentServedNs = EstimateBook.NONE;
    /** Calls that ring at somebody. */
    int ringing;
    /** By estimator, then of the second part of BLEND. */
    final MovingMean[] errors = new MovingMean[EstimateBook.KINDS];

    QueueHistory() {
        for (int kind = 0; kind < errors.length; kind++) {
            errors[kind] = new MovingMean(ERRORS);
        }
    }

    MovingMean errorsOf(WaitEstimator estimator) {
        return errors[estimator.ordinal()];
    }
}
