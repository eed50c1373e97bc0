package org.strowger.core.internal.decide;

import java.util.BitSet;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.LimitCause;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.match.AgentLook;
import org.strowger.core.internal.match.PlanChange;

/**
 * Agents take other seats when a configuration changes their skills, queues or tiers: each steps down from
 * where he stands, is counted where he is a member now, and stands again when all are seated.
 */
final class AgentSeats {
    private static final AgentLook NOBODY = AgentLook.nobody();

    private final Floor floor;
    private final AgentDesk agents;
    private final AgentMoves moves;
    private int[] counted = new int[4];

    AgentSeats(Floor floor, AgentDesk agents, AgentMoves moves) {
        this.floor = floor;
        this.agents = agents;
        this.moves = moves;
    }

    /** Seats the agents whom a change concerns. @param touched gets the queues with other members */
    void seat(PlanChange plan, Layout before, BitSet touched) {
        for (int i = 0; i < plan.agents().length; i++) {
            Agent agent = floor.agents[plan.agents()[i]];
            floor.matcher.stepsDown(agent);
            int[] was = counts(agent);
            int limit = agent.difficultyLimit;
            AgentSettings.take(agent, plan.layout());
            if (agent.difficultyLimit != limit) {
                floor.effects.agents().limit(agent, limit, LimitCause.CONFIGURATION);
            }
            AgentSettings.optOuts(agent, before, plan.layout());
            seat(agent, withoutDrained(plan.look(i)).withLimit(agent.difficultyLimit), was, touched);
        }
        BitSet gone = floor.queuesGone;
        for (int queue = gone.nextSetBit(0); queue >= 0; queue = gone.nextSetBit(queue + 1)) {
            if (isDrained(queue) && floor.plan.membersOf(queue).length > 0) {
                letGo(queue, touched);
            }
        }
    }

    /** The last members of a queue that is gone are done with it. */
    private void letGo(int queue, BitSet touched) {
        for (int member : floor.plan.membersOf(queue).clone()) {
            Agent agent = floor.agents[member];
            boolean stands = agent.standing != 0;
            floor.matcher.stepsDown(agent);
            seat(agent, floor.plan.lookOf(member).without(queue), counts(agent), touched);
            if (stands) {
                moves.settle(agent);
            }
        }
    }

    private boolean isDrained(int queue) {
        return floor.queues[queue].gone && floor.queues[queue].waiting == 0;
    }

    private AgentLook withoutDrained(AgentLook look) {
        AgentLook kept = look;
        for (int queue : look.queues()) {
            if (isDrained(queue)) {
                kept = kept.without(queue);
            }
        }
        return kept;
    }

    /** The tier in which he is counted in each of his queues, 0 where he is not. Valid until the next call. */
    private int[] counts(Agent agent) {
        if (counted.length < agent.queues.length) {
            counted = new int[agent.queues.length * 2];
        }
        for (int i = 0; i < agent.queues.length; i++) {
            counted[i] = counts(agent, agent.queues[i], floor.plan.tier(agent.kind, agent.queues[i]));
        }
        return counted;
    }

    private static int counts(Agent agent, int queue, int tier) {
        return agent.state == AgentState.LOGGED_OFF || agent.isOptedOut(queue) ? 0 : tier;
    }

    private void seat(Agent agent, AgentLook look, int[] was, BitSet touched) {
        AgentLook before = floor.plan.lookOf(agent.index);
        if (before == null) {
            before = NOBODY;
        }
        int[] left = agent.queues;
        floor.plan.rekind(agent.index, look);
        agent.kind = floor.plan.kindOf(agent.index);
        agent.queues = look.queues();
        floor.estimates.agentServes(agent.index, agent.queues);
        for (int i = 0; i < left.length; i++) {
            int queue = left[i];
            if (look.tier(queue) == 0) {
                agent.optOut(queue, false);
            }
            recount(queue, was[i], counts(agent, queue, look.tier(queue)));
            if (look.tier(queue) != before.tier(queue) || look.delayNs(queue) != before.delayNs(queue)) {
                touched.set(queue);
            }
        }
        for (int queue : look.queues()) {
            if (before.tier(queue) == 0) {
                recount(queue, 0, counts(agent, queue, look.tier(queue)));
                touched.set(queue);
            }
        }
    }

    private void recount(int queue, int was, int is) {
        if (was == is) {
            return;
        }
        if (was > 0) {
            floor.queues[queue].members--;
            floor.matcher.staffed(queue, was, -1);
        }
        if (is > 0) {
            floor.queues[queue].members++;
            floor.matcher.staffed(queue, is, 1);
        }
    }

    /** Works out who may serve a queue whose members are others now. */
    void refit(int queue) {
        moves.refit(queue);
    }

    /** All are seated: whoever is gone leaves, and the others stand where they are available. */
    void standUp(PlanChange plan) {
        for (int index : plan.agents()) {
            Agent agent = floor.agents[index];
            if (agent.gone) {
                agents.goes(agent);
            }
            moves.settle(agent);
        }
    }
}
