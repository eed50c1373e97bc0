package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code bestSkill}: first the agent with the highest sum of his levels in the needed skills; best for the
 * caller. A queue without needs finds everyone equal. Ties: the next ranking, at last (idle since, agent).
 * Cost: one key per kind of agent and need, once.
 */
public final class BestSkill implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "bestSkill";

    @Override
    public Scope scope() {
        return Scope.SKILLS;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        long levels = 0;
        for (int i = 0; i < queue.needs(); i++) {
            levels += agent.level(queue.skill(i));
        }
        return -levels;
    }
}
