package org.strowger.core.internal.law;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.call.CallState;
import org.strowger.core.center.Arbitration;
import org.strowger.core.internal.decide.Probe.CallSeen;
import org.strowger.core.internal.law.Fact.Kind;

/**
 * Order of calls, where queues have no rule of their own between them: an agent is offered the best waiting call that
 * he may serve. So nobody who stood before
 * that call when the step began, within its class or in a higher one, still waits there for the same agent when
 * the step is over.
 */
final class NobodyIsPassed implements Law {
    private Map<Long, Stood> before = new HashMap<>();

    /** Where a call waited, and for which agents. */
    private record Stood(CallSeen call, BitSet agents) {}

    @Override
    public void check(Moment moment) {
        Map<Long, Stood> after = new HashMap<>();
        for (CallSeen call : moment.calls()) {
            if (call.state() == CallState.WAITING) {
                after.put(call.id(), new Stood(call, agentsFor(moment, call)));
            }
        }
        for (int at = 0; at < moment.facts().size(); at++) {
            Fact fact = moment.facts().get(at);
            if (fact.is(Kind.OFFER_MADE) && !changesLater(moment.facts(), at, fact.call())) {
                offered(moment, fact, after, at);
            }
        }
        before = after;
    }

    private void offered(Moment moment, Fact made, Map<Long, Stood> after, int at) {
        CallSeen taken = moment.call(made.call());
        if (taken == null || moment.offersOf(taken.id()) > 1 || moment.wasAboutToLook(made.agent())
                || moment.center().routing().arbitration() != Arbitration.GLOBAL) {
            return;
        }
        for (Stood still : after.values()) {
            Stood stood = before.get(still.call().id());
            if (stood != null && stood.call().equals(still.call()) && still.call().before(taken)
                    && stood.agents().get(made.agent()) && still.agents().get(made.agent())
                    && !changesLater(moment.facts(), at, still.call().id())) {
                throw new AssertionError("order of calls: " + moment.agent(made.agent())
                        + " is rung for call " + taken.id() + ", but call " + still.call().id()
                        + " stands before it and he may serve it");
            }
        }
    }

    private static BitSet agentsFor(Moment moment, CallSeen call) {
        BitSet agents = new BitSet();
        for (int agent = 0; agent < moment.probe().agents(); agent++) {
            agents.set(agent, moment.serves(agent, call.queue()) && moment.probe().isEligible(agent, call.id())
                    && !moment.probe().isOutOfReach(call.id())
                    && !moment.probe().isKeptFrom(agent, call.id(), moment.nowNs()));
        }
        return agents;
    }

    /** Whether a call waits anew from a later point of the step on. */
    private static boolean changesLater(List<Fact> facts, int from, long call) {
        for (int at = from + 1; at < facts.size(); at++) {
            Fact fact = facts.get(at);
            if (fact.call() == call && (fact.is(Kind.CALL_QUEUED) || fact.is(Kind.OFFER_ENDED))) {
                return true;
            }
        }
        return false;
    }
}
