package org.strowger.core.internal.match;

import java.util.Arrays;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallTable;

/**
 * Joins available agents and waiting calls: rankings give keys, this class alone decides who is eligible
 * and takes the best. Cost: the heads of the kinds, or needs, that fit and are not empty.
 */
public final class Matcher {
    /** Nobody. */
    public static final int NONE = -1;

    private final RoutingPlan plan;
    private final CallTable calls;
    private final Agent[] agents;
    private final boolean[] adapterDown;
    /** Ready agents: a heap for each kind and order. */
    private final RankHeap[][] ready;
    private final BitRow kindsReady;
    private final BitRow needsWaiting;
    private final ReadyAgent facts = new ReadyAgent();
    private final long[] callRow = new long[Need.CALL_KEYS];
    private final SetAside aside = new SetAside();
    private long nextEntry;

    /** @param adapterDown by adapter; shared with the desk that changes it */
    public Matcher(RoutingPlan plan, CallTable calls, Agent[] agents, boolean[] adapterDown) {
        this.plan = plan;
        this.calls = calls;
        this.agents = agents;
        this.adapterDown = adapterDown;
        this.ready = new RankHeap[plan.kinds.length][plan.orders.length];
        for (RankHeap[] ofKind : ready) {
            for (int order = 0; order < ofKind.length; order++) {
                ofKind[order] = new RankHeap(plan.orders[order].width(), plan.orders[order].positions());
            }
        }
        this.kindsReady = new BitRow(plan.kinds.length);
        this.needsWaiting = new BitRow(plan.needs.length);
    }

    /** An agent can take calls from now on; his keys are asked now. */
    public void agentAvailable(Agent agent) {
        int kind = plan.kindOfAgent[agent.index];
        facts.of(agent, plan.kinds[kind]);
        for (int order = 0; order < plan.orders.length; order++) {
            ready[kind][order].add(agent.index, plan.orders[order].row(agent, facts));
        }
        kindsReady.set(kind);
    }

    /** An agent cannot take calls any more; nothing happens if he could not. */
    public void agentTaken(Agent agent) {
        if (!isAvailable(agent)) {
            return;
        }
        int kind = plan.kindOfAgent[agent.index];
        for (RankHeap heap : ready[kind]) {
            heap.remove(agent.index);
        }
        if (ready[kind][0].size() == 0) {
            kindsReady.clear(kind);
        }
    }

    /** Whether an agent stands among the available. */
    public boolean isAvailable(Agent agent) {
        return plan.orders.length > 0 && plan.orders[0].positions().has(agent.index);
    }

    /** A call waits, at the place that its class and effective time give it. */
    public void callWaiting(Call call, long entry) {
        callRow[0] = -call.priorityClass;
        callRow[1] = call.effectiveNs;
        callRow[2] = entry;
        plan.needs[call.queue].waiting.add(call.slot, callRow);
        needsWaiting.set(call.queue);
    }

    /** A call does not wait any more. */
    public void callGone(Call call) {
        RankHeap waiting = plan.needs[call.queue].waiting;
        waiting.remove(call.slot);
        if (waiting.size() == 0) {
            needsWaiting.clear(call.queue);
        }
    }

    /** A call leaves its queue, whether it stood there or was being offered. */
    public void callLeaves(Call call) {
        if (plan.callPositions.has(call.slot)) {
            callGone(call);
        }
    }

    /** The available agent who should take a call, or {@link #NONE}. */
    public int bestAgentFor(Call call, long nowNs) {
        if (adapterDown[call.adapter]) {
            return NONE;
        }
        Need need = plan.needs[call.queue];
        int order = need.order;
        int width = plan.orders[order].width();
        int best = NONE;
        RankHeap bestHeap = null;
        for (int kind = need.kinds.nextCommon(kindsReady, 0); kind != BitRow.NONE;
                kind = need.kinds.nextCommon(kindsReady, kind + 1)) {
            RankHeap heap = ready[kind][order];
            while (heap.size() > 0 && agents[heap.head()].isKeptFrom(call.callId, nowNs)) {
                aside.take(heap, width);
            }
            if (heap.size() > 0 && (best == NONE || need.before(kind, heap, best, bestHeap, width))) {
                best = kind;
                bestHeap = heap;
            }
        }
        int agent = best == NONE ? NONE : bestHeap.head();
        aside.giveBack();
        return agent;
    }

    /** The waiting call that an available agent should take, as its slot, or {@link #NONE}. */
    public int bestCallFor(Agent agent, long nowNs) {
        BitRow served = plan.needsOfKind[plan.kindOfAgent[agent.index]];
        RankHeap best = null;
        for (int need = served.nextCommon(needsWaiting, 0); need != BitRow.NONE;
                need = served.nextCommon(needsWaiting, need + 1)) {
            RankHeap waiting = plan.needs[need].waiting;
            while (waiting.size() > 0 && isKept(calls.call(waiting.head()), agent, nowNs)) {
                aside.take(waiting, Need.CALL_KEYS);
            }
            if (waiting.size() > 0 && (best == null || headBefore(waiting, best))) {
                best = waiting;
            }
        }
        int call = best == null ? NONE : best.head();
        aside.giveBack();
        return call;
    }

    private boolean isKept(Call call, Agent agent, long nowNs) {
        return adapterDown[call.adapter] || agent.hasPairs() && agent.isKeptFrom(call.callId, nowNs);
    }

    private static boolean headBefore(RankHeap heap, RankHeap other) {
        for (int i = 0; i < Need.CALL_KEYS; i++) {
            if (heap.headKey(i) != other.headKey(i)) {
                return heap.headKey(i) < other.headKey(i);
            }
        }
        return false;
    }

    /** A number that grows with each entry into a queue, for the last key of a place. */
    public long nextEntry() {
        return nextEntry++;
    }

    /** Items taken out of their heaps for the length of one search, to see what stands behind them. */
    private static final class SetAside {
        private RankHeap[] heaps = new RankHeap[4];
        private long[][] rows = new long[4][0];
        private int[] items = new int[4];
        private int count;

        void take(RankHeap heap, int width) {
            if (count == items.length) {
                heaps = Arrays.copyOf(heaps, count * 2);
                items = Arrays.copyOf(items, count * 2);
                rows = Arrays.copyOf(rows, count * 2);
                Arrays.fill(rows, count, rows.length, new long[0]);
            }
            if (rows[count].length < width) {
                rows[count] = new long[width];
            }
            for (int i = 0; i < width; i++) {
                rows[count][i] = heap.headKey(i);
            }
            heaps[count] = heap;
            items[count] = heap.head();
            heap.remove(heap.head());
            count++;
        }

        void giveBack() {
            while (count > 0) {
                count--;
                heaps[count].add(items[count], rows[count]);
            }
        }
    }
}
