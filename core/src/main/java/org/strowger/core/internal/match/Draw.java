package org.strowger.core.internal.match;

/**
 * The lots of {@link org.strowger.core.ranking.AgentRanking.AgentFacts#draw}: 64 bits for each engine,
 * decision and agent. The seed stands in the journal, so a replay draws the same; no state is kept, so it
 * does not matter who is asked, how often, or in what order.
 */
public final class Draw {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Draw() {
    }

    /**
     * The lot of one agent in one decision: each part in turn through the finaliser of SplitMix64.
     *
     * @param seed of the engine, from the journal
     * @param decision number of the decision; no two in the life of a journal are equal
     * @param agent index of the agent
     * @see "G. L. Steele, D. Lea, C. H. Flood, Fast splittable pseudorandom number generators (2014)"
     */
    public static long of(long seed, long decision, int agent) {
        return mixed(mixed(mixed(seed) + decision) + agent);
    }

    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
