package org.strowger.core.internal.match;

import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallTable;

/**
 * Joins available agents and waiting calls: rankings give keys, this class alone decides who is eligible
 * and takes the best. Cost: the heads of the kinds, or needs, that fit and are not empty; with a ranking of
 * the moment, each free agent who fits.
 */
public final class Matcher {
    /** Nobody. */
    public static final int NONE = -1;

    /** Calls of a higher class were lifted, or are of an emergency: nobody can pass them any more. */
    private static final int HIGHEST_OF_HOST = 100;

    private final RoutingPlan plan;
    private final CallTable calls;
    private Agent[] agents;
    private final boolean[] adapterDown;
    private final Arbiter arbiter;
    private final ReadyAgent facts = new ReadyAgent();
    private final ReadyBoard ready;
    /** Needs with calls that nobody rings for, and with calls that may have more agents. */
    private final BitRow needsWaiting = new BitRow();
    private final BitRow needsWanting = new BitRow();
    private final long[] callRow = new long[Need.CALL_KEYS];
    private final long[] passRow = new long[2];
    private final SetAside aside = new SetAside();
    private final PreferredAgents preferences;
    private long[] bestRow = new long[8];
    private long[] row = new long[8];
    private long nextEntry;

    /** @param adapterDown by adapter; shared with the desk that changes it @param media how many there are */
    public Matcher(RoutingPlan plan, CallTable calls, Agent[] agents, boolean[] adapterDown, int media) {
        this.plan = plan;
        this.calls = calls;
        this.agents = agents;
        this.adapterDown = adapterDown;
        this.arbiter = new Arbiter(plan.arbitration());
        this.preferences = new PreferredAgents(plan, calls, agents, this, arbiter);
        this.ready = new ReadyBoard(plan, facts, agents, media);
    }

    /** The plan has grown: kinds and orders that are new get their heaps, and whoever stands stands there too. */
    public void grow(Agent[] all, long nowNs) {
        agents = all;
        arbiter.rule(plan.arbitration());
        preferences.grow(all);
        ready.grow(all, nowNs);
    }

    /** Kinds that have been made since get their heaps. */
    public void growKinds() {
        ready.growKinds();
    }

    /** Lets an agent stand nowhere, whatever he could take, until {@link #refresh}. */
    public void stepsDown(Agent agent) {
        ready.stepsDown(agent);
    }

    /**
     * Lets an agent stand among the available of exactly those media in which nothing keeps him from an
     * offer; his keys are asked when he comes to stand there. Returns whether he came to stand anywhere.
     */
    public boolean refresh(Agent agent, long nowNs) {
        return ready.refresh(agent, nowNs);
    }

    /** Which decision comes next, for rankings that draw lots. */
    public void decision(long seed, long number) {
        facts.decision(seed, number);
    }

    /** Whether an agent may take the same calls as all who look alike, stand alike and have nothing of their own. */
    public boolean isLikeHisKind(Agent agent) {
        return agent.pairs.isEmpty() && !agent.hasOptedOut() && preferences.keptFor(agent) == 0;
    }

    /** Whether an agent stands among the available of any medium. */
    public boolean isAvailable(Agent agent) {
        return agent.standing != 0;
    }

    /** A number that grows with each entry into a queue, for the last key of a place. */
    public long nextEntry() {
        return nextEntry++;
    }

    /** Gives a call that stands nowhere the need that fits what it has waited for. */
    public void giveNeed(Call call) {
        call.need = plan.need(plan.queues[call.queue], call.asked, call.tiersOpen, call.delaysOver);
        Need need = plan.needs.get(call.need);
        call.passesAtJoin += need.passes;
    }

    /** A call that stands nowhere keeps the passes that it has suffered when it leaves its need. */
    public void leaveNeed(Call call) {
        call.passesAtJoin -= plan.needs.get(call.need).passes;
    }

    /** A call that has just entered its queue waits. */
    public void enters(Call call) {
        QueuePlan queue = plan.needs.get(call.need).plan;
        if (queue.waitingCalls() == 0) {
            arbiter.wakes(queue);
        }
        waits(call);
    }

    /** A call waits and nobody rings for it, at the place that its class and effective time give it. */
    public void waits(Call call) {
        if (call.preferred.isKept()) {
            preferences.keep(call);
            return;
        }
        Need need = plan.needs.get(call.need);
        if (need.waiting.size() == 0) {
            needsWaiting.set(need.index);
        }
        need.waiting.add(call.slot, place(call));
        need.link(call, calls);
        if (call.priorityClass <= HIGHEST_OF_HOST) {
            passRow[0] = call.passesAtJoin;
            passRow[1] = call.entry;
            need.byPasses.add(call.slot, passRow);
        }
    }

    /** A call that somebody rings for may have one agent more; not while it is kept for those it prefers. */
    public void wants(Call call) {
        if (call.preferred.isKept()) {
            return;
        }
        Need need = plan.needs.get(call.need);
        need.wanting.add(call.slot, place(call));
        needsWanting.set(need.index);
    }

    private long[] place(Call call) {
        callRow[0] = -call.priorityClass;
        callRow[1] = call.effectiveNs;
        callRow[2] = call.entry;
        return callRow;
    }

    /** Whether a call stands anywhere. */
    public boolean stands(Call call) {
        return call.preferred.stands || plan.callPositions.has(call.slot);
    }

    /** A call stands nowhere any more; nothing happens if it did not. @param rung whether somebody rings for it */
    public void leaves(Call call, boolean rung) {
        if (!stands(call)) {
            return;
        }
        if (call.preferred.stands) {
            preferences.free(call);
            return;
        }
        Need need = plan.needs.get(call.need);
        if (rung) {
            need.wanting.remove(call.slot);
            if (need.wanting.size() == 0) {
                needsWanting.clear(need.index);
            }
            return;
        }
        need.waiting.remove(call.slot);
        if (plan.passPositions.has(call.slot)) {
            need.byPasses.remove(call.slot);
        }
        need.unlink(call, calls);
        if (need.waiting.size() == 0) {
            needsWaiting.clear(need.index);
        }
    }

    /** Whether an agent's skills and memberships allow a call now. */
    public boolean isEligible(Agent agent, Call call) {
        return plan.needs.get(call.need).kinds.has(agent.kind) && !agent.isOptedOut(call.queue);
    }

    /** Whether an agent's skills and memberships allow a call, whatever its tiers and delays. */
    public boolean couldServe(Agent agent, Call call) {
        return preferences.couldServe(agent, call);
    }

    /** Calls that wait and are kept for an agent. */
    public int keptFor(Agent agent) {
        return preferences.keptFor(agent);
    }

    /** One of them, as its slot. */
    public int keptFor(Agent agent, int i) {
        return preferences.keptFor(agent, i);
    }

    /** The available agent who should take a call that waits, or {@link #NONE}. */
    public int bestAgentFor(Call call, long nowNs) {
        Need need = plan.needs.get(call.need);
        if (isOutOfReach(call) || need.plan.frozen) {
            return NONE;
        }
        if (call.preferred.count() > 0) {
            int named = preferences.bestAgent(need, call, nowNs);
            if (named != NONE || call.preferred.isKept()) {
                return named;
            }
        }
        if (need.ofTheMoment) {
            return bestOfTheMoment(need, call, nowNs);
        }
        BitRow active = ready.kindsReady(need.plan.medium);
        int order = need.plan.order;
        int width = plan.orders.get(order).width();
        int best = NONE;
        RankHeap bestHeap = null;
        for (int at = need.kinds.next(active, 0); at != FitRow.NONE; at = need.kinds.next(active, at + 1)) {
            int kind = need.kinds.at(at);
            RankHeap heap = ready.heap(kind, order);
            while (heap.size() > 0 && isPassedOver(agents[heap.head()], call, nowNs)) {
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

    private int bestOfTheMoment(Need need, Call call, long nowNs) {
        BitRow active = ready.kindsReady(need.plan.medium);
        int best = NONE;
        int width = need.rankings() + 2;
        if (row.length < width) {
            row = new long[width];
            bestRow = new long[width];
        }
        for (int at = need.kinds.next(active, 0); at != FitRow.NONE; at = need.kinds.next(active, at + 1)) {
            AgentKind kind = plan.kinds.get(need.kinds.at(at));
            RankHeap heap = ready.heap(kind.index, need.plan.order);
            for (int i = 0; i < heap.size(); i++) {
                Agent agent = agents[heap.item(i)];
                if (!isPassedOver(agent, call, nowNs)) {
                    need.keys(kind, facts.of(agent, kind, nowNs), row);
                    row[width - 2] = agent.idleSinceNs;
                    row[width - 1] = agent.index;
                    if (best == NONE || isLess(row, bestRow, width)) {
                        best = agent.index;
                        System.arraycopy(row, 0, bestRow, 0, width);
                    }
                }
            }
        }
        return best;
    }

    private static boolean isLess(long[] left, long[] right, int width) {
        for (int i = 0; i < width; i++) {
            if (left[i] != right[i]) {
                return left[i] < right[i];
            }
        }
        return false;
    }

    /**
     * The call that an available agent should take, as its slot, or {@link #NONE}: the best of those that
     * nobody rings for, else the best of those that may have one agent more.
     */
    public int bestCallFor(Agent agent, long nowNs) {
        int call = preferences.orKept(bestCall(agent, needsWaiting, false, nowNs), agent, nowNs);
        return call != NONE ? call : bestCall(agent, needsWanting, true, nowNs);
    }

    private int bestCall(Agent agent, BitRow active, boolean wanting, long nowNs) {
        AgentKind kind = plan.kinds.get(agent.kind);
        Need best = null;
        RankHeap bestHeap = null;
        for (int at = kind.needs.next(active, 0); at != FitRow.NONE; at = kind.needs.next(active, at + 1)) {
            Need need = plan.needs.get(kind.needs.at(at));
            if (need.plan.frozen || (agent.standing & 1 << need.plan.medium) == 0
                    || agent.isOptedOut(need.plan.index)) {
                continue;
            }
            RankHeap heap = wanting ? need.wanting : need.waiting;
            while (heap.size() > 0 && isKept(calls.call(heap.head()), agent, nowNs)) {
                aside.take(heap, Need.CALL_KEYS);
            }
            if (heap.size() > 0 && (best == null || arbiter.before(heap, need, bestHeap, best, kind))) {
                best = need;
                bestHeap = heap;
            }
        }
        int call = best == null ? NONE : bestHeap.head();
        aside.giveBack();
        return call;
    }

    static boolean isPassedOver(Agent agent, Call call, long nowNs) {
        return agent.isKeptFrom(call.callId, nowNs) || agent.isOptedOut(call.queue) || lacksRoom(agent, call);
    }

    /** Whether an agent who stands available for the queue has no slot for a callback in it. */
    private static boolean lacksRoom(Agent agent, Call call) {
        return call.callback != Call.NONE && !agent.slots.hasRoom(call.medium);
    }

    /** Whether a call's adapter is out of reach, or its line was found to be gone. */
    public boolean isOutOfReach(Call call) {
        return adapterDown[call.adapter] || call.isBeingLost();
    }

    private boolean isKept(Call call, Agent agent, long nowNs) {
        return isOutOfReach(call) || !agent.pairs.isEmpty() && agent.isKeptFrom(call.callId, nowNs)
                || lacksRoom(agent, call);
    }

    /** Whether one waiting call stands before another in the one order of all queues. */
    public static boolean isBefore(Call call, Call other) {
        if (call.priorityClass != other.priorityClass) {
            return call.priorityClass > other.priorityClass;
        }
        return call.effectiveNs != other.effectiveNs
                ? call.effectiveNs < other.effectiveNs : call.entry < other.entry;
    }

    /**
     * An agent is offered a call that stands nowhere any more: older calls that he could have served were
     * passed. {@link #nextOverpassed} tells which of them have been passed too often.
     */
    public void taken(Call call, Agent agent) {
        Need its = plan.needs.get(call.need);
        if (call.offersMade == 1) {
            arbiter.served(its.plan);
        }
        its.plan.lastOffered = agent.index;
        FitRow served = plan.kinds.get(agent.kind).needs;
        for (int at = served.next(needsWaiting, 0); at != FitRow.NONE;
                at = served.next(needsWaiting, at + 1)) {
            Need need = plan.needs.get(served.at(at));
            if (need.plan.medium == its.plan.medium && calls.call(need.oldest).entry < call.entry
                    && !agent.isOptedOut(need.plan.index)) {
                need.passes++;
            }
        }
    }

    /** A waiting call of a need that the agent serves and that was passed too often, as its slot, or {@link #NONE}. */
    public int nextOverpassed(Agent agent) {
        FitRow served = plan.kinds.get(agent.kind).needs;
        for (int at = served.next(needsWaiting, 0); at != FitRow.NONE;
                at = served.next(needsWaiting, at + 1)) {
            Need need = plan.needs.get(served.at(at));
            int limit = need.plan.maxOvertaken;
            if (limit > 0 && need.byPasses.size() > 0 && !agent.isOptedOut(need.plan.index)
                    && need.passes - need.byPasses.headKey(0) >= limit) {
                return need.byPasses.head();
            }
        }
        return NONE;
    }

    /** A member signs in or out of a queue; if other tiers are open now, says so. */
    public boolean staffed(int queue, int tier, int change) {
        return plan.queues[queue].count(tier, change);
    }

    /** Members of a tier of a queue who are signed in. */
    public int signedIn(int queue, int tier) {
        return plan.queues[queue].signedIn(tier);
    }

    /** Calls that nobody rings for and that need the same as a call. */
    public int waitingLike(Call call) {
        return plan.needs.get(call.need).waiting.size();
    }

    /** Agents who could take a call that enters a queue now. */
    public int freeFor(int queue) {
        QueuePlan of = plan.queues[queue];
        Need need = plan.firstNeed(of);
        BitRow active = ready.kindsReady(of.medium);
        int free = 0;
        for (int at = need.kinds.next(active, 0); at != FitRow.NONE; at = need.kinds.next(active, at + 1)) {
            free += ready.heap(need.kinds.at(at), of.order).size();
        }
        return free;
    }

    /** The call that has waited longest in a queue without anybody ringing, as its slot, or {@link #NONE}. */
    public int oldestOf(int queue) {
        QueuePlan of = plan.queues[queue];
        int oldest = NONE;
        for (int i = 0; i < of.needs.size(); i++) {
            int slot = of.needs.get(i).oldest;
            if (slot != NONE && (oldest == NONE || calls.call(slot).entry < calls.call(oldest).entry)) {
                oldest = slot;
            }
        }
        return oldest;
    }

    /** Works out anew who fits the needs of a queue; agents who newly fit calls that want agents are told. */
    public void refit(int queue, Newly newly) {
        QueuePlan of = plan.queues[queue];
        for (int i = 0; i < of.needs.size(); i++) {
            Need need = of.needs.get(i);
            for (int k = 0; k < of.members.size(); k++) {
                AgentKind kind = of.members.get(k);
                boolean fits = need.fits(kind);
                if (fits != need.kinds.has(kind.index)) {
                    if (fits) {
                        need.admit(kind);
                        RankHeap heap = ready.heap(kind.index, of.order);
                        for (int at = 0; at < heap.size() && need.asks(); at++) {
                            newly.fits(agents[heap.item(at)]);
                        }
                    } else {
                        need.dismiss(kind);
                    }
                }
            }
        }
    }

    /** Lets nobody be offered the calls of a queue, or everybody again. */
    public void freeze(int queue, boolean frozen) {
        plan.queues[queue].frozen = frozen;
    }

    /** Whether nobody is offered the calls of a queue. */
    public boolean isFrozen(int queue) {
        return plan.queues[queue].frozen;
    }

    /** Tells of the available agents who may take a call that waits in a queue; of one perhaps several times. */
    public void eachFreeFor(int queue, Newly newly) {
        QueuePlan of = plan.queues[queue];
        BitRow active = ready.kindsReady(of.medium);
        for (int i = 0; i < of.needs.size(); i++) {
            Need need = of.needs.get(i);
            for (int at = need.asks() ? need.kinds.next(active, 0) : FitRow.NONE; at != FitRow.NONE;
                    at = need.kinds.next(active, at + 1)) {
                RankHeap heap = ready.heap(need.kinds.at(at), of.order);
                for (int item = 0; item < heap.size(); item++) {
                    newly.fits(agents[heap.item(item)]);
                }
            }
        }
    }

    /** Is told of an available agent who may serve more calls than before. */
    public interface Newly {
        /** One agent. */
        void fits(Agent agent);
    }
}
