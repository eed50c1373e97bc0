package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code leastSkilledFirst}: first the agent with the fewest skills, among equals the one with the smallest
 * sum of levels; keeps experts free. All his skills count, also those that the call does not need. Ties:
 * the next ranking, at last (idle since, agent). Cost: one key per kind of agent and need, once.
 *
 * <p>The key holds the number of skills in its upper and the sum of levels in its lower 32 bits, so no sum
 * can reach into the number.
 */
public final class LeastSkilledFirst implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "leastSkilledFirst";

    @Override
    public Scope scope() {
        return Scope.SKILLS;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        return (long) agent.skills() << 32 | agent.levelSum() & 0xffff_ffffL;
    }
}
