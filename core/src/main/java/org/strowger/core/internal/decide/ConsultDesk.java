package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.ConferenceAct;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TransferAnswer;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.CallState;
import org.strowger.core.call.ConsultEnd;
import org.strowger.core.call.HoldCause;
import org.strowger.core.call.PartyKind;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.call.TransferWay;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.call.PartyStage;

/**
 * Consultations: an agent talks with somebody while his caller waits; then the two hear each other without him,
 * or all do, or he takes his caller back. A call has one consultation at a time. What is asked for returns why it
 * cannot be done, or null if it was.
 */
final class ConsultDesk {
    private final Floor floor;
    private final TalkDesk talks;
    private final PartyDesk parties;
    private final ErrandDesk errands;
    private final DirectDesk direct;
    private final TransferDesk transfers;
    private final WaitDesk waits;
    private final OutsideDesk outside;

    ConsultDesk(Floor floor, TalkDesk talks, PartyDesk parties, ErrandDesk errands, DirectDesk direct,
            TransferDesk transfers, WaitDesk waits, OutsideDesk outside) {
        this.floor = floor;
        this.talks = talks;
        this.parties = parties;
        this.errands = errands;
        this.direct = direct;
        this.transfers = transfers;
        this.waits = waits;
        this.outside = outside;
    }

    /** An agent wants to talk with somebody else. */
    Refusal consult(Call call, Party by, TransferTarget.Kind kind, int target, CharSequence number) {
        Refusal why = talks.underWay(call);
        if (why == null) {
            why = switch (kind) {
                case NONE -> Refusal.UNKNOWN_TARGET;
                case QUEUE -> transfers.whyNotQueue(call, target);
                case AGENT -> whyNotAgent(call, by, target);
                case NUMBER -> number.length() == 0 ? Refusal.UNKNOWN_TARGET : null;
            };
        }
        if (why == null && !floor.can(call.adapter, Capability.UNBRIDGE)) {
            why = Refusal.UNSUPPORTED;
        }
        if (why != null) {
            return why;
        }
        parties.answer(call, by, TransferAnswer.ACCEPTED);
        talks.stepsAside(call, by, HoldCause.CONSULT);
        floor.effects.facts().consultBegan(call, by.agent, kind.ordinal(), target);
        Call errand = errands.begin(call, by, Errand.CONSULT, by.legId, kind.ordinal(), target);
        switch (kind) {
            case QUEUE -> waits.enterFromOther(errand, target, floor.nowNs);
            case AGENT -> direct.offerTo(errand, floor.agents[target]);
            default -> outside.ring(errand, number, TransferDesk.RING_NS);
        }
        return null;
    }

    private Refusal whyNotAgent(Call call, Party by, int agent) {
        if (agent == by.agent) {
            return Refusal.SAME_AGENT;
        }
        return floor.parties.ofAgent(call, agent) != null
                ? Refusal.NOT_AVAILABLE : direct.whyNot(call, agent);
    }

    /** The third party is there. */
    void reached(Call errand) {
        Party by = errands.asker(errand);
        parties.answer(errands.callOf(errand), by, TransferAnswer.DONE);
    }

    /** The third party was not reached: the agent has his caller back. */
    void failed(Call errand) {
        Party by = errands.asker(errand);
        Call call = errands.callOf(errand);
        errands.close(errand);
        over(call, by, ConsultEnd.NOT_REACHED, 0, TransferAnswer.FAILED);
    }

    private void over(Call call, Party by, ConsultEnd end, long talkNs, TransferAnswer answer) {
        floor.effects.facts().consultEnded(call, by.agent, end, talkNs);
        parties.answer(call, by, answer);
        talks.comesIn(call, by.legId);
    }

    /** The third party, who was there, is gone. */
    void thirdPartyLeft(Call errand, Party third, Reason reason) {
        Party by = errands.asker(errand);
        Call call = errands.callOf(errand);
        long talkNs = floor.nowNs - third.joinedAtNs;
        parties.leaves(errand, third,
                reason == Reason.LOST ? CallEnd.LOST_LEG : CallEnd.AGENT_HUNG_UP);
        errands.close(errand);
        over(call, by, ConsultEnd.THIRD_PARTY_LEFT, talkNs, TransferAnswer.FAILED);
    }

    /** The agent takes his caller back. */
    Refusal cancel(Call call, Party by) {
        Call errand = consultOf(call, by);
        if (errand == null) {
            return Refusal.NOT_CONSULTING;
        }
        long talkNs = talkNs(errand);
        errands.callOff(errand, SegmentExit.WITHDRAWN_BY_HOST, Reason.CANCELLED, CallEnd.AGENT_HUNG_UP);
        over(call, by, ConsultEnd.CANCELLED, talkNs, TransferAnswer.DONE);
        return null;
    }

    /** Caller and third party hear each other without the agent. */
    Refusal complete(Call call, Party by) {
        Call errand = consultOf(call, by);
        if (errand == null) {
            return Refusal.NOT_CONSULTING;
        }
        if (errand.state != CallState.TALKING) {
            return Refusal.NOT_ANSWERED;
        }
        parties.answer(call, by, TransferAnswer.DONE);
        floor.effects.hangup(by.legId, call.adapter, Reason.TRANSFERRED);
        completed(call, by, errand);
        return null;
    }

    /** The agent's leg is gone, or is to go; the third party has the caller. */
    private void completed(Call call, Party by, Call errand) {
        Party third = errands.found(errand);
        floor.effects.facts().consultEnded(call, by.agent, ConsultEnd.COMPLETED, talkNs(errand));
        boolean served = call.agentLegId == by.legId;
        call.transferred = true;
        floor.effects.facts().transferred(
                call, by.agent, TransferWay.ATTENDED, errand.errandKind, errand.errandTarget);
        parties.leaves(call, by, CallEnd.TRANSFERRED);
        errands.merge(errand);
        talks.comesIn(call, third.legId);
        floor.effects.facts().joined(call, third);
        if (served && third.kind == PartyKind.AGENT) {
            talks.takesOver(call, third);
        } else if (served && floor.parties.firstAgent(call) != null) {
            talks.takesOver(call, floor.parties.firstAgent(call));
        }
    }

    /** All hear each other. */
    Refusal confer(Call call, Party by) {
        Call errand = consultOf(call, by);
        if (errand == null) {
            return Refusal.NOT_CONSULTING;
        }
        if (errand.state != CallState.TALKING) {
            return Refusal.NOT_ANSWERED;
        }
        if (!floor.can(call.adapter, Capability.CONFERENCE)) {
            return Refusal.UNSUPPORTED;
        }
        Party third = errands.found(errand);
        floor.effects.facts().consultEnded(call, by.agent, ConsultEnd.CONFERENCE, talkNs(errand));
        parties.answer(call, by, TransferAnswer.DONE);
        if (call.bridgeId == 0) {
            call.bridgeId = errand.bridgeId;
            floor.effects.talk().conference(call.bridgeId, call.legId, call.adapter, ConferenceAct.JOIN);
        } else {
            floor.effects.talk().unbridge(errand.bridgeId, by.legId, call.adapter);
            floor.effects.talk().conference(call.bridgeId, by.legId, call.adapter, ConferenceAct.JOIN);
            floor.effects.talk().conference(call.bridgeId, third.legId, call.adapter, ConferenceAct.JOIN);
        }
        errands.merge(errand);
        talks.retrieveAll(call);
        floor.effects.facts().joined(call, third);
        return null;
    }

    /** The agent who asked is gone. Returns whether the third party has the caller now. */
    boolean askerLeft(Call call, Party by, Call errand) {
        if (errand.state == CallState.TALKING) {
            completed(call, by, errand);
            return true;
        }
        errands.callOff(errand, SegmentExit.ABANDONED, Reason.ABANDONED, CallEnd.AGENT_HUNG_UP);
        floor.effects.facts().consultEnded(call, by.agent, ConsultEnd.AGENT_LEFT, 0);
        return false;
    }

    /** The caller is gone: the consultation is over for all. */
    void callerLeft(Call call, Call errand, SegmentExit exit) {
        long talkNs = talkNs(errand);
        int agent = errand.errandByAgent;
        errands.callOff(errand, exit, Reason.ABANDONED, CallEnd.CALLER_HUNG_UP);
        floor.effects.facts().consultEnded(call, agent, ConsultEnd.CALLER_LEFT, talkNs);
    }

    private Call consultOf(Call call, Party by) {
        if (call.errandSlot == Call.NONE) {
            return null;
        }
        Call errand = floor.calls.call(call.errandSlot);
        return errand.errand == Errand.CONSULT && errand.errandBy == by.legId ? errand : null;
    }

    private long talkNs(Call errand) {
        Party third = errands.found(errand);
        return third == null || third.stage != PartyStage.TALKING ? 0 : floor.nowNs - third.joinedAtNs;
    }
}
