package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.CallState;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.event.Refusal;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowCall.QueueEntry;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.Preferred;
import org.strowger.core.internal.codec.CallEnqueueDecoder;
import org.strowger.core.internal.codec.CallHangupDecoder;
import org.strowger.core.internal.codec.CallWithdrawDecoder;
import org.strowger.core.internal.codec.LegOfferedDecoder;

/** Calls from arrival to end, but for their time in queues. */
final class CallDesk {
    private final Floor floor;
    private final OfferDesk offers;
    private final FlowDesk flows;
    private final WaitDesk waits;
    private final CallbackDesk callbacks;
    private final VersionDesk versions;
    private TalkDesk talks;
    private ErrandDesk errands;
    private MonitorDesk monitors;
    private InventoryDesk inventory;
    private OutsideDesk outside;

    CallDesk(Floor floor, OfferDesk offers, WaitDesk waits, FlowDesk flows,
            CallbackDesk callbacks, VersionDesk versions) {
        this.floor = floor;
        this.offers = offers;
        this.waits = waits;
        this.flows = flows;
        this.callbacks = callbacks;
        this.versions = versions;
    }

    void bind(TalkDesk talkDesk, ErrandDesk errandDesk, MonitorDesk monitorDesk, InventoryDesk inventoryDesk,
            OutsideDesk outsideDesk) {
        talks = talkDesk;
        errands = errandDesk;
        monitors = monitorDesk;
        inventory = inventoryDesk;
        outside = outsideDesk;
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
        inventory.callBegan(adapter);
        floor.effects.callArrived(call);
        floor.effects.answer(call);
        return call;
    }

    /** A callback gets a call, which has no line yet. */
    Call begin(long callId, int adapter) {
        Call call = floor.calls.begin(callId, floor.nowNs);
        call.legId = 0;
        call.adapter = adapter;
        call.state = floor.callLife.next(call.state, CallEvent.ARRIVED);
        inventory.callBegan(adapter);
        floor.effects.callArrived(call);
        return call;
    }

    /** The caller's leg is answered: its flow starts, or it enters the queue of its entry. */
    void answered(Call call) {
        if (call.answered) {
            return;
        }
        call.answered = true;
        EntryTable entries = versions.entriesOf(versions.of(call));
        int queue = entries.queueFor(call.called);
        if (queue == EntryTable.NO_QUEUE) {
            flows.start(call, entries.flowFor(call.called));
        } else if (waits.enter(call, queue, Call.NONE, 0) != QueueEntry.ENTERED) {
            endWithHangup(call, CallEnd.NOT_SERVED, Reason.CONGESTION);
        }
    }

    /** Whether a call may start in a flow of that name. */
    boolean hasFlow(Call call, String name) {
        FlowBundle bundle = versions.of(call).bundle;
        return bundle != null && bundle.mainFlow(name) >= 0;
    }

    /** A call that is nowhere starts in a flow; the one that it came from is over. */
    void startFlow(Call call, String name) {
        flows.leave(call);
        flows.start(call, versions.of(call).bundle.mainFlow(name));
    }

    /** A call that is nowhere leaves for a line outside; its end follows when the switch has moved it. */
    void transferOut(Call call, String endpoint) {
        if (call.adapter == Floor.HOST) {
            endWithHangup(call, CallEnd.NOT_SERVED, Reason.NORMAL);
            return;
        }
        flows.leave(call);
        call.leaving = true;
        floor.effects.talk().transferOut(call.legId, call.adapter, endpoint, TransferDesk.RING_NS);
    }

    /** The host puts a call into a queue, out of its flow if one runs it. */
    void enqueueByHost(long callId, int queue, int priority, Preferred asked) {
        Call call = floor.calls.named(callId);
        if (call == null) {
            refuse(CallEnqueueDecoder.TEMPLATE_ID, callId, Refusal.UNKNOWN_CALL);
        } else if (call.state != CallState.IN_FLOW || !call.answered || call.leaving) {
            refuse(CallEnqueueDecoder.TEMPLATE_ID, callId, Refusal.NOT_FREE);
        } else {
            outside.callOff(call);
            flows.takeAway(call);
            call.preferred.copy(asked);
            if (waits.enter(call, queue, priority, 0) != QueueEntry.ENTERED) {
                refuse(CallEnqueueDecoder.TEMPLATE_ID, callId, Refusal.QUEUE_REFUSED);
                endWithHangup(call, CallEnd.NOT_SERVED, Reason.CONGESTION);
            }
        }
    }

    /** The host takes a waiting call away. */
    void withdraw(long callId) {
        Call call = floor.calls.named(callId);
        if (call == null) {
            refuse(CallWithdrawDecoder.TEMPLATE_ID, callId, Refusal.UNKNOWN_CALL);
        } else if (call.state != CallState.WAITING && call.state != CallState.OFFERED) {
            refuse(CallWithdrawDecoder.TEMPLATE_ID, callId, Refusal.NOT_WAITING);
        } else {
            withdrawn(call, SegmentExit.WITHDRAWN_BY_HOST);
        }
    }

    /** A waiting call is taken away. */
    void withdrawn(Call call, SegmentExit exit) {
        if (call.callback != Call.NONE) {
            endCallback(call, exit, CallEnd.WITHDRAWN);
            return;
        }
        floor.effects.hangup(call.legId, call.adapter, Reason.NORMAL);
        endWaiting(call, exit, CallEnd.WITHDRAWN, Reason.CANCELLED);
    }

    /** The host ends a call, whatever it is doing. */
    void hangUp(long callId) {
        Call call = floor.calls.named(callId);
        if (call == null) {
            refuse(CallHangupDecoder.TEMPLATE_ID, callId, Refusal.UNKNOWN_CALL);
            return;
        }
        if (call.callback != Call.NONE) {
            callbacks.cancel(call, CallEnd.HOST);
            return;
        }
        floor.effects.hangup(call.legId, call.adapter, Reason.NORMAL);
        switch (call.state) {
            case WAITING, OFFERED ->
                endWaiting(call, SegmentExit.WITHDRAWN_BY_HOST, CallEnd.HOST, Reason.CANCELLED);
            case TALKING, HELD -> talks.callerLeft(call, CallEnd.HOST, Reason.NORMAL);
            default -> endInFlow(call, CallEnd.HOST);
        }
    }

    /** The caller's leg is gone. */
    void callerLeft(Call call, Reason reason) {
        if (call.callback != Call.NONE) {
            callbacks.customerLeft(call, reason);
            return;
        }
        switch (call.state) {
            case WAITING, OFFERED ->
                endWaiting(call, SegmentExit.ABANDONED, CallEnd.ABANDONED, Reason.ABANDONED);
            case TALKING, HELD -> talks.callerLeft(call, CallEnd.CALLER_HUNG_UP, reason);
            default -> endInFlow(call, reason == Reason.TRANSFERRED
                    ? CallEnd.TRANSFERRED : CallEnd.LEFT_FLOW);
        }
    }

    /** The caller's line was found to be gone. */
    void lost(Call call) {
        if (call.callback != Call.NONE) {
            callbacks.customerLeft(call, Reason.LOST);
            return;
        }
        boolean inCrash = floor.resync.isUnreported(call.adapter, call.seenInEpoch);
        CallEnd end = inCrash ? CallEnd.LOST_IN_CRASH : CallEnd.LOST_LEG;
        switch (call.state) {
            case WAITING, OFFERED -> endWaiting(call, inCrash
                    ? SegmentExit.WITHDRAWN_LOST_IN_CRASH : SegmentExit.WITHDRAWN_LOST_LEG, end, Reason.LOST);
            case TALKING, HELD -> talks.callerLeft(call, end, Reason.LOST);
            default -> endInFlow(call, end);
        }
    }

    /** Ends a call that is in its flow, told to the flow if one runs. */
    private void endInFlow(Call call, CallEnd end) {
        outside.callOff(call);
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

    /** Hangs up and ends a call that is nowhere; an errand has come to nothing. */
    void endWithHangup(Call call, CallEnd end, Reason reason) {
        if (call.errand != Errand.NONE) {
            errands.cameToNothing(call, reason);
            return;
        }
        if (call.legId != 0) {
            floor.effects.hangup(call.legId, call.adapter, reason);
        }
        end(call, end);
    }

    /** A callback leaves its queue for good; its customer may be on the line. */
    void endCallback(Call call, SegmentExit exit, CallEnd end) {
        offers.withdrawAll(call, Reason.CANCELLED);
        waits.leave(call, exit);
        endWithHangup(call, end, Reason.NORMAL);
    }

    /** A call is over; nobody is on it any more. */
    void end(Call call, CallEnd end) {
        callbacks.callEnded(call, end);
        monitors.callEnded(call.callId);
        inventory.callEnded(call.adapter);
        call.settleTimer = floor.timers.cancel(call.settleTimer);
        call.flowTimer = floor.timers.cancel(call.flowTimer);
        call.lostTimer = floor.timers.cancel(call.lostTimer);
        flows.giveBack(call);
        versions.ended(call);
        call.state = floor.callLife.next(call.state, CallEvent.ENDED);
        floor.effects.callEnded(call, end, floor.nowNs - call.arrivedAtNs);
        floor.calls.end(call);
    }

    private void refuse(int command, long subject, Refusal why) {
        floor.effects.commandRefused(command, subject, why);
    }
}
