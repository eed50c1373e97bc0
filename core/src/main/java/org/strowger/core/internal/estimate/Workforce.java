package org.strowger.core.internal.estimate;

import java.util.Arrays;

/** How many members of each queue work, by head and by share: a member of k queues counts 1/k. */
final class Workforce {
    /** One whole agent; shares are rounded to parts of it, the same coming and going. */
    private static final long WHOLE = 1L << 32;

    private static final int[] NO_QUEUES = {};

    private int[][] queuesOf;
    private boolean[] works;
    /** By queue, heads and shares side by side: both change with each state of each member. */
    private long[] counts;

    Workforce(int queues, int[][] queuesOf) {
        this.queuesOf = queuesOf;
        this.works = new boolean[queuesOf.length];
        this.counts = new long[2 * queues];
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
        if (2 * queues > counts.length) {
            counts = Arrays.copyOf(counts, 2 * (queues + queues / 4));
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
            counts[2 * queue] += now ? 1 : -1;
            counts[2 * queue + 1] += now ? WHOLE / queues.length : -(WHOLE / queues.length);
        }
    }

    int[] queuesOf(int agent) {
        return queuesOf[agent];
    }

    int heads(int queue) {
        return (int) counts[2 * queue];
    }

    /** Whole agents that the queue has of its members. */
    double shares(int queue) {
        return (double) counts[2 * queue + 1] / WHOLE;
    }
}
