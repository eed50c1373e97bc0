package org.strowger.core.internal.decide;

import org.strowger.core.adapter.TransferAnswer;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.call.PartyStage;
import org.strowger.core.internal.codec.TransferRequestedDecoder;

/** What people ask for at their phones while they talk: the operations that the host can ask for, with an answer. */
final class PhoneDesk {
    private final Floor floor;
    private final TransferDesk transfers;
    private final ConsultDesk consults;
    private final PartyDesk parties;

    PhoneDesk(Floor floor, TransferDesk transfers, ConsultDesk consults, PartyDesk parties) {
        this.floor = floor;
        this.transfers = transfers;
        this.consults = consults;
        this.parties = parties;
    }

    /** Somebody asks for something. Only an agent can; whose leg is gone can still have asked for a transfer. */
    void asks(long legId, long requestId, TransferManner manner, TransferTarget.Kind kind, int target,
            CharSequence number) {
        Call call = floor.calls.byCaller(legId);
        Party party = call == null ? null : floor.parties.of(call, legId);
        Refusal why;
        if (party == null || party.agent == Call.NONE) {
            why = Refusal.NOT_ON_CALL;
        } else if (call.errand != Errand.NONE || party.stage != PartyStage.TALKING && !isLate(party, manner)) {
            why = Refusal.NOT_TALKING;
        } else {
            party.requestId = requestId;
            why = carryOut(call, party, manner, kind, target, number);
        }
        if (why != null) {
            refuse(call, party, legId, requestId, why);
        }
    }

    private static boolean isLate(Party party, TransferManner manner) {
        return party.stage == PartyStage.GONE && manner == TransferManner.BLIND;
    }

    private Refusal carryOut(Call call, Party party, TransferManner manner, TransferTarget.Kind kind,
            int target, CharSequence number) {
        if (floor.adapterDown[call.adapter]) {
            return Refusal.ADAPTER_DOWN;
        }
        return switch (manner) {
            case BLIND -> transfers.transfer(call, party, kind, target, number, true);
            case CONSULT -> consults.consult(call, party, kind, target, number);
            case COMPLETE -> consults.complete(call, party);
            case CANCEL -> consults.cancel(call, party);
            case CONFERENCE -> consults.confer(call, party);
        };
    }

    private void refuse(Call call, Party party, long legId, long requestId, Refusal why) {
        floor.effects.commandRefused(TransferRequestedDecoder.TEMPLATE_ID, legId, why);
        if (party != null && party.requestId == requestId) {
            parties.answer(call, party, TransferAnswer.REFUSED);
        } else if (call != null) {
            floor.effects.talk().transferReply(legId, call.adapter, requestId, TransferAnswer.REFUSED);
        }
    }
}
