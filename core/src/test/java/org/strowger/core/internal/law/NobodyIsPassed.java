package org.strowger.core.internal.law;

import java.util.List;
import org.strowger.core.call.CallState;
import org.strowger.core.internal.decide.Probe.CallSeen;
import org.strowger.core.internal.law.Fact.Kind;

/**
 * Order of calls: an agent is offered the best waiting call that he may serve. So nobody who stood before
 * that call, within its class or in a higher one, still waits for the same agent after the command.
 */
final class NobodyIsPassed implements Law {
    @Override
    public void check(Moment moment) {
        if (moment.isResyncing()) {
            return; // calls of an adapter that came back are looked at by the next tick
        }
        List<Fact> facts = moment.facts();
        for (int at = 0; at < facts.size(); at++) {
            Fact made = facts.get(at);
            CallSeen taken = made.is(Kind.OFFER_MADE) ? find(moment, made.call()) : null;
            if (taken != null && taken.state() == CallState.OFFERED && !again(facts, at, made.call())) {
                for (CallSeen other : moment.calls()) {
                    if (other.state() == CallState.WAITING && other.before(taken)
                            && isFor(moment, made.agent(), other) && !again(facts, at, other.id())) {
                        throw new AssertionError("order of calls: " + moment.agent(made.agent())
                                + " is rung for call " + taken.id() + ", but call " + other.id()
                                + " stands before it and he may serve it");
                    }
                }
            }
        }
    }

    private static boolean isFor(Moment moment, int agent, CallSeen call) {
        return !moment.wasAboutToLook(agent) && moment.serves(agent, call.queue()) && !moment.probe().isDown(call.adapter())
                && !moment.probe().isKeptFrom(agent, call.id(), moment.nowNs());
    }

    /** Whether the place of a call changed later in the same step: then nothing can be said. */
    private static boolean again(List<Fact> facts, int from, long call) {
        for (int at = from + 1; at < facts.size(); at++) {
            Fact fact = facts.get(at);
            if (fact.call() == call && (fact.is(Kind.CALL_QUEUED) || fact.is(Kind.OFFER_ENDED))) {
                return true;
            }
        }
        return false;
    }

    private static CallSeen find(Moment moment, long id) {
        for (CallSeen call : moment.calls()) {
            if (call.id() == id) {
                return call;
            }
        }
        return null;
    }
}
