package org.strowger.core.internal.match;

import java.util.Arrays;

/** Where items stand in their heaps; shared by heaps of which an item is in one at most. */
final class Positions {
    private static final int ABSENT = -1;

    private int[] at = new int[16];

    Positions() {
        Arrays.fill(at, ABSENT);
    }

    int get(int item) {
        return at[item];
    }

    boolean has(int item) {
        return item < at.length && at[item] != ABSENT;
    }

    void set(int item, int position) {
        if (item >= at.length) {
            int old = at.length;
            at = Arrays.copyOf(at, Math.max(item + 1, old * 2));
            Arrays.fill(at, old, at.length, ABSENT);
        }
        at[item] = position;
    }

    void clear(int item) {
        at[item] = ABSENT;
    }
}
