package org.strowger.core.internal.match;

import java.util.Arrays;

/**
 * A binary heap of small numbers (slots of calls, indices of agents), each with a row of keys compared one
 * after the other, lower first. The keys stand in the heap itself. The last key must differ between
 * items, so that the order is total.
 */
final class RankHeap {
    /** The heap is empty. */
    static final int NONE = -1;

    private static final int[] NO_ITEMS = {};
    private static final long[] NO_KEYS = {};

    private final int width;
    private final Positions positions;
    private int[] items;
    private long[] keys;
    private int size;

    /** @param positions where each item stands; an item is in one heap of these positions at most */
    RankHeap(int width, Positions positions) {
        this.width = width;
        this.positions = positions;
        this.items = NO_ITEMS;
        this.keys = NO_KEYS;
    }

    int size() {
        return size;
    }

    int head() {
        return size == 0 ? NONE : items[0];
    }

    /** An item by its place in the heap, in no order that means anything. */
    int item(int i) {
        return items[i];
    }

    /** Key number {@code i} of the head. */
    long headKey(int i) {
        return keys[i];
    }

    /** Adds an item with the keys that stand in {@code row}. */
    void add(int item, long[] row) {
        if (size == items.length) {
            items = Arrays.copyOf(items, Math.max(4, size * 2));
            keys = Arrays.copyOf(keys, items.length * width);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (compare(row, 0, keys, parent * width) >= 0) {
                break;
            }
            move(parent, at);
            at = parent;
        }
        put(at, item, row, 0);
    }

    /** Removes an item that is in this heap. */
    void remove(int item) {
        int at = positions.get(item);
        positions.clear(item);
        int last = --size;
        if (at == last) {
            return;
        }
        if (at > 0 && compare(keys, last * width, keys, ((at - 1) >>> 1) * width) < 0) {
            int moving = items[last];
            int from = last * width;
            int hole = at;
            while (hole > 0 && compare(keys, from, keys, ((hole - 1) >>> 1) * width) < 0) {
                move((hole - 1) >>> 1, hole);
                hole = (hole - 1) >>> 1;
            }
            put(hole, moving, keys, from);
        } else {
            siftDown(at, items[last], last * width);
        }
    }

    private void siftDown(int from, int item, int rowAt) {
        int hole = from;
        while (true) {
            int child = 2 * hole + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && compare(keys, (child + 1) * width, keys, child * width) < 0) {
                child++;
            }
            if (compare(keys, child * width, keys, rowAt) >= 0) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        put(hole, item, keys, rowAt);
    }

    private void move(int from, int to) {
        put(to, items[from], keys, from * width);
    }

    private void put(int at, int item, long[] row, int rowAt) {
        items[at] = item;
        int base = at * width;
        for (int i = 0; i < width; i++) {
            keys[base + i] = row[rowAt + i];
        }
        positions.set(item, at);
    }

    private int compare(long[] left, int leftAt, long[] right, int rightAt) {
        for (int i = 0; i < width; i++) {
            long a = left[leftAt + i];
            long b = right[rightAt + i];
            if (a != b) {
                return a < b ? -1 : 1;
            }
        }
        return 0;
    }
}
