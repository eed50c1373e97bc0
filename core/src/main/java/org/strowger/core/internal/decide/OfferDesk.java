package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.call.OfferEvent;
import org.strowger.core.internal.call.OfferStage;
import org.strowger.core.internal.match.Matcher;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Offers: leases that join a waiting call and an available agent until exactly one outcome, which frees
 * the agent in the same step.
 */
final class OfferDesk {
    private final Floor floor;
    private AgentDesk agentDesk;
    private CallDesk callDesk;

    OfferDesk(Floor floor) {
        this.floor = floor;
    }

    /** The three desks need one another; bound once, before the first command. */
    void bind(AgentDesk agents, CallDesk calls) {
        agentDesk = agents;
        callDesk = calls;
    }

    /** Looks for an agent for a waiting call. */
    void matchCall(Call call) {
        int agent = floor.matcher.bestAgentFor(call, floor.nowNs);
        if (agent != Matcher.NONE) {
            make(call, floor.agents[agent]);
        }
    }

    /** Looks for a call for an available agent. */
    void matchAgent(Agent agent) {
        int slot = floor.matcher.bestCallFor(agent, floor.nowNs);
        if (slot != Matcher.NONE) {
            make(floor.calls.call(slot), agent);
        }
    }

    private void make(Call call, Agent agent) {
        QueueState queue = floor.queues[call.queue];
        floor.matcher.agentTaken(agent);
        floor.matcher.callGone(call);
        Offer offer = floor.calls.openOffer(floor.takeLegId());
        offer.offerId = floor.takeOfferId();
        offer.stage = floor.offerLife.next(OfferStage.ENDED, OfferEvent.MADE);
        offer.callSlot = call.slot;
        offer.agent = agent.index;
        offer.madeAtNs = floor.nowNs;
        long expiresAtNs = floor.nowNs + queue.offerTimeoutNs;
        offer.timer = floor.timers.arm(expiresAtNs, TimerKind.OFFER, offer.slot);
        agent.offerSlot = offer.slot;
        call.offerSlot = offer.slot;
        call.state = floor.callLife.next(call.state, CallEvent.OFFER_MADE);
        floor.effects.offerMade(call, offer, expiresAtNs);
        floor.effects.dial(call, offer, queue.offerTimeoutNs);
    }

    void rings(Offer offer) {
        if (offer.stage == OfferStage.RESERVED && !offer.adapterLost) {
            offer.stage = floor.offerLife.next(offer.stage, OfferEvent.RINGS);
        }
    }

    void answers(Offer offer) {
        if (offer.stage == OfferStage.ANSWERED || offer.adapterLost) {
            return;
        }
        Call call = floor.calls.call(offer.callSlot);
        offer.stage = floor.offerLife.next(offer.stage, OfferEvent.ANSWERS);
        floor.timers.cancel(offer.timer);
        offer.timer = floor.timers.arm(
                floor.nowNs + floor.queues[call.queue].connectTimeoutNs, TimerKind.OFFER, offer.slot);
        offer.bridgeId = floor.takeBridgeId();
        floor.effects.bridge(call, offer.bridgeId, offer.legId);
    }

    void bridged(Offer offer) {
        if (offer.stage != OfferStage.ANSWERED || offer.adapterLost) {
            return;
        }
        Call call = floor.calls.call(offer.callSlot);
        Agent agent = floor.agents[offer.agent];
        long legId = offer.legId;
        close(offer, OfferOutcome.ACCEPTED, Reason.NONE);
        callDesk.connected(call, agent.index, legId);
        agentDesk.connected(agent, call.slot);
    }

    /** The agent's leg is gone before the bridge. */
    void legEnded(Offer offer, Reason reason) {
        if (offer.adapterLost) {
            return;
        }
        boolean dropped = offer.stage == OfferStage.ANSWERED;
        fail(offer, dropped ? OfferOutcome.REJECTED : outcomeOf(reason), reason, false);
    }

    /** Its dial had no effect. */
    void dialFailed(Offer offer, Reason reason) {
        if (!offer.adapterLost) {
            boolean answered = offer.stage == OfferStage.ANSWERED;
            fail(offer, answered ? OfferOutcome.FAILED : outcomeOf(reason), reason, answered);
        }
    }

    /** A bridge had no effect; news of an earlier offer's bridge says nothing about this one. */
    void bridgeFailed(Offer offer, long bridgeId, Reason reason) {
        if (offer.stage == OfferStage.ANSWERED && offer.bridgeId == bridgeId && !offer.adapterLost) {
            fail(offer, OfferOutcome.FAILED, reason, true);
        }
    }

    /** The deadline is reached: not answered, or not bridged. */
    void deadline(Offer offer) {
        offer.timer = DeadlineQueue.NONE;
        if (offer.adapterLost) {
            fail(offer, OfferOutcome.FAILED, Reason.ADAPTER_DOWN, true);
        } else if (offer.stage == OfferStage.ANSWERED) {
            fail(offer, OfferOutcome.FAILED, Reason.TIMED_OUT, true);
        } else {
            fail(offer, OfferOutcome.NO_ANSWER, Reason.NO_ANSWER, true);
        }
    }

    /** Brings the end of an offer forward, because its adapter is gone. */
    void adapterLost(Offer offer) {
        offer.adapterLost = true;
        floor.timers.cancel(offer.timer);
        offer.timer = floor.timers.arm(floor.nowNs, TimerKind.OFFER, offer.slot);
    }

    private void fail(Offer offer, OfferOutcome outcome, Reason reason, boolean hangUp) {
        Call call = floor.calls.call(offer.callSlot);
        Agent agent = floor.agents[offer.agent];
        release(offer, outcome, reason, hangUp);
        boolean blameless = offer.adapterLost
                || reason == Reason.ADAPTER_DOWN && floor.adapterDown[call.adapter];
        if (!blameless) {
            agentDesk.passed(agent, floor.queues[call.queue], call.callId, outcome);
        }
        callReturns(call);
        agentDesk.takeCalls(agent);
    }

    /**
     * Ends an offer without acceptance. The call is back in WAITING but stands in no heap yet, the agent is
     * free but does not look for calls yet: the caller decides what becomes of both.
     */
    void release(Offer offer, OfferOutcome outcome, Reason reason, boolean hangUp) {
        Call call = floor.calls.call(offer.callSlot);
        if (hangUp) {
            floor.effects.hangup(offer.legId, call.adapter, reason);
        }
        close(offer, outcome, reason);
        call.state = floor.callLife.next(call.state, CallEvent.OFFER_LOST);
    }

    private void close(Offer offer, OfferOutcome outcome, Reason reason) {
        Call call = floor.calls.call(offer.callSlot);
        offer.timer = floor.timers.cancel(offer.timer);
        offer.stage = floor.offerLife.next(offer.stage, OfferEvent.ENDS);
        floor.effects.offerEnded(call, offer, outcome, reason, floor.nowNs - offer.madeAtNs);
        floor.agents[offer.agent].offerSlot = Agent.NO_SLOT;
        call.offerSlot = Call.NONE;
        floor.calls.closeOffer(offer);
    }

    /** A call whose offer was released goes on waiting at its old place, or leaves if its wait is over. */
    void callReturns(Call call) {
        if (call.waitOver) {
            callDesk.waitIsOver(call);
        } else {
            floor.matcher.callWaiting(call, call.entry);
            matchCall(call);
        }
    }

    private static OfferOutcome outcomeOf(Reason reason) {
        return switch (reason) {
            case NO_ANSWER -> OfferOutcome.NO_ANSWER;
            case REJECTED, BUSY -> OfferOutcome.REJECTED;
            default -> OfferOutcome.FAILED;
        };
    }
}
