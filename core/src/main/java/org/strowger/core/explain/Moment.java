package org.strowger.core.explain;

import java.time.Instant;

/**
 * Where in a journal.
 *
 * @param sequence of the record, 1 up
 * @param nowNs engine time of its command
 * @param wallMs wall-clock time of its command, in ms since the epoch
 */
public record Moment(long sequence, long nowNs, long wallMs) {
    /** The wall-clock time. */
    public Instant at() {
        return Instant.ofEpochMilli(wallMs);
    }
}
