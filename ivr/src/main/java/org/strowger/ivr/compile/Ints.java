package org.strowger.ivr.compile;

import java.util.Arrays;

/** A list of ints that grows. */
final class Ints {
    private int[] values = new int[64];
    private int size;

    int size() {
        return size;
    }

    /** Adds a value. @return its index */
    int add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        return size++;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
