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
    /** A bit for each step whose moment was over when it joined the list. */
    private long[] late = new long[1];
    private int count;
    /** Steps that have changed what the call asks for, in the order in which they did: list and step. */
    private long[] widened = new long[1];
    private int widenedCount;
    /** Whether the first list is the queue's own. */
    private boolean own;

    /** When the last step was done, in engine time; the time of entry before any. */
    public long lastAtNs;

    /** Forgets all lists. */
    public void clear(long nowNs) {
        count = 0;
        own = false;
        widenedCount = 0;
        lastAtNs = nowNs;
    }

    /** Adds the queue's own list, before any other. */
    public void addOwn(int list) {
        add(list);
        own = true;
    }

    /** Whether the first list is the queue's own. */
    public boolean hasOwn() {
        return own;
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
            late = Arrays.copyOf(late, count * 2);
        }
        lists[count] = list;
        doneNs[count] = NONE_DONE;
        late[count] = 0;
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

    /** A step has changed what the call asks for. @param list its list's index in the plan */
    public void widen(int list, int step) {
        if (widenedCount == widened.length) {
            widened = Arrays.copyOf(widened, widenedCount * 2);
        }
        widened[widenedCount++] = (long) list << Integer.SIZE | step;
    }

    /** How often a step has changed what the call asks for. */
    public int widenings() {
        return widenedCount;
    }

    /** The list, as its index in the plan, of the step that did so at a time, counted from 0. */
    public int widenedByList(int i) {
        return (int) (widened[i] >>> Integer.SIZE);
    }

    /** That step's place in its list. */
    public int widenedByStep(int i) {
        return (int) widened[i];
    }

    /** A step's moment was over when it joined the list; it is still to be done. */
    public void isLate(int i, int step) {
        late[i] |= 1L << step;
    }

    /** Steps of a list that are still to be done although their moment is over, a bit each. */
    public long late(int i) {
        return late[i];
    }

    /** The late steps of a list are done. */
    public void lateAreDone(int i) {
        late[i] = 0;
    }

    /** Takes over everything of another. */
    public void copyOf(CallSteps other) {
        clear(other.lastAtNs);
        own = other.own;
        for (int i = 0; i < other.count; i++) {
            add(other.lists[i]);
            doneNs[i] = other.doneNs[i];
            fired[i] = other.fired[i];
            late[i] = other.late[i];
        }
        for (int i = 0; i < other.widenedCount; i++) {
            widen(other.widenedByList(i), other.widenedByStep(i));
        }
    }

    /** Adds all to a digest. */
    public long digest(long seed) {
        long digest = 31 * (2 * seed + (own ? 1 : 0)) + lastAtNs;
        for (int i = 0; i < count; i++) {
            digest = 31 * (31 * (31 * digest + lists[i]) + doneNs[i]) + fired[i];
            digest = 31 * digest + late[i];
        }
        for (int i = 0; i < widenedCount; i++) {
            digest = 31 * digest + widened[i];
        }
        return digest;
    }
}
