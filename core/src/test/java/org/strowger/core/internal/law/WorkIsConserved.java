package org.strowger.core.internal.law;

import org.strowger.core.agent.AgentState;
import org.strowger.core.call.CallState;
import org.strowger.core.internal.decide.Probe.CallSeen;

/** Law 6: no eligible agent idles while an eligible call waits, unless a hold reason with an end says so. */
final class WorkIsConserved implements Law {
    @Override
    public void check(Moment moment) {
        for (CallSeen call : moment.calls()) {
            if (call.state() == CallState.WAITING) {
                for (int agent = 0; agent < moment.probe().agents(); agent++) {
                    if (moment.serves(agent, call.queue()) && moment.probe().isEligible(agent, call.id())
                            && idles(moment, agent) && !isHeld(moment, agent, call)) {
                        throw new AssertionError("law 6: " + moment.agent(agent) + " idles while call " + call.id()
                                + " waits in " + moment.queue(call.queue()) + ", and nothing holds them");
                    }
                }
            }
        }
    }

    private static boolean idles(Moment moment, int agent) {
        return moment.probe().state(agent) == AgentState.READY && moment.probe().reserved(agent) == 0;
    }

    private static boolean isHeld(Moment moment, int agent, CallSeen call) {
        long looksNs = moment.probe().cooldownTimerNs(agent);
        boolean cools = moment.nowNs() < moment.probe().coolUntilNs(agent)
                || moment.probe().isKeptFrom(agent, call.id(), moment.nowNs());
        if (cools && looksNs == Long.MAX_VALUE) {
            throw new AssertionError("law 6: " + moment.agent(agent) + " is held by a cooldown without an end");
        }
        boolean tickIsLate = looksNs <= moment.nowNs();
        return cools || tickIsLate || moment.probe().isOutOfReach(call.id());
    }
}
