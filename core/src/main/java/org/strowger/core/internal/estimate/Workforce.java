package org.strowger.core.internal.estimate;

/** How many members of each queue work, by head and by share: a member of k queues counts 1/k. */
final class Workforce {
    /** One whole agent; shares are rounded to parts of it, the same coming and going. */
    private static final long WHOLE = 1L << 32;

    private final int[][] queuesOf;
    private final boolean[] works;
    private final int[] heads;
    private final long[] shares;

    Workforce(int queues, int[][] queuesOf) {
        this.queuesOf = queuesOf;
        this.works = new boolean[queuesOf.length];
        this.heads = new int[queues];
        this.shares = new long[queues];
    }

    void works(int agent, boolean now) {
        if (works[agent] == now) {
            return;
        }
        works[agent] = now;
        int[] queues = queuesOf[agent];
        for (int queue : queues) {
            heads[queue] += now ? 1 : -1;
            shares[queue] += now ? WHOLE / queues.length : -(WHOLE / queues.length);
        }
    }

    int[] queuesOf(int agent) {
        return queuesOf[agent];
    }

    int heads(int queue) {
        return heads[queue];
    }

    /** Whole agents that the queue has of its members. */
    double shares(int queue) {
        return (double) shares[queue] / WHOLE;
    }
}
