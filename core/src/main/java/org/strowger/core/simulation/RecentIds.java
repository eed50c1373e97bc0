package org.strowger.core.simulation;

import org.agrona.collections.LongHashSet;

/** The ids added last, up to a bound; the oldest is forgotten first. */
final class RecentIds {
    private final LongHashSet members = new LongHashSet();
    private final long[] inOrder;
    private int next;

    RecentIds(int bound) {
        inOrder = new long[bound];
    }

    boolean contains(long id) {
        return members.contains(id);
    }

    void add(long id) {
        if (members.add(id)) {
            members.remove(inOrder[next]); // 0 in a place never used; no id is 0
            inOrder[next] = id;
            next = (next + 1) % inOrder.length;
        }
    }
}
