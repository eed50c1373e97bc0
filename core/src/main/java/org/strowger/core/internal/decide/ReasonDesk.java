package org.strowger.core.internal.decide;

import org.strowger.core.agent.AgentState;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.time.DeadlineQueue;

/** How long agents may be NOT_READY: each interval of a reason is measured alone, and one too long is told. */
final class ReasonDesk {
    private final Floor floor;
    private final BreakDesk breaks;

    ReasonDesk(Floor floor, BreakDesk breaks) {
        this.floor = floor;
        this.breaks = breaks;
    }

    /** An interval is over, and another may begin. */
    void changed(Agent agent) {
        agent.reasonTimer = floor.timers.cancel(agent.reasonTimer);
        if (agent.state == AgentState.NOT_READY) {
            long longestNs = breaks.longestNs(agent, floor.reasons.longestNs(agent.reason));
            if (longestNs > 0) {
                agent.reasonTimer = floor.timers.arm(
                        floor.nowNs + longestNs, TimerKind.REASON, agent.index);
            }
        }
    }

    /** The interval is longer than its reason allows; it goes on. */
    void tooLong(Agent agent) {
        agent.reasonTimer = DeadlineQueue.NONE;
        floor.effects.agents().tooLong(agent, floor.nowNs - agent.stateSinceNs);
    }
}
