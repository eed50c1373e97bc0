package org.strowger.core.internal.call;

import java.util.Arrays;

/**
 * How far a waiting call is with the steps of its queue, and of each profile that joined them. A list is
 * named by its index in the plan.
 */
public final class CallSteps {
    /** No moment was done. */
    public static final long NONE_DONE = -1;

    private int[] lists = new int[1];
    private long[] doneNs = new long[1];
    /** A bit for each step that waits for a condition and has fired. */
    private long[] fired = new long[1];
    private int count;

    /** When the last step was done, in engine time; the time of entry before any. */
    public long lastAtNs;

    /** Forgets all lists. */
    public void clear(long nowNs) {
        count = 0;
        lastAtNs = nowNs;
    }

    /** Adds a list. Returns whether it was not there yet. */
    public boolean add(int list) {
        for (int i = 0; i < count; i++) {
            if (lists[i] == list) {
                return false;
            }
        }
        if (count == lists.length) {
            lists = Arrays.copyOf(lists, count * 2);
            doneNs = Arrays.copyOf(doneNs, count * 2);
            fired = Arrays.copyOf(fired, count * 2);
        }
        lists[count] = list;
        doneNs[count] = NONE_DONE;
        fired[count++] = 0;
        return true;
    }

    /** How many lists there are. */
    public int lists() {
        return count;
    }

    /** A list's index in the plan. */
    public int list(int i) {
        return lists[i];
    }

    /** The wait up to which a list's timed steps are done, in ns, or {@link #NONE_DONE}. */
    public long doneNs(int i) {
        return doneNs[i];
    }

    /** All timed steps of a list up to a wait are done. */
    public void done(int i, long waitNs) {
        doneNs[i] = waitNs;
    }

    /** Whether a step that waits for a condition has fired. */
    public boolean hasFired(int i, int step) {
        return (fired[i] & 1L << step) != 0;
    }

    /** A step that waits for a condition fires, once in the stay. */
    public void fire(int i, int step) {
        fired[i] |= 1L << step;
    }

    /** Adds all to a digest. */
    public long digest(long seed) {
        long digest = seed;
        for (int i = 0; i < count; i++) {
            digest = 31 * (31 * (31 * digest + lists[i]) + doneNs[i]) + fired[i];
        }
        return digest;
    }
}
