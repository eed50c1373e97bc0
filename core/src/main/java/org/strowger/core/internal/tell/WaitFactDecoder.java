package org.strowger.core.internal.tell;

import org.agrona.DirectBuffer;
import org.strowger.core.call.Medium;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.internal.codec.CallFreedDecoder;
import org.strowger.core.internal.codec.CallKeptDecoder;
import org.strowger.core.internal.codec.CallWithdrawnDecoder;
import org.strowger.core.internal.codec.ContactArrivedDecoder;
import org.strowger.core.internal.codec.DifficultySetDecoder;
import org.strowger.core.internal.codec.DoorChangedDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.PlaceResumedDecoder;
import org.strowger.core.internal.codec.PlaceWithheldDecoder;
import org.strowger.core.internal.codec.QueueFrozenDecoder;
import org.strowger.core.internal.codec.SegmentNamedDecoder;

/** Reads the facts about waiting calls and queues that follow from what the host asked of them. */
final class WaitFactDecoder {
    private static final QueueDoor[] DOORS = QueueDoor.values();
    private static final Medium[] MEDIA = Medium.values();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final SegmentNamedDecoder segmentNamed = new SegmentNamedDecoder();
    private final DifficultySetDecoder difficultySet = new DifficultySetDecoder();
    private final CallKeptDecoder callKept = new CallKeptDecoder();
    private final CallFreedDecoder callFreed = new CallFreedDecoder();
    private final PlaceResumedDecoder placeResumed = new PlaceResumedDecoder();
    private final CallWithdrawnDecoder callWithdrawn = new CallWithdrawnDecoder();
    private final QueueFrozenDecoder queueFrozen = new QueueFrozenDecoder();
    private final DoorChangedDecoder doorChanged = new DoorChangedDecoder();
    private final ContactArrivedDecoder contactArrived = new ContactArrivedDecoder();
    private final PlaceWithheldDecoder placeWithheld = new PlaceWithheldDecoder();
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
        return template >= SegmentNamedDecoder.TEMPLATE_ID && template <= PlaceWithheldDecoder.TEMPLATE_ID;
    }

    void read(int template, DirectBuffer buffer, int at) {
        switch (template) {
            case SegmentNamedDecoder.TEMPLATE_ID -> {
                segmentNamed.wrapAndApplyHeader(buffer, at, header);
                view.begin(AcdEventKind.SEGMENT_NAMED).callId = segmentNamed.callId();
                view.detail = names.segments().get(segmentNamed.segment());
            }
            case DifficultySetDecoder.TEMPLATE_ID -> {
                difficultySet.wrapAndApplyHeader(buffer, at, header);
                view.begin(AcdEventKind.DIFFICULTY_SET).callId = difficultySet.callId();
                view.detail = Points.text(difficultySet.difficulty());
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
            case CallWithdrawnDecoder.TEMPLATE_ID -> {
                callWithdrawn.wrapAndApplyHeader(buffer, at, header);
                stay(AcdEventKind.CALL_WITHDRAWN, callWithdrawn.callId(), callWithdrawn.segmentId(),
                        callWithdrawn.queue());
                view.why = callWithdrawn.why();
            }
            case QueueFrozenDecoder.TEMPLATE_ID -> {
                queueFrozen.wrapAndApplyHeader(buffer, at, header);
                view.begin(queueFrozen.frozen() == 1 ? AcdEventKind.QUEUE_FROZEN : AcdEventKind.QUEUE_THAWED)
                        .queue = names.queues().get(queueFrozen.queue());
                view.durationNs = queueFrozen.forNs();
                view.why = queueFrozen.why();
            }
            case DoorChangedDecoder.TEMPLATE_ID -> {
                doorChanged.wrapAndApplyHeader(buffer, at, header);
                view.begin(AcdEventKind.DOOR_CHANGED).queue = names.queues().get(doorChanged.queue());
                view.detail = DOORS[doorChanged.door()].name();
                view.durationNs = doorChanged.forNs();
                view.why = doorChanged.why();
            }
            case ContactArrivedDecoder.TEMPLATE_ID -> {
                contactArrived.wrapAndApplyHeader(buffer, at, header);
                view.begin(AcdEventKind.CALL_ARRIVED).callId = contactArrived.callId();
                view.detail = MEDIA[contactArrived.medium()].name();
            }
            case PlaceWithheldDecoder.TEMPLATE_ID -> {
                placeWithheld.wrapAndApplyHeader(buffer, at, header);
                stay(AcdEventKind.PLACE_WITHHELD, placeWithheld.callId(), placeWithheld.segmentId(),
                        placeWithheld.queue());
                view.position = placeWithheld.position();
                view.positionAtEntry = placeWithheld.told();
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
