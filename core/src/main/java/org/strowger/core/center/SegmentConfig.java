package org.strowger.core.center;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the calls of a customer segment get that the host names, instead of what their queue gives.
 * Immutable: {@code SegmentConfig.usual().priority(80).queue("vip")}.
 *
 * @param priority 0 to 100; left out for the queue's
 * @param difficulty of their calls, against the agents' limits; 1 to 100, left out for the queue's
 * @param headStart by which they count as older, on top of the queue's; 0 s to 24 h, default 0 s
 * @param queue where they wait, whatever queue they are sent to; left out for that one
 * @param steps name of the step profile that they follow; left out for the queue's steps
 */
public record SegmentConfig(
        OptionalInt priority, OptionalInt difficulty, Duration headStart, Optional<String> queue, Optional<String> steps) {
    /** Checks ranges and names. */
    public SegmentConfig {
        priority.ifPresent(value -> Settings.PRIORITY.check("segment", value));
        difficulty.ifPresent(value -> Settings.DIFFICULTY.check("segment", value));
        Settings.HEAD_START.check("segment", headStart);
        queue.ifPresent(name -> Names.check("queue", name));
        steps.ifPresent(name -> Names.check("step profile", name));
    }

    /** Nothing but what the queue gives. */
    public static SegmentConfig usual() {
        return new SegmentConfig(OptionalInt.empty(), OptionalInt.empty(), Settings.HEAD_START.usual(), Optional.empty(),
                Optional.empty());
    }

    /** The same with a priority. */
    public SegmentConfig priority(int value) {
        return new SegmentConfig(OptionalInt.of(value), difficulty, headStart, queue, steps);
    }

    /** The same with a difficulty. */
    public SegmentConfig difficulty(int value) {
        return new SegmentConfig(priority, OptionalInt.of(value), headStart, queue, steps);
    }

    /** The same with a head start. */
    public SegmentConfig headStart(Duration time) {
        return new SegmentConfig(priority, difficulty, time, queue, steps);
    }

    /** The same in a queue of its own. */
    public SegmentConfig queue(String name) {
        return new SegmentConfig(priority, difficulty, headStart, Optional.of(name), steps);
    }

    /** The same with a step profile. */
    public SegmentConfig steps(String profile) {
        return new SegmentConfig(priority, difficulty, headStart, queue, Optional.of(profile));
    }
}
