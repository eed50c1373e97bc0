package org.strowger.core.internal.law;

import static org.strowger.core.agent.AgentState.BUSY;
import static org.strowger.core.agent.AgentState.LOGGED_OFF;
import static org.strowger.core.agent.AgentState.NOT_READY;
import static org.strowger.core.agent.AgentState.READY;
import static org.strowger.core.agent.AgentState.WRAP_UP;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.strowger.core.agent.AgentState;
import org.strowger.core.internal.law.Fact.Kind;

/** Agents go from state to state as the life cycle says, and each step begins where the last one ended. */
final class LivesAreLegal implements Law {
    private static final AgentState[] STATES = AgentState.values();
    private static final Map<AgentState, Set<AgentState>> NEXT = Map.of(
            LOGGED_OFF, EnumSet.of(READY, NOT_READY),
            NOT_READY, EnumSet.of(READY, NOT_READY, LOGGED_OFF, BUSY),
            READY, EnumSet.of(NOT_READY, LOGGED_OFF, BUSY),
            BUSY, EnumSet.of(WRAP_UP, READY, NOT_READY, LOGGED_OFF),
            WRAP_UP, EnumSet.of(READY, NOT_READY, LOGGED_OFF, BUSY));

    private final AgentState[] last;

    LivesAreLegal(int agents) {
        last = new AgentState[agents];
        Arrays.fill(last, LOGGED_OFF);
    }

    @Override
    public void check(Moment moment) {
        for (Fact fact : moment.facts()) {
            if (fact.is(Kind.AGENT_CHANGED)) {
                AgentState from = STATES[fact.more()];
                AgentState to = STATES[fact.code()];
                if (from != last[fact.agent()] || !NEXT.get(from).contains(to)) {
                    throw new AssertionError("life cycle: " + moment.agent(fact.agent()) + " went from " + from
                            + " to " + to + ", and was " + last[fact.agent()]);
                }
                last[fact.agent()] = to;
            }
        }
        for (int agent = 0; agent < last.length; agent++) {
            if (moment.probe().state(agent) != last[agent]) {
                throw new AssertionError("life cycle: " + moment.agent(agent) + " is " + moment.probe().state(agent)
                        + ", and was told to be " + last[agent]);
            }
        }
    }
}
