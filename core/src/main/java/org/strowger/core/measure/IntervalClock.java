package org.strowger.core.measure;

import java.time.Instant;
import java.time.ZoneId;

/** Finds the interval of a moment; intervals begin at whole hours of the zone and at parts of them. */
final class IntervalClock {
    private static final long MS_IN_SECOND = 1_000;

    private final ZoneId zone;
    private final long lengthMs;
    private long anchorMs = Long.MIN_VALUE;

    IntervalClock(ZoneId zone, IntervalLength length) {
        this.zone = zone;
        this.lengthMs = length.ms();
    }

    /** The present is {@code wallMs}: the zone is asked once in each interval. @return its start */
    long present(long wallMs) {
        if (anchorMs == Long.MIN_VALUE || wallMs < anchorMs || wallMs - anchorMs >= lengthMs) {
            Instant moment = Instant.ofEpochMilli(wallMs);
            long offsetMs = zone.getRules().getOffset(moment).getTotalSeconds() * MS_IN_SECOND;
            anchorMs = wallMs - Math.floorMod(wallMs + offsetMs, lengthMs);
        }
        return anchorMs;
    }

    /** Start of the interval of another moment, by the present's offset. */
    long startOf(long wallMs) {
        return anchorMs + Math.floorDiv(wallMs - anchorMs, lengthMs) * lengthMs;
    }

    ZoneId zone() {
        return zone;
    }

    long lengthMs() {
        return lengthMs;
    }
}
