package org.strowger.core.internal.match;

import org.strowger.core.ranking.AgentRanking;

/**
 * A ranking that cannot hurt: a throw costs its key, and the third one switches it off until the next
 * start or configuration.
 */
final class GuardedRanking {
    private final String name;
    private final AgentRanking ranking;
    private final RankingFaults faults;
    private int strikes;

    GuardedRanking(String name, AgentRanking ranking, RankingFaults faults) {
        this.name = name;
        this.ranking = ranking;
        this.faults = faults;
    }

    AgentRanking.Scope scope() {
        return ranking.scope();
    }

    long key(AgentRanking.AgentFacts agent, AgentRanking.QueueFacts queue) {
        if (strikes >= RankingFaults.STRIKES) {
            return AgentRanking.NEUTRAL;
        }
        try {
            return ranking.key(agent, queue);
        } catch (RuntimeException | StackOverflowError thrown) {
            faults.threw("ranking", name, thrown, ++strikes);
            return AgentRanking.NEUTRAL;
        }
    }

    /** A new configuration: it is trusted again. */
    void forgive() {
        strikes = 0;
    }

    /** The same key for someone who only looks: a throw is not held against the ranking. */
    long glance(AgentRanking.AgentFacts agent, AgentRanking.QueueFacts queue) {
        if (strikes >= RankingFaults.STRIKES) {
            return AgentRanking.NEUTRAL;
        }
        try {
            return ranking.key(agent, queue);
        } catch (RuntimeException | StackOverflowError thrown) {
            return AgentRanking.NEUTRAL;
        }
    }
}
