package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code tierFirst}: first the agent with the lowest tier in the queue; whoever is no member but lent to it
 * comes after all tiers. Stands before another ranking.
 * Ties: the next ranking, at last (idle since, agent). Cost: one key per kind of agent and need, once.
 */
public final class TierFirst implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "tierFirst";

    private static final int LENT = 11; // behind tier 10, the highest

    @Override
    public Scope scope() {
        return Scope.SKILLS;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        int tier = agent.tier(queue.queue());
        return tier == 0 ? LENT : tier;
    }
}
