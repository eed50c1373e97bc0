package org.strowger.core.internal.decide;

import org.strowger.core.agent.AgentState;
import org.strowger.core.call.Medium;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.AgentEvent;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.codec.OwnCallBeginDecoder;
import org.strowger.core.internal.codec.OwnCallEndDecoder;

/** Calls that agents make or take themselves: they fill a slot without an offer and have no after-call work. */
final class OwnCallDesk {
    private static final int VOICE = Medium.VOICE.ordinal();

    private final Floor floor;
    private final OfferDesk offers;
    private final AgentMoves moves;
    private final WrapUpDesk wrapUps;

    OwnCallDesk(Floor floor, OfferDesk offers, AgentMoves moves, WrapUpDesk wrapUps) {
        this.floor = floor;
        this.offers = offers;
        this.moves = moves;
        this.wrapUps = wrapUps;
    }

    /** It begins; his open offers are withdrawn, after-call work waits. */
    void begin(Agent agent) {
        if (agent.state == AgentState.LOGGED_OFF) {
            refuse(OwnCallBeginDecoder.TEMPLATE_ID, agent, Refusal.NOT_SIGNED_IN);
            return;
        }
        if (agent.slots.hasOwn()) {
            refuse(OwnCallBeginDecoder.TEMPLATE_ID, agent, Refusal.ON_OWN_CALL);
            return;
        }
        offers.withdrawFrom(agent, true);
        wrapUps.pause(agent);
        agent.slots.beginOwn(VOICE);
        agent.ownCallSinceNs = floor.nowNs;
        floor.effects.agents().ownCall(agent, true, 0);
        moves.callBegan(agent);
        moves.move(agent, AgentEvent.CONNECTED, ReasonTable.NONE);
        moves.settle(agent);
    }

    /** It is over. */
    void end(Agent agent) {
        if (!agent.slots.hasOwn()) {
            refuse(OwnCallEndDecoder.TEMPLATE_ID, agent, Refusal.NO_OWN_CALL);
            return;
        }
        over(agent);
        moves.settle(agent);
    }

    /** Ends it if there is one. */
    void endIfAny(Agent agent) {
        if (agent.slots.hasOwn()) {
            over(agent);
        }
    }

    private void over(Agent agent) {
        long lengthNs = floor.nowNs - agent.ownCallSinceNs;
        agent.slots.endOwn();
        floor.effects.agents().ownCall(agent, false, lengthNs);
        moves.callEnded(agent);
        wrapUps.resume(agent, lengthNs);
        moves.talkOver(agent);
    }

    private void refuse(int command, Agent agent, Refusal why) {
        floor.effects.commandRefused(command, agent.index, why);
    }
}
