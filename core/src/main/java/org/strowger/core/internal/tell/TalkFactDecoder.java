package org.strowger.core.internal.tell;

import org.agrona.DirectBuffer;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.ConsultEnd;
import org.strowger.core.call.HoldCause;
import org.strowger.core.call.PartyKind;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.call.StayKind;
import org.strowger.core.call.TransferWay;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.internal.codec.CallHeldDecoder;
import org.strowger.core.internal.codec.CallRetrievedDecoder;
import org.strowger.core.internal.codec.CallTransferredDecoder;
import org.strowger.core.internal.codec.ConsultBeganDecoder;
import org.strowger.core.internal.codec.ConsultEndedDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.MonitorChangedDecoder;
import org.strowger.core.internal.codec.PartyJoinedDecoder;
import org.strowger.core.internal.codec.PartyLeftDecoder;
import org.strowger.core.internal.codec.PartyMutedDecoder;
import org.strowger.core.internal.codec.RecordingChangedDecoder;
import org.strowger.core.internal.codec.StayAnsweredDecoder;
import org.strowger.core.internal.codec.StayBeganDecoder;
import org.strowger.core.internal.codec.StayEndedDecoder;
import org.strowger.core.internal.codec.TransferFailedDecoder;

/** Reads the facts about conversations. */
final class TalkFactDecoder {
    private static final int NONE = -1;
    private static final HoldCause[] CAUSES = HoldCause.values();
    private static final TransferWay[] WAYS = TransferWay.values();
    private static final TransferTarget.Kind[] KINDS = TransferTarget.Kind.values();
    private static final ConsultEnd[] CONSULT_ENDS = ConsultEnd.values();
    private static final PartyKind[] PARTIES = PartyKind.values();
    private static final MonitorMode[] MODES = MonitorMode.values();
    private static final RecordingAct[] ACTS = RecordingAct.values();
    private static final RecordingEnd[] RECORDING_ENDS = RecordingEnd.values();
    private static final StayKind[] STAYS = StayKind.values();
    private static final CallEnd[] ENDS = CallEnd.values();
    private static final SegmentExit[] EXITS = SegmentExit.values();
    private static final Reason[] REASONS = Reason.values();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final CallHeldDecoder held = new CallHeldDecoder();
    private final CallRetrievedDecoder retrieved = new CallRetrievedDecoder();
    private final CallTransferredDecoder transferred = new CallTransferredDecoder();
    private final TransferFailedDecoder failed = new TransferFailedDecoder();
    private final ConsultBeganDecoder consultBegan = new ConsultBeganDecoder();
    private final ConsultEndedDecoder consultEnded = new ConsultEndedDecoder();
    private final PartyJoinedDecoder joined = new PartyJoinedDecoder();
    private final PartyLeftDecoder left = new PartyLeftDecoder();
    private final PartyMutedDecoder muted = new PartyMutedDecoder();
    private final MonitorChangedDecoder monitor = new MonitorChangedDecoder();
    private final RecordingChangedDecoder recording = new RecordingChangedDecoder();
    private final StayBeganDecoder stayBegan = new StayBeganDecoder();
    private final StayAnsweredDecoder stayAnswered = new StayAnsweredDecoder();
    private final StayEndedDecoder stayEnded = new StayEndedDecoder();
    private final EventView view;
    private FactNames names;

    TalkFactDecoder(EventView view, FactNames names) {
        this.view = view;
        this.names = names;
    }

    /** Another configuration is in force. */
    void follow(FactNames now) {
        names = now;
    }

    static boolean reads(int template) {
        return template >= CallHeldDecoder.TEMPLATE_ID && template <= StayEndedDecoder.TEMPLATE_ID;
    }

    void read(int template, DirectBuffer buffer, int at) {
        switch (template) {
            case CallHeldDecoder.TEMPLATE_ID -> {
                held.wrapAndApplyHeader(buffer, at, header);
                segment(AcdEventKind.CALL_HELD, held.callId(), held.segmentId(), held.queue(), held.agent());
                view.detail = CAUSES[held.cause()].name();
            }
            case CallRetrievedDecoder.TEMPLATE_ID -> {
                retrieved.wrapAndApplyHeader(buffer, at, header);
                segment(AcdEventKind.CALL_RETRIEVED, retrieved.callId(), retrieved.segmentId(),
                        retrieved.queue(), retrieved.agent());
                view.durationNs = retrieved.heldNs();
            }
            case CallTransferredDecoder.TEMPLATE_ID -> {
                transferred.wrapAndApplyHeader(buffer, at, header);
                target(AcdEventKind.CALL_TRANSFERRED, transferred.callId(), transferred.agent(),
                        transferred.kind(), transferred.target());
                view.detail = WAYS[transferred.way()].name();
            }
            case TransferFailedDecoder.TEMPLATE_ID -> {
                failed.wrapAndApplyHeader(buffer, at, header);
                target(AcdEventKind.TRANSFER_FAILED, failed.callId(), failed.agent(), failed.kind(),
                        failed.target());
                view.reason = REASONS[failed.reason()].name();
            }
            case ConsultBeganDecoder.TEMPLATE_ID -> {
                consultBegan.wrapAndApplyHeader(buffer, at, header);
                target(AcdEventKind.CONSULT_BEGAN, consultBegan.callId(), consultBegan.agent(),
                        consultBegan.kind(), consultBegan.target());
            }
            case ConsultEndedDecoder.TEMPLATE_ID -> {
                consultEnded.wrapAndApplyHeader(buffer, at, header);
                call(AcdEventKind.CONSULT_ENDED, consultEnded.callId(), consultEnded.agent());
                view.detail = CONSULT_ENDS[consultEnded.end()].name();
                view.durationNs = consultEnded.talkNs();
            }
            case PartyJoinedDecoder.TEMPLATE_ID -> {
                joined.wrapAndApplyHeader(buffer, at, header);
                call(AcdEventKind.PARTY_JOINED, joined.callId(), joined.agent());
                view.legId = joined.legId();
                view.detail = PARTIES[joined.kind()].name();
            }
            case PartyLeftDecoder.TEMPLATE_ID -> {
                left.wrapAndApplyHeader(buffer, at, header);
                call(AcdEventKind.PARTY_LEFT, left.callId(), left.agent());
                view.legId = left.legId();
                view.detail = PARTIES[left.kind()].name();
                view.durationNs = left.partNs();
            }
            case PartyMutedDecoder.TEMPLATE_ID -> {
                muted.wrapAndApplyHeader(buffer, at, header);
                call(AcdEventKind.PARTY_MUTED, muted.callId(), muted.agent());
                view.legId = muted.legId();
                view.detail = muted.muted() == 1 ? "MUTED" : "UNMUTED";
            }
            case MonitorChangedDecoder.TEMPLATE_ID -> {
                monitor.wrapAndApplyHeader(buffer, at, header);
                call(AcdEventKind.MONITOR_CHANGED, monitor.callId() == 0 ? NONE : monitor.callId(),
                        monitor.supervisor());
                view.otherAgent = agent(monitor.agent());
                view.legId = monitor.legId();
                view.detail = MODES[monitor.mode()].name();
                view.durationNs = monitor.forNs();
            }
            case RecordingChangedDecoder.TEMPLATE_ID -> recording(buffer, at);
            default -> stay(template, buffer, at);
        }
    }

    private void recording(DirectBuffer buffer, int at) {
        recording.wrapAndApplyHeader(buffer, at, header);
        boolean over = recording.over() == 1;
        call(over ? AcdEventKind.RECORDING_ENDED : AcdEventKind.RECORDING_CHANGED, recording.callId(), NONE);
        view.detail = over ? RECORDING_ENDS[recording.what()].name() : ACTS[recording.what()].name();
        view.durationNs = recording.lengthNs();
    }

    private void stay(int template, DirectBuffer buffer, int at) {
        switch (template) {
            case StayBeganDecoder.TEMPLATE_ID -> {
                stayBegan.wrapAndApplyHeader(buffer, at, header);
                segment(AcdEventKind.STAY_BEGAN, stayBegan.callId(), stayBegan.segmentId(),
                        stayBegan.queue(), NONE);
                view.reason = STAYS[stayBegan.kind()].name();
                view.position = stayBegan.position();
            }
            case StayAnsweredDecoder.TEMPLATE_ID -> {
                stayAnswered.wrapAndApplyHeader(buffer, at, header);
                segment(AcdEventKind.STAY_ANSWERED, stayAnswered.callId(), stayAnswered.segmentId(),
                        stayAnswered.queue(), stayAnswered.agent());
                view.reason = STAYS[stayAnswered.kind()].name();
                view.legId = stayAnswered.legId();
                view.durationNs = stayAnswered.waitNs();
                view.waitNs = stayAnswered.waitNs();
                view.queuedAtWallMs = stayAnswered.queuedAtWallMs();
            }
            case StayEndedDecoder.TEMPLATE_ID -> {
                stayEnded.wrapAndApplyHeader(buffer, at, header);
                segment(AcdEventKind.STAY_ENDED, stayEnded.callId(), stayEnded.segmentId(),
                        stayEnded.queue(), stayEnded.agent());
                view.reason = STAYS[stayEnded.kind()].name();
                view.detail = stayEnded.agent() == NONE
                        ? EXITS[stayEnded.end()].name() : ENDS[stayEnded.end()].name();
                view.durationNs = stayEnded.talkNs();
                view.holdNs = stayEnded.holdNs();
                view.waitNs = stayEnded.waitNs();
                view.legId = stayEnded.legId();
                view.queuedAtWallMs = stayEnded.queuedAtWallMs();
            }
            default -> throw new IllegalStateException(
                    "effect " + template + " is unknown to this version; this is a defect");
        }
    }

    private void call(AcdEventKind kind, long callId, int agent) {
        view.begin(kind).callId = callId;
        view.agent = agent(agent);
    }

    private void segment(AcdEventKind kind, long callId, long segmentId, int queue, int agent) {
        call(kind, callId, agent);
        view.segmentId = segmentId;
        view.queue = queue(queue);
    }

    private void target(AcdEventKind event, long callId, int agent, int kind, int target) {
        call(event, callId, agent);
        switch (KINDS[kind]) {
            case QUEUE -> view.queue = queue(target);
            case AGENT -> view.otherAgent = agent(target);
            default -> { }
        }
    }

    private String agent(int index) {
        return index < 0 ? "" : names.agents().get(index);
    }

    private String queue(int index) {
        return index < 0 ? "" : names.queues().get(index);
    }
}
