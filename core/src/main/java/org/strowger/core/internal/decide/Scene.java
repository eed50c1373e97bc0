package org.strowger.core.internal.decide;

import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallTable;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.match.RankGlance;
import org.strowger.core.internal.match.RoutingPlan;

/** The state of a decider for those who look on; they change nothing. */
public final class Scene {
    private final Floor floor;
    private final RankGlance glance;

    Scene(Floor floor) {
        this.floor = floor;
        this.glance = new RankGlance(floor.plan);
    }

    /** Engine time of the step in hand, or of the last one. */
    public long nowNs() {
        return floor.nowNs;
    }

    /** Names and configuration that are in force. */
    public Layout layout() {
        return floor.plan.layout();
    }

    /** How many agents the centre has. */
    public int agents() {
        return floor.agents.length;
    }

    /** An agent by index. */
    public Agent agent(int index) {
        return floor.agents[index];
    }

    /** All calls and open offers. */
    public CallTable calls() {
        return floor.calls;
    }

    /** What the matcher knows of the centre. */
    public RoutingPlan plan() {
        return floor.plan;
    }

    /** Whether an adapter cannot carry calls now. */
    public boolean isAdapterDown(int adapter) {
        return floor.adapterDown[adapter];
    }

    /** Whether an adapter is still to say, after a restart, which legs it has. */
    public boolean isResyncing(int adapter) {
        return floor.resync.isAwaited(adapter);
    }

    /** When adapters are awaited no longer, or {@link Long#MAX_VALUE}. */
    public long resyncEndsAtNs() {
        return floor.resync.endsAtNs();
    }

    /** The rank of a call in its queue, 1 for the call served next. */
    public int position(Call call) {
        return floor.queues[call.queue].order.rank(call.priorityClass, call.effectiveNs, call.entry);
    }

    /** Calls that are counted as waiting in a queue. */
    public int waiting(int queue) {
        return floor.queues[queue].waiting;
    }

    /** Whether a timer is due that has not fired, so that what it brings is still missing. */
    public boolean isAnythingDue() {
        return floor.timers.nextDeadlineNs() <= floor.nowNs;
    }

    /** Whether an agent is left alone after an offer; until the timer of that fires, also when it is due. */
    public boolean isCooling(Agent agent, int medium) {
        return floor.nowNs < agent.coolUntilNs
                || floor.timers.deadlineNs(agent.cooldownTimer) <= floor.nowNs && (agent.standing & 1 << medium) == 0;
    }

    /** The keys by which an agent would be ranked now for a call, as {@link RankGlance#keys} says. */
    public long[] keys(Call call, Agent agent) {
        return glance.keys(call, agent, floor.nowNs, floor.seed, floor.nextOfferId());
    }
}
