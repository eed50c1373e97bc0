package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code skillFit}: first the agent with the smallest surplus, the sum over the needed skills of his level
 * less the lowest level that would do; saves the experts for the calls that need them. A skill that he need
 * not have, because another one does as well, adds nothing where he lacks it. A queue without needs finds
 * everyone equal. Ties: the next ranking, at last (idle since, agent). Cost: one key per kind of agent and
 * need, once.
 */
public final class SkillFit implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "skillFit";

    @Override
    public Scope scope() {
        return Scope.SKILLS;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        long surplus = 0;
        for (int i = 0; i < queue.needs(); i++) {
            surplus += Math.max(0L, (long) agent.level(queue.skill(i)) - queue.lowest(i));
        }
        return surplus;
    }
}
