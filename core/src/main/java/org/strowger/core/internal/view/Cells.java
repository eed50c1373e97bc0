package org.strowger.core.internal.view;

import java.lang.invoke.VarHandle;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Numbers that one thread changes, some at a time, and that another copies as they stood between two such
 * changes, whatever goes on meanwhile. The writer notes each number that it changes, old and new, in a log
 * that goes round; it never waits, and knows nothing of readers. A reader takes all numbers, and undoes with
 * the log what the writer changed since the moment that it began with; or it brings an older copy forward
 * by what is in the log. So a copy succeeds under any load, at the cost of what changed.
 */
final class Cells {
    private static final int SMALLEST_LOG = 1 << 9;
    private static final int LARGEST_LOG = 1 << 16;
    private static final int ENTRY = 3;

    private final AtomicLongArray cells;
    private final AtomicLongArray log;
    private final int entries;
    /** Entries that stand in the log, and those of them whose change is complete. */
    private final AtomicLong noted = new AtomicLong();
    private final AtomicLong settled = new AtomicLong();

    Cells(int size) {
        cells = new AtomicLongArray(size);
        entries = Math.max(SMALLEST_LOG, Math.min(LARGEST_LOG, Integer.highestOneBit(size)));
        log = new AtomicLongArray(entries * ENTRY);
    }

    int size() {
        return cells.length();
    }

    /** A number as it is now; the writer. */
    long get(int cell) {
        return cells.getPlain(cell);
    }

    /** Changes a number; the writer. */
    void set(int cell, long value) {
        long entry = noted.getPlain();
        int at = at(entry);
        VarHandle.storeStoreFence(); // whoever reads what is overwritten now sees that it was noted
        log.setOpaque(at, cell);
        log.setOpaque(at + 1, cells.getPlain(cell));
        log.setOpaque(at + 2, value);
        noted.setRelease(entry + 1);
        cells.setRelease(cell, value);
    }

    /** How many changes there were; the writer. */
    long noted() {
        return noted.getPlain();
    }

    /** What was changed up to here belongs together and is complete; the writer. */
    void settle() {
        settled.setRelease(noted.getPlain());
    }

    /** Up to where changes are complete; counts them. Any thread. */
    long settled() {
        return settled.getAcquire();
    }

    /** Copies all numbers as they were when the changes up to the answer were complete. Any thread. */
    long copyTo(long[] copy) {
        long from;
        do {
            from = settled();
            for (int cell = 0; cell < copy.length; cell++) {
                copy[cell] = cells.getOpaque(cell);
            }
            VarHandle.acquireFence();
            for (long entry = noted.getAcquire() - 1; entry >= from; entry--) {
                copy[(int) log.getOpaque(at(entry))] = log.getOpaque(at(entry) + 1);
            }
        } while (isOverwritten(from));
        return from;
    }

    /**
     * Brings a copy forward by all changes that are complete. Any thread.
     *
     * @param from up to where changes are in the copy
     * @param changed gets the cells concerned
     * @return up to where they are now; below {@code from} if the log does not reach back so far: the copy is worth
     *     nothing then
     */
    long bringForward(long[] copy, long from, BitSet changed) {
        long to = settled();
        for (long entry = Math.max(from, to - entries); entry < to; entry++) {
            int cell = (int) log.getOpaque(at(entry));
            copy[cell] = log.getOpaque(at(entry) + 2);
            changed.set(cell);
        }
        return isOverwritten(from) ? -1 : to;
    }

    /** Whether entries from one on, which were read, may have been others by then. */
    private boolean isOverwritten(long from) {
        VarHandle.acquireFence();
        return noted.getAcquire() - from >= entries;
    }

    private int at(long entry) {
        return (int) (entry & entries - 1) * ENTRY;
    }
}
