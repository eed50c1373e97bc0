package org.strowger.core.internal.match;

import org.strowger.core.ranking.AgentRanking;

/** A ranking that cannot hurt: a throw costs its key, and the third one switches it off until the next start. */
final class GuardedRanking {
    private static final int STRIKES = 3;

    private final AgentRanking ranking;
    private int strikes;

    GuardedRanking(AgentRanking ranking) {
        this.ranking = ranking;
    }

    AgentRanking.Scope scope() {
        return ranking.scope();
    }

    long key(AgentRanking.AgentFacts agent, AgentRanking.QueueFacts queue) {
        if (strikes >= STRIKES) {
            return AgentRanking.NEUTRAL;
        }
        try {
            return ranking.key(agent, queue);
        } catch (RuntimeException | StackOverflowError thrown) {
            strikes++;
            return AgentRanking.NEUTRAL;
        }
    }

    int strikes() {
        return strikes;
    }
}
