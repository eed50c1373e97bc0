package org.strowger.core.internal.match;

import java.util.Arrays;

/**
 * Which small numbers fit: sorted, and walked together with the row of those that are active now. Few
 * members are looked up one by one; many as a bit row, sixty-four at a time.
 */
final class FitRow {
    /** No further member. */
    static final int NONE = -1;

    private static final int FEW = 64;
    private static final int[] EMPTY = {};

    private int[] members = EMPTY;
    private int count;
    /** The members again, while they are many; else null. */
    private BitRow many;

    int size() {
        return count;
    }

    boolean has(int member) {
        return Arrays.binarySearch(members, 0, count, member) >= 0;
    }

    /** Adds a member that is not in it. */
    void add(int member) {
        int at = -1 - Arrays.binarySearch(members, 0, count, member);
        if (count == members.length) {
            members = Arrays.copyOf(members, Math.max(4, count * 2));
        }
        System.arraycopy(members, at, members, at + 1, count - at);
        members[at] = member;
        count++;
        if (many != null) {
            many.set(member);
        } else if (count > FEW) {
            many = new BitRow();
            for (int i = 0; i < count; i++) {
                many.set(members[i]);
            }
        }
    }

    /** Removes a member that is in it. */
    void remove(int member) {
        int at = Arrays.binarySearch(members, 0, count, member);
        count--;
        System.arraycopy(members, at + 1, members, at, count - at);
        if (many != null) {
            many.clear(member);
        }
    }

    /** The member at a place, counted from 0 in rising order. */
    int member(int i) {
        return members[i];
    }

    /**
     * A cursor at the first active member at or behind another cursor, or {@link #NONE}; the walk begins at 0
     * and goes on one behind the cursor found. A cursor counts places while members are few, and is a member
     * while they are many.
     */
    int next(BitRow active, int cursor) {
        if (many != null) {
            return many.nextCommon(active, cursor);
        }
        for (int i = cursor; i < count; i++) {
            if (active.has(members[i])) {
                return i;
            }
        }
        return NONE;
    }

    /** The member that a cursor of {@link #next} stands on. */
    int at(int cursor) {
        return many != null ? cursor : members[cursor];
    }
}
