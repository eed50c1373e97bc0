package org.strowger.core.internal.edge;

import java.util.concurrent.TimeUnit;

/** When a lost adapter is started again: 1, 2, 4 … 30 s after the loss, from 1 s again once it has held for a while. */
final class Restarts {
    private static final long FIRST_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_NS = TimeUnit.SECONDS.toNanos(30);
    private static final long CALM_NS = TimeUnit.MINUTES.toNanos(5);

    private boolean planned;
    private long atNs;
    private long pauseNs;

    synchronized void plan(long nowNs) {
        boolean calm = pauseNs == 0 || nowNs - atNs > CALM_NS;
        pauseNs = calm ? FIRST_NS : Math.min(2 * pauseNs, LONGEST_NS);
        atNs = nowNs + pauseNs;
        planned = true;
    }

    /** Whether one is due; the answer is yes once. */
    synchronized boolean takeIfDue(long nowNs) {
        boolean due = planned && nowNs >= atNs;
        planned &= !due;
        return due;
    }

    /** The adapter came back by itself. */
    synchronized void cancel() {
        planned = false;
    }
}
