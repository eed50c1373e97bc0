package org.strowger.core.hours;

import java.time.ZoneId;

/**
 * The local time of a zone, by a copy of its offset changes of 1990 to 2060, so that deciding reads no
 * zone database. Immutable; allocates nothing when asked.
 */
public final class ZoneTime {
    private static final long DAY_MS = 86_400_000L;
    private static final long MONDAY = -3; // 1969-12-29, in days since the epoch

    private final ZoneId zone;
    private final ZoneTable offsets;

    private ZoneTime(ZoneId zone) {
        this.zone = zone;
        this.offsets = new ZoneTable(zone);
    }

    /** The time of a zone. */
    public static ZoneTime in(ZoneId zone) {
        return new ZoneTime(zone);
    }

    /** The zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Milliseconds between local midnight of 1970-01-01 and a moment, by the clocks of the zone. */
    public long localMs(long wallMs) {
        return wallMs + offsets.offsetMs(wallMs);
    }

    /** Days since 1970-01-01. @param localMs local time */
    public static long day(long localMs) {
        return Math.floorDiv(localMs, DAY_MS);
    }

    /** Minute of the day, 0 to 1,439. @param localMs local time */
    public static int minute(long localMs) {
        return (int) (Math.floorMod(localMs, DAY_MS) / 60_000);
    }

    /** Day of the week, 0 for Monday. @param localMs local time */
    public static int weekday(long localMs) {
        return weekdayOf(day(localMs));
    }

    static int weekdayOf(long day) {
        return (int) Math.floorMod(day - MONDAY, 7L);
    }

    /** Month × 32 + day of the month. @param localMs local time */
    public static int monthAndDay(long localMs) {
        return DayRules.monthAndDay(day(localMs));
    }

    /** Appends the table as text, for a content hash. */
    void appendTo(StringBuilder out) {
        offsets.appendTo(out);
    }
}
