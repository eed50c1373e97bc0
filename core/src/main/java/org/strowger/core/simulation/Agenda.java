package org.strowger.core.simulation;

import java.util.Arrays;

/** What is due when: a binary heap of entries by moment, then by the order in which they were made. */
final class Agenda {
    private Item[] heap = new Item[64];
    private int size;
    private long made;

    int size() {
        return size;
    }

    /** The earliest moment, or {@link Long#MAX_VALUE}. */
    long nextNs() {
        return size == 0 ? Long.MAX_VALUE : heap[0].atNs;
    }

    VirtualTime.Entry add(long atNs, Runnable work) {
        Item item = new Item(atNs, made++, work);
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        siftUp(size++, item);
        return item;
    }

    /** Takes the earliest entry's work out; the agenda must not be empty. */
    Runnable take() {
        Item first = heap[0];
        removeAt(0);
        return first.work;
    }

    private void removeAt(int index) {
        heap[index].index = Item.OUT;
        Item last = heap[--size];
        heap[size] = null;
        if (index < size) {
            siftDown(index, last);
            if (heap[index] == last) {
                siftUp(index, last);
            }
        }
    }

    private void siftUp(int from, Item item) {
        int index = from;
        while (index > 0) {
            int parent = (index - 1) >>> 1;
            if (!item.isBefore(heap[parent])) {
                break;
            }
            put(index, heap[parent]);
            index = parent;
        }
        put(index, item);
    }

    private void siftDown(int from, Item item) {
        int index = from;
        while (2 * index + 1 < size) {
            int child = 2 * index + 1;
            if (child + 1 < size && heap[child + 1].isBefore(heap[child])) {
                child++;
            }
            if (!heap[child].isBefore(item)) {
                break;
            }
            put(index, heap[child]);
            index = child;
        }
        put(index, item);
    }

    private void put(int index, Item item) {
        heap[index] = item;
        item.index = index;
    }

    private final class Item implements VirtualTime.Entry {
        private static final int OUT = -1;

        private final long atNs;
        private final long order;
        private final Runnable work;
        private int index;

        private Item(long atNs, long order, Runnable work) {
            this.atNs = atNs;
            this.order = order;
            this.work = work;
        }

        private boolean isBefore(Item other) {
            return atNs < other.atNs || atNs == other.atNs && order < other.order;
        }

        @Override
        public void cancel() {
            if (index != OUT) {
                removeAt(index);
            }
        }
    }
}
