package org.strowger.core.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The counts of one queue or agent: running sums, and the latest intervals by event time and by arrival.
 * The tell thread writes between {@link #open} and {@link #close}; a row is made when its interval first
 * counts something, and used again when its interval is too old. Reading is for any thread.
 */
final class Book {
    private static final int COUNTS = Count.values().length;
    private static final int START = COUNTS;
    private static final long NS_IN_MS = 1_000_000;

    private final Version version = new Version();
    private final IntervalClock clock;
    private final AtomicLongArray total = new AtomicLongArray(COUNTS + 1);
    private final int kept;
    /** Made when something is first counted: a centre may have many queues that are never used. */
    private volatile AtomicReferenceArray<AtomicLongArray> byEvent;
    private volatile AtomicReferenceArray<AtomicLongArray> byArrival;
    private AtomicLongArray eventRow;
    private AtomicLongArray arrivalRow;

    Book(IntervalClock clock, int kept) {
        this.clock = clock;
        this.kept = kept;
    }

    Version version() {
        return version;
    }

    /** Writing begins. @param startMs the present interval @param arrivalMs when the call entered, or −1 */
    void open(long startMs, long arrivalMs) {
        version.begin();
        if (byEvent == null) {
            byArrival = new AtomicReferenceArray<>(kept);
            byEvent = new AtomicReferenceArray<>(kept);
        }
        eventRow = row(byEvent, startMs);
        arrivalRow = arrivalMs < 0 ? null : row(byArrival, clock.startOf(arrivalMs));
    }

    /** Writing is complete. */
    void close() {
        version.end();
    }

    void add(Count count, long amount) {
        int cell = count.ordinal();
        add(total, cell, amount);
        if (eventRow != null) {
            add(eventRow, cell, amount);
        }
        if (arrivalRow != null) {
            add(arrivalRow, cell, amount);
        }
    }

    void highest(Count count, long value) {
        int cell = count.ordinal();
        highest(total, cell, value);
        if (eventRow != null) {
            highest(eventRow, cell, value);
        }
        if (arrivalRow != null) {
            highest(arrivalRow, cell, value);
        }
    }

    /** Spreads a time that ends now over the intervals through which it went. */
    void spread(Count count, long endWallMs, long ns) {
        int cell = count.ordinal();
        add(total, cell, ns);
        long left = ns;
        long startMs = clock.startOf(endWallMs);
        long inIntervalNs = (endWallMs - startMs) * NS_IN_MS;
        for (int back = 0; left > 0 && back < kept; back++) {
            long part = Math.min(left, inIntervalNs);
            AtomicLongArray row = part == 0 ? null : row(byEvent, startMs);
            if (row != null) {
                add(row, cell, part);
            }
            left -= part;
            startMs -= clock.lengthMs();
            inIntervalNs = clock.lengthMs() * NS_IN_MS;
        }
    }

    /** The row of an interval; null if a later one has taken its place. */
    private AtomicLongArray row(AtomicReferenceArray<AtomicLongArray> ring, long startMs) {
        int at = (int) Math.floorMod(Math.floorDiv(startMs, clock.lengthMs()), (long) ring.length());
        AtomicLongArray row = ring.getPlain(at);
        if (row == null) {
            row = new AtomicLongArray(COUNTS + 1);
            begin(row, startMs, ring == byEvent);
            ring.setRelease(at, row);
        } else if (row.getPlain(START) < startMs) {
            begin(row, startMs, ring == byEvent);
        } else if (row.getPlain(START) > startMs) {
            return null;
        }
        return row;
    }

    private void begin(AtomicLongArray row, long startMs, boolean event) {
        for (int cell = 0; cell < COUNTS; cell++) {
            row.setOpaque(cell, 0);
        }
        row.setOpaque(START, startMs);
        if (event) {
            long waiting = total.getPlain(Count.WAITING.ordinal());
            row.setOpaque(Count.WAITING_AT_START.ordinal(), waiting);
            row.setOpaque(Count.WAITING.ordinal(), waiting);
        }
    }

    private static void add(AtomicLongArray row, int cell, long amount) {
        row.setOpaque(cell, row.getPlain(cell) + amount);
    }

    private static void highest(AtomicLongArray row, int cell, long value) {
        if (value > row.getPlain(cell)) {
            row.setOpaque(cell, value);
        }
    }

    /** The running sums, inside a reading of the version. */
    long[] copyTotal() {
        return copy(total);
    }

    /** The intervals kept at {@code nowMs}, oldest first, inside a reading of the version. */
    List<IntervalCounts> copyIntervals(boolean arrivals, long nowMs) {
        AtomicReferenceArray<AtomicLongArray> ring = arrivals ? byArrival : byEvent;
        long oldestMs = nowMs - clock.lengthMs() * kept;
        List<IntervalCounts> rows = new ArrayList<>();
        if (ring == null) {
            return rows;
        }
        for (int at = 0; at < ring.length(); at++) {
            AtomicLongArray row = ring.getAcquire(at);
            if (row != null && row.getOpaque(START) > oldestMs) {
                rows.add(new IntervalCounts(row.getOpaque(START), clock.lengthMs(), Counts.owning(copy(row))));
            }
        }
        rows.sort(Comparator.comparingLong(IntervalCounts::startMs));
        return rows;
    }

    private static long[] copy(AtomicLongArray row) {
        long[] values = new long[COUNTS];
        for (int cell = 0; cell < COUNTS; cell++) {
            values[cell] = row.getOpaque(cell);
        }
        return values;
    }
}
