package org.strowger.core.internal.match;

import java.util.function.IntSupplier;
import org.agrona.collections.Int2IntHashMap;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallTable;
import org.strowger.core.internal.rule.NeedState;
import org.strowger.core.ranking.AgentRanking;

/**
 * What a class of calls asks for: those of one queue that have waited for the same tiers and delays. Says
 * who fits and in which order he is asked, and holds the calls themselves, best place first.
 */
final class Need implements AgentRanking.QueueFacts {
    /** Keys of a waiting call: class (negated), effective time, order of entry. */
    static final int CALL_KEYS = 3;
    /** No call. */
    static final int NONE = -1;

    private static final int PASS_KEYS = 2;

    /** Index of the need. */
    final int index;
    final QueuePlan plan;
    /** Skills, pools and named agents that it asks for. */
    final NeedState state;
    /** Number of that state among all. */
    final int number;
    final int tiersOpen;
    final int delaysOver;
    /** Kinds that fit. */
    final FitRow kinds = new FitRow();
    /** Its calls that nobody rings for. */
    final RankHeap waiting;
    /** Its calls that somebody rings for and that may have more agents. */
    final RankHeap wanting;
    /** Its waiting calls that can still be passed, by how often they were, most first. */
    final RankHeap byPasses;
    /** Whether any of its rankings is asked anew at each decision. */
    final boolean ofTheMoment;
    /** How often a later call was preferred to one of these. */
    long passes;
    /** How many calls wait, also while some of them are set aside from {@link #waiting}. */
    int standing;
    /** Its waiting calls in order of entry: first and last. */
    int oldest = NONE;
    int youngest = NONE;

    /** Position of each ranking's key in the heap row, or −1 − n for key n of the pair. */
    private final int[] sources;
    private final int pairKeys;
    /** Where the keys of each kind stand, by its index; before them its serial. */
    private final Int2IntHashMap pairOfKind = new Int2IntHashMap(-1);
    private long[] pairs = new long[0];
    private final IntSupplier agentCount;

    Need(int index, QueuePlan plan, int number, NeedState state, int tiersOpen, int delaysOver,
            Positions callPositions, Positions passPositions, IntSupplier agentCount) {
        this.agentCount = agentCount;
        this.index = index;
        this.plan = plan;
        this.number = number;
        this.state = state;
        this.tiersOpen = tiersOpen;
        this.delaysOver = delaysOver;
        this.waiting = new RankHeap(CALL_KEYS, callPositions);
        this.wanting = new RankHeap(CALL_KEYS, callPositions);
        this.byPasses = new RankHeap(PASS_KEYS, passPositions);
        this.sources = new int[plan.rankings.length];
        int fromAgent = 0;
        int fromPair = 0;
        boolean moment = false;
        for (int i = 0; i < sources.length; i++) {
            switch (plan.rankings[i].scope()) {
                case AGENT -> sources[i] = fromAgent++;
                case SKILLS -> sources[i] = -1 - fromPair++;
                default -> moment = true;
            }
        }
        this.pairKeys = fromPair;
        this.ofTheMoment = moment;
    }

    /** Whether calls that have it want agents. */
    boolean asks() {
        return waiting.size() + wanting.size() > 0;
    }

    /** Whether agents of a kind may serve it now: members of an open tier, or lent, with the skills asked for. */
    boolean fits(AgentKind kind) {
        return state.meets(kind) && (isOpenTo(kind) || state.isLent(kind));
    }

    private boolean isOpenTo(AgentKind kind) {
        int tier = kind.tier(plan.index);
        return tier > 0 && tier <= plan.tierLimit(tiersOpen + state.tiersOpened() - 1)
                && kind.delayNs(plan.index) <= plan.delayLimitNs(delaysOver);
    }

    /** Takes a kind in, and asks the rankings that depend on skills, once. */
    void admit(AgentKind kind) {
        kinds.add(kind.index);
        kind.needs.add(index);
        if (pairKeys == 0) {
            return;
        }
        int at = pairOfKind.get(kind.index);
        if (at < 0) {
            at = pairs.length + 1;
            pairs = java.util.Arrays.copyOf(pairs, at + pairKeys);
            pairs[at - 1] = NONE;
            pairOfKind.put(kind.index, at);
        }
        if (pairs[at - 1] != kind.serial) {
            pairs[at - 1] = kind.serial;
            for (int i = 0; i < sources.length; i++) {
                if (sources[i] < 0) {
                    pairs[at - 1 - sources[i]] = plan.rankings[i].key(kind, this);
                }
            }
        }
    }

    /** Takes a kind out. */
    void dismiss(AgentKind kind) {
        kinds.remove(kind.index);
        kind.needs.remove(index);
    }

    /** Stands a call among those that wait in order of entry; most come last, and those that come back first. */
    void link(Call call, CallTable calls) {
        standing++;
        int older = youngest;
        while (older != NONE && calls.call(older).entry > call.entry) {
            older = calls.call(older).olderSlot;
            if (older != NONE && calls.call(oldest).entry > call.entry) {
                older = NONE;
            }
        }
        int younger = older == NONE ? oldest : calls.call(older).youngerSlot;
        call.olderSlot = older;
        call.youngerSlot = younger;
        if (older == NONE) {
            oldest = call.slot;
        } else {
            calls.call(older).youngerSlot = call.slot;
        }
        if (younger == NONE) {
            youngest = call.slot;
        } else {
            calls.call(younger).olderSlot = call.slot;
        }
    }

    /** Takes it out again. */
    void unlink(Call call, CallTable calls) {
        standing--;
        if (call.olderSlot == NONE) {
            oldest = call.youngerSlot;
        } else {
            calls.call(call.olderSlot).youngerSlot = call.youngerSlot;
        }
        if (call.youngerSlot == NONE) {
            youngest = call.olderSlot;
        } else {
            calls.call(call.youngerSlot).olderSlot = call.olderSlot;
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

    /** All keys of one agent as he is at this moment, into {@code row}, whatever their scope. */
    void keys(AgentKind kind, AgentRanking.AgentFacts agent, long[] row) {
        for (int i = 0; i < sources.length; i++) {
            row[i] = plan.rankings[i].scope() == AgentRanking.Scope.SKILLS
                    ? pairKey(kind.index, -1 - sources[i]) : plan.rankings[i].key(agent, this);
        }
    }

    int rankings() {
        return sources.length;
    }

    private long pairKey(int kind, int key) {
        return pairs[pairOfKind.get(kind) + key];
    }

    @Override
    public int queue() {
        return plan.index;
    }

    @Override
    public int needs() {
        return state.skills();
    }

    @Override
    public int skill(int i) {
        return state.skill(i);
    }

    @Override
    public int lowest(int i) {
        return state.lowest(i);
    }

    @Override
    public int highest(int i) {
        return state.highest(i);
    }

    @Override
    public int agents() {
        return agentCount.getAsInt();
    }

    @Override
    public int lastOffered() {
        return plan.lastOffered;
    }
}
