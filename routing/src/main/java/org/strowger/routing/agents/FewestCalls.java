package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code fewestCalls}: first the agent with the fewest calls accepted over {@code countWindow}. At sign-in
 * his count is raised to the lowest among those signed in, so a newcomer is not flooded. 
 * Ties: the next
 * ranking, at last (idle since, agent). Cost: one key per free and eligible agent at each decision.
 */
public final class FewestCalls implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "fewestCalls";

    @Override
    public Scope scope() {
        return Scope.MOMENT;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        return agent.callsInWindow();
    }
}
