package org.strowger.core.internal.decide;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.strowger.core.center.SegmentConfig;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.rule.RulePlan;

/** What the calls of each customer segment get, by the segment's place among their names. */
final class CustomerSegments {
    private final int[] priorities;
    private final int[] difficulties;
    private final long[] headStartsNs;
    private final int[] queues;
    private final int[] profiles;

    CustomerSegments(Layout layout, RulePlan rules) {
        List<Optional<SegmentConfig>> segments = layout.segments().list().stream()
                .map(name -> Optional.ofNullable(layout.center().segments().get(name))).toList();
        priorities = numbers(segments, segment -> segment.priority().orElse(Call.NONE));
        difficulties = numbers(segments, segment -> segment.difficulty().orElse(Call.NONE));
        headStartsNs = segments.stream()
                .mapToLong(segment -> segment.map(SegmentConfig::headStart).orElse(Duration.ZERO).toNanos()).toArray();
        queues = numbers(segments, segment -> segment.queue().map(layout.queues()::find).orElse(Call.NONE));
        profiles = numbers(segments, segment -> segment.steps().map(rules::profileNamed).orElse(Call.NONE));
    }

    /** A segment that the configuration lacks gets nothing. */
    private static int[] numbers(
            List<Optional<SegmentConfig>> segments, ToIntFunction<SegmentConfig> number) {
        return segments.stream()
                .mapToInt(segment -> segment.map(number::applyAsInt).orElse(Call.NONE)).toArray();
    }

    /** Priority of its calls, or {@link Call#NONE} for the queue's. */
    int priority(int segment) {
        return segment == Call.NONE ? Call.NONE : priorities[segment];
    }

    /** Difficulty of its calls, or {@link Call#NONE} for the queue's. */
    int difficulty(int segment) {
        return segment == Call.NONE ? Call.NONE : difficulties[segment];
    }

    long headStartNs(int segment) {
        return segment == Call.NONE ? 0 : headStartsNs[segment];
    }

    /** The step profile that its calls follow, or {@link Call#NONE} for the queue's steps. */
    int profile(int segment) {
        return segment == Call.NONE ? Call.NONE : profiles[segment];
    }

    /** The queue in which a call of the segment waits that was sent to another one. */
    int queue(int segment, int sentTo) {
        return segment == Call.NONE || queues[segment] == Call.NONE ? sentTo : queues[segment];
    }
}
