package org.strowger.core.center;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;

/** Reads what the calls of a customer segment get. */
final class SegmentReader {
    private SegmentReader() {}

    static SegmentConfig read(Fields fields, Set<String> queues, Set<String> profiles) {
        int usual = Settings.PRIORITY.usual();
        int priority = Settings.PRIORITY.read(fields, usual);
        OptionalInt own = fields.has("priority") ? OptionalInt.of(priority) : OptionalInt.empty();
        int difficult = Settings.DIFFICULTY.read(fields, Settings.DIFFICULTY.usual());
        OptionalInt difficulty = fields.has("difficulty") ? OptionalInt.of(difficult) : OptionalInt.empty();
        Duration headStart = Settings.HEAD_START.read(fields, Settings.HEAD_START.usual());
        Optional<String> queue = fields.text("queue")
                .filter(name -> fields.isKnown(name, queues, "unknown-queue", "queue"))
                .map(YamlNode.Scalar::text);
        Optional<String> steps = fields.text("steps")
                .filter(name -> fields.isKnown(name, profiles, "unknown-profile", "step profile"))
                .map(YamlNode.Scalar::text);
        fields.finish();
        return new SegmentConfig(own, difficulty, headStart, queue, steps);
    }
}
