package org.strowger.core.internal.match;

import java.util.List;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.ranking.AgentRanking;

/**
 * An order of ready agents that depends on the agents alone: the keys of its rankings, then idle since,
 * then index. Each kind has one heap for each order in use.
 */
final class AgentOrder {
    /** The medium whose ready agents it orders. */
    final int medium;
    private final List<GuardedRanking> rankings;
    private final long[] row;
    private final Positions positions = new Positions();

    AgentOrder(int medium, List<GuardedRanking> rankings) {
        this.medium = medium;
        this.rankings = List.copyOf(rankings);
        this.row = new long[rankings.size() + 2];
    }

    int width() {
        return row.length;
    }

    Positions positions() {
        return positions;
    }

    /** Keys of an agent as he is now; valid until the next call. */
    long[] row(Agent agent, AgentRanking.AgentFacts facts) {
        int at = 0;
        for (; at < rankings.size(); at++) {
            row[at] = rankings.get(at).key(facts, NoQueue.INSTANCE);
        }
        row[at] = agent.idleSinceNs;
        row[at + 1] = agent.index;
        return row;
    }

    /** What a ranking of scope AGENT is shown for a queue. */
    enum NoQueue implements AgentRanking.QueueFacts {
        INSTANCE;

        @Override
        public int queue() {
            return -1;
        }

        @Override
        public int needs() {
            return 0;
        }

        @Override
        public int skill(int i) {
            throw new IndexOutOfBoundsException("a ranking of scope AGENT has no queue to look at");
        }

        @Override
        public int lowest(int i) {
            throw new IndexOutOfBoundsException("a ranking of scope AGENT has no queue to look at");
        }

        @Override
        public int highest(int i) {
            throw new IndexOutOfBoundsException("a ranking of scope AGENT has no queue to look at");
        }

        @Override
        public int agents() {
            return 0;
        }

        @Override
        public int lastOffered() {
            return -1;
        }
    }
}
