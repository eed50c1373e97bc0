package org.strowger.core.measure;

import java.time.Duration;

/** How long an interval of the measures is. */
public enum IntervalLength {
    /** 15 min. */
    QUARTER_HOUR(15),
    /** 30 min; the usual one. */
    HALF_HOUR(30),
    /** 60 min. */
    HOUR(60);

    private static final long MS_IN_MINUTE = 60_000;

    private final long ms;

    IntervalLength(long minutes) {
        this.ms = minutes * MS_IN_MINUTE;
    }

    /** The length. */
    public Duration duration() {
        return Duration.ofMillis(ms);
    }

    long ms() {
        return ms;
    }
}
