package org.strowger.core.hours;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * Opening hours compiled for the decide thread: reads no zone database, only the tables that were
 * copied from it when the schedule was built (offset changes of 1990 to 2060). Immutable.
 *
 * <p>A date is decided by one rule: its special day, else its being closed, else its weekday. A
 * window that runs past midnight belongs to the date on which it starts. Named windows beat open,
 * open beats holiday and closed.
 */
public final class Schedule {
    /** State numbers; a named window {@code i} is {@code NAMED + i}. */
    public static final int OPEN = 0;
    /** Outside the windows. */
    public static final int CLOSED = 1;
    /** A closed date. */
    public static final int HOLIDAY = 2;
    /** First named window. */
    public static final int NAMED = 3;

    private static final int NONE = -1;
    private final ZoneTime time;
    private final List<String> states;
    private final DayRules rules;
    private final String normalized;

    Schedule(ZoneId zone, List<String> states, DayRules rules) {
        this.time = ZoneTime.in(zone);
        this.states = List.copyOf(states);
        this.rules = rules;
        StringBuilder text = new StringBuilder("zone ").append(zone.getId()).append(' ');
        time.appendTo(text);
        this.normalized = rules.appendTo(text.append('\n'), states).toString();
    }

    /** Begins a schedule in a zone. */
    public static ScheduleBuilder in(ZoneId zone) {
        return new ScheduleBuilder(zone);
    }

    /** State at a wall-clock time. Pure; allocates nothing. @param wallMs milliseconds since the epoch */
    public int stateAt(long wallMs) {
        return stateAt(wallMs, true);
    }

    /**
     * State at a wall-clock time as if no window had a name: {@link #OPEN}, {@link #CLOSED} or
     * {@link #HOLIDAY}. Pure; allocates nothing.
     *
     * @param wallMs milliseconds since the epoch
     */
    public int stateWithoutNamesAt(long wallMs) {
        return stateAt(wallMs, false);
    }

    private int stateAt(long wallMs, boolean named) {
        long localMs = time.localMs(wallMs);
        long day = ZoneTime.day(localMs);
        int minute = ZoneTime.minute(localMs);
        int today = rules.ruleOf(day, ZoneTime.weekdayOf(day));
        int yesterday = rules.ruleOf(day - 1, ZoneTime.weekdayOf(day - 1));
        int now = rules.stateIn(today, minute, named, NONE);
        int fromYesterday = rules.stateIn(yesterday, minute + Window.DAY, named, NONE);
        if (now >= NAMED || fromYesterday >= NAMED) {
            return now >= NAMED ? now : fromYesterday;
        }
        if (now == OPEN || fromYesterday == OPEN) {
            return OPEN;
        }
        return today == DayRules.CLOSED_DATE ? HOLIDAY : CLOSED;
    }

    /** Names of states by number: open, closed, holiday, then the named windows. */
    public List<String> states() {
        return states;
    }

    /** The zone that decides time and weekday. */
    public ZoneId zone() {
        return time.zone();
    }

    /** All that decides, zone table included, as text in a fixed order: what a content hash takes in. */
    public String normalized() {
        return normalized;
    }

    /** Whether the other decides alike, by rules and zone table. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule schedule && normalized.equals(schedule.normalized);
    }

    @Override
    public int hashCode() {
        return normalized.hashCode();
    }

    /** The states and the zone, for people. */
    @Override
    public String toString() {
        return "Schedule" + Arrays.toString(states.toArray()) + " in " + time.zone();
    }
}
