package org.strowger.core.internal.oracle;

import org.strowger.core.center.QueueConfig;
import org.strowger.core.internal.oracle.Picture.QueueLine;

/** A queue: its settings and counts. */
final class OracleQueue {
    final int index;
    final QueueConfig config;
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

    QueueLine line(long waiting) {
        return new QueueLine(offered, answered, abandoned, overflowed, withdrawn, refused, waiting);
    }
}
