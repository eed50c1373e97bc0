package org.strowger.core.internal.match;

import java.util.List;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.rule.RuleChange;

/**
 * What a configuration changes in a {@link RoutingPlan}: made elsewhere by a {@link PlanBook}, put in on
 * the decide thread. Immutable.
 */
public final class PlanChange {
    final RuleChange rules;
    final List<QueueRouting> routings;
    /** All orders in use by now; those known before stand first. */
    final List<AgentOrder> orders;
    final List<GuardedRanking> rankings;
    final List<GuardedCallRanking> callRankings;
    private final Layout layout;
    private final int[] queues;
    private final int[] anew;
    private final int[] agents;
    private final int[] teams;
    private final AgentLook[] looks;

    PlanChange(Layout layout, RuleChange rules, List<QueueRouting> routings, List<AgentOrder> orders,
            List<GuardedRanking> rankings, List<GuardedCallRanking> callRankings, int[] queues, int[] anew,
            int[] agents, AgentLook[] looks, int[] teams) {
        this.layout = layout;
        this.rules = rules;
        this.routings = routings;
        this.orders = orders;
        this.rankings = rankings;
        this.callRankings = callRankings;
        this.queues = queues;
        this.anew = anew;
        this.agents = agents;
        this.looks = looks;
        this.teams = teams;
    }

    /** The names, and the configuration that is put in. */
    public Layout layout() {
        return layout;
    }

    /** Queues that are new, changed, gone or back, rising. */
    public int[] queues() {
        return queues;
    }

    /** Those of them whose calls are matched by other rules than before, rising. */
    public int[] anew() {
        return anew;
    }

    /** Agents who are new, changed, gone or back, rising. */
    public int[] agents() {
        return agents;
    }

    /** What routing sees now of the i-th of them. */
    public AgentLook look(int i) {
        return looks[i];
    }

    /** Teams that are new, changed, gone or back, rising. */
    public int[] teams() {
        return teams;
    }
}
