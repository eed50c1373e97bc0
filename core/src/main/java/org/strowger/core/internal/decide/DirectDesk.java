package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.event.Refusal;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.Errand;

/**
 * Offers to one named agent, past all queues: leases under all rules but for skill and membership. The settings
 * are those of the queue that the call was in last.
 */
final class DirectDesk {
    private final Floor floor;
    private final OfferDesk offers;
    private final WaitDesk waits;
    private TalkDesk talks;
    private ErrandDesk errands;

    DirectDesk(Floor floor, OfferDesk offers, WaitDesk waits) {
        this.floor = floor;
        this.offers = offers;
        this.waits = waits;
    }

    void bind(TalkDesk talkDesk, ErrandDesk errandDesk) {
        talks = talkDesk;
        errands = errandDesk;
    }

    /** Why an agent cannot be rung for a call now; null if he can. */
    Refusal whyNot(Call call, int index) {
        if (index < 0 || index >= floor.agents.length) {
            return Refusal.UNKNOWN_TARGET;
        }
        Agent agent = floor.agents[index];
        if (agent.state == AgentState.LOGGED_OFF) {
            return Refusal.NOT_SIGNED_IN;
        }
        boolean free = agent.isAvailable(call.medium, floor.nowNs)
                && !agent.isKeptFrom(call.callId, floor.nowNs);
        return !free || floor.matcher.isOutOfReach(call) ? Refusal.NOT_AVAILABLE : null;
    }

    /** Rings an agent who can be rung, for a call that is nowhere. */
    void offerTo(Call call, Agent agent) {
        floor.calls.goesTo(call, Call.NONE); // before its stay is forgotten
        call.beginStay();
        talks.beginDirect(call);
        call.state = floor.callLife.next(call.state, CallEvent.QUEUED);
        if (call.errand == Errand.NONE) {
            floor.music(call, call.home);
        }
        offers.makePicked(call, agent);
    }

    /** The agent was not reached, and nobody rings for the call any more. */
    void lost(Call call, Reason reason) {
        waits.leave(call, SegmentExit.EMPTY);
        if (call.errand == Errand.NONE) {
            waits.comeBack(call, QueueExit.NO_AGENTS);
        } else {
            call.state = floor.callLife.next(call.state, CallEvent.RETURNED);
            errands.cameToNothing(call, reason);
        }
    }
}
