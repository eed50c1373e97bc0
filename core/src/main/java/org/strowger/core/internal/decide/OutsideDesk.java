package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.PartyKind;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.call.PartyStage;

/**
 * Somebody outside who is rung for a call: for an errand, because an agent consults him, or for a caller whose flow
 * sends him there and goes on when he has left. He answers and is bridged, or is not reached.
 */
final class OutsideDesk {
    private static final int NUMBER = TransferTarget.Kind.NUMBER.ordinal();

    private final Floor floor;
    private final PartyDesk parties;
    private final FlowDesk flows;
    private ConsultDesk consults;

    OutsideDesk(Floor floor, PartyDesk parties, FlowDesk flows) {
        this.floor = floor;
        this.parties = parties;
        this.flows = flows;
    }

    void bind(ConsultDesk consultDesk) {
        consults = consultDesk;
    }

    /** Rings a number for a call. */
    void ring(Call call, CharSequence number, long ringNs) {
        Party third = floor.parties.join(call, floor.takeLegId(), PartyKind.OUTSIDE, Call.NONE);
        third.seenInEpoch = floor.adapterEpoch[call.adapter];
        third.timer = floor.timers.arm(floor.nowNs + ringNs, TimerKind.RING_OUTSIDE, third.slot);
        floor.effects.talk().screen().begin(call.toldId, Call.NONE, Call.NONE)
                .endpoint(number).numbers(call.called, number);
        floor.effects.talk().dial(third.legId, call.adapter, ringNs);
    }

    /** He answers. */
    void answers(Call call, Party third) {
        if (third.stage != PartyStage.RINGING) {
            return;
        }
        third.stage = PartyStage.ANSWERED;
        third.bridgeId = floor.takeBridgeId();
        floor.timers.cancel(third.timer);
        third.timer = floor.timers.arm(
                floor.nowNs + floor.settings(call).connectTimeoutNs, TimerKind.RING_OUTSIDE, third.slot);
        floor.effects.bridge(call, third.bridgeId, third.legId);
    }

    /** He and the other side hear each other. */
    void bridged(Call call, Party third) {
        if (third.stage != PartyStage.ANSWERED) {
            return;
        }
        third.stage = PartyStage.TALKING;
        third.joinedAtNs = floor.nowNs;
        third.timer = floor.timers.cancel(third.timer);
        call.bridgeId = third.bridgeId;
        call.state = floor.callLife.next(call.state, CallEvent.CONNECTED);
        if (call.errand == Errand.NONE) {
            floor.effects.facts().joined(call, third);
        } else {
            consults.reached(call);
        }
    }

    /** A bridge could not be made. Returns whether it was his. */
    boolean bridgeFailed(Call call, long bridgeId) {
        Party third = call.partySlot == Call.NONE ? null : floor.parties.party(call.partySlot);
        boolean his = third != null && third.stage == PartyStage.ANSWERED && third.bridgeId == bridgeId;
        if (his) {
            givenUp(call, third);
        }
        return his;
    }

    /** He has been rung for long enough, or was not bridged in time. */
    void givenUp(Call call, Party third) {
        Reason reason = third.stage == PartyStage.RINGING ? Reason.NO_ANSWER : Reason.MEDIA_ERROR;
        floor.effects.hangup(third.legId, call.adapter, reason);
        notReached(call, third, reason);
    }

    /** His leg is gone, or never was, and nobody has heard him. */
    void notReached(Call call, Party third, Reason reason) {
        parties.leaves(call, third, CallEnd.NOT_SERVED);
        if (call.errand == Errand.NONE) {
            floor.effects.facts().transferFailed(call, Call.NONE, NUMBER, Call.NONE, reason);
            flows.transferFailed(call, reason);
        } else {
            consults.failed(call);
        }
    }

    /** The caller of a flow needs him no more, reached or not. */
    void callOff(Call call) {
        parties.endAll(call, Reason.NORMAL, CallEnd.CALLER_HUNG_UP);
    }
}
