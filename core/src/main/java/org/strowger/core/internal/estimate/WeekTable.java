package org.strowger.core.internal.estimate;

/** Arrivals, abandons and handle times of each half-hour (UTC) of the last week. */
final class WeekTable {
    private static final long HALF_HOUR_MS = 1_800_000;
    private static final int HALF_HOURS = 336;
    private static final long NEVER = Long.MIN_VALUE;

    private final long[] halfHour = new long[HALF_HOURS];
    private final int[] arrivals = new int[HALF_HOURS];
    private final int[] abandons = new int[HALF_HOURS];
    private final int[] handled = new int[HALF_HOURS];
    private final long[] handleNs = new long[HALF_HOURS];
    private long present = NEVER;
    private int presentArrivals;
    private int presentAbandons;
    private int presentHandled;
    private long presentHandleNs;

    WeekTable() {
        java.util.Arrays.fill(halfHour, NEVER);
    }

    /** What follows happens now; a half-hour that is over takes its place in the table. */
    void now(long wallMs) {
        long now = Math.floorDiv(wallMs, HALF_HOUR_MS);
        if (now == present) {
            return;
        }
        if (present != NEVER) {
            int at = place(present);
            halfHour[at] = present;
            arrivals[at] = presentArrivals;
            abandons[at] = presentAbandons;
            handled[at] = presentHandled;
            handleNs[at] = presentHandleNs;
        }
        present = now;
        presentArrivals = 0;
        presentAbandons = 0;
        presentHandled = 0;
        presentHandleNs = 0;
    }

    void arrived() {
        presentArrivals++;
    }

    void abandoned() {
        presentAbandons++;
    }

    void handled(long ns) {
        presentHandled++;
        presentHandleNs += ns;
    }

    void handledMore(long ns) {
        presentHandleNs += ns;
    }

    /** Handle time that a caller in line stood for in the same half-hour last week; 0 if it had no call handled. */
    double workPerCallerNs() {
        int at = place(present);
        if (present == NEVER || halfHour[at] != present - HALF_HOURS || handled[at] == 0 || arrivals[at] == 0) {
            return 0;
        }
        double staying = 1 - (double) Math.min(abandons[at], arrivals[at]) / arrivals[at];
        return staying * handleNs[at] / handled[at];
    }

    private static int place(long halfHour) {
        return (int) Math.floorMod(halfHour, (long) HALF_HOURS);
    }
}
