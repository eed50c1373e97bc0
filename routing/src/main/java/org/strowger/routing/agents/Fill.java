package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code fill}: first the agent with the most contacts who has room for one more, so that others stay free for other media.
 * Offers that are open and after-call work count. Of use for media of which one agent takes several at a
 * time. Ties: the next ranking, at last (idle since, agent). Cost: one key per free and eligible agent at
 * each decision.
 */
public final class Fill implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "fill";

    @Override
    public Scope scope() {
        return Scope.MOMENT;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        return -agent.contacts();
    }
}
