package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.codec.ConferenceJoinedDecoder;
import org.strowger.core.internal.codec.ConferenceLeftDecoder;
import org.strowger.core.internal.codec.HeldDecoder;
import org.strowger.core.internal.codec.InventoryBeganDecoder;
import org.strowger.core.internal.codec.InventoryTakenDecoder;
import org.strowger.core.internal.codec.LegListedDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.MonitorEndedDecoder;
import org.strowger.core.internal.codec.MonitorStartedDecoder;
import org.strowger.core.internal.codec.OverloadDecoder;
import org.strowger.core.internal.codec.RecordingFinishedDecoder;
import org.strowger.core.internal.codec.ResumedDecoder;
import org.strowger.core.internal.codec.TransferRequestedDecoder;
import org.strowger.core.internal.codec.UnbridgedDecoder;

/** Reads what adapters report of conversations: what people press, what was recorded, which legs there are. */
final class ConversationReports {
    private static final TransferManner[] MANNERS = TransferManner.values();
    private static final TransferTarget.Kind[] KINDS = TransferTarget.Kind.values();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final HeldDecoder held = new HeldDecoder();
    private final ResumedDecoder resumed = new ResumedDecoder();
    private final TransferRequestedDecoder requested = new TransferRequestedDecoder();
    private final RecordingFinishedDecoder recorded = new RecordingFinishedDecoder();
    private final InventoryBeganDecoder inventoryBegan = new InventoryBeganDecoder();
    private final LegListedDecoder listed = new LegListedDecoder();
    private final InventoryTakenDecoder inventoryTaken = new InventoryTakenDecoder();
    private final StringBuilder number = new StringBuilder(64);
    private final Floor floor;
    private final Conversations talk;

    ConversationReports(Floor floor, Conversations talk) {
        this.floor = floor;
        this.talk = talk;
    }

    void enter(CommandTable table) {
        table.on(HeldDecoder.TEMPLATE_ID, (buffer, at) ->
                pressesHold(held.wrapAndApplyHeader(buffer, at, header).legId(), true));
        table.on(ResumedDecoder.TEMPLATE_ID, (buffer, at) ->
                pressesHold(resumed.wrapAndApplyHeader(buffer, at, header).legId(), false));
        table.on(TransferRequestedDecoder.TEMPLATE_ID, this::asks);
        table.on(RecordingFinishedDecoder.TEMPLATE_ID, this::recorded);
        table.on(InventoryBeganDecoder.TEMPLATE_ID, this::inventoryBegan);
        table.on(LegListedDecoder.TEMPLATE_ID, this::listed);
        table.on(InventoryTakenDecoder.TEMPLATE_ID, this::inventoryTaken);
        // who hears whom follows from what was asked for; that it came to be is recorded, and moves nothing
        table.on(UnbridgedDecoder.TEMPLATE_ID, (buffer, at) -> { });
        table.on(ConferenceJoinedDecoder.TEMPLATE_ID, (buffer, at) -> { });
        table.on(ConferenceLeftDecoder.TEMPLATE_ID, (buffer, at) -> { });
        table.on(MonitorStartedDecoder.TEMPLATE_ID, (buffer, at) -> { });
        table.on(MonitorEndedDecoder.TEMPLATE_ID, (buffer, at) -> { });
        table.on(OverloadDecoder.TEMPLATE_ID, (buffer, at) -> { });
    }

    private void pressesHold(long legId, boolean hold) {
        talk.inventory.heardOf(legId);
        Call call = floor.calls.byAgentLeg(legId);
        if (call != null) {
            talk.talks.pressesHold(call, floor.parties.of(call, legId), hold);
        }
    }

    private void asks(DirectBuffer buffer, int at) {
        requested.wrapAndApplyHeader(buffer, at, header);
        int from = requested.limit() + TransferRequestedDecoder.numberHeaderLength();
        int length = requested.numberLength();
        number.setLength(0);
        for (int i = 0; i < length; i++) {
            number.append((char) (buffer.getByte(from + i) & 0xFF));
        }
        talk.inventory.heardOf(requested.legId());
        talk.phones.asks(requested.legId(), requested.requestId(), MANNERS[requested.manner()],
                KINDS[requested.kind()], requested.target(), number);
    }

    private void recorded(DirectBuffer buffer, int at) {
        recorded.wrapAndApplyHeader(buffer, at, header);
        talk.recordings.finished(
                recorded.legId(), recorded.recordingId(), recorded.how(), recorded.lengthNs());
    }

    private void inventoryBegan(DirectBuffer buffer, int at) {
        inventoryBegan.wrapAndApplyHeader(buffer, at, header);
        talk.inventory.began(inventoryBegan.adapter(), inventoryBegan.inventoryId());
    }

    private void listed(DirectBuffer buffer, int at) {
        listed.wrapAndApplyHeader(buffer, at, header);
        talk.inventory.listed(listed.adapter(), listed.legId());
    }

    private void inventoryTaken(DirectBuffer buffer, int at) {
        inventoryTaken.wrapAndApplyHeader(buffer, at, header);
        talk.inventory.taken(inventoryTaken.adapter(), inventoryTaken.inventoryId());
    }
}
