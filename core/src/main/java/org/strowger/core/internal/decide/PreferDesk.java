package org.strowger.core.internal.decide;

import org.strowger.core.agent.AgentState;
import org.strowger.core.call.CallState;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.LastAgents;
import org.strowger.core.internal.call.Preferred;
import org.strowger.core.internal.codec.CallCustomerDecoder;

/**
 * Calls that prefer agents: those that the host names, or the one with whom the customer talked last. Such a
 * call may be kept for them for a time; that ends at once when none of them is signed in. No agent is kept
 * from other calls by it.
 */
final class PreferDesk {
    private static final int ONLY = 1;

    private final Floor floor;
    private final OfferDesk offers;
    private final PlaceDesk places;
    private WaitDesk waitDesk;

    PreferDesk(Floor floor, OfferDesk offers, PlaceDesk places) {
        this.floor = floor;
        this.offers = offers;
        this.places = places;
    }

    void bind(WaitDesk waits) {
        waitDesk = waits;
    }

    /** The host names whose call it is: a place that the customer left is his again, and his last agent comes first. */
    void customer(long callId, long customer) {
        Call call = floor.calls.byCaller(callId);
        if (call == null || call.callId != callId) {
            floor.effects.commandRefused(CallCustomerDecoder.TEMPLATE_ID, callId, Refusal.UNKNOWN_CALL);
            return;
        }
        call.customer = customer;
        places.resume(call);
        if (call.state == CallState.WAITING && call.preferred.count() == 0) {
            boolean stood = floor.matcher.stands(call);
            floor.matcher.leaves(call, false);
            enters(call);
            if (stood) {
                floor.matcher.waits(call);
                floor.pairing.callMoved(call);
            }
            waitDesk.clock().arm(call);
        }
    }

    /** A call has entered a queue and does not stand anywhere yet. */
    void enters(Call call) {
        Preferred preferred = call.preferred;
        if (preferred.count() == 0) {
            preferLastAgent(call);
        }
        QueueState queue = floor.queues[call.queue];
        long keepNs = preferred.keepAskedNs == Preferred.QUEUES_OWN ? queue.preferHoldNs : preferred.keepAskedNs;
        if (preferred.keepAsked && keepNs > 0 && (preferred.keepAway || isAnySignedIn(call))) {
            preferred.keptSinceNs = floor.nowNs;
            preferred.keptUntilNs = floor.nowNs + keepNs;
            floor.effects.waits().callKept(call);
        }
    }

    private void preferLastAgent(Call call) {
        long stickyForNs = floor.queues[call.queue].stickyForNs;
        if (call.customer == 0 || stickyForNs == 0) {
            return;
        }
        int agent = floor.lastAgents.find(call.customer, floor.nowNs - stickyForNs);
        if (agent != LastAgents.NONE) {
            call.preferred.add(agent, ONLY);
            call.preferred.keepAsked = true;
        }
    }

    private boolean isAnySignedIn(Call call) {
        for (int i = 0; i < call.preferred.count(); i++) {
            Agent agent = floor.agents[call.preferred.agent(i)];
            if (agent.state != AgentState.LOGGED_OFF && floor.matcher.couldServe(agent, call)) {
                return true;
            }
        }
        return false;
    }

    /** The time for which a call was kept is over: its whole queue may have it. */
    void over(Call call) {
        boolean stood = floor.matcher.stands(call);
        floor.matcher.leaves(call, call.openOffers > 0);
        call.preferred.keptUntilNs = Long.MAX_VALUE;
        floor.effects.waits().callFreed(call, floor.nowNs - call.preferred.keptSinceNs);
        if (stood) {
            floor.matcher.waits(call);
            floor.pairing.callMoved(call);
        } else {
            offers.wantMore(call, floor.queues[call.queue]);
        }
    }

    /**
     * An agent has signed out or left a queue: calls that were kept for nobody else need not wait, their time
     * is over now.
     */
    void left(Agent agent) {
        for (int i = 0; i < floor.matcher.keptFor(agent); i++) {
            Call call = floor.calls.call(floor.matcher.keptFor(agent, i));
            if (!call.preferred.keepAway && !isAnySignedIn(call)) {
                call.preferred.keptUntilNs = floor.nowNs;
                waitDesk.clock().arm(call);
            }
        }
    }

    /** A customer talks, or talked, with an agent. */
    void talks(Call call) {
        if (call.customer != 0) {
            floor.lastAgents.talked(call.customer, call.agent, floor.nowNs);
        }
    }
}
