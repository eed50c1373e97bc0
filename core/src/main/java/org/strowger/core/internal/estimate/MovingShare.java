package org.strowger.core.internal.estimate;

/** Part of the latest 64 events that were hits; the latest is the lowest bit. */
final class MovingShare {
    private long hits;
    private int count;

    void add(boolean hit) {
        hits = hits << 1 | (hit ? 1 : 0);
        count = Math.min(count + 1, Long.SIZE);
    }

    /** In [0, 1]; 0 when there was no event. */
    double share() {
        return count == 0 ? 0 : (double) Long.bitCount(hits) / count;
    }
}
