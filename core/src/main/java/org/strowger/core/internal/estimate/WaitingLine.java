package org.strowger.core.internal.estimate;

import java.util.Arrays;

/** The waiting calls of each queue in the order of entry: lists through arrays by the call's slot. */
final class WaitingLine {
    private static final int NOBODY = -1;

    private int[] first;
    private int[] last;
    private int[] length;
    private int[] next = {};
    private int[] previous = {};
    private long[] queuedAtNs = {};
    /** Calls that the call met in its queue. */
    private int[] met = {};

    WaitingLine(int queues) {
        first = new int[queues];
        last = new int[queues];
        length = new int[queues];
        Arrays.fill(first, NOBODY);
        Arrays.fill(last, NOBODY);
    }

    /** There are more queues than before. */
    void growTo(int queues) {
        int known = first.length;
        if (queues > known) {
            int room = queues + queues / 4;
            first = Arrays.copyOf(first, room);
            last = Arrays.copyOf(last, room);
            length = Arrays.copyOf(length, room);
            Arrays.fill(first, known, room, NOBODY);
            Arrays.fill(last, known, room, NOBODY);
        }
    }

    void enter(int queue, int call, long nowNs) {
        if (call >= next.length) {
            grow(Math.max(call + 1, Math.max(16, next.length * 2)));
        }
        queuedAtNs[call] = nowNs;
        met[call] = length[queue]++;
        next[call] = NOBODY;
        previous[call] = last[queue];
        if (last[queue] == NOBODY) {
            first[queue] = call;
        } else {
            next[last[queue]] = call;
        }
        last[queue] = call;
    }

    void leave(int queue, int call) {
        length[queue]--;
        if (previous[call] == NOBODY) {
            first[queue] = next[call];
        } else {
            next[previous[call]] = next[call];
        }
        if (next[call] == NOBODY) {
            last[queue] = previous[call];
        } else {
            previous[next[call]] = previous[call];
        }
    }

    int length(int queue) {
        return length[queue];
    }

    int met(int call) {
        return met[call];
    }

    long queuedAtNs(int call) {
        return queuedAtNs[call];
    }

    /** Wait so far of the one who has waited longest; {@link EstimateBook#NONE} while nobody waits. */
    long longestNs(int queue, long nowNs) {
        return first[queue] == NOBODY ? EstimateBook.NONE : nowNs - queuedAtNs[first[queue]];
    }

    private void grow(int room) {
        next = Arrays.copyOf(next, room);
        previous = Arrays.copyOf(previous, room);
        queuedAtNs = Arrays.copyOf(queuedAtNs, room);
        met = Arrays.copyOf(met, room);
    }
}
