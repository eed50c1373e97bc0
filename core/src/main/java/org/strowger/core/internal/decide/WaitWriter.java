package org.strowger.core.internal.decide;

import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.codec.CallFreedEncoder;
import org.strowger.core.internal.codec.CallKeptEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.codec.PlaceResumedEncoder;
import org.strowger.core.internal.codec.SegmentNamedEncoder;

/** Writes facts about waiting calls and about queues that follow from what the host asked of them. */
final class WaitWriter {
    private final EffectWriter effects;
    private final SegmentNamedEncoder segmentNamed = new SegmentNamedEncoder();
    private final CallKeptEncoder callKept = new CallKeptEncoder();
    private final CallFreedEncoder callFreed = new CallFreedEncoder();
    private final PlaceResumedEncoder placeResumed = new PlaceResumedEncoder();

    WaitWriter(EffectWriter effects) {
        this.effects = effects;
    }

    void segmentNamed(Call call) {
        int at = room(SegmentNamedEncoder.BLOCK_LENGTH);
        segmentNamed.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.callId).segment(call.customerSegment);
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

    private int room(int length) {
        return effects.record().addEffect(MessageHeaderEncoder.ENCODED_LENGTH + length);
    }
}
