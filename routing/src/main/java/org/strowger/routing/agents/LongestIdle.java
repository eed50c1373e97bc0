package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code longestIdle}: first the agent whose present idle time began earliest. An offer that he did not
 * accept leaves his idle time as it was. Ties: the next ranking, at last the lower agent index. Cost: one
 * key when an agent becomes ready.
 */
public final class LongestIdle implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "longestIdle";

    @Override
    public Scope scope() {
        return Scope.AGENT;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        return agent.idleSinceNs();
    }
}
