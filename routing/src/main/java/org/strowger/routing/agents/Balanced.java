package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code balanced}: first the agent with the fewest contacts, so that all have about as many.
 * Offers that are open and after-call work count. Of use for media of which one agent takes several at a
 * time. Ties: the next ranking, at last (idle since, agent). Cost: one key per free and eligible agent at
 * each decision.
 */
public final class Balanced implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "balanced";

    @Override
    public Scope scope() {
        return Scope.MOMENT;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        return agent.contacts();
    }
}
