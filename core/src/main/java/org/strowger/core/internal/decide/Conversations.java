package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.center.EngineConfig;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.time.DeadlineQueue;

/** The desks of conversations, made and bound to one another. */
final class Conversations {
    final MonitorDesk monitors;
    final PartyDesk parties;
    final TalkDesk talks;
    final ErrandDesk errands;
    final DirectDesk direct;
    final TransferDesk transfers;
    final ConsultDesk consults;
    final OutsideDesk outside;
    final RecordingDesk recordings;
    final PhoneDesk phones;
    final ReleaseDesk releases;
    final InventoryDesk inventory;

    Conversations(Floor floor, AgentDesk agents, DeviceDesk devices, OfferDesk offers, WaitDesk waits,
            FlowDesk flows, CallDesk calls, CallbackDesk callbacks, EngineConfig settings) {
        monitors = new MonitorDesk(floor, agents);
        parties = new PartyDesk(floor, agents, monitors, waits.preferences());
        talks = new TalkDesk(floor, parties, waits, flows, settings.endSettle().toNanos());
        errands = new ErrandDesk(floor, offers, waits, parties);
        direct = new DirectDesk(floor, offers, waits);
        transfers = new TransferDesk(floor, talks, parties, errands, direct, waits, calls, flows);
        outside = new OutsideDesk(floor, parties, flows);
        consults = new ConsultDesk(floor, talks, parties, errands, direct, transfers, waits, outside);
        recordings = new RecordingDesk(floor, talks, flows);
        phones = new PhoneDesk(floor, transfers, consults, parties);
        releases = new ReleaseDesk(floor, talks, parties, errands, waits);
        inventory = new InventoryDesk(floor, devices, settings.inventoryEvery().toNanos());
        monitors.bind(talks, parties);
        talks.bind(calls, errands, monitors, callbacks, outside);
        outside.bind(consults);
        errands.bind(transfers, consults);
        direct.bind(talks, errands);
        calls.bind(talks, errands, monitors, inventory, outside);
    }

    /** Settings are those of another configuration, from now on. */
    void take(EngineConfig settings) {
        talks.settle(settings.endSettle().toNanos());
        inventory.every(settings.inventoryEvery().toNanos());
    }

    /** The line of somebody on a call was found to be gone. */
    void partyLost(Floor floor, int slot) {
        Party party = floor.parties.party(slot);
        party.timer = DeadlineQueue.NONE;
        Call call = floor.calls.call(party.callSlot);
        inventory.givesUp(call, party.legId, party.agent, party.missing);
        talks.partyLeft(call, party, Reason.LOST, false);
    }

    /** Somebody outside was rung, or waited for his bridge, for long enough. */
    void ringTimePassed(Floor floor, int slot) {
        Party third = floor.parties.party(slot);
        third.timer = DeadlineQueue.NONE;
        outside.givenUp(floor.calls.call(third.callSlot), third);
    }

    void enter(CommandTable table, Floor floor) {
        new ConversationCommands(floor, this).enter(table);
        new ConversationReports(floor, this).enter(table);
    }
}
