package org.strowger.core.internal.decide;

import java.util.Arrays;
import org.strowger.core.flow.Dropped;
import org.strowger.core.internal.call.FlowVersion;
import org.strowger.core.internal.codec.FlowDropsEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;

/**
 * Counts what came for flows in one step and did nothing, and writes the counts as one effect. Calls of another
 * version, calls that are over, and a count that has no room, take a further effect. Reused.
 */
final class DropWriter {
    private static final int MOST = FlowDropsEncoder.countsMaxValue();
    private static final int NONE = -1;

    private final EffectWriter effects;
    private final FlowDropsEncoder drops = new FlowDropsEncoder();
    private final int[] counts = new int[FlowDropsEncoder.countsLength()];
    /** Of the counts; NONE when all of them are 0. */
    private int version = NONE;

    DropWriter(EffectWriter effects) {
        this.effects = effects;
    }

    /** Something came for a call of a version, and did nothing. */
    void dropped(FlowVersion of, Dropped what) {
        count(of.number, what);
    }

    /** Something came for a call that is over: whether it had a flow, and of which version, is not known any more. */
    void droppedAfterCall(Dropped what) {
        count(FlowVersion.OF_CALLS_OVER, what);
    }

    private void count(int of, Dropped what) {
        if (of != version || counts[what.ordinal()] == MOST) {
            write();
            version = of;
        }
        counts[what.ordinal()]++;
    }

    /** Nothing more comes in this step. */
    void write() {
        if (version != NONE) {
            int at = effects.record().addEffect(MessageHeaderEncoder.ENCODED_LENGTH + FlowDropsEncoder.BLOCK_LENGTH);
            drops.wrapAndApplyHeader(effects.record().buffer(), at, effects.header()).version(version);
            for (int i = 0; i < counts.length; i++) {
                drops.counts(i, counts[i]);
            }
            Arrays.fill(counts, 0);
            version = NONE;
        }
    }
}
