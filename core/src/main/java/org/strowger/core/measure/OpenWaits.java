package org.strowger.core.measure;

import java.util.concurrent.atomic.AtomicLongArray;
import org.agrona.collections.Long2LongHashMap;

/** When the calls in one queue entered it. Written by the tell thread, read inside a reading of the book's version. */
final class OpenWaits {
    private static final int ABSENT = -1;
    private static final int FIRST_ROOM = 4;
    private static final long[] NOBODY = {};

    /** Place in the lists by segment; shared by the queues of one listener. */
    private final Long2LongHashMap places;
    private long[] segments = NOBODY;
    /** Pairs of entry and effective time. */
    private volatile AtomicLongArray times = new AtomicLongArray(0);
    private volatile int size;

    OpenWaits(Long2LongHashMap places) {
        this.places = places;
    }

    static Long2LongHashMap newPlaces() {
        return new Long2LongHashMap(ABSENT);
    }

    void enter(long segment, long queuedAtNs, long effectiveAtNs) {
        int at = size;
        if (at == segments.length) {
            grow(Math.max(FIRST_ROOM, at * 2));
        }
        segments[at] = segment;
        times.setOpaque(2 * at, queuedAtNs);
        times.setOpaque(2 * at + 1, effectiveAtNs);
        places.put(segment, at);
        size = at + 1;
    }

    /** @return whether it was in it; one that entered before the listener was added is not */
    boolean leave(long segment) {
        int at = (int) places.remove(segment);
        if (at == ABSENT) {
            return false;
        }
        int last = size - 1;
        if (at != last) {
            segments[at] = segments[last];
            times.setOpaque(2 * at, times.getPlain(2 * last));
            times.setOpaque(2 * at + 1, times.getPlain(2 * last + 1));
            places.put(segments[at], at);
        }
        size = last;
        return true;
    }

    void move(long segment, long effectiveAtNs) {
        int at = (int) places.get(segment);
        if (at != ABSENT) {
            times.setOpaque(2 * at + 1, effectiveAtNs);
        }
    }

    private void grow(int room) {
        segments = java.util.Arrays.copyOf(segments, room);
        AtomicLongArray larger = new AtomicLongArray(2 * room);
        for (int cell = 0; cell < times.length(); cell++) {
            larger.setOpaque(cell, times.getPlain(cell));
        }
        times = larger;
    }

    /** Fills what depends on the present moment into a copy of the running sums. */
    void fill(long[] values, long nowNs, long serviceLevelNs) {
        AtomicLongArray seen = times;
        int count = Math.min(size, seen.length() / 2);
        long oldest = nowNs;
        long oldestEffective = nowNs;
        long late = 0;
        for (int at = 0; at < count; at++) {
            long queuedAtNs = seen.getOpaque(2 * at);
            oldest = Math.min(oldest, queuedAtNs);
            oldestEffective = Math.min(oldestEffective, seen.getOpaque(2 * at + 1));
            late += nowNs - queuedAtNs > serviceLevelNs ? 1 : 0;
        }
        values[Count.LONGEST_WAIT_NOW_NS.ordinal()] = nowNs - oldest;
        values[Count.LONGEST_EFFECTIVE_WAIT_NOW_NS.ordinal()] = nowNs - oldestEffective;
        values[Count.WAITING_LATE.ordinal()] = late;
    }
}
