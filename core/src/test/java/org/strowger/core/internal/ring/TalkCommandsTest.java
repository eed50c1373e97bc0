package org.strowger.core.internal.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TransferTarget.Kind;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.codec.CallConferenceDecoder;
import org.strowger.core.internal.codec.CallConsultDecoder;
import org.strowger.core.internal.codec.CallHoldDecoder;
import org.strowger.core.internal.codec.CallRetrieveDecoder;
import org.strowger.core.internal.codec.CallTransferDecoder;
import org.strowger.core.internal.codec.ConsultCancelDecoder;
import org.strowger.core.internal.codec.ConsultCompleteDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.MonitorStartDecoder;
import org.strowger.core.internal.codec.MonitorStopDecoder;
import org.strowger.core.internal.codec.MonitorSwitchDecoder;
import org.strowger.core.internal.codec.PartyDropDecoder;
import org.strowger.core.internal.codec.PartyMuteDecoder;
import org.strowger.core.internal.codec.RecordingControlDecoder;
import org.strowger.core.internal.codec.TakeOverDecoder;

/** What the host asks for while people talk, as bytes of the ring. */
class TalkCommandsTest {
    private final List<Integer> templates = new ArrayList<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private EncodedCommand last;
    private final TalkCommands commands = new TalkCommandPublisher(encoded -> {
        last = encoded;
        templates.add(header.wrap(encoded.bytes(), 0).templateId());
        return Admission.ACCEPTED;
    });

    @Test
    void shouldGiveEachCommandItsOwnMessage() {
        // when
        commands.callHold(2, 0);
        commands.callRetrieve(2, 0);
        commands.callTransfer(2, 0, Kind.QUEUE, 1, "", true);
        commands.callConsult(2, 0, Kind.AGENT, 1, "");
        commands.consultComplete(2, 0);
        commands.consultCancel(2, 0);
        commands.callConference(2, 0);
        commands.partyDrop(2, 3);
        commands.partyMute(2, 3, true);
        commands.monitorStart(1, 2, -1, MonitorMode.SILENT);
        commands.monitorSwitch(1, MonitorMode.BARGE);
        commands.monitorStop(1);
        commands.takeOver(1);
        commands.recordingControl(2, RecordingAct.START);
        // then
        assertEquals(List.of(CallHoldDecoder.TEMPLATE_ID, CallRetrieveDecoder.TEMPLATE_ID,
                CallTransferDecoder.TEMPLATE_ID, CallConsultDecoder.TEMPLATE_ID, ConsultCompleteDecoder.TEMPLATE_ID,
                ConsultCancelDecoder.TEMPLATE_ID, CallConferenceDecoder.TEMPLATE_ID, PartyDropDecoder.TEMPLATE_ID,
                PartyMuteDecoder.TEMPLATE_ID, MonitorStartDecoder.TEMPLATE_ID, MonitorSwitchDecoder.TEMPLATE_ID,
                MonitorStopDecoder.TEMPLATE_ID, TakeOverDecoder.TEMPLATE_ID, RecordingControlDecoder.TEMPLATE_ID),
                templates);
    }

    @Test
    void shouldCarryTheTargetOfATransfer() {
        // when
        commands.callTransfer(2, 4, Kind.NUMBER, -1, "0800 1\u00EB", true);
        // then
        CallTransferDecoder transfer = new CallTransferDecoder().wrapAndApplyHeader(last.bytes(), 0, header);
        assertEquals(List.of(2L, 4, (short) Kind.NUMBER.ordinal(), -1, (short) 1, "0800 1?"),
                List.of(transfer.callId(), transfer.agent(), transfer.kind(), transfer.target(),
                        transfer.keepPlace(), transfer.number()));
        assertEquals(MessageHeaderDecoder.ENCODED_LENGTH + transfer.encodedLength(), last.length());
    }

    @Test
    void shouldCarryWhomASupervisorFollows() {
        // when
        commands.monitorStart(1, 0, 7, MonitorMode.WHISPER);
        // then
        MonitorStartDecoder start = new MonitorStartDecoder().wrapAndApplyHeader(last.bytes(), 0, header);
        assertEquals(List.of(1, 0L, 7, (short) MonitorMode.WHISPER.ordinal()),
                List.of(start.supervisor(), start.callId(), start.agent(), start.mode()));
    }
}
