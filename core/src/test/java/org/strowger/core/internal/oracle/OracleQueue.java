package org.strowger.core.internal.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.internal.oracle.Picture.QueueLine;

/** A queue: its settings and counts. */
final class OracleQueue {
    final int index;
    final QueueConfig config;
    /** Tiers that its members have, signed in or not. */
    final Set<Integer> tiers = new TreeSet<>();
    /** Delays above 0 that its members have. */
    final TreeSet<Long> delaysNs = new TreeSet<>();
    /** How often a later call was preferred; calls that ask alike and have waited alike count together. */
    final Map<OracleCall.WaitsLike, Long> passes = new HashMap<>();
    /** Since when no member is signed in. */
    long emptySinceNs = Long.MAX_VALUE;
    OracleTimers.Timer empty;
    /** How much of its share it has had. */
    long turn;
    long offered;
    long answered;
    long abandoned;
    long overflowed;
    long withdrawn;
    long refused;

    OracleQueue(int index, QueueConfig config) {
        this.index = index;
        this.config = config;
    }

    long passes(OracleCall.WaitsLike waitsLike) {
        return passes.getOrDefault(waitsLike, 0L);
    }

    QueueLine line(long waiting) {
        return new QueueLine(offered, answered, abandoned, overflowed, withdrawn, refused, waiting);
    }
}
