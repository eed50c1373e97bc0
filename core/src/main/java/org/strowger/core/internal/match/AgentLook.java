package org.strowger.core.internal.match;

import java.util.Arrays;

/**
 * What routing sees of an agent: skills, limit of difficulty, queues and tiers. Agents of one look are of
 * one kind. A value; its arrays are not changed.
 */
public final class AgentLook {
    private final int[] levels;
    private final int[] queues;
    private final int[] tiers;
    private final long[] delaysNs;
    private final int limit;
    private final int named;

    /**
     * @param levels by skill; skills of level 0 at the end may be missing
     * @param limit highest difficulty of the calls that he takes, 1 to 100
     * @param queues served, rising; tiers and delays go with them
     * @param named the agent, if rules name him, or −1
     */
    AgentLook(int[] levels, int limit, int[] queues, int[] tiers, long[] delaysNs, int named) {
        int count = levels.length;
        while (count > 0 && levels[count - 1] == 0) {
            count--;
        }
        this.levels = Arrays.copyOf(levels, count);
        this.limit = limit;
        this.queues = queues;
        this.tiers = tiers;
        this.delaysNs = delaysNs;
        this.named = named;
    }

    /** Somebody who has no skill and serves no queue. */
    public static AgentLook nobody() {
        return new AgentLook(new int[0], 0, new int[0], new int[0], new long[0], -1);
    }

    int level(int skill) {
        return skill < levels.length ? levels[skill] : 0;
    }

    int levels() {
        return levels.length;
    }

    int limit() {
        return limit;
    }

    int named() {
        return named;
    }

    /** Queues served, rising. */
    public int[] queues() {
        return queues;
    }

    /** Tier in a queue, 0 for no member. */
    public int tier(int queue) {
        int at = Arrays.binarySearch(queues, queue);
        return at < 0 ? 0 : tiers[at];
    }

    /** How long a call of a queue stays hidden. */
    public long delayNs(int queue) {
        int at = Arrays.binarySearch(queues, queue);
        return at < 0 ? 0 : delaysNs[at];
    }

    /** The same with another limit of difficulty. */
    public AgentLook withLimit(int other) {
        return other == limit ? this : new AgentLook(levels, other, queues, tiers, delaysNs, named);
    }

    /** The same without one queue. */
    public AgentLook without(int queue) {
        int at = Arrays.binarySearch(queues, queue);
        if (at < 0) {
            return this;
        }
        int[] fewer = new int[queues.length - 1];
        int[] theirTiers = new int[fewer.length];
        long[] theirDelays = new long[fewer.length];
        for (int i = 0, to = 0; i < queues.length; i++) {
            if (i != at) {
                fewer[to] = queues[i];
                theirTiers[to] = tiers[i];
                theirDelays[to++] = delaysNs[i];
            }
        }
        return new AgentLook(levels, limit, fewer, theirTiers, theirDelays, named);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentLook look && named == look.named && limit == look.limit
                && Arrays.equals(levels, look.levels)
                && Arrays.equals(queues, look.queues) && Arrays.equals(tiers, look.tiers)
                && Arrays.equals(delaysNs, look.delaysNs);
    }

    @Override
    public int hashCode() {
        int hash = 31 * (31 * Arrays.hashCode(levels) + limit) + Arrays.hashCode(queues);
        hash = 31 * hash + Arrays.hashCode(tiers);
        return 31 * (31 * hash + Arrays.hashCode(delaysNs)) + named;
    }
}
