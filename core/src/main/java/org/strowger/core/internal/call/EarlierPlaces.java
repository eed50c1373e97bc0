package org.strowger.core.internal.call;

/**
 * The places that a call had in queues before its last one: what a callback to such a queue keeps. Holds the last
 * {@link #MOST} queues; one more, and the one left first is forgotten.
 */
public final class EarlierPlaces {
    /** Queues held at most. */
    public static final int MOST = 4;
    /** The call was not in that queue. */
    public static final int NONE = -1;

    private final int[] queues = new int[MOST];
    private final long[] sinceNs = new long[MOST];
    private final int[] priorities = new int[MOST];
    private final int[] added = new int[MOST];
    private int size;

    void clear() {
        size = 0;
    }

    /** The call goes on from a queue. A place that it had there before is that of an earlier stay, and forgotten. */
    void leave(int queue, long placeSinceNs, int askedPriority, int addedSkills) {
        int gone = of(queue);
        if (gone == NONE && size == MOST) {
            gone = 0;
        }
        if (gone != NONE) {
            for (int at = gone; at < size - 1; at++) {
                queues[at] = queues[at + 1];
                sinceNs[at] = sinceNs[at + 1];
                priorities[at] = priorities[at + 1];
                added[at] = added[at + 1];
            }
            size--;
        }
        queues[size] = queue;
        sinceNs[size] = placeSinceNs;
        priorities[size] = askedPriority;
        added[size] = addedSkills;
        size++;
    }

    /** The place that a call had in a queue, or {@link #NONE}. */
    public int of(int queue) {
        for (int at = 0; at < size; at++) {
            if (queues[at] == queue) {
                return at;
            }
        }
        return NONE;
    }

    /** From when a place counts. */
    public long sinceNs(int place) {
        return sinceNs[place];
    }

    /** Priority of the stay, or −1 for the call's. */
    public int priority(int place) {
        return priorities[place];
    }

    /** Skills that the stay added to what its queue asks for, as a number. */
    public int added(int place) {
        return added[place];
    }

    /** Mixes all places into a digest. */
    long digest(long seed) {
        long digest = seed;
        for (int at = 0; at < size; at++) {
            digest = 31 * (31 * (31 * (31 * digest + queues[at]) + sinceNs[at]) + priorities[at]) + added[at];
        }
        return digest;
    }
}
