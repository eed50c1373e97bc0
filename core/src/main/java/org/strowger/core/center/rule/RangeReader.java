package org.strowger.core.center.rule;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strowger.core.agent.OccupancyLevel;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;

/** Reads {@code atLeast} and {@code atMost} in the unit of what is measured. */
final class RangeReader {
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3})(?:\\.([0-9]))?%");

    /** Both ends included. */
    record Range(long lowest, long highest) {}

    private final Reading reading;

    RangeReader(Reading reading) {
        this.reading = reading;
    }

    /** The range that stands in these fields; one bound at least. @param at where it is missed */
    Optional<Range> read(YamlNode at, Fields fields, Measure.Unit unit) {
        Optional<YamlNode> least = fields.node("atLeast");
        Optional<YamlNode> most = fields.node("atMost");
        Optional<Long> lowest = least.flatMap(node -> value(node, "atLeast", unit));
        Optional<Long> highest = most.flatMap(node -> value(node, "atMost", unit));
        if (!fields.has("atLeast") && !fields.has("atMost")) {
            reading.error(at, "missing-field", "a range is missing; write {atLeast: " + example(unit)
                    + "}, {atMost: " + example(unit) + "} or both");
        }
        boolean whole = lowest.isPresent() == fields.has("atLeast")
                && highest.isPresent() == fields.has("atMost");
        if (!whole || lowest.isEmpty() && highest.isEmpty()) {
            return Optional.empty();
        }
        Range range = new Range(lowest.orElse(0L), highest.orElse(Condition.NO_LIMIT));
        if (range.lowest() > range.highest()) {
            reading.error(most.orElse(at), "bad-value",
                    "nothing lies in this range; atMost has to be atLeast or more");
            return Optional.empty();
        }
        return Optional.of(range);
    }

    private static String example(Measure.Unit unit) {
        return switch (unit) {
            case TIME -> "2m";
            case COUNT -> "1";
            case SHARE -> "80%";
            case LEVEL -> "BUSY";
        };
    }

    private Optional<Long> value(YamlNode node, String what, Measure.Unit unit) {
        switch (unit) {
            case TIME:
                return reading.time(node, what, Duration.ZERO, Checks.LONGEST_AFTER).map(Duration::toNanos);
            case COUNT:
                return reading.number(node, what, 0, (int) Checks.MOST - 1).stream().mapToObj(n -> (long) n)
                        .findFirst();
            case SHARE:
                return share(node, what);
            default:
                return reading.choice(node, what, OccupancyLevel.values()).map(level -> (long) level.ordinal());
        }
    }

    /** Per mille, from {@code 80%} or {@code 82.5%}. */
    private Optional<Long> share(YamlNode node, String what) {
        Optional<YamlNode.Scalar> text = reading.text(node, what);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = SHARE.matcher(text.get().text());
        if (matcher.matches()) {
            long share = 10 * Long.parseLong(matcher.group(1))
                    + (matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2)));
            if (share <= 1_000) {
                return Optional.of(share);
            }
        }
        reading.error(text.get(), "bad-number",
                '"' + what + "\" was " + text.get().text() + "; use 0% to 100%, such as 82.5%");
        return Optional.empty();
    }
}
