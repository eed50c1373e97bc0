package org.strowger.ivr.keys;

/** Up to 64 keys in 4 longs, 4 bits a key, inside a larger array. Allocates nothing. */
public final class PackedKeys {
    /** Most keys that a field holds. */
    public static final int CAPACITY = 64;
    /** Longs that a full field takes. */
    public static final int LONGS = 4;

    private PackedKeys() {}

    /** Longs that {@code keys} keys take. */
    public static int longsFor(int keys) {
        return (keys + 15) >>> 4;
    }

    /** The key at {@code index} of the field that starts at {@code base}. */
    public static int get(long[] store, int base, int index) {
        return (int) (store[base + (index >>> 4)] >>> ((index & 15) << 2)) & 15;
    }

    /** Puts a key. */
    public static void set(long[] store, int base, int index, int key) {
        int shift = (index & 15) << 2;
        int at = base + (index >>> 4);
        store[at] = store[at] & ~(15L << shift) | (long) key << shift;
    }

    /** Takes the first key out of a full-size field: every later one moves down by one place. */
    public static int removeFirst(long[] store, int base) {
        int first = (int) store[base] & 15;
        for (int i = 0; i < LONGS; i++) {
            long carry = i + 1 < LONGS ? store[base + i + 1] << 60 : 0;
            store[base + i] = store[base + i] >>> 4 | carry;
        }
        return first;
    }
}
