package org.strowger.core.internal.tell;

import org.agrona.DirectBuffer;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.internal.codec.CallFreedDecoder;
import org.strowger.core.internal.codec.CallKeptDecoder;
import org.strowger.core.internal.codec.ContactArrivedDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.PlaceResumedDecoder;
import org.strowger.core.internal.codec.SegmentNamedDecoder;

/** Reads the facts about waiting calls and queues that follow from what the host asked of them. */
final class WaitFactDecoder {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final SegmentNamedDecoder segmentNamed = new SegmentNamedDecoder();
    private final CallKeptDecoder callKept = new CallKeptDecoder();
    private final CallFreedDecoder callFreed = new CallFreedDecoder();
    private final PlaceResumedDecoder placeResumed = new PlaceResumedDecoder();
    private final EventView view;
    private FactNames names;

    WaitFactDecoder(EventView view, FactNames names) {
        this.view = view;
        this.names = names;
    }

    /** Another configuration is in force. */
    void follow(FactNames now) {
        names = now;
    }

    boolean reads(int template) {
        return template >= SegmentNamedDecoder.TEMPLATE_ID && template <= ContactArrivedDecoder.TEMPLATE_ID;
    }

    void read(int template, DirectBuffer buffer, int at) {
        switch (template) {
            case SegmentNamedDecoder.TEMPLATE_ID -> {
                segmentNamed.wrapAndApplyHeader(buffer, at, header);
                view.begin(AcdEventKind.SEGMENT_NAMED).callId = segmentNamed.callId();
                view.detail = names.segments().get(segmentNamed.segment());
            }
            case CallKeptDecoder.TEMPLATE_ID -> {
                callKept.wrapAndApplyHeader(buffer, at, header);
                stay(AcdEventKind.CALL_KEPT, callKept.callId(), callKept.segmentId(), callKept.queue());
                view.durationNs = callKept.untilNs() - view.nowNs;
            }
            case CallFreedDecoder.TEMPLATE_ID -> {
                callFreed.wrapAndApplyHeader(buffer, at, header);
                stay(AcdEventKind.CALL_FREED, callFreed.callId(), callFreed.segmentId(), callFreed.queue());
                view.durationNs = callFreed.keptNs();
            }
            case PlaceResumedDecoder.TEMPLATE_ID -> {
                placeResumed.wrapAndApplyHeader(buffer, at, header);
                stay(AcdEventKind.PLACE_RESUMED, placeResumed.callId(), placeResumed.segmentId(),
                        placeResumed.queue());
                view.effectiveAtNs = placeResumed.placeSinceNs();
            }
            default -> throw new IllegalStateException(
                    "effect " + template + " is unknown to this version; this is a defect");
        }
    }

    private void stay(AcdEventKind kind, long callId, long segmentId, int queue) {
        view.begin(kind).callId = callId;
        view.segmentId = segmentId;
        view.queue = names.queues().get(queue);
    }
}
