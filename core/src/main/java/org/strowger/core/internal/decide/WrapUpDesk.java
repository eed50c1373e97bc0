package org.strowger.core.internal.decide;

import org.strowger.core.agent.AgentState;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.Slots;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.codec.AgentDispositionDecoder;
import org.strowger.core.internal.codec.AgentEndWrapUpDecoder;
import org.strowger.core.internal.codec.AgentExtendWrapUpDecoder;
import org.strowger.core.internal.time.DeadlineQueue;

/** After-call work: one timer for each contact, whatever the queues; it can be ended, extended and described. */
final class WrapUpDesk {
    private final Floor floor;
    private final AgentMoves moves;
    private final BreakDesk breaks;

    WrapUpDesk(Floor floor, AgentMoves moves, BreakDesk breaks) {
        this.floor = floor;
        this.moves = moves;
        this.breaks = breaks;
    }

    /** A talk is over; its stay and queue are still known. */
    void begin(Agent agent, long callId, Party party) {
        QueueState queue = floor.settings(party.queue, party.home);
        long lengthNs = agent.wrapUpNs >= 0 ? agent.wrapUpNs : queue.wrapUpNs;
        if (lengthNs == 0 || agent.forcedOff) {
            return;
        }
        Slots.WrapUp begun = agent.slots.beginWrapUp(party.medium);
        begun.beganNs = floor.nowNs;
        begun.latestEndNs = queue.wrapUpMaxNs == 0 ? Long.MAX_VALUE : floor.nowNs + queue.wrapUpMaxNs;
        begun.callId = callId;
        begun.segmentId = party.segmentId;
        begun.queue = party.queue;
        begun.queuedAtWallMs = party.queuedAtWallMs;
        begun.endsForBreak = queue.breakEndsWrapUp;
        begun.extensions = 0;
        begun.leftNs = lengthNs;
        begun.timer = DeadlineQueue.NONE;
        if (!agent.slots.hasOwn()) {
            goOn(agent, begun);
        }
    }

    private void goOn(Agent agent, Slots.WrapUp wrapUp) {
        wrapUp.timer = floor.timers.arm(floor.nowNs + wrapUp.leftNs, TimerKind.WRAP_UP, agent.index);
    }

    /** A call of his own begins: what is left runs afterwards. */
    void pause(Agent agent) {
        for (int i = 0; i < agent.slots.wrapUps(); i++) {
            Slots.WrapUp paused = agent.slots.wrapUp(i);
            paused.leftNs = floor.timers.deadlineNs(paused.timer) - floor.nowNs;
            paused.timer = floor.timers.cancel(paused.timer);
        }
    }

    /** That call is over. @param pausedNs how long it took */
    void resume(Agent agent, long pausedNs) {
        for (int i = 0; i < agent.slots.wrapUps(); i++) {
            Slots.WrapUp resumed = agent.slots.wrapUp(i);
            if (resumed.latestEndNs != Long.MAX_VALUE) {
                resumed.latestEndNs += Math.min(pausedNs, floor.nowNs - resumed.beganNs);
            }
            goOn(agent, resumed);
        }
    }

    /** The agent needs more time for the work that ends last. */
    void extend(Agent agent, long byNs) {
        if (agent.slots.wrapUps() == 0) {
            refuse(AgentExtendWrapUpDecoder.TEMPLATE_ID, agent, Refusal.NOT_IN_WRAP_UP);
            return;
        }
        Slots.WrapUp last = agent.slots.wrapUp(0);
        for (int i = 1; i < agent.slots.wrapUps(); i++) {
            last = endNs(agent.slots.wrapUp(i)) > endNs(last) ? agent.slots.wrapUp(i) : last;
        }
        long endsAtNs = endNs(last) + byNs;
        if (endsAtNs > last.latestEndNs) {
            refuse(AgentExtendWrapUpDecoder.TEMPLATE_ID, agent, Refusal.WRAP_UP_TOO_LONG);
            return;
        }
        last.extensions++;
        agent.extensions++;
        last.leftNs = endsAtNs - floor.nowNs;
        if (last.timer != DeadlineQueue.NONE) {
            floor.timers.cancel(last.timer);
            goOn(agent, last);
        }
        floor.effects.agents().extended(agent, last, byNs, endsAtNs);
    }

    private long endNs(Slots.WrapUp wrapUp) {
        return wrapUp.timer == DeadlineQueue.NONE
                ? floor.nowNs + wrapUp.leftNs : floor.timers.deadlineNs(wrapUp.timer);
    }

    /** The agent says what a call was about, while he talks or afterwards. @param code −1 for none */
    void describe(Agent agent, long callId, int code, boolean hard) {
        Call call = floor.calls.byCaller(callId);
        Party party = call == null ? null : floor.parties.ofAgent(call, agent.index);
        if (party != null) {
            described(agent, callId, party.segmentId, party.queue, code, hard);
            return;
        }
        for (int i = agent.slots.wrapUps() - 1; i >= 0; i--) {
            Slots.WrapUp wrapUp = agent.slots.wrapUp(i);
            if (wrapUp.callId == callId) {
                described(agent, callId, wrapUp.segmentId, wrapUp.queue, code, hard);
                return;
            }
        }
        refuse(AgentDispositionDecoder.TEMPLATE_ID, agent, Refusal.NOT_HIS_CALL);
    }

    private void described(Agent agent, long callId, long segmentId, int queue, int code, boolean hard) {
        floor.effects.agents().disposition(agent, callId, segmentId, queue, code, hard);
        if (hard) {
            breaks.taggedHard(agent);
        }
    }

    /** The agent is done with all of it. */
    void end(Agent agent) {
        if (agent.slots.wrapUps() == 0) {
            refuse(AgentEndWrapUpDecoder.TEMPLATE_ID, agent, Refusal.NOT_IN_WRAP_UP);
            return;
        }
        endAll(agent, false);
    }

    /** A wish ends the work: all of it, or what its queues let end for a break. */
    void endAll(Agent agent, boolean onlyForBreak) {
        for (int i = agent.slots.wrapUps() - 1; i >= 0; i--) {
            if (!onlyForBreak || agent.slots.wrapUp(i).endsForBreak) {
                floor.timers.cancel(agent.slots.wrapUp(i).timer);
                over(agent, i);
            }
        }
    }

    /** The timer of one contact's work has fired. */
    void lapsed(Agent agent, int timer) {
        int at = 0;
        while (agent.slots.wrapUp(at).timer != timer) {
            at++;
        }
        over(agent, at);
    }

    private void over(Agent agent, int at) {
        Slots.WrapUp ended = agent.slots.wrapUp(at);
        floor.effects.wrapUpEnded(agent, ended, floor.nowNs - ended.beganNs);
        agent.slots.endWrapUp(at);
        if (agent.state == AgentState.WRAP_UP && agent.slots.wrapUps() == 0) {
            moves.freed(agent);
        }
        moves.settle(agent);
    }

    private void refuse(int command, Agent agent, Refusal why) {
        floor.effects.commandRefused(command, agent.index, why);
    }
}
