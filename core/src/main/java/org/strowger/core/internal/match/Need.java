package org.strowger.core.internal.match;

import org.agrona.collections.Int2IntHashMap;
import org.strowger.core.ranking.AgentRanking;

/**
 * What the calls of a queue ask for: who fits, in which order he is asked, and the waiting calls
 * themselves, best place first.
 */
final class Need implements AgentRanking.QueueFacts {
    /** Keys of a waiting call: class (negated), effective time, order of entry. */
    static final int CALL_KEYS = 3;

    /** Index of the need. */
    final int index;
    /** Which heap of each kind it uses. */
    final int order;
    /** Kinds that fit. */
    final BitRow kinds;
    /** Its waiting calls. */
    final RankHeap waiting;

    private final int queue;
    private final int[] skills;
    private final int[] lowest;
    private final int[] highest;
    private final GuardedRanking[] rankings;
    /** Position of each ranking's key in the heap row, or −1 − n for key n of the pair. */
    private final int[] sources;
    private final int pairKeys;
    private final Int2IntHashMap pairOfKind = new Int2IntHashMap(-1);
    private long[] pairs = new long[0];

    Need(int index, int queue, int[][] skillNeeds, GuardedRanking[] rankings, int order, int kindCount,
            Positions callPositions) {
        this.index = index;
        this.queue = queue;
        this.skills = skillNeeds[0];
        this.lowest = skillNeeds[1];
        this.highest = skillNeeds[2];
        this.rankings = rankings;
        this.order = order;
        this.kinds = new BitRow(kindCount);
        this.waiting = new RankHeap(CALL_KEYS, callPositions);
        this.sources = new int[rankings.length];
        int fromAgent = 0;
        int fromPair = 0;
        for (int i = 0; i < rankings.length; i++) {
            sources[i] = rankings[i].scope() == AgentRanking.Scope.AGENT ? fromAgent++ : -1 - fromPair++;
        }
        this.pairKeys = fromPair;
    }

    /** Whether agents of a kind may serve it: members with the skills asked for. */
    boolean fits(AgentKind kind) {
        if (kind.tier(queue) == 0) {
            return false;
        }
        for (int i = 0; i < skills.length; i++) {
            int level = kind.level(skills[i]);
            if (level < lowest[i] || level > highest[i]) {
                return false;
            }
        }
        return true;
    }

    /** Takes a kind in, and asks the rankings that depend on skills, once. */
    void admit(AgentKind kind) {
        kinds.set(kind.index);
        if (pairKeys > 0) {
            int at = pairs.length;
            pairs = java.util.Arrays.copyOf(pairs, at + pairKeys);
            pairOfKind.put(kind.index, at);
            for (int i = 0; i < rankings.length; i++) {
                if (sources[i] < 0) {
                    pairs[at - 1 - sources[i]] = rankings[i].key(kind, this);
                }
            }
        }
    }

    /** Whether the head of {@code kind} comes before the head of {@code other}, both not empty. */
    boolean before(int kind, RankHeap heap, int other, RankHeap otherHeap, int width) {
        for (int source : sources) {
            long key = source >= 0 ? heap.headKey(source) : pairKey(kind, -1 - source);
            long otherKey = source >= 0 ? otherHeap.headKey(source) : pairKey(other, -1 - source);
            if (key != otherKey) {
                return key < otherKey;
            }
        }
        long idle = heap.headKey(width - 2);
        long otherIdle = otherHeap.headKey(width - 2);
        return idle != otherIdle ? idle < otherIdle : heap.headKey(width - 1) < otherHeap.headKey(width - 1);
    }

    private long pairKey(int kind, int key) {
        return pairs[pairOfKind.get(kind) + key];
    }

    @Override
    public int queue() {
        return queue;
    }

    @Override
    public int needs() {
        return skills.length;
    }

    @Override
    public int skill(int i) {
        return skills[i];
    }

    @Override
    public int lowest(int i) {
        return lowest[i];
    }

    @Override
    public int highest(int i) {
        return highest[i];
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
