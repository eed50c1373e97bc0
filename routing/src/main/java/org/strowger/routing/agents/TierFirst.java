package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code tierFirst}: first the agent with the lowest tier in the queue. Stands before another ranking.
 * Ties: the next ranking, at last (idle since, agent). Cost: one key per kind of agent and need, once.
 */
public final class TierFirst implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "tierFirst";

    @Override
    public Scope scope() {
        return Scope.SKILLS;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        return agent.tier(queue.queue());
    }
}
