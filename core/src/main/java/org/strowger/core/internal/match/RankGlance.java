package org.strowger.core.internal.match;

import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;

/** Asks the rankings of a queue anew about one agent and one call, for who looks on. Owes nothing to the heaps. */
public final class RankGlance {
    private final RoutingPlan plan;
    private final ReadyAgent facts = new ReadyAgent();

    /** Looks at the rankings of a plan. */
    public RankGlance(RoutingPlan plan) {
        this.plan = plan;
    }

    /**
     * A key of each ranking of the call's queue, in their order, then idle since, then the agent's index:
     * compared one after the other, lower first.
     *
     * @param seed of the engine @param decision number of the decision, for lots
     */
    public long[] keys(Call call, Agent agent, long nowNs, long seed, long decision) {
        Need need = plan.needs.get(call.need);
        GuardedRanking[] rankings = need.plan.rankings;
        long[] keys = new long[rankings.length + 2];
        facts.decision(seed, decision);
        AgentKind kind = plan.kinds.get(agent.kind);
        facts.of(agent, kind, nowNs);
        for (int i = 0; i < rankings.length; i++) {
            keys[i] = switch (rankings[i].scope()) {
                case SKILLS -> rankings[i].glance(kind, need);
                case AGENT -> rankings[i].glance(facts, need.ofTheMoment ? need : AgentOrder.NoQueue.INSTANCE);
                case MOMENT -> rankings[i].glance(facts, need);
            };
        }
        keys[rankings.length] = agent.idleSinceNs;
        keys[rankings.length + 1] = agent.index;
        return keys;
    }
}
