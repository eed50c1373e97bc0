package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.adapter.ConferenceAct;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TransferAnswer;
import org.strowger.core.internal.codec.AttachDataDecoder;
import org.strowger.core.internal.codec.ConferenceDecoder;
import org.strowger.core.internal.codec.HoldDecoder;
import org.strowger.core.internal.codec.InventoryDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.MonitorDecoder;
import org.strowger.core.internal.codec.RecordingDecoder;
import org.strowger.core.internal.codec.ResumeDecoder;
import org.strowger.core.internal.codec.TransferOutDecoder;
import org.strowger.core.internal.codec.TransferReplyDecoder;
import org.strowger.core.internal.codec.UnbridgeDecoder;

/** The telephony commands of conversations as readable lines. */
final class TalkLines {
    private TalkLines() {
    }

    static String line(DirectBuffer buffer, int offset) {
        MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, offset);
        return switch (header.templateId()) {
            case UnbridgeDecoder.TEMPLATE_ID ->
                "unbridge " + new UnbridgeDecoder().wrapAndApplyHeader(buffer, offset, header).legId();
            case HoldDecoder.TEMPLATE_ID ->
                "hold " + new HoldDecoder().wrapAndApplyHeader(buffer, offset, header).legId();
            case ResumeDecoder.TEMPLATE_ID ->
                "resume " + new ResumeDecoder().wrapAndApplyHeader(buffer, offset, header).legId();
            case TransferOutDecoder.TEMPLATE_ID -> {
                TransferOutDecoder out = new TransferOutDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "transferOut " + out.legId() + " " + out.target();
            }
            case TransferReplyDecoder.TEMPLATE_ID -> {
                TransferReplyDecoder reply = new TransferReplyDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "reply " + reply.legId() + " " + TransferAnswer.values()[reply.answer()];
            }
            case ConferenceDecoder.TEMPLATE_ID -> {
                ConferenceDecoder change = new ConferenceDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "conference " + change.legId() + " " + ConferenceAct.values()[change.act()];
            }
            case MonitorDecoder.TEMPLATE_ID -> {
                MonitorDecoder monitor = new MonitorDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "monitor " + monitor.legId() + " of " + monitor.ofLegId() + " "
                        + MonitorMode.values()[monitor.mode()];
            }
            case RecordingDecoder.TEMPLATE_ID -> {
                RecordingDecoder recording = new RecordingDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "record " + recording.legId() + " " + RecordingAct.values()[recording.act()];
            }
            case InventoryDecoder.TEMPLATE_ID ->
                "inventory " + new InventoryDecoder().wrapAndApplyHeader(buffer, offset, header).inventoryId();
            case AttachDataDecoder.TEMPLATE_ID -> {
                AttachDataDecoder data = new AttachDataDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "data " + data.legId() + " call " + data.callId() + " segment " + data.segmentId();
            }
            default -> "command " + header.templateId();
        };
    }
}
