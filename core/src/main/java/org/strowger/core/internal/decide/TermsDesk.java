package org.strowger.core.internal.decide;

import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.RoutingConfig;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.match.PlanChange;

/** Settings of the whole centre and of its teams, when a configuration changes them. What runs, runs on. */
final class TermsDesk {
    private final Floor floor;
    private final AgentMoves moves;
    private final BreakDesk breaks;
    private final DeviceDesk devices;
    private final AdapterDesk adapters;
    private final Conversations talk;
    private final InterruptDesk interrupts;

    TermsDesk(Floor floor, AgentMoves moves, BreakDesk breaks, DeviceDesk devices, AdapterDesk adapters,
            Conversations talk, InterruptDesk interrupts) {
        this.floor = floor;
        this.moves = moves;
        this.breaks = breaks;
        this.devices = devices;
        this.adapters = adapters;
        this.talk = talk;
        this.interrupts = interrupts;
    }

    /** Before agents are seated. */
    void take(PlanChange plan, Layout before) {
        Layout layout = plan.layout();
        CenterConfig center = layout.center();
        moves.idleFrom(center.routing().idleFrom());
        talk.take(center.engine());
        devices.grace(center.engine().deviceGrace().toNanos());
        adapters.resyncWindow(center.engine().resyncWindow().toNanos());
        if (!center.reasons().equals(before.center().reasons())) {
            floor.reasons = ReasonTable.of(layout);
        }
        retally(before.center().routing(), center.routing());
        if (!center.interruption().equals(before.center().interruption())) {
            InterruptDesk.take(floor.interruption, center.interruption());
        }
    }

    /** After agents are seated. */
    void takeTeams(PlanChange plan, Layout before) {
        Layout layout = plan.layout();
        for (int team : plan.teams()) {
            if (team < before.teams().size()) {
                breaks.rulesAre(team, layout.team(team));
            }
        }
        for (int index : plan.agents()) {
            Agent agent = floor.agents[index];
            int team = index < before.agents().size() ? agent.team : Agent.NO_SLOT;
            breaks.joins(agent, layout.teamOf(index));
            floor.occupancy.moves(agent, team);
        }
        floor.occupancy.configure(layout, plan.teams());
        if (!layout.center().interruption().equals(before.center().interruption())) {
            for (Agent agent : floor.agents) {
                interrupts.review(agent);
                moves.settle(agent);
            }
        }
    }

    /** Sums over another window begin anew. */
    private void retally(RoutingConfig before, RoutingConfig now) {
        if (before.countWindow().equals(now.countWindow())
                && before.occupancyWindow().equals(now.occupancyWindow())) {
            return;
        }
        for (Agent agent : floor.agents) {
            boolean stands = agent.standing != 0;
            floor.matcher.stepsDown(agent);
            agent.tally = AgentSettings.newTally(now);
            agent.tally.stateIs(agent.state, floor.nowNs);
            if (stands) {
                moves.settle(agent);
            }
        }
    }
}
