package org.strowger.core.internal.edge;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.strowger.core.adapter.ConferenceAct;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.OfferData;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TelephonyCommand;
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
import org.strowger.core.internal.codec.WatchDecoder;
import org.strowger.core.internal.edge.CommandDecoder.Told;

/** Makes the record of a telephony command about a conversation, a phone or the switch itself. One thread at a time. */
final class TalkDecoder {
    private static final TransferAnswer[] ANSWERS = TransferAnswer.values();
    private static final ConferenceAct[] CONFERENCE_ACTS = ConferenceAct.values();
    private static final MonitorMode[] MODES = MonitorMode.values();
    private static final RecordingAct[] RECORDING_ACTS = RecordingAct.values();

    private final Directory directory;
    private final UnbridgeDecoder unbridge = new UnbridgeDecoder();
    private final HoldDecoder hold = new HoldDecoder();
    private final ResumeDecoder resume = new ResumeDecoder();
    private final TransferOutDecoder transferOut = new TransferOutDecoder();
    private final TransferReplyDecoder transferReply = new TransferReplyDecoder();
    private final ConferenceDecoder conference = new ConferenceDecoder();
    private final MonitorDecoder monitor = new MonitorDecoder();
    private final RecordingDecoder recording = new RecordingDecoder();
    private final AttachDataDecoder attachData = new AttachDataDecoder();
    private final WatchDecoder watch = new WatchDecoder();
    private final InventoryDecoder inventory = new InventoryDecoder();

    TalkDecoder(Directory directory) {
        this.directory = directory;
    }

    /** Reads one message. @throws IllegalStateException if it is no telephony command: a defect of the engine */
    Told decode(MessageHeaderDecoder header, int template, DirectBuffer message) {
        return switch (template) {
            case UnbridgeDecoder.TEMPLATE_ID -> {
                unbridge.wrapAndApplyHeader(message, 0, header);
                yield new Told(template, unbridge.commandId(), unbridge.bridgeId(),
                        new TelephonyCommand.Unbridge(unbridge.bridgeId(), unbridge.legId()));
            }
            case HoldDecoder.TEMPLATE_ID -> {
                hold.wrapAndApplyHeader(message, 0, header);
                yield new Told(template, hold.commandId(), 0,
                        new TelephonyCommand.Hold(hold.legId()));
            }
            case ResumeDecoder.TEMPLATE_ID -> {
                resume.wrapAndApplyHeader(message, 0, header);
                yield new Told(template, resume.commandId(), 0,
                        new TelephonyCommand.Resume(resume.legId()));
            }
            case TransferOutDecoder.TEMPLATE_ID -> transferOut(header, message);
            case TransferReplyDecoder.TEMPLATE_ID -> {
                transferReply.wrapAndApplyHeader(message, 0, header);
                yield new Told(template, transferReply.commandId(), transferReply.requestId(),
                        new TelephonyCommand.TransferReply(transferReply.legId(), transferReply.requestId(),
                                ANSWERS[transferReply.answer()]));
            }
            case ConferenceDecoder.TEMPLATE_ID -> {
                conference.wrapAndApplyHeader(message, 0, header);
                yield new Told(template, conference.commandId(), conference.bridgeId(),
                        new TelephonyCommand.Conference(conference.bridgeId(), conference.legId(),
                                CONFERENCE_ACTS[conference.act()]));
            }
            case MonitorDecoder.TEMPLATE_ID -> {
                monitor.wrapAndApplyHeader(message, 0, header);
                yield new Told(template, monitor.commandId(), monitor.ofLegId(),
                        new TelephonyCommand.Monitor(monitor.legId(), monitor.ofLegId(), MODES[monitor.mode()]));
            }
            case RecordingDecoder.TEMPLATE_ID -> {
                recording.wrapAndApplyHeader(message, 0, header);
                yield new Told(template, recording.commandId(), recording.recordingId(),
                        new TelephonyCommand.Recording(recording.legId(), recording.recordingId(),
                                RECORDING_ACTS[recording.act()], Duration.ofNanos(recording.silenceNs())));
            }
            case AttachDataDecoder.TEMPLATE_ID -> attachData(header, message);
            case WatchDecoder.TEMPLATE_ID -> {
                watch.wrapAndApplyHeader(message, 0, header);
                yield new Told(template, watch.commandId(), 0,
                        new TelephonyCommand.Watch(directory.endpoint(watch.agent()), watch.on() == 1));
            }
            case InventoryDecoder.TEMPLATE_ID -> {
                inventory.wrapAndApplyHeader(message, 0, header);
                yield new Told(template, inventory.commandId(), inventory.inventoryId(),
                        new TelephonyCommand.Inventory(inventory.inventoryId()));
            }
            default -> throw new IllegalStateException("edge: message template " + template
                    + " is no telephony command; only templates 50 to 68 go to adapters");
        };
    }

    private Told transferOut(MessageHeaderDecoder header, DirectBuffer message) {
        transferOut.wrapAndApplyHeader(message, 0, header);
        return new Told(TransferOutDecoder.TEMPLATE_ID, transferOut.commandId(), 0,
                new TelephonyCommand.TransferOut(transferOut.legId(), transferOut.target(),
                        Duration.ofNanos(transferOut.ringForNs())));
    }

    private Told attachData(MessageHeaderDecoder header, DirectBuffer message) {
        attachData.wrapAndApplyHeader(message, 0, header);
        Map<String, String> attributes = new LinkedHashMap<>();
        AttachDataDecoder.AttributesDecoder items = attachData.attributes();
        while (items.hasNext()) {
            items.next();
            String name = items.name();
            attributes.put(name, items.value());
        }
        OfferData data = new OfferData(attachData.callId(), attachData.segmentId(), attachData.caller(),
                attachData.called(), directory.agent(attachData.agent()), directory.queue(attachData.queue()),
                Duration.ofNanos(attachData.waitNs()), attachData.step(), attributes);
        return new Told(AttachDataDecoder.TEMPLATE_ID, attachData.commandId(), 0,
                new TelephonyCommand.AttachData(attachData.legId(), data));
    }
}
