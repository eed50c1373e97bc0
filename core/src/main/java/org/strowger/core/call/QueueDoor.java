package org.strowger.core.call;

/**
 * Whether a queue lets calls in, as the host wants it. The order is part of the journal format: extend at
 * the end only.
 */
public enum QueueDoor {
    /** By its opening hours. */
    BY_HOURS,
    /** Open, whatever the hours say. */
    OPEN,
    /** Closed, whatever the hours say. */
    CLOSED,
    /** New calls are refused as DRAINING; those that wait are served. */
    DRAINING
}
