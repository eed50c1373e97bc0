package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.CallState;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.event.Refusal;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowCall.QueueEntry;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.Preferred;
import org.strowger.core.internal.codec.CallEnqueueDecoder;
import org.strowger.core.internal.codec.CallHangupDecoder;
import org.strowger.core.internal.codec.CallWithdrawDecoder;
import org.strowger.core.internal.codec.LegOfferedDecoder;
import org.strowger.core.internal.time.DeadlineQueue;

/** Calls from arrival to end, but for their time in queues. */
final class CallDesk {
    private static final long TRANSFER_RING_NS = 60_000_000_000L;

    private final Floor floor;
    private final OfferDesk offers;
    private final AgentDesk agentDesk;
    private final FlowDesk flows;
    private final WaitDesk waits;
    private EntryTable entries;
    /** Null when the engine has no flows. */
    private FlowBundle bundle;

    CallDesk(Floor floor, OfferDesk offers, AgentDesk agentDesk, WaitDesk waits, FlowDesk flows,
            EntryTable entries, FlowBundle bundle) {
        this.floor = floor;
        this.offers = offers;
        this.agentDesk = agentDesk;
        this.waits = waits;
        this.flows = flows;
        this.entries = entries;
        this.bundle = bundle;
    }

    /** Calls that come from now on start where a new configuration says. */
    void startBy(EntryTable table, FlowBundle flowBundle) {
        entries = table;
        bundle = flowBundle;
    }

    /** A caller's leg comes in; null if its id is in use. */
    Call arrive(long legId, int adapter, int priority) {
        if (floor.calls.byCaller(legId) != null) {
            refuse(LegOfferedDecoder.TEMPLATE_ID, legId, Refusal.DUPLICATE_LEG);
            return null;
        }
        Call call = floor.calls.begin(legId, floor.nowNs);
        call.adapter = adapter;
        call.priority = priority;
        call.seenInEpoch = floor.adapterEpoch[adapter];
        call.state = floor.callLife.next(call.state, CallEvent.ARRIVED);
        floor.effects.callArrived(call);
        floor.effects.answer(call);
        return call;
    }

    /** The caller's leg is answered: its flow starts, or it enters the queue of its entry. */
    void answered(Call call) {
        if (call.answered) {
            return;
        }
        call.answered = true;
        int queue = entries.queueFor(call.called);
        if (queue == EntryTable.NO_QUEUE) {
            flows.start(call, entries.flowFor(call.called));
        } else if (waits.enter(call, queue, Call.NONE, 0) != QueueEntry.ENTERED) {
            endWithHangup(call, CallEnd.NOT_SERVED, Reason.CONGESTION);
        }
    }

    /** Whether calls may start in a flow of that name. */
    boolean hasFlow(String name) {
        return bundle != null && bundle.mainFlow(name) >= 0;
    }

    /** A call that is nowhere starts in a flow; the one that it came from is over. */
    void startFlow(Call call, String name) {
        flows.leave(call);
        flows.start(call, bundle.mainFlow(name));
    }

    /** A call that is nowhere leaves for a line outside; its end follows when the switch has moved it. */
    void transferOut(Call call, String endpoint) {
        flows.leave(call);
        floor.effects.talk().transferOut(call.callId, call.adapter, endpoint, TRANSFER_RING_NS);
    }

    /** The host puts a call into a queue, out of its flow if one runs it. */
    void enqueueByHost(long callId, int queue, int priority, Preferred asked) {
        Call call = floor.calls.byCaller(callId);
        if (call == null) {
            refuse(CallEnqueueDecoder.TEMPLATE_ID, callId, Refusal.UNKNOWN_CALL);
        } else if (call.state != CallState.IN_FLOW || !call.answered) {
            refuse(CallEnqueueDecoder.TEMPLATE_ID, callId, Refusal.NOT_FREE);
        } else {
            flows.leave(call);
            call.preferred.copy(asked);
            if (waits.enter(call, queue, priority, 0) != QueueEntry.ENTERED) {
                refuse(CallEnqueueDecoder.TEMPLATE_ID, callId, Refusal.QUEUE_REFUSED);
                endWithHangup(call, CallEnd.NOT_SERVED, Reason.CONGESTION);
            }
        }
    }

    void connected(Call call, int agent, long agentLegId) {
        call.state = floor.callLife.next(call.state, CallEvent.CONNECTED);
        call.agent = agent;
        call.connectedAtNs = floor.nowNs;
        call.agentSeenInEpoch = floor.adapterEpoch[call.adapter];
        floor.calls.joinAgentLeg(call, agentLegId);
        waits.preferences().talks(call);
        int position = waits.answered(call);
        floor.effects.callAnswered(call, floor.nowNs - call.enqueuedAtNs, position,
                floor.queues[call.queue].waiting);
    }

    /** The host takes a waiting call away. */
    void withdraw(long callId) {
        Call call = floor.calls.byCaller(callId);
        if (call == null) {
            refuse(CallWithdrawDecoder.TEMPLATE_ID, callId, Refusal.UNKNOWN_CALL);
        } else if (call.state != CallState.WAITING && call.state != CallState.OFFERED) {
            refuse(CallWithdrawDecoder.TEMPLATE_ID, callId, Refusal.NOT_WAITING);
        } else {
            floor.effects.hangup(call.callId, call.adapter, Reason.NORMAL);
            endWaiting(call, SegmentExit.WITHDRAWN_BY_HOST, CallEnd.WITHDRAWN, Reason.CANCELLED);
        }
    }

    /** The host ends a call, whatever it is doing. */
    void hangUp(long callId) {
        Call call = floor.calls.byCaller(callId);
        if (call == null) {
            refuse(CallHangupDecoder.TEMPLATE_ID, callId, Refusal.UNKNOWN_CALL);
            return;
        }
        floor.effects.hangup(call.callId, call.adapter, Reason.NORMAL);
        switch (call.state) {
            case WAITING, OFFERED ->
                endWaiting(call, SegmentExit.WITHDRAWN_BY_HOST, CallEnd.HOST, Reason.CANCELLED);
            case TALKING -> endTalking(call, CallEnd.HOST, Reason.NORMAL);
            default -> endInFlow(call, CallEnd.HOST);
        }
    }

    /** The caller's leg is gone. */
    void callerLeft(Call call, Reason reason) {
        switch (call.state) {
            case WAITING, OFFERED ->
                endWaiting(call, SegmentExit.ABANDONED, CallEnd.ABANDONED, Reason.ABANDONED);
            case TALKING -> endTalking(call, CallEnd.CALLER_HUNG_UP, Reason.NORMAL);
            default -> endInFlow(call, reason == Reason.TRANSFERRED
                    ? CallEnd.TRANSFERRED : CallEnd.LEFT_FLOW);
        }
    }

    /** The agent's leg is gone, the caller is still there. */
    void agentLeft(Call call, CallEnd end) {
        Agent agent = floor.agents[call.agent];
        long talkNs = floor.nowNs - call.connectedAtNs;
        completeSegment(call, end, talkNs);
        agentDesk.talkEnded(agent, call, call.segmentId, talkNs);
        if (call.lostTimer != DeadlineQueue.NONE && floor.timers.kind(call.lostTimer) == TimerKind.AGENT_LOST) {
            call.lostTimer = floor.timers.cancel(call.lostTimer);
        }
        if (call.session == null) {
            endWithHangup(call, end, Reason.NORMAL);
        } else {
            call.state = floor.callLife.next(call.state, CallEvent.RETURNED);
            flows.agentLeft(call);
        }
    }

    /** The agent is logged off by force: the call waits again at its old place, or ends. */
    void takeFrom(Call call, boolean waitsAgain) {
        if (!waitsAgain) {
            floor.effects.hangup(call.callId, call.adapter, Reason.NORMAL);
            endTalking(call, CallEnd.HOST, Reason.NORMAL);
            return;
        }
        Agent agent = floor.agents[call.agent];
        long talkNs = floor.nowNs - call.connectedAtNs;
        floor.effects.hangup(call.agentLegId, call.adapter, Reason.NORMAL);
        completeSegment(call, CallEnd.TRANSFERRED, talkNs);
        agentDesk.talkEnded(agent, call, call.segmentId, talkNs);
        call.state = floor.callLife.next(call.state, CallEvent.RETURNED);
        waits.enterAgain(call);
    }

    /** The caller's line was found to be gone. */
    void lost(Call call) {
        switch (call.state) {
            case WAITING, OFFERED ->
                endWaiting(call, SegmentExit.WITHDRAWN_LOST_LEG, CallEnd.LOST_LEG, Reason.LOST);
            case TALKING -> endTalking(call, CallEnd.LOST_LEG, Reason.LOST);
            default -> endInFlow(call, CallEnd.LOST_LEG);
        }
    }

    /** Ends a call that is in its flow, told to the flow if one runs. */
    private void endInFlow(Call call, CallEnd end) {
        flows.hangup(call);
        end(call, end);
    }

    private void endWaiting(Call call, SegmentExit exit, CallEnd end, Reason reason) {
        offers.withdrawAll(call, reason);
        waits.leave(call, exit);
        if (call.session != null) {
            flows.hangup(call);
        }
        end(call, end);
    }

    private void endTalking(Call call, CallEnd end, Reason reason) {
        Agent agent = floor.agents[call.agent];
        long talkNs = floor.nowNs - call.connectedAtNs;
        floor.effects.hangup(call.agentLegId, call.adapter, reason);
        completeSegment(call, end, talkNs);
        agentDesk.talkEnded(agent, call, call.segmentId, talkNs);
        if (call.session != null) {
            flows.hangup(call);
        }
        end(call, end);
    }

    private void completeSegment(Call call, CallEnd end, long talkNs) {
        QueueState queue = floor.queues[call.queue];
        queue.completed++;
        queue.talkedNs += talkNs;
        floor.estimates.completed(call.queue, call.agent, call.enqueuedAtNs,
                call.connectedAtNs - call.enqueuedAtNs, talkNs, floor.wallMs);
        floor.effects.segmentCompleted(call, end, talkNs, 0);
        waits.preferences().talks(call);
        floor.calls.leaveAgentLeg(call);
        call.agent = Call.NONE;
    }

    /** Hangs up and ends a call. */
    void endWithHangup(Call call, CallEnd end, Reason reason) {
        floor.effects.hangup(call.callId, call.adapter, reason);
        end(call, end);
    }

    private void end(Call call, CallEnd end) {
        call.flowTimer = floor.timers.cancel(call.flowTimer);
        call.lostTimer = floor.timers.cancel(call.lostTimer);
        flows.giveBack(call);
        call.state = floor.callLife.next(call.state, CallEvent.ENDED);
        floor.effects.callEnded(call, end, floor.nowNs - call.arrivedAtNs);
        floor.calls.end(call);
    }

    private void refuse(int command, long subject, Refusal why) {
        floor.effects.commandRefused(command, subject, why);
    }
}
