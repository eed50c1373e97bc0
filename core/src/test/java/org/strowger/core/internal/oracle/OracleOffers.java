package org.strowger.core.internal.oracle;

import java.util.List;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.OfferingConfig;
import org.strowger.core.center.OfferingConfig.ReleaseRivals;
import org.strowger.core.internal.call.OfferStage;

/** Rules about offers. */
final class OracleOffers {
    private final OracleFloor floor;
    private long nextLeg = 1;

    OracleOffers(OracleFloor floor) {
        this.floor = floor;
    }

    void make(OracleCall call, OracleAgent agent) {
        OracleOffer offer = new OracleOffer(call, agent, nextLeg);
        nextLeg += 2;
        agent.legs.add(offer.legId);
        agent.offer = offer;
        call.offers.add(offer);
        call.wantsMore = false;
        setDeadline(offer, call.queue.config.offering().offerTimeout().toNanos());
        floor.matching.refresh(agent);
        floor.matching.served(call);
        floor.waits.othersArePassed(call, agent);
        wantMore(call);
    }

    /** The call may have one agent more now, or after the gap, if its policy says so. */
    void wantMore(OracleCall call) {
        OfferingConfig queue = call.queue.config.offering();
        if (call.answeredOffer != null || call.offers.isEmpty() || call.offers.size() >= queue.maxRinging()
                || call.wantsMore) {
            return;
        }
        OfferPolicy policy = call.need.policy() == null ? queue.offerPolicy() : call.need.policy();
        if (policy == OfferPolicy.RING_ALL) {
            call.wantsMore = true;
            floor.matching.moved(call);
        } else if (policy == OfferPolicy.RING_PROGRESSIVELY) {
            call.nextRingNs = floor.nowNs + queue.ringGap().toNanos();
            floor.waits.setTimer(call);
        }
    }

    void ringOneMore(OracleCall call) {
        if (call.answeredOffer == null && !call.offers.isEmpty() && !call.wantsMore
                && call.offers.size() < call.queue.config.offering().maxRinging()) {
            call.wantsMore = true;
            floor.matching.moved(call);
        }
    }

    private void setDeadline(OracleOffer offer, long afterNs) {
        floor.timers.cancel(offer.deadline);
        offer.deadline = floor.timers.set(floor.nowNs + afterNs, () -> {
            boolean missed = offer.stage != OfferStage.ANSWERED && !offer.lost;
            fails(offer, missed ? OfferOutcome.NO_ANSWER : OfferOutcome.FAILED, offer.lost);
        });
    }

    void rings(OracleOffer offer) {
        if (!offer.lost && offer.stage == OfferStage.RESERVED) {
            offer.stage = OfferStage.ALERTING;
        }
    }

    void answers(OracleOffer offer) {
        OracleCall call = offer.call;
        if (offer.lost || offer.stage == OfferStage.ANSWERED) {
            return;
        }
        if (call.answeredOffer != null) {
            withdraw(offer);
            return;
        }
        OfferingConfig queue = call.queue.config.offering();
        offer.stage = OfferStage.ANSWERED;
        call.answeredOffer = offer;
        call.wantsMore = false;
        setDeadline(offer, queue.connectTimeout().toNanos());
        call.bridges++;
        offer.bridge = call.bridges;
        if (queue.releaseRivals() == ReleaseRivals.ON_ANSWER) {
            withdrawRivals(offer);
        }
    }

    void bridged(OracleOffer offer) {
        if (offer.lost || offer.stage != OfferStage.ANSWERED) {
            return;
        }
        OracleCall call = offer.call;
        withdrawRivals(offer);
        close(offer);
        call.wait = floor.timers.cancel(call.wait);
        call.queue.answered++;
        call.agent = offer.agent;
        call.agentLeg = offer.legId;
        call.agentSeenInEpoch = floor.epoch[call.adapter];
        offer.agent.takesCall();
        floor.wishes.connected(offer.agent, call);
    }

    private void withdrawRivals(OracleOffer winner) {
        for (OracleOffer offer : List.copyOf(winner.call.offers)) {
            if (offer != winner) {
                withdraw(offer);
            }
        }
    }

    private void withdraw(OracleOffer offer) {
        close(offer);
        floor.wishes.offerOver(offer.agent);
    }

    /** The call leaves its queue: nobody rings for it any more. */
    void withdrawAll(OracleCall call) {
        List.copyOf(call.offers).forEach(this::withdraw);
        call.wantsMore = false;
    }

    /** The offer came to nothing. */
    void fails(OracleOffer offer, OfferOutcome outcome, boolean blameless) {
        close(offer);
        if (!blameless) {
            offer.call.offersMissed++;
            floor.wishes.rests(offer.agent, offer.call, outcome);
        }
        if (!offer.call.offers.isEmpty() || offer.call.waitOver || !floor.overflow.missed(offer.call)) {
            callReturns(offer.call);
        }
        floor.wishes.offerOver(offer.agent);
    }

    /** The adapter is gone: the offer ends at this very moment. */
    void adapterLost(OracleOffer offer) {
        offer.lost = true;
        setDeadline(offer, 0);
    }

    void close(OracleOffer offer) {
        floor.timers.cancel(offer.deadline);
        offer.agent.offer = null;
        offer.call.offers.remove(offer);
        if (offer.call.answeredOffer == offer) {
            offer.call.answeredOffer = null;
        }
    }

    /** A call that lost an offer rings on, waits at its old place, or leaves if its wait is over. */
    void callReturns(OracleCall call) {
        if (!call.offers.isEmpty()) {
            wantMore(call);
            return;
        }
        call.wantsMore = false;
        if (call.waitOver) {
            floor.waits.isOver(call);
        } else {
            floor.matching.moved(call);
            floor.waits.watchEmpty(call.queue);
        }
    }
}
