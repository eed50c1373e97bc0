package org.strowger.core.center.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.core.center.rule.OverflowConfig.Cause;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;

/** Reads where calls overflow to. */
final class OverflowReader {
    private static final String EXAMPLE = "{on: FULL, to: voicemail}";
    private static final List<String> KEYS = List.of("missed", "waited", "when");
    private static final String CAUSES = "overflow happens on FULL, EMPTY or CLOSED, or on {missed: 3},"
            + " {waited: 2m} or {when: {expectedWait: {atLeast: 10m}}}";

    private final Reading reading;
    private final ConditionReader conditions;
    private final TargetReader targets;

    OverflowReader(Reading reading, ConditionReader conditions, TargetReader targets) {
        this.reading = reading;
        this.conditions = conditions;
        this.targets = targets;
    }

    List<OverflowConfig> list(YamlNode node) {
        List<OverflowConfig> rules = new ArrayList<>();
        Set<Cause> seen = new HashSet<>();
        for (YamlNode item : Reading.items(node)) {
            rule(item, seen).ifPresent(rules::add);
        }
        return List.copyOf(rules);
    }

    private Optional<OverflowConfig> rule(YamlNode node, Set<Cause> seen) {
        Optional<Fields> found = reading.fields(node, node, "an overflow", EXAMPLE);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<YamlNode> on = found.get().required("on");
        Optional<Cause> cause = on.flatMap(this::cause);
        List<Target> to = found.get().required("to")
                .map(written -> targets.list(written, "\"to\"")).orElse(List.of());
        found.get().finish();
        if (cause.isPresent() && !seen.add(cause.get())) {
            reading.error(on.get(), "duplicate-key",
                    "an overflow on this stands already; write its targets in one list");
            return Optional.empty();
        }
        return to.isEmpty() ? Optional.empty() : cause.map(read -> new OverflowConfig(read, to));
    }

    private Optional<Cause> cause(YamlNode node) {
        if (node instanceof YamlNode.Scalar word) {
            switch (word.text()) {
                case "FULL":
                    return Optional.of(new Cause.Full());
                case "EMPTY":
                    return Optional.of(new Cause.Empty());
                case "CLOSED":
                    return Optional.of(new Cause.Closed());
                default:
                    reading.error(word, "bad-value", CAUSES);
                    return Optional.empty();
            }
        }
        Optional<Fields> found = reading.fields(node, node, "\"on\"", "{missed: 3}");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = found.get();
        if (KEYS.stream().filter(fields::has).count() != 1) {
            reading.error(node, "bad-value", CAUSES);
            return Optional.empty();
        }
        Optional<Cause> cause = fields.has("missed") ? fields.node("missed").flatMap(this::missed)
                : fields.has("waited") ? fields.node("waited").flatMap(this::waited)
                : fields.node("when").flatMap(this::when);
        fields.allow(KEYS).finish();
        return cause;
    }

    private Optional<Cause> missed(YamlNode node) {
        OptionalInt offers = reading.number(node, "missed", 1, 100);
        return offers.isPresent() ? Optional.of(new Cause.Missed(offers.getAsInt())) : Optional.empty();
    }

    private Optional<Cause> waited(YamlNode node) {
        return reading.time(node, "waited", Checks.SHORTEST_EVERY, Checks.LONGEST_AFTER)
                .map(Cause.Waited::new);
    }

    private Optional<Cause> when(YamlNode node) {
        return conditions.read(node, RuleReader.Asked.AT_ENTRY).map(Cause.When::new);
    }
}
