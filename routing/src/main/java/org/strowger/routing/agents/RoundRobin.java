package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code roundRobin}: first the agent next after the one who was last offered a call of this queue, in a
 * ring by agent index. The ring is that of all agents, and its cursor passes over those who are away or no
 * members, so a change of membership moves nobody's turn. No ties. Cost: one key per free and eligible
 * agent at each decision.
 */
public final class RoundRobin implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "roundRobin";

    @Override
    public Scope scope() {
        return Scope.MOMENT;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        long steps = (long) agent.agent() - queue.lastOffered() - 1;
        return queue.agents() <= 0 ? steps : Math.floorMod(steps, (long) queue.agents());
    }
}
