package org.strowger.core.internal.call;

import java.util.Arrays;

/** Agents to whom a call is to be offered before others, and whether it is kept for them. One to a call, reused. */
public final class Preferred {
    /** For as long as its queue says. */
    public static final long QUEUES_OWN = -1;

    private static final int[] NOBODY = {};

    /** Whether the call is to be kept for them when it enters a queue. */
    public boolean keepAsked;
    /** Whether it is kept also while none of them is signed in. */
    public boolean keepAway;
    /** For how long, or {@link #QUEUES_OWN}. */
    public long keepAskedNs;
    /** Until when it is kept; {@link Long#MAX_VALUE} while it is not. */
    public long keptUntilNs;
    /** Since when. */
    public long keptSinceNs;
    /** Whether the call stands among those kept for agents; the matcher's. */
    public boolean stands;

    private int[] agents = NOBODY;
    private int[] weights = NOBODY;
    private int count;

    /** Forgets all. */
    public void clear() {
        count = 0;
        keepAsked = false;
        keepAway = false;
        keepAskedNs = QUEUES_OWN;
        keptUntilNs = Long.MAX_VALUE;
        stands = false;
    }

    /** One agent more. */
    public void add(int agent, int weight) {
        if (count == agents.length) {
            agents = Arrays.copyOf(agents, Math.max(2, count * 2));
            weights = Arrays.copyOf(weights, agents.length);
        }
        agents[count] = agent;
        weights[count++] = weight;
    }

    /** What somebody asks for becomes that of the call. */
    public void copy(Preferred other) {
        clear();
        for (int i = 0; i < other.count; i++) {
            add(other.agents[i], other.weights[i]);
        }
        keepAsked = other.keepAsked;
        keepAway = other.keepAway;
        keepAskedNs = other.keepAskedNs;
    }

    /** How many agents there are. */
    public int count() {
        return count;
    }

    /** One of them. */
    public int agent(int i) {
        return agents[i];
    }

    /** His weight, 1 to 100; more comes first. */
    public int weight(int i) {
        return weights[i];
    }

    /** Adds all to a digest, in order. */
    public long digest(long seed) {
        long digest = 31 * seed + ((keepAsked ? 1 : 0) | (keepAway ? 2 : 0) | (stands ? 4 : 0));
        digest = 31 * (31 * digest + keepAskedNs) + keptUntilNs;
        digest = 31 * digest + (isKept() ? keptSinceNs : 0);
        for (int i = 0; i < count; i++) {
            digest = 31 * (31 * digest + agents[i]) + weights[i];
        }
        return digest;
    }

    /** Whether the call is kept for them now. */
    public boolean isKept() {
        return keptUntilNs != Long.MAX_VALUE;
    }
}
