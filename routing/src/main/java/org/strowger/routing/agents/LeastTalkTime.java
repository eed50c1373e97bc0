package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code leastTalkTime}: first the agent with the smallest sum of talk over {@code countWindow}; a talk
 * counts from its end. At sign-in his sum is raised to the lowest among those signed in, so a newcomer is
 * not flooded. Ties: the next ranking, at last (idle since, agent). Cost: one key per free and eligible
 * agent at each decision.
 */
public final class LeastTalkTime implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "leastTalkTime";

    @Override
    public Scope scope() {
        return Scope.MOMENT;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        return agent.talkedInWindowNs();
    }
}
