package org.strowger.core.time;

/** Where the engine reads time: the one place. Read at the edge only, never while deciding. */
public interface EngineClock {
    /** Monotonic time in ns; any origin. */
    long nowNs();

    /** Wall-clock time in ms since the epoch, for opening hours and reports. */
    long wallMs();
}
