package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.strowger.core.Allocation;
import org.strowger.core.flow.Dropped;
import org.strowger.core.internal.call.FlowVersion;
import org.strowger.core.internal.call.PlayIndex;
import org.strowger.core.internal.codec.FlowDropsDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.record.RecordBuffer;

/** What the journal keeps of what came for flows and did nothing. */
class DropWriterTest {
    private static final int MOST = 65_534;

    private final RecordBuffer record = new RecordBuffer(4_096);
    private final EffectWriter effects = new EffectWriter();
    private final DropWriter writer = new DropWriter(effects);
    private final FlowVersion one = version(1);
    private final FlowVersion two = version(2);

    DropWriterTest() {
        record.begin(0);
        effects.into(record);
    }

    private static FlowVersion version(int number) {
        SilentFlow flow = new SilentFlow();
        return new FlowVersion(number, flow, flow, PlayIndex.NOTHING, new int[0]);
    }

    /** Each effect as its version and the count of every kind. */
    private List<String> drops() {
        UnsafeBuffer buffer = record.buffer();
        MessageHeaderDecoder header = new MessageHeaderDecoder();
        List<String> found = new ArrayList<>();
        int end = record.effectsOffset() + record.effectsLength();
        for (int at = record.effectsOffset(); at < end; at += Integer.BYTES + buffer.getInt(at)) {
            FlowDropsDecoder drops = new FlowDropsDecoder().wrapAndApplyHeader(buffer, at + Integer.BYTES, header);
            StringBuilder line = new StringBuilder(drops.version() + ":");
            for (int kind = 0; kind < FlowDropsDecoder.countsLength(); kind++) {
                line.append(' ').append(drops.counts(kind));
            }
            found.add(line.toString());
        }
        return found;
    }

    @Test
    void shouldHaveAPlaceForEachKind() {
        assertEquals(Dropped.values().length, FlowDropsDecoder.countsLength());
    }

    @Test
    void shouldKeepVersionsApartAndWriteNothingTwice() {
        // when
        writer.dropped(one, Dropped.STALE_TIMER);
        writer.dropped(one, Dropped.KEY);
        writer.dropped(one, Dropped.KEY);
        writer.dropped(two, Dropped.LATE_PLAY);
        writer.write();
        writer.write();
        // then
        assertEquals(List.of("1: 1 0 0 0 0 0 2", "2: 0 1 0 0 0 0 0"), drops());
    }

    @Test
    void shouldKeepCallsThatAreOverApartFromVersions() {
        // when
        writer.dropped(one, Dropped.KEY);
        writer.droppedAfterCall(Dropped.KEY);
        writer.droppedAfterCall(Dropped.LATE_ANSWER);
        writer.write();
        writer.droppedAfterCall(Dropped.KEY);
        writer.write();
        // then
        assertEquals(List.of("1: 0 0 0 0 0 0 1", "0: 0 0 1 0 0 0 1", "0: 0 0 0 0 0 0 1"), drops());
    }

    @Test
    void shouldTakeAFurtherEffectWhenACountIsFull() {
        // when
        for (int i = 0; i < MOST + 1; i++) {
            writer.dropped(one, Dropped.STALE_TIMER);
        }
        writer.write();
        // then
        assertEquals(List.of("1: 65534 0 0 0 0 0 0", "1: 1 0 0 0 0 0 0"), drops());
    }

    @Test
    void shouldAllocateNothingOnceWarm() {
        assertEquals(0, Allocation.leastBytes(2_000, () -> {
            record.begin(0);
            writer.dropped(one, Dropped.KEY);
            writer.dropped(two, Dropped.LATE_ANSWER);
            writer.write();
        }));
    }
}
