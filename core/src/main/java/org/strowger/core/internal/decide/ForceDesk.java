package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.agent.AgentState;
import org.strowger.core.center.EngineConfig.ForcedLogOff;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.AgentEvent;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.codec.AgentForceOffDecoder;
import org.strowger.core.internal.codec.AgentForceStateDecoder;

/** What others do to agents. Who did it, and why, is told before what follows from it. */
final class ForceDesk {
    private final Floor floor;
    private final OfferDesk offers;
    private final ReleaseDesk releases;
    private final AgentMoves moves;
    private final AgentDesk agents;
    private final WrapUpDesk wrapUps;
    private final OwnCallDesk ownCalls;
    private final BreakDesk breaks;

    ForceDesk(Floor floor, OfferDesk offers, ReleaseDesk releases, AgentMoves moves, AgentDesk agents,
            WrapUpDesk wrapUps, OwnCallDesk ownCalls, BreakDesk breaks) {
        this.floor = floor;
        this.offers = offers;
        this.releases = releases;
        this.moves = moves;
        this.agents = agents;
        this.wrapUps = wrapUps;
        this.ownCalls = ownCalls;
        this.breaks = breaks;
    }

    /**
     * Somebody logs an agent off: offers are withdrawn and after-call work ends; he is gone when he has no
     * call, and whatever he wishes until then does not keep him.
     */
    void logOff(Agent agent, ForcedLogOff how, DirectBuffer command, int textsAt, int textsLength) {
        if (agent.state == AgentState.LOGGED_OFF) {
            refuse(AgentForceOffDecoder.TEMPLATE_ID, agent, Refusal.NOT_SIGNED_IN);
            return;
        }
        floor.effects.agents().forced(
                agent, AgentState.LOGGED_OFF, ReasonTable.NONE, command, textsAt, textsLength);
        breaks.forgo(agent);
        agent.forcedOff = true;
        moves.wish(agent, AgentState.LOGGED_OFF, ReasonTable.NONE);
        offers.withdrawFrom(agent, true);
        wrapUps.endAll(agent, false);
        if (how != ForcedLogOff.KEEP) {
            ownCalls.endIfAny(agent);
            while (agent.slots.calls() > 0) {
                releases.takeFrom(
                        floor.calls.call(agent.slots.call(0)), agent, how == ForcedLogOff.REQUEUE);
            }
        }
        moves.obey(agent);
        moves.settle(agent);
    }

    /** Somebody sets an agent ready, or not ready; after-call work ends, calls go on. */
    void state(Agent agent, boolean ready, int reason, DirectBuffer command, int textsAt, int textsLength) {
        if (agent.state == AgentState.LOGGED_OFF) {
            refuse(AgentForceStateDecoder.TEMPLATE_ID, agent, Refusal.NOT_SIGNED_IN);
            return;
        }
        if (agent.forcedOff) {
            refuse(AgentForceStateDecoder.TEMPLATE_ID, agent, Refusal.FORCED_OFF);
            return;
        }
        floor.effects.agents().forced(agent, ready ? AgentState.READY : AgentState.NOT_READY,
                ready ? ReasonTable.NONE : reason, command, textsAt, textsLength);
        if (ready) {
            agents.ready(agent);
        } else {
            breaks.forgo(agent);
            moves.wish(agent, AgentState.NOT_READY, reason);
            offers.withdrawFrom(agent, true);
        }
        wrapUps.endAll(agent, false);
        if (!ready && agent.state == AgentState.READY) {
            moves.obey(agent);
        } else if (!ready && agent.state == AgentState.NOT_READY && agent.reason != reason) {
            moves.move(agent, AgentEvent.NOT_READY, reason);
        }
        moves.settle(agent);
    }

    private void refuse(int command, Agent agent, Refusal why) {
        floor.effects.commandRefused(command, agent.index, why);
    }
}
