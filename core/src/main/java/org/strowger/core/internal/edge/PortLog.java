package org.strowger.core.internal.edge;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.time.EngineClock;

/** Counts what happens at one port, and logs one line a minute of each kind. Any thread; counting allocates nothing. */
final class PortLog {
    private static final Logger LOG = LoggerFactory.getLogger(AdapterPort.class);
    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);
    private static final int KINDS = PortCount.values().length;

    private final String adapter;
    private final EngineClock clock;
    private final AtomicLongArray counts = new AtomicLongArray(KINDS);
    private final long[] mayLogAtNs = new long[KINDS];
    private final long[] countAtLastLine = new long[KINDS];

    PortLog(String adapter, EngineClock clock) {
        this.adapter = adapter;
        this.clock = clock;
        Arrays.fill(mayLogAtNs, Long.MIN_VALUE);
    }

    long get(PortCount kind) {
        return counts.get(kind.ordinal());
    }

    void count(PortCount kind) {
        counts.incrementAndGet(kind.ordinal());
    }

    void countAndWarn(PortCount kind, String message) {
        count(kind);
        long more = moreSinceLastLine(kind);
        if (more > 0) {
            LOG.warn("adapter '{}': {}; {} more like it since the last line", adapter, message, more);
        } else if (more == 0) {
            LOG.warn("adapter '{}': {}", adapter, message);
        }
    }

    /** How many were not logged since the last line, or −1 if it is too early for another. */
    private synchronized long moreSinceLastLine(PortCount kind) {
        int index = kind.ordinal();
        long nowNs = clock.nowNs();
        if (nowNs < mayLogAtNs[index]) {
            return -1;
        }
        mayLogAtNs[index] = nowNs + MINUTE_NS;
        long more = counts.get(index) - countAtLastLine[index] - 1;
        countAtLastLine[index] = counts.get(index);
        return Math.max(0, more);
    }
}
