package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.CallState;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.Party;

/**
 * Errands: calls without a caller of their own, sent out to find somebody for a call that has one. Here they
 * begin and end; what an errand was for is the affair of the desk that sent it.
 */
final class ErrandDesk {
    private final Floor floor;
    private final OfferDesk offers;
    private final WaitDesk waits;
    private final PartyDesk parties;
    private TransferDesk transfers;
    private ConsultDesk consults;

    ErrandDesk(Floor floor, OfferDesk offers, WaitDesk waits, PartyDesk parties) {
        this.floor = floor;
        this.offers = offers;
        this.waits = waits;
        this.parties = parties;
    }

    void bind(TransferDesk transferDesk, ConsultDesk consultDesk) {
        transfers = transferDesk;
        consults = consultDesk;
    }

    /**
     * Sends one out.
     *
     * @param by who asks
     * @param legId the leg to be bridged with whoever is found
     * @param kind a kind of target, by ordinal
     */
    Call begin(Call call, Party by, Errand what, long legId, int kind, int target) {
        Call sent = floor.calls.begin(floor.takeErrandId(), floor.nowNs);
        sent.toldId = call.callId;
        sent.legId = legId;
        sent.adapter = call.adapter;
        sent.answered = true;
        sent.priority = call.priority;
        sent.medium = call.medium;
        sent.home = call.home;
        sent.errand = what;
        sent.errandOf = call.slot;
        sent.errandBy = by.legId;
        sent.errandByAgent = by.agent;
        sent.errandKind = kind;
        sent.errandTarget = target;
        sent.caller.append(call.caller);
        sent.called.append(call.called);
        sent.attributes.copy(call.attributes);
        sent.state = floor.callLife.next(sent.state, CallEvent.ARRIVED);
        call.errandSlot = sent.slot;
        floor.agents[by.agent].pairs.keep(sent.callId, Long.MAX_VALUE);
        return sent;
    }

    /** The call whose errand it is. */
    Call callOf(Call errand) {
        return floor.calls.call(errand.errandOf);
    }

    /** The agent who asked for it; null if he is gone. */
    Party asker(Call errand) {
        return floor.parties.of(callOf(errand), errand.errandBy);
    }

    /** Somebody was found, and is bridged. */
    void reached(Call errand) {
        if (errand.errand == Errand.TRANSFER) {
            transfers.reached(errand);
        } else {
            consults.reached(errand);
        }
    }

    /** Nobody could be found; the errand is in no queue any more, and nobody is rung for it. */
    void cameToNothing(Call errand, Reason reason) {
        if (errand.errand == Errand.TRANSFER) {
            transfers.failed(errand, reason);
        } else {
            consults.failed(errand);
        }
    }

    /** The leg of somebody whom an errand found, or rings, is gone. */
    void partyLeft(Call errand, Party party, Reason reason) {
        consults.thirdPartyLeft(errand, party, reason);
    }

    /** An agent's leg is gone while his call has an errand out. Returns whether that is all that there is to it. */
    boolean askerLeft(Call call, Party party) {
        Call errand = floor.calls.call(call.errandSlot);
        if (errand.errandBy != party.legId) {
            return false;
        }
        if (errand.errand == Errand.TRANSFER) {
            parties.leaves(call, party, CallEnd.TRANSFERRED);
            return true;
        }
        return consults.askerLeft(call, party, errand);
    }

    /** The caller is gone, or is to go. */
    void callerLeft(Call call, CallEnd end) {
        Call errand = floor.calls.call(call.errandSlot);
        SegmentExit exit = switch (end) {
            case LOST_IN_CRASH -> SegmentExit.WITHDRAWN_LOST_IN_CRASH;
            case LOST_LEG -> SegmentExit.WITHDRAWN_LOST_LEG;
            default -> SegmentExit.ABANDONED;
        };
        if (errand.errand == Errand.TRANSFER) {
            callOff(errand, exit, Reason.ABANDONED, CallEnd.CALLER_HUNG_UP);
        } else {
            consults.callerLeft(call, errand, exit);
        }
    }

    /** Ends an errand, whatever it is doing; whoever it rings or has found is hung up. */
    void callOff(Call errand, SegmentExit exit, Reason reason, CallEnd end) {
        if (errand.state == CallState.WAITING || errand.state == CallState.OFFERED) {
            offers.withdrawAll(errand, reason);
            waits.leave(errand, exit);
        }
        parties.endAll(errand, Reason.NORMAL, end);
        close(errand);
    }

    /** An errand is over; nobody is on it any more. */
    void close(Call errand) {
        callOf(errand).errandSlot = Call.NONE;
        floor.agents[errand.errandByAgent].pairs.forget(errand.callId);
        errand.state = floor.callLife.next(errand.state, CallEvent.ENDED);
        floor.calls.end(errand);
    }

    /** Everybody whom an errand found takes part in the call, and the errand is over. */
    void merge(Call errand) {
        parties.moveAll(errand, callOf(errand));
        close(errand);
    }

    /** Whom an errand has found; null for nobody. */
    Party found(Call errand) {
        return errand.partySlot == Call.NONE ? null : floor.parties.party(errand.partySlot);
    }
}
