package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TransferAnswer;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.CallState;
import org.strowger.core.call.HoldCause;
import org.strowger.core.call.TransferWay;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.call.PartyStage;

/**
 * Blind transfers. A queue takes the call at once, and the agent is let go. For an agent or a number somebody is
 * rung first; the agent is let go when he answers, and has the call back if nobody does and he is still there.
 */
final class TransferDesk {
    /** How long a number outside is rung. */
    static final long RING_NS = 60_000_000_000L;
    private static final int NUMBER = TransferTarget.Kind.NUMBER.ordinal();

    private final Floor floor;
    private final TalkDesk talks;
    private final PartyDesk parties;
    private final ErrandDesk errands;
    private final DirectDesk direct;
    private final WaitDesk waits;
    private final CallDesk calls;
    private final FlowDesk flows;

    TransferDesk(Floor floor, TalkDesk talks, PartyDesk parties, ErrandDesk errands, DirectDesk direct,
            WaitDesk waits, CallDesk calls, FlowDesk flows) {
        this.floor = floor;
        this.talks = talks;
        this.parties = parties;
        this.errands = errands;
        this.direct = direct;
        this.waits = waits;
        this.calls = calls;
        this.flows = flows;
    }

    /**
     * An agent transfers his caller. Returns why he cannot, or null if it is under way or done.
     *
     * @param keep whether priority and first time of entry are kept, for a queue
     */
    Refusal transfer(Call call, Party by, TransferTarget.Kind kind, int target, CharSequence number,
            boolean keep) {
        Refusal why = talks.underWay(call);
        if (why == null && call.parties > 1) {
            why = Refusal.IN_CONFERENCE;
        }
        if (why == null) {
            why = switch (kind) {
                case NONE -> Refusal.UNKNOWN_TARGET;
                case QUEUE -> whyNotQueue(call, target);
                case AGENT -> whyNotAgent(call, by, target);
                case NUMBER -> whyNotNumber(call, number);
            };
        }
        if (why != null) {
            return why;
        }
        call.settleTimer = floor.timers.cancel(call.settleTimer);
        switch (kind) {
            case QUEUE -> toQueue(call, by, target, keep);
            case AGENT -> toAgent(call, by, target);
            default -> toNumber(call, by, number);
        }
        return null;
    }

    /** Why a queue cannot take a call; null if it can. */
    Refusal whyNotQueue(Call call, int queue) {
        if (queue < 0 || queue >= floor.queues.length) {
            return Refusal.UNKNOWN_TARGET;
        }
        return waits.wouldAdmit(call, queue) ? null : Refusal.QUEUE_REFUSED;
    }

    private Refusal whyNotAgent(Call call, Party by, int agent) {
        if (agent == by.agent) {
            return Refusal.SAME_AGENT;
        }
        Refusal why = direct.whyNot(call, agent);
        return why == null && !floor.can(call.adapter, Capability.UNBRIDGE) ? Refusal.UNSUPPORTED : why;
    }

    private Refusal whyNotNumber(Call call, CharSequence number) {
        if (number.length() == 0) {
            return Refusal.UNKNOWN_TARGET;
        }
        return floor.can(call.adapter, Capability.TRANSFER_OUT) ? null : Refusal.UNSUPPORTED;
    }

    private void toQueue(Call call, Party by, int queue, boolean keep) {
        call.transferred = true;
        floor.effects.facts().transferred(
                call, by.agent, TransferWay.BLIND, TransferTarget.Kind.QUEUE.ordinal(), queue);
        letGo(call, by);
        call.bridgeId = 0;
        call.heldBy = 0;
        call.state = floor.callLife.next(call.state, CallEvent.RETURNED);
        waits.enterByTransfer(call, queue, keep);
    }

    private void letGo(Call call, Party by) {
        parties.answer(call, by, TransferAnswer.DONE);
        parties.hangUp(call, by, Reason.TRANSFERRED, CallEnd.TRANSFERRED);
    }

    private void toAgent(Call call, Party by, int agent) {
        parties.answer(call, by, TransferAnswer.ACCEPTED);
        boolean there = by.stage != PartyStage.GONE;
        if (there) {
            talks.stepsAside(call, by, HoldCause.TRANSFER);
        } else {
            call.bridgeId = 0;
            floor.music(call, call.home);
            talks.held(call, HoldCause.TRANSFER);
        }
        Call errand = errands.begin(
                call, by, Errand.TRANSFER, call.legId, TransferTarget.Kind.AGENT.ordinal(), agent);
        if (!there) {
            parties.completed(call, by, CallEnd.TRANSFERRED);
        }
        direct.offerTo(errand, floor.agents[agent]);
    }

    private void toNumber(Call call, Party by, CharSequence number) {
        parties.answer(call, by, TransferAnswer.ACCEPTED);
        call.leaving = true;
        if (by.stage == PartyStage.GONE) {
            parties.completed(call, by, CallEnd.TRANSFERRED);
        }
        floor.effects.talk().transferOut(call.legId, call.adapter, number, RING_NS);
    }

    /** The agent rung is bridged with the caller: the one who had him is let go. */
    void reached(Call errand) {
        Call call = errands.callOf(errand);
        Party by = errands.asker(errand);
        Party found = errands.found(errand);
        call.transferred = true;
        floor.effects.facts().transferred(
                call, errand.errandByAgent, TransferWay.BLIND, errand.errandKind, errand.errandTarget);
        if (by != null) {
            letGo(call, by);
        }
        call.bridgeId = errand.bridgeId;
        floor.calls.goesTo(call, Call.NONE);
        call.stay = errand.stay;
        call.segmentId = errand.segmentId;
        call.enqueuedAtNs = errand.enqueuedAtNs;
        call.enqueuedAtWallMs = errand.enqueuedAtWallMs;
        call.positionAtEntry = 0;
        call.agent = found.agent;
        call.agentLegId = found.legId;
        call.connectedAtNs = floor.nowNs;
        errands.merge(errand);
        talks.retrieveAll(call);
    }

    /** Nobody was reached: the agent has his caller back, if he is still there. */
    void failed(Call errand, Reason reason) {
        Call call = errands.callOf(errand);
        Party by = errands.asker(errand);
        int kind = errand.errandKind;
        int target = errand.errandTarget;
        errands.close(errand);
        floor.effects.facts().transferFailed(call, by == null ? Call.NONE : by.agent, kind, target, reason);
        if (by == null) {
            talks.nobodyLeft(call, CallEnd.NOT_SERVED);
        } else {
            parties.answer(call, by, TransferAnswer.FAILED);
            talks.comesIn(call, by.legId);
        }
    }

    /** The caller's leg could not go to a line outside; it is where it was. */
    void numberFailed(Call call, Reason reason) {
        if (!call.leaving) {
            return;
        }
        call.leaving = false;
        if (call.callerGone) {
            talks.settled(call, CallEnd.CALLER_HUNG_UP);
            return;
        }
        Party by = floor.parties.firstAgent(call);
        floor.effects.facts().transferFailed(
                call, by == null ? Call.NONE : by.agent, NUMBER, Call.NONE, reason);
        if (by != null) {
            parties.answer(call, by, TransferAnswer.FAILED);
        } else if (call.state == CallState.IN_FLOW && call.session != null) {
            flows.transferFailed(call, reason);
        } else if (call.state == CallState.IN_FLOW) {
            calls.endWithHangup(call, CallEnd.NOT_SERVED, Reason.NORMAL);
        } else {
            talks.nobodyLeft(call, CallEnd.NOT_SERVED);
        }
    }
}
