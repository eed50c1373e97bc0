package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.Party;

/** Agents are taken off their calls, whatever their phones and switches say. */
final class ReleaseDesk {
    private final Floor floor;
    private final TalkDesk talks;
    private final PartyDesk parties;
    private final ErrandDesk errands;
    private final WaitDesk waits;

    ReleaseDesk(Floor floor, TalkDesk talks, PartyDesk parties, ErrandDesk errands, WaitDesk waits) {
        this.floor = floor;
        this.talks = talks;
        this.parties = parties;
        this.errands = errands;
        this.waits = waits;
    }

    /** Every call goes on as if he had hung up. Returns why that cannot be, or null if it was done. */
    Refusal release(Agent agent) {
        if (agent.slots.calls() == 0) {
            return Refusal.NOT_TALKING;
        }
        while (agent.slots.calls() > 0) {
            Call call = floor.calls.call(agent.slots.call(0));
            hangsUp(call, floor.parties.ofAgent(call, agent.index));
        }
        return null;
    }

    private void hangsUp(Call call, Party party) {
        floor.effects.hangup(party.legId, call.adapter, Reason.NORMAL);
        talks.partyLeft(call, party, Reason.NORMAL, false);
    }

    /** He is logged off by force: a call on which he is alone waits again at its old place, or ends. */
    void takeFrom(Call call, Agent agent, boolean waitsAgain) {
        Party party = floor.parties.ofAgent(call, agent.index);
        if (call.errand != Errand.NONE || call.leaving || floor.parties.talking(call) > 1) {
            hangsUp(call, party);
        } else if (waitsAgain && call.home != Call.NONE) {
            waitsAgain(call, party);
        } else {
            floor.effects.hangup(call.legId, call.adapter, Reason.NORMAL);
            talks.callerLeft(call, CallEnd.HOST, Reason.NORMAL);
        }
    }

    private void waitsAgain(Call call, Party party) {
        if (call.errandSlot != Call.NONE) {
            Call errand = floor.calls.call(call.errandSlot);
            if (errand.errand == Errand.CONSULT && errands.askerLeft(call, party)) {
                return; // whom he consulted has the caller now
            }
            if (errand.errand == Errand.TRANSFER) {
                errands.callOff(errand, SegmentExit.WITHDRAWN_BY_HOST, Reason.CANCELLED, CallEnd.HOST);
            }
        }
        parties.hangUp(call, party, Reason.NORMAL, CallEnd.TRANSFERRED);
        call.bridgeId = 0;
        call.heldBy = 0;
        floor.calls.goesTo(call, call.home);
        call.state = floor.callLife.next(call.state, CallEvent.RETURNED);
        waits.enterAgain(call);
    }
}
