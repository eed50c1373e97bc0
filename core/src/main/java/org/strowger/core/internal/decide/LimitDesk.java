package org.strowger.core.internal.decide;

import org.strowger.core.agent.LimitCause;
import org.strowger.core.internal.agent.Agent;

/**
 * Limits of difficulty: an agent takes calls up to his. A change makes him look otherwise to routing, so it
 * may allocate; it comes once in many calls.
 */
final class LimitDesk {
    private static final int HIGHEST = 100;

    private final Floor floor;
    private final PreferDesk preferences;

    LimitDesk(Floor floor, PreferDesk preferences) {
        this.floor = floor;
        this.preferences = preferences;
    }

    /** The host sets an agent's limit; it goes on to rise from there. The caller settles the agent. */
    void set(Agent agent, int limit) {
        agent.callsAtLimit = 0;
        change(agent, limit, LimitCause.HOST);
    }

    /** An agent has taken one call more; the caller settles him. */
    void callTaken(Agent agent) {
        if (agent.riseCalls == 0 || agent.difficultyLimit == HIGHEST || ++agent.callsAtLimit < agent.riseCalls) {
            return;
        }
        agent.callsAtLimit = 0;
        change(agent, Math.min(HIGHEST, agent.difficultyLimit + agent.risePoints), LimitCause.RISE);
    }

    private void change(Agent agent, int limit, LimitCause cause) {
        int before = agent.difficultyLimit;
        if (limit == before) {
            return;
        }
        floor.matcher.stepsDown(agent);
        agent.difficultyLimit = limit;
        floor.plan.rekind(agent.index, floor.plan.lookOf(agent.index).withLimit(limit));
        agent.kind = floor.plan.kindOf(agent.index);
        floor.matcher.growKinds();
        floor.effects.agents().limit(agent, before, cause);
        if (limit < before) {
            preferences.left(agent);
        }
    }
}
