package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallState;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.call.StayKind;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.call.OfferEvent;
import org.strowger.core.internal.call.OfferStage;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Offers: leases that join a call and an agent's slot until exactly one outcome, which frees the slot in the
 * same step. A call may have several open, by its queue's offer policy; the first answer wins.
 */
final class OfferDesk {
    /** An agent is connected after that, however much he was to hear first. */
    private static final long LONGEST_WHISPER_NS = 60_000_000_000L;

    private final Floor floor;
    private AgentDesk agentDesk;
    private TalkDesk talkDesk;
    private WaitDesk waitDesk;
    private DirectDesk directDesk;
    private CallbackDesk callbacks;
    private ComfortDesk comforts;
    private FlowDesk flows;

    OfferDesk(Floor floor) {
        this.floor = floor;
    }

    /** The desks need one another; bound once, before the first command. */
    void bind(AgentDesk agents, TalkDesk talks, WaitDesk waits, DirectDesk direct,
            CallbackDesk callbackDesk, FlowDesk flowDesk) {
        agentDesk = agents;
        talkDesk = talks;
        waitDesk = waits;
        directDesk = direct;
        callbacks = callbackDesk;
        comforts = waits.comforts();
        flows = flowDesk;
    }

    /** Rings an available agent for a call. */
    void make(Call call, Agent agent) {
        if (floor.probe != null) {
            floor.probe.offerComes(floor.nextOfferId(), call, agent, false);
        }
        open(call, agent);
    }

    /** Rings an available agent for a call that a person picked for him, of a queue or past all queues. */
    void makePicked(Call call, Agent agent) {
        if (floor.probe != null) {
            floor.probe.offerComes(floor.nextOfferId(), call, agent, true);
        }
        open(call, agent);
    }

    private void open(Call call, Agent agent) {
        QueueState queue = floor.settings(call);
        boolean first = call.openOffers == 0;
        floor.matcher.leaves(call, !first);
        Offer offer = floor.calls.openOffer(floor.takeLegId());
        offer.offerId = floor.takeOfferId();
        offer.whisperId = 0;
        offer.stage = floor.offerLife.next(OfferStage.ENDED, OfferEvent.MADE);
        offer.callSlot = call.slot;
        offer.agent = agent.index;
        offer.madeAtNs = floor.nowNs;
        boolean customerFirst = callbacks.customerGoesFirst(call);
        offer.dialledAtNs = customerFirst ? Offer.NOT_DIALLED : floor.nowNs;
        long expiresAtNs = floor.nowNs + (customerFirst ? queue.customerRingNs : queue.offerTimeoutNs);
        offer.timer = floor.timers.arm(expiresAtNs, TimerKind.OFFER, offer.slot);
        floor.calls.hang(call, offer);
        offer.nextOfAgent = agent.offerSlot;
        agent.offerSlot = offer.slot;
        agent.slots.reserve(call.medium);
        floor.matcher.refresh(agent, floor.nowNs);
        call.offersMade++;
        if (first) {
            call.state = floor.callLife.next(call.state, CallEvent.OFFER_MADE);
            ringing(call, true);
        }
        floor.effects.offerMade(call, offer, expiresAtNs);
        if (customerFirst) {
            callbacks.dialCustomer(call, offer);
        } else {
            floor.effects.dial(call, offer, queue.offerTimeoutNs);
        }
        if (call.queue != Call.NONE) {
            floor.matcher.taken(call, agent);
            wantMore(call, queue);
        }
    }

    private void ringing(Call call, boolean begins) {
        if (call.stay != StayKind.QUEUE) {
            return;
        }
        if (begins) {
            floor.estimates.ringing(call.queue);
        } else {
            floor.estimates.ringingEnded(call.queue);
        }
    }

    /** Lets the call be offered to one agent more, now or after the gap, if its policy says so. */
    void wantMore(Call call, QueueState queue) {
        if (call.answeredOffer != Call.NONE || call.openOffers == 0
                || call.openOffers >= queue.maxRinging || floor.matcher.stands(call)
                || !callbacks.mayBeOffered(call)) {
            return;
        }
        OfferPolicy policy = policyOf(call, queue);
        if (policy == OfferPolicy.RING_ALL) {
            floor.matcher.wants(call);
            floor.pairing.callMoved(call);
        } else if (policy == OfferPolicy.RING_PROGRESSIVELY) {
            call.nextRingNs = floor.nowNs + queue.ringGapNs;
            waitDesk.clock().arm(call);
        }
    }

    /** The policy that a step has set for the call, or else its queue's. */
    private OfferPolicy policyOf(Call call, QueueState queue) {
        return call.queue == Call.NONE ? queue.offerPolicy
                : floor.plan.offerPolicy(call.asked).orElse(queue.offerPolicy);
    }

    /** A step has set another policy for a call; the offers that are open go on. */
    void policyChanged(Call call) {
        if (call.openOffers > 0) {
            floor.matcher.leaves(call, true);
            call.nextRingNs = Long.MAX_VALUE;
            wantMore(call, floor.queues[call.queue]);
        }
    }

    /** The gap is over: one agent more. */
    void ringOneMore(Call call) {
        QueueState queue = floor.settings(call);
        if (call.openOffers > 0 && call.openOffers < queue.maxRinging
                && call.answeredOffer == Call.NONE && !floor.matcher.stands(call)
                && callbacks.mayBeOffered(call)) {
            floor.matcher.wants(call);
            floor.pairing.callMoved(call);
        }
    }

    /** The rule by which a call rings several agents may have changed; the offers that are open go on. */
    void ringsOn(Call call, boolean wanted) {
        QueueState queue = floor.queues[call.queue];
        if (policyOf(call, queue) != OfferPolicy.RING_PROGRESSIVELY) {
            call.nextRingNs = Long.MAX_VALUE;
            wantMore(call, queue);
        } else if (wanted) {
            ringOneMore(call);
        } else if (call.nextRingNs == Long.MAX_VALUE) {
            wantMore(call, queue);
        }
    }

    void rings(Offer offer) {
        floor.watch.heardOf(floor.calls.call(offer.callSlot).adapter);
        if (offer.stage == OfferStage.RESERVED && !offer.adapterLost) {
            offer.stage = floor.offerLife.next(offer.stage, OfferEvent.RINGS);
        }
    }

    void answers(Offer offer) {
        if (offer.stage == OfferStage.ANSWERED || offer.adapterLost) {
            return;
        }
        Call call = floor.calls.call(offer.callSlot);
        floor.watch.heardOf(call.adapter);
        if (call.answeredOffer != Call.NONE) {
            withdrawRival(offer, call);
            return;
        }
        QueueState queue = floor.settings(call);
        offer.stage = floor.offerLife.next(offer.stage, OfferEvent.ANSWERS);
        offer.answeredAtNs = floor.nowNs;
        call.answeredOffer = offer.slot;
        offer.timer = floor.timers.cancel(offer.timer);
        floor.matcher.leaves(call, true);
        if (callbacks.lacksCustomer(call)) {
            offer.timer = floor.timers.arm(
                    floor.nowNs + queue.customerRingNs, TimerKind.OFFER, offer.slot);
            callbacks.dialCustomer(call, offer);
        } else {
            goesOn(call, offer);
        }
        if (queue.rivalsGoOnAnswer) {
            withdrawRivals(call);
        }
    }

    /** The agent has answered: he hears what he is to hear first, and is connected once the caller has typed. */
    void goesOn(Call call, Offer offer) {
        offer.timer = floor.timers.cancel(offer.timer);
        if (comforts.holdsAnswer(call)) {
            offer.timer = floor.timers.arm(comforts.heldUntilNs(), TimerKind.OFFER, offer.slot);
            return;
        }
        offer.whisperId = flows.whisper(call, offer.legId);
        if (offer.whisperId == 0) {
            join(call, offer);
        } else {
            offer.timer = floor.timers.arm(floor.nowNs + LONGEST_WHISPER_NS, TimerKind.OFFER, offer.slot);
        }
    }

    /** A play to an agent's leg is over, or could not be played. */
    void whispered(Offer offer, long playId) {
        if (offer.stage == OfferStage.ANSWERED && offer.whisperId == playId && offer.bridgeId == 0
                && !offer.adapterLost) {
            floor.timers.cancel(offer.timer);
            join(floor.calls.call(offer.callSlot), offer);
        }
    }

    private void join(Call call, Offer offer) {
        comforts.ends(call);
        offer.timer = floor.timers.arm(
                floor.nowNs + floor.settings(call).connectTimeoutNs, TimerKind.OFFER, offer.slot);
        offer.bridgeId = floor.takeBridgeId();
        floor.effects.bridge(call, offer.bridgeId, offer.legId);
    }

    /** The customer of a callback answers: the agent who has answered is bridged, or one who is reserved rung. */
    void customerIsThere(Call call) {
        if (call.answeredOffer != Call.NONE) {
            Offer offer = floor.calls.offer(call.answeredOffer);
            floor.timers.cancel(offer.timer);
            join(call, offer);
            return;
        }
        QueueState queue = floor.settings(call);
        floor.music(call, call.queue);
        for (int at = call.offerSlot; at != Call.NONE; at = floor.calls.offer(at).nextOfCall) {
            Offer offer = floor.calls.offer(at);
            if (!offer.isDialled()) {
                offer.dialledAtNs = floor.nowNs;
                floor.timers.cancel(offer.timer);
                offer.timer = floor.timers.arm(
                        floor.nowNs + queue.offerTimeoutNs, TimerKind.OFFER, offer.slot);
                floor.effects.dial(call, offer, queue.offerTimeoutNs);
            }
        }
        wantMore(call, queue);
    }

    void bridged(Offer offer) {
        if (offer.stage != OfferStage.ANSWERED || offer.bridgeId == 0 || offer.adapterLost) {
            return;
        }
        Call call = floor.calls.call(offer.callSlot);
        Agent agent = floor.agents[offer.agent];
        long legId = offer.legId;
        long bridgeId = offer.bridgeId;
        withdrawRivals(call);
        close(offer, OfferOutcome.ACCEPTED, Reason.NONE);
        talkDesk.connected(call, agent.index, legId, bridgeId);
        agentDesk.connected(agent, call);
        talkDesk.reached(call, legId);
    }

    private void withdrawRivals(Call call) {
        int at = call.offerSlot;
        while (at != Call.NONE) {
            Offer rival = floor.calls.offer(at);
            at = rival.nextOfCall;
            if (rival.slot != call.answeredOffer) {
                withdrawRival(rival, call);
            }
        }
    }

    private void withdrawRival(Offer rival, Call call) {
        hangUp(rival, call, Reason.ANSWERED_ELSEWHERE);
        close(rival, OfferOutcome.WITHDRAWN, Reason.ANSWERED_ELSEWHERE);
        agentDesk.offerOver(floor.agents[rival.agent]);
    }

    /** Ends the agent's leg, if there is one. */
    private void hangUp(Offer offer, Call call, Reason reason) {
        if (offer.isDialled()) {
            floor.effects.hangup(offer.legId, call.adapter, reason);
        }
    }

    /** The agent's leg is gone before the bridge. */
    void legEnded(Offer offer, Reason reason) {
        if (offer.adapterLost) {
            return;
        }
        boolean dropped = offer.stage == OfferStage.ANSWERED;
        floor.watch.heardOf(floor.calls.call(offer.callSlot).adapter);
        fail(offer, dropped ? OfferOutcome.REJECTED : outcomeOf(reason), reason, false);
    }

    /** Its dial had no effect. */
    void dialFailed(Offer offer, Reason reason) {
        if (!offer.adapterLost) {
            boolean answered = offer.stage == OfferStage.ANSWERED;
            floor.watch.heardOf(floor.calls.call(offer.callSlot).adapter);
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
        Call call = floor.calls.call(offer.callSlot);
        if (offer.adapterLost) {
            fail(offer, OfferOutcome.FAILED, Reason.ADAPTER_DOWN, true);
        } else if (callbacks.isDiallingFor(call, offer)) {
            callbacks.notReached(call);
        } else if (offer.stage == OfferStage.ANSWERED && offer.bridgeId == 0 && offer.whisperId != 0) {
            floor.effects.stopPlay(offer.legId, call.adapter, offer.whisperId);
            join(call, offer);
        } else if (offer.stage == OfferStage.ANSWERED && offer.bridgeId == 0 && call.comfort.runs) {
            call.comfort.holdSpent = true;
            goesOn(call, offer);
        } else if (offer.stage == OfferStage.ANSWERED) {
            fail(offer, OfferOutcome.FAILED, Reason.TIMED_OUT, true);
        } else {
            if (offer.stage == OfferStage.RESERVED) {
                floor.watch.heardNothingOf(call, offer);
            }
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
        if (hangUp) {
            hangUp(offer, call, reason);
        }
        close(offer, outcome, reason);
        boolean blameless = offer.adapterLost
                || reason == Reason.ADAPTER_DOWN && floor.adapterDown[call.adapter];
        if (!blameless) {
            call.offersMissed++;
            agentDesk.passed(agent, floor.settings(call), call.callId, outcome);
        }
        if (call.openOffers > 0 || call.waitOver || call.queue == Call.NONE
                || !waitDesk.overflows().missed(call)) {
            callReturns(call, reason);
        }
        agentDesk.offerOver(agent);
    }

    /** Withdraws all open offers of a call; what becomes of the call is the asker's affair. */
    void withdrawAll(Call call, Reason reason) {
        while (call.offerSlot != Call.NONE) {
            Offer offer = floor.calls.offer(call.offerSlot);
            hangUp(offer, call, reason);
            close(offer, OfferOutcome.WITHDRAWN, reason);
            agentDesk.offerOver(floor.agents[offer.agent]);
        }
        callbacks.offersGone(call);
        if (call.state == CallState.OFFERED) {
            floor.matcher.leaves(call, true);
            call.state = floor.callLife.next(call.state, CallEvent.OFFER_LOST);
        }
    }

    /**
     * Withdraws the open offers of an agent who wishes to go, but for those that he is to finish, and gives
     * their calls back. @param all also those that he is to finish
     */
    void withdrawFrom(Agent agent, boolean all) {
        int at = agent.offerSlot;
        while (at != Agent.NO_SLOT) {
            Offer offer = floor.calls.offer(at);
            at = offer.nextOfAgent;
            Call call = floor.calls.call(offer.callSlot);
            if (all || !floor.settings(call).finishOfferFirst) {
                hangUp(offer, call, Reason.CANCELLED);
                close(offer, OfferOutcome.WITHDRAWN, Reason.CANCELLED);
                callReturns(call, Reason.CANCELLED);
            }
        }
    }

    /** An offer has its outcome: call and slot are free of it. */
    private void close(Offer offer, OfferOutcome outcome, Reason reason) {
        Call call = floor.calls.call(offer.callSlot);
        Agent agent = floor.agents[offer.agent];
        offer.timer = floor.timers.cancel(offer.timer);
        boolean legAnswered = offer.stage == OfferStage.ANSWERED;
        long ringEndedAtNs = legAnswered ? offer.answeredAtNs : floor.nowNs;
        long ringNs = offer.isDialled() ? ringEndedAtNs - offer.dialledAtNs : 0;
        offer.stage = floor.offerLife.next(offer.stage, OfferEvent.ENDS);
        floor.effects.offerEnded(
                call, offer, outcome, reason, floor.nowNs - offer.madeAtNs, ringNs, legAnswered);
        call.ringNs = ringNs;
        call.connectNs = floor.nowNs - ringEndedAtNs;
        if (call.answeredOffer == offer.slot) {
            call.answeredOffer = Call.NONE;
        }
        floor.calls.unhang(call, offer);
        if (call.openOffers == 0) {
            ringing(call, false);
        }
        takeFrom(agent, offer);
        agent.slots.release(call.medium);
        floor.calls.closeOffer(offer);
    }

    private void takeFrom(Agent agent, Offer offer) {
        if (agent.offerSlot == offer.slot) {
            agent.offerSlot = offer.nextOfAgent;
            return;
        }
        Offer at = floor.calls.offer(agent.offerSlot);
        while (at.nextOfAgent != offer.slot) {
            at = floor.calls.offer(at.nextOfAgent);
        }
        at.nextOfAgent = offer.nextOfAgent;
    }

    /**
     * A call that lost an offer rings on, goes on waiting at its old place, or leaves if its wait is over or if it
     * was for that agent alone.
     */
    private void callReturns(Call call, Reason reason) {
        if (call.openOffers > 0) {
            wantMore(call, floor.settings(call));
            return;
        }
        floor.matcher.leaves(call, true);
        call.state = floor.callLife.next(call.state, CallEvent.OFFER_LOST);
        callbacks.offersGone(call);
        if (call.queue == Call.NONE) {
            directDesk.lost(call, reason);
        } else if (call.waitOver) {
            waitDesk.waitIsOver(call);
        } else if (callbacks.mayBeOffered(call)) {
            comforts.goesOn(call);
            floor.matcher.waits(call);
            floor.pairing.callMoved(call);
            waitDesk.empties().watchIfEmpty(call.queue);
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
