package org.strowger.core.internal.estimate;

import java.util.Arrays;

/** How many members of each queue work, by head and by share: a member of k queues counts 1/k. */
final class Workforce {
    /** One whole agent; shares are rounded to parts of it, the same coming and going. */
    private static final long WHOLE = 1L << 32;

    private static final int[] NO_QUEUES = {};

    private int[][] queuesOf;
    private boolean[] works;
    private int[] heads;
    private long[] shares;

    Workforce(int queues, int[][] queuesOf) {
        this.queuesOf = queuesOf;
        this.works = new boolean[queuesOf.length];
        this.heads = new int[queues];
        this.shares = new long[queues];
    }

    /** There are more queues and agents than before. */
    void grow(int queues, int agents) {
        int known = queuesOf.length;
        if (agents > known) {
            int room = agents + agents / 4;
            queuesOf = Arrays.copyOf(queuesOf, room);
            Arrays.fill(queuesOf, known, room, NO_QUEUES);
            works = Arrays.copyOf(works, room);
        }
        if (queues > heads.length) {
            int room = queues + queues / 4;
            heads = Arrays.copyOf(heads, room);
            shares = Arrays.copyOf(shares, room);
        }
    }

    /** An agent serves other queues than before. */
    void serves(int agent, int[] queues) {
        boolean now = works[agent];
        works(agent, false);
        queuesOf[agent] = queues;
        works(agent, now);
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
