package org.strowger.core.hours;

import java.time.ZoneId;
import java.util.List;

/**
 * Opening hours compiled for the decide thread: reads no zone database, only the tables that were
 * copied from it when the schedule was built (offset changes of 1990 to 2060). Immutable.
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

    /** State at a wall-clock time. Pure; allocates nothing. @param wallMs milliseconds since the epoch */
    public int stateAt(long wallMs) {
        throw new UnsupportedOperationException();
    }

    /** Names of states by number: open, closed, holiday, then the named windows. */
    public List<String> states() {
        throw new UnsupportedOperationException();
    }

    /** The zone that decides time and weekday. */
    public ZoneId zone() {
        throw new UnsupportedOperationException();
    }
}
