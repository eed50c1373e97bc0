package org.strowger.core.internal.decide;

import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.codec.SegmentNamedEncoder;

/** Writes facts about waiting calls and about queues that follow from what the host asked of them. */
final class WaitWriter {
    private final EffectWriter effects;
    private final SegmentNamedEncoder segmentNamed = new SegmentNamedEncoder();

    WaitWriter(EffectWriter effects) {
        this.effects = effects;
    }

    void segmentNamed(Call call) {
        int at = room(SegmentNamedEncoder.BLOCK_LENGTH);
        segmentNamed.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.callId).segment(call.customerSegment);
    }

    private int room(int length) {
        return effects.record().addEffect(MessageHeaderEncoder.ENCODED_LENGTH + length);
    }
}
