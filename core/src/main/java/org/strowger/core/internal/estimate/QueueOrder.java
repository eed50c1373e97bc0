package org.strowger.core.internal.estimate;

import java.util.Arrays;

/**
 * The calls of one queue, rung or not, in the order in which they are served, so that each one's rank is
 * known: sorted rows of (priority class, effective time, entry). A rank costs a search by halves. An entry
 * at the end and a leave at the head, the usual ones, move nothing; others move the rows of one side.
 */
public final class QueueOrder {
    private static final int WIDTH = 3;
    private static final int FIRST_ROWS = 16;
    private static final long[] NO_ROWS = {};

    /** Rows from {@code head} to before {@code head + size}; made when the first call comes. */
    private long[] rows = NO_ROWS;
    private int head;
    private int size;

    /** Calls in it. */
    public int size() {
        return size;
    }

    /** A call enters. @return its rank, 1 for the call served next */
    public int add(int priorityClass, long effectiveNs, long entry) {
        makeRoom();
        int rank = before(priorityClass, effectiveNs, entry);
        int at = (head + rank) * WIDTH;
        System.arraycopy(rows, at, rows, at + WIDTH, (size - rank) * WIDTH);
        rows[at] = -priorityClass;
        rows[at + 1] = effectiveNs;
        rows[at + 2] = entry;
        size++;
        return rank + 1;
    }

    /** A call leaves. @return the rank that it had @throws IllegalStateException if it is not in it */
    public int remove(int priorityClass, long effectiveNs, long entry) {
        int rank = before(priorityClass, effectiveNs, entry);
        if (rank == size || compare(head + rank, -priorityClass, effectiveNs, entry) != 0) {
            throw new IllegalStateException(
                    "entry " + entry + " left a queue in which it did not stand; this is a defect");
        }
        size--;
        if (rank == 0) {
            head = size == 0 ? 0 : head + 1;
        } else {
            int at = (head + rank) * WIDTH;
            System.arraycopy(rows, at + WIDTH, rows, at, (size - rank) * WIDTH);
        }
        return rank + 1;
    }

    /** The rank of a call in it, 1 for the call served next; of another, the one that it would have. */
    public int rank(int priorityClass, long effectiveNs, long entry) {
        return before(priorityClass, effectiveNs, entry) + 1;
    }

    private int before(int priorityClass, long effectiveNs, long entry) {
        int low = 0;
        int high = size;
        if (size > 0 && compare(head + size - 1, -priorityClass, effectiveNs, entry) < 0) {
            return size;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(head + middle, -priorityClass, effectiveNs, entry) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int row, long first, long second, long third) {
        int at = row * WIDTH;
        int order = Long.compare(rows[at], first);
        if (order == 0) {
            order = Long.compare(rows[at + 1], second);
        }
        return order == 0 ? Long.compare(rows[at + 2], third) : order;
    }

    private void makeRoom() {
        int room = rows.length / WIDTH;
        if (head + size < room) {
            return;
        }
        if (head > room / 2) {
            System.arraycopy(rows, head * WIDTH, rows, 0, size * WIDTH);
            head = 0;
        } else {
            rows = Arrays.copyOf(rows, Math.max(FIRST_ROWS, room * 2) * WIDTH);
        }
    }
}
