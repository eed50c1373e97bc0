package org.strowger.core.internal.decide;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.SegmentConfig;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.rule.RulePlan;

/** What the calls of each customer segment get, by the segment's place among their names. */
final class CustomerSegments {
    private final int[] priorities;
    private final long[] headStartsNs;
    private final int[] queues;
    private final int[] profiles;

    CustomerSegments(CenterConfig center, RulePlan rules) {
        List<SegmentConfig> segments = new ArrayList<>(center.segments().values());
        List<String> queueNames = center.queues().stream().map(QueueConfig::name).toList();
        priorities = segments.stream().mapToInt(segment -> segment.priority().orElse(Call.NONE)).toArray();
        headStartsNs = segments.stream().mapToLong(segment -> segment.headStart().toNanos()).toArray();
        queues = segments.stream()
                .mapToInt(segment -> segment.queue().map(queueNames::indexOf).orElse(Call.NONE)).toArray();
        profiles = segments.stream()
                .mapToInt(segment -> segment.steps().map(rules::profileNamed).orElse(Call.NONE)).toArray();
    }

    /** Priority of its calls, or {@link Call#NONE} for the queue's. */
    int priority(int segment) {
        return segment == Call.NONE ? Call.NONE : priorities[segment];
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
