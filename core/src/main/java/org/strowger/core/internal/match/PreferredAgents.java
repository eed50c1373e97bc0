package org.strowger.core.internal.match;

import java.util.Arrays;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallTable;
import org.strowger.core.internal.call.Preferred;

/**
 * Calls that prefer agents, and those kept for them: the latter stand in a list for each such agent, in no
 * order that means anything, and in no heap. No agent is kept from other calls by it.
 */
final class PreferredAgents {
    private static final int[] NO_CALLS = {};

    private int[][] calls = {};
    private int[] counts = {};

    private final RoutingPlan plan;
    private final CallTable table;
    private Agent[] agents;
    private final Matcher matcher;
    private final Arbiter arbiter;

    PreferredAgents(RoutingPlan plan, CallTable table, Agent[] agents, Matcher matcher, Arbiter arbiter) {
        this.plan = plan;
        this.table = table;
        this.agents = agents;
        this.matcher = matcher;
        this.arbiter = arbiter;
    }

    /** There are more agents than before. */
    void grow(Agent[] all) {
        agents = all;
    }

    /** A call waits that is kept for the agents whom it prefers. */
    void keep(Call call) {
        Preferred preferred = call.preferred;
        preferred.stands = true;
        for (int i = 0; i < preferred.count(); i++) {
            add(preferred.agent(i), call.slot);
        }
    }

    private void add(int agent, int call) {
        if (agent >= calls.length) {
            int old = calls.length;
            calls = Arrays.copyOf(calls, Math.max(agent + 1, old * 2));
            Arrays.fill(calls, old, calls.length, NO_CALLS);
            counts = Arrays.copyOf(counts, calls.length);
        }
        if (counts[agent] == calls[agent].length) {
            calls[agent] = Arrays.copyOf(calls[agent], Math.max(4, counts[agent] * 2));
        }
        calls[agent][counts[agent]++] = call;
    }

    /** It stands nowhere any more. */
    void free(Call call) {
        Preferred preferred = call.preferred;
        preferred.stands = false;
        for (int i = 0; i < preferred.count(); i++) {
            int agent = preferred.agent(i);
            int[] list = calls[agent];
            int at = 0;
            while (list[at] != call.slot) {
                at++;
            }
            list[at] = list[--counts[agent]];
        }
    }

    /** Calls kept for an agent. */
    int keptFor(Agent agent) {
        return agent.index < counts.length ? counts[agent.index] : 0;
    }

    /** One of them, as its slot. */
    int keptFor(Agent agent, int i) {
        return calls[agent.index][i];
    }

    /** Whether an agent's skills and memberships allow a call, whatever its tiers and delays. */
    boolean couldServe(Agent agent, Call call) {
        return plan.needs.get(call.need).state.fits(plan.kinds.get(agent.kind)) && !agent.isOptedOut(call.queue);
    }

    /** The available one among the agents whom a call prefers: most weight, then longest idle, then index. */
    int bestAgent(Need need, Call call, long nowNs) {
        Agent best = null;
        int bestWeight = 0;
        for (int i = 0; i < call.preferred.count(); i++) {
            Agent agent = agents[call.preferred.agent(i)];
            int weight = call.preferred.weight(i);
            if (mayTake(agent, need, call, nowNs) && (best == null || weight > bestWeight
                    || weight == bestWeight && isIdleLonger(agent, best))) {
                best = agent;
                bestWeight = weight;
            }
        }
        return best == null ? Matcher.NONE : best.index;
    }

    /** Tiers and delays do not keep an agent from a call that is kept for him. */
    private boolean mayTake(Agent agent, Need need, Call call, long nowNs) {
        return (agent.standing & 1 << need.plan.medium) != 0 && !Matcher.isPassedOver(agent, call, nowNs)
                && (call.preferred.isKept() ? couldServe(agent, call) : need.kinds.has(agent.kind));
    }

    private static boolean isIdleLonger(Agent agent, Agent other) {
        return agent.idleSinceNs != other.idleSinceNs
                ? agent.idleSinceNs < other.idleSinceNs : agent.index < other.index;
    }

    /** Of the best call of all and the calls that are kept for an agent, the one that comes first. */
    int orKept(int bestOfAll, Agent agent, long nowNs) {
        int best = bestOfAll;
        for (int i = 0; i < keptFor(agent); i++) {
            Call call = table.call(keptFor(agent, i));
            Need need = plan.needs.get(call.need);
            if (!need.plan.frozen && !matcher.isOutOfReach(call) && mayTake(agent, need, call, nowNs)
                    && (best == Matcher.NONE || arbiter.before(call, need, table.call(best),
                            plan.needs.get(table.call(best).need), plan.kinds.get(agent.kind)))) {
                best = call.slot;
            }
        }
        return best;
    }
}
