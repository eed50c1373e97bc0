package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code leastOccupied}: first the agent with the lowest occupancy over {@code occupancyWindow}: time BUSY
 * or in WRAP_UP over the same and READY. Who was not staffed at all in the window counts as not occupied.
 * Occupancies less than 2⁻⁵³ apart are a tie. Ties: the next ranking, at last (idle since, agent). Cost:
 * one key per free and eligible agent at each decision.
 */
public final class LeastOccupied implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "leastOccupied";

    private static final double UNIT = 0x1p53;

    @Override
    public Scope scope() {
        return Scope.MOMENT;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        long staffedNs = agent.staffedInWindowNs();
        return staffedNs <= 0 ? 0 : (long) (agent.busyInWindowNs() / (double) staffedNs * UNIT);
    }
}
