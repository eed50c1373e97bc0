package org.strowger.core.internal.law;

import java.util.HashSet;
import java.util.Set;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.CallState;
import org.strowger.core.internal.decide.Probe.CallSeen;
import org.strowger.core.internal.decide.Probe.OfferSeen;

/** Law 3: open offers and reserved slots are the same things; each has a deadline; a call is rung for or not. */
final class OffersAreSlots implements Law {
    @Override
    public void check(Moment moment) {
        int[] offers = new int[moment.probe().agents()];
        Set<Long> rung = new HashSet<>();
        for (OfferSeen offer : moment.offers()) {
            offers[offer.agent()]++;
            rung.add(offer.call());
            if (offer.deadlineNs() == Long.MAX_VALUE) {
                throw new AssertionError("law 3: the offer of call " + offer.call() + " to "
                        + moment.agent(offer.agent()) + " has no deadline");
            }
        }
        if (moment.probe().openOffers() != moment.offers().size()) {
            throw new AssertionError("law 3: " + moment.probe().openOffers() + " offers are kept, but calls know of "
                    + moment.offers().size());
        }
        for (int agent = 0; agent < offers.length; agent++) {
            agent(moment, agent, offers[agent]);
        }
        for (CallSeen call : moment.calls()) {
            if (rung.contains(call.id()) != (call.state() == CallState.OFFERED)) {
                throw new AssertionError("law 3: call " + call.id() + " is " + call.state() + " and "
                        + (rung.contains(call.id()) ? "an agent is rung for it" : "nobody is rung for it"));
            }
        }
    }

    private static void agent(Moment moment, int agent, int offers) {
        AgentState state = moment.probe().state(agent);
        if (moment.probe().reserved(agent) != offers) {
            throw new AssertionError("law 3: " + moment.agent(agent) + " has " + offers + " open offers and "
                    + moment.probe().reserved(agent) + " reserved slots");
        }
        if (offers > 1) {
            throw new AssertionError("law 3: " + moment.agent(agent) + " is rung for " + offers + " calls at once");
        }
        if (offers == 1 && state != AgentState.READY) {
            throw new AssertionError("law 3: " + moment.agent(agent) + " is rung while " + state);
        }
        if ((moment.probe().talksOn(agent) >= 0) != (state == AgentState.BUSY)) {
            throw new AssertionError("law 4: " + moment.agent(agent) + " is " + state + " and "
                    + (state == AgentState.BUSY ? "talks on no call" : "talks on a call"));
        }
        if (moment.probe().hasWrapUpTimer(agent) != (state == AgentState.WRAP_UP)) {
            throw new AssertionError("law 4: " + moment.agent(agent) + " is " + state + " and his wrap-up has "
                    + (state == AgentState.WRAP_UP ? "no end" : "not ended"));
        }
    }
}
