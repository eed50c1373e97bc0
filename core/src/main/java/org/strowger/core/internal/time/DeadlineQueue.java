package org.strowger.core.internal.time;

import java.util.Arrays;

/**
 * Timers in the exact order (deadline, order of arming), so that what fires next follows from the state
 * alone. A timing wheel holds what is far off, where arming and cancelling cost a list operation; a heap
 * holds the buckets that have come near and sorts them. Three places:
 * <ul>
 * <li>the heap: every timer in a bucket before {@code horizon};
 * <li>the wheel: one list per bucket of 2^30 ns (1.07 s) for the next 4,096 buckets (73 min);
 * <li>the far list: all beyond, looked through once in 73 minutes.
 * </ul>
 */
public final class DeadlineQueue {
    /** No timer. */
    public static final int NONE = -1;

    private static final int BUCKET_SHIFT = 30;
    private static final int BUCKETS = 4096;
    private static final int MASK = BUCKETS - 1;
    private static final int FAR = BUCKETS;
    private static final int IN_HEAP = -1;
    private static final int FREE = -2;

    private final int[] heads = new int[BUCKETS + 1];
    private final long[] occupied = new long[BUCKETS / Long.SIZE];
    private long[] deadlines = new long[64];
    private long[] orders = new long[64];
    private int[] kinds = new int[64];
    private int[] owners = new int[64];
    private int[] places = new int[64];
    private int[] next = new int[64];
    private int[] previous = new int[64];
    private int[] heap = new int[64];
    private int heapSize;
    private int freeHead = NONE;
    private int allocated;
    private int size;
    private int wheelSize;
    private long horizon;
    private long farBucket = Long.MAX_VALUE;
    private long nextOrder;

    /** An empty queue. */
    public DeadlineQueue() {
        Arrays.fill(heads, NONE);
    }

    /** Arms a timer and returns its handle, valid until it fires or is cancelled. */
    public int arm(long deadlineNs, int kind, int owner) {
        int timer = allocate();
        deadlines[timer] = Math.max(0, deadlineNs);
        orders[timer] = nextOrder++;
        kinds[timer] = kind;
        owners[timer] = owner;
        size++;
        place(timer);
        return timer;
    }

    /** Takes a timer back; {@link #NONE} is fine. Always returns NONE, to be kept instead of the handle. */
    public int cancel(int timer) {
        if (timer != NONE) {
            if (places[timer] == IN_HEAP) {
                removeFromHeap(next[timer]);
            } else {
                unlink(timer);
            }
            release(timer);
        }
        return NONE;
    }

    /** The earliest deadline, or {@link Long#MAX_VALUE}. */
    public long nextDeadlineNs() {
        return advance() ? deadlines[heap[0]] : Long.MAX_VALUE;
    }

    /** Takes the first timer that is due, or {@link #NONE}. Its kind and owner can be read until the next arming. */
    public int pollDue(long nowNs) {
        if (!advance() || deadlines[heap[0]] > nowNs) {
            return NONE;
        }
        int timer = heap[0];
        removeFromHeap(0);
        release(timer);
        return timer;
    }

    /** What a timer is for. */
    public int kind(int timer) {
        return kinds[timer];
    }

    /** Whose timer it is. */
    public int owner(int timer) {
        return owners[timer];
    }

    /** When an armed timer is due; {@link Long#MAX_VALUE} for {@link #NONE}. */
    public long deadlineNs(int timer) {
        return timer == NONE ? Long.MAX_VALUE : deadlines[timer];
    }

    /** Timers armed. */
    public int size() {
        return size;
    }

    private void place(int timer) {
        long bucket = deadlines[timer] >>> BUCKET_SHIFT;
        if (bucket < horizon) {
            addToHeap(timer);
        } else if (bucket < horizon + BUCKETS) {
            link(timer, (int) bucket & MASK);
        } else {
            farBucket = Math.min(farBucket, bucket);
            link(timer, FAR);
        }
    }

    /** Fills the heap from the next occupied bucket if it is empty; false if there is no timer at all. */
    private boolean advance() {
        while (heapSize == 0) {
            if (size == 0) {
                return false;
            }
            long bucket = nextBucket();
            if (bucket >= farBucket) {
                horizon = Math.max(horizon, Math.min(bucket, farBucket));
                spreadFar();
            } else {
                horizon = bucket + 1;
                loadBucket((int) bucket & MASK);
            }
        }
        return true;
    }

    private long nextBucket() {
        if (wheelSize == 0) {
            return Long.MAX_VALUE;
        }
        int start = (int) horizon & MASK;
        int word = start >>> 6;
        long bits = occupied[word] & (-1L << start);
        while (bits == 0) {
            word = (word + 1) & (occupied.length - 1);
            bits = occupied[word];
        }
        int slot = (word << 6) + Long.numberOfTrailingZeros(bits);
        return horizon + ((slot - start) & MASK);
    }

    private void loadBucket(int slot) {
        int timer = heads[slot];
        while (timer != NONE) {
            int following = next[timer];
            unlink(timer);
            addToHeap(timer);
            timer = following;
        }
    }

    private void spreadFar() {
        farBucket = Long.MAX_VALUE;
        int timer = heads[FAR];
        while (timer != NONE) {
            int following = next[timer];
            unlink(timer);
            place(timer);
            timer = following;
        }
    }

    private void link(int timer, int slot) {
        places[timer] = slot;
        previous[timer] = NONE;
        next[timer] = heads[slot];
        if (heads[slot] != NONE) {
            previous[heads[slot]] = timer;
        }
        heads[slot] = timer;
        if (slot != FAR) {
            wheelSize++;
            occupied[slot >>> 6] |= 1L << slot;
        }
    }

    private void unlink(int timer) {
        int slot = places[timer];
        if (previous[timer] == NONE) {
            heads[slot] = next[timer];
        } else {
            next[previous[timer]] = next[timer];
        }
        if (next[timer] != NONE) {
            previous[next[timer]] = previous[timer];
        }
        if (slot != FAR) {
            wheelSize--;
            if (heads[slot] == NONE) {
                occupied[slot >>> 6] &= ~(1L << slot);
            }
        }
    }

    private void addToHeap(int timer) {
        if (heapSize == heap.length) {
            heap = Arrays.copyOf(heap, heapSize * 2);
        }
        places[timer] = IN_HEAP;
        siftUp(heapSize++, timer);
    }

    /** In the heap {@code next} holds the position. */
    private void removeFromHeap(int position) {
        int last = heap[--heapSize];
        if (position < heapSize) {
            if (position > 0 && before(last, heap[(position - 1) >>> 1])) {
                siftUp(position, last);
            } else {
                siftDown(position, last);
            }
        }
    }

    private void siftUp(int from, int timer) {
        int position = from;
        while (position > 0) {
            int parent = (position - 1) >>> 1;
            if (!before(timer, heap[parent])) {
                break;
            }
            set(position, heap[parent]);
            position = parent;
        }
        set(position, timer);
    }

    private void siftDown(int from, int timer) {
        int position = from;
        while (true) {
            int child = 2 * position + 1;
            if (child >= heapSize) {
                break;
            }
            if (child + 1 < heapSize && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], timer)) {
                break;
            }
            set(position, heap[child]);
            position = child;
        }
        set(position, timer);
    }

    private void set(int position, int timer) {
        heap[position] = timer;
        next[timer] = position;
    }

    private boolean before(int timer, int other) {
        return deadlines[timer] < deadlines[other]
                || deadlines[timer] == deadlines[other] && orders[timer] < orders[other];
    }

    private int allocate() {
        if (freeHead != NONE) {
            int timer = freeHead;
            freeHead = next[timer];
            return timer;
        }
        if (allocated == deadlines.length) {
            int capacity = allocated * 2;
            deadlines = Arrays.copyOf(deadlines, capacity);
            orders = Arrays.copyOf(orders, capacity);
            kinds = Arrays.copyOf(kinds, capacity);
            owners = Arrays.copyOf(owners, capacity);
            places = Arrays.copyOf(places, capacity);
            next = Arrays.copyOf(next, capacity);
            previous = Arrays.copyOf(previous, capacity);
        }
        return allocated++;
    }

    private void release(int timer) {
        size--;
        places[timer] = FREE;
        next[timer] = freeHead;
        freeHead = timer;
    }
}
