package org.strowger.core.agent;

/**
 * How busy the signed-in members of a team or queue are, by the team's {@code occupancyLevels}. The order
 * is part of the journal format: extend at the end only.
 */
public enum OccupancyLevel {
    /** Below the first level. */
    LOW,
    /** From the first level, by default 70 %. */
    NORMAL,
    /** From the second level, by default 80 %. */
    BUSY,
    /** From the third level, by default 90 %. */
    OVERLOAD
}
