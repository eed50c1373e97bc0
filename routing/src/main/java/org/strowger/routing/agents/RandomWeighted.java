package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code randomWeighted}: a draw by lot at each decision, by the agents' weights 0 to 1000: each of those
 * who are free and eligible is first with probability weight over the sum of their weights, then the second
 * in the same way among the rest, and so on. Weight 0 comes after all others. The lots are seeded from the
 * journal, so a replay draws the same. Ties, among weight 0 only: the next ranking, at last (idle since,
 * agent). Cost: one key, with a logarithm, per free and eligible agent at each decision.
 *
 * <p>The key is the arrival time of a Poisson process whose rate is the weight, −ln u / weight; the first
 * arrival of several is each one's in proportion to his rate.
 */
public final class RandomWeighted implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "randomWeighted";

    @Override
    public Scope scope() {
        return Scope.MOMENT;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        int weight = agent.weight();
        if (weight <= 0) {
            return Long.MAX_VALUE;
        }
        double u = ((agent.draw() >>> 12) + 0.5) * 0x1p-52; // above 0 and below 1, both never reached
        return Double.doubleToRawLongBits(-StrictMath.log(u) / weight); // bits of positives sort as they do
    }
}
