package org.strowger.core.internal.decide;

import org.strowger.core.call.QueueDoor;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.codec.CallFreedEncoder;
import org.strowger.core.internal.codec.CallKeptEncoder;
import org.strowger.core.internal.codec.CallWithdrawnEncoder;
import org.strowger.core.internal.codec.ContactArrivedEncoder;
import org.strowger.core.internal.codec.DifficultySetEncoder;
import org.strowger.core.internal.codec.DoorChangedEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.codec.PlaceResumedEncoder;
import org.strowger.core.internal.codec.PlaceWithheldEncoder;
import org.strowger.core.internal.codec.QueueFrozenEncoder;
import org.strowger.core.internal.codec.SegmentNamedEncoder;

/** Writes facts about waiting calls and about queues that follow from what the host asked of them. */
final class WaitWriter {
    private final EffectWriter effects;
    private final SegmentNamedEncoder segmentNamed = new SegmentNamedEncoder();
    private final DifficultySetEncoder difficultySet = new DifficultySetEncoder();
    private final CallKeptEncoder callKept = new CallKeptEncoder();
    private final CallFreedEncoder callFreed = new CallFreedEncoder();
    private final PlaceResumedEncoder placeResumed = new PlaceResumedEncoder();
    private final CallWithdrawnEncoder callWithdrawn = new CallWithdrawnEncoder();
    private final QueueFrozenEncoder queueFrozen = new QueueFrozenEncoder();
    private final DoorChangedEncoder doorChanged = new DoorChangedEncoder();
    private final ContactArrivedEncoder contactArrived = new ContactArrivedEncoder();
    private final PlaceWithheldEncoder placeWithheld = new PlaceWithheldEncoder();

    WaitWriter(EffectWriter effects) {
        this.effects = effects;
    }

    void segmentNamed(Call call) {
        int at = room(SegmentNamedEncoder.BLOCK_LENGTH);
        segmentNamed.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.callId).segment(call.customerSegment);
    }

    void difficultySet(Call call) {
        int at = room(DifficultySetEncoder.BLOCK_LENGTH);
        difficultySet.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.callId).difficulty(call.difficulty);
    }

    void callKept(Call call) {
        int at = room(CallKeptEncoder.BLOCK_LENGTH);
        callKept.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.callId).segmentId(call.segmentId).queue(call.queue)
                .untilNs(call.preferred.keptUntilNs);
    }

    void callFreed(Call call, long keptNs) {
        int at = room(CallFreedEncoder.BLOCK_LENGTH);
        callFreed.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.callId).segmentId(call.segmentId).queue(call.queue).keptNs(keptNs);
    }

    void placeResumed(Call call, long ofSegment) {
        int at = room(PlaceResumedEncoder.BLOCK_LENGTH);
        placeResumed.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.callId).segmentId(call.segmentId).queue(call.queue).ofSegmentId(ofSegment)
                .placeSinceNs(call.placeSinceNs);
    }

    void callWithdrawn(Call call, Why why) {
        int at = room(CallWithdrawnEncoder.BLOCK_LENGTH + CallWithdrawnEncoder.whyHeaderLength() + why.length);
        callWithdrawn.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.callId).segmentId(call.segmentId).queue(call.queue)
                .putWhy(why.bytes, 0, why.length);
    }

    void queueFrozen(int queue, boolean frozen, long forNs, Why why) {
        int at = room(QueueFrozenEncoder.BLOCK_LENGTH + QueueFrozenEncoder.whyHeaderLength() + why.length);
        queueFrozen.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .queue(queue).frozen((short) (frozen ? 1 : 0)).forNs(forNs).putWhy(why.bytes, 0, why.length);
    }

    void doorChanged(int queue, QueueDoor door, long forNs, Why why) {
        int at = room(DoorChangedEncoder.BLOCK_LENGTH + DoorChangedEncoder.whyHeaderLength() + why.length);
        doorChanged.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .queue(queue).door((short) door.ordinal()).forNs(forNs).putWhy(why.bytes, 0, why.length);
    }

    void contactArrived(Call call) {
        int at = room(ContactArrivedEncoder.BLOCK_LENGTH);
        contactArrived.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.callId).medium((short) call.medium);
    }

    void placeWithheld(Call call, int position, int told) {
        int at = room(PlaceWithheldEncoder.BLOCK_LENGTH);
        placeWithheld.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.callId).segmentId(call.segmentId).queue(call.queue).position(position).told(told);
    }

    private int room(int length) {
        return effects.record().addEffect(MessageHeaderEncoder.ENCODED_LENGTH + length);
    }
}
