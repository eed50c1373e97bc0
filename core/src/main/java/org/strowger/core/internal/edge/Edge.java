package org.strowger.core.internal.edge;

import java.util.concurrent.atomic.AtomicLong;
import org.strowger.core.internal.ring.Commands;
import org.strowger.core.time.EngineClock;

/**
 * What all ports of one engine share.
 *
 * @param commands where events go in
 * @param directory names by index
 * @param clock time, for limits and for how often a line is logged
 * @param lastLegId the last leg id that was given to a call from outside: even, 0 before the first. The
 *     engine sets it after recovery; its own legs are odd
 * @param lastEpoch the last number given to a connection, 0 before the first; set after recovery too
 */
public record Edge(
        Commands commands, Directory directory, EngineClock clock, AtomicLong lastLegId, AtomicLong lastEpoch) {
    /** An id for a call or contact from outside. */
    public long nextLegId() {
        return lastLegId.addAndGet(2);
    }

    long nextEpoch() {
        return lastEpoch.incrementAndGet();
    }
}
