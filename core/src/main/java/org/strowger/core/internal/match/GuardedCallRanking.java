package org.strowger.core.internal.match;

import org.strowger.core.ranking.CallRanking;

/**
 * A ranking of calls that cannot hurt: a throw costs its key, and the third one switches it off until the next
 * start or configuration.
 */
final class GuardedCallRanking implements CallRanking {
    private final String name;
    private final CallRanking ranking;
    private final RankingFaults faults;
    private int strikes;

    GuardedCallRanking(String name, CallRanking ranking, RankingFaults faults) {
        this.name = name;
        this.ranking = ranking;
        this.faults = faults;
    }

    /** A new configuration: it is trusted again. */
    void forgive() {
        strikes = 0;
    }

    @Override
    public int priorityClass(CallFacts call) {
        if (strikes < RankingFaults.STRIKES) {
            try {
                return ranking.priorityClass(call);
            } catch (RuntimeException | StackOverflowError thrown) {
                faults.threw("callRanking", name, thrown, ++strikes);
            }
        }
        return 0;
    }

    @Override
    public long effectiveTimeNs(CallFacts call) {
        if (strikes < RankingFaults.STRIKES) {
            try {
                return ranking.effectiveTimeNs(call);
            } catch (RuntimeException | StackOverflowError thrown) {
                faults.threw("callRanking", name, thrown, ++strikes);
            }
        }
        return call.enqueuedAtNs();
    }
}
