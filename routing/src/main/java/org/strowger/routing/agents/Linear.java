package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code linear}: first the agent who stands first in the configuration as written; the last ones work only
 * when all before them are busy. No ties. Cost: one key when an agent becomes ready.
 */
public final class Linear implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "linear";

    @Override
    public Scope scope() {
        return Scope.AGENT;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        return agent.order();
    }
}
