package org.strowger.core.center.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;

/** Reads widening steps. */
final class StepReader {
    private static final List<String> TRIGGERS = List.of("after", "every", "when");
    private static final String EXAMPLE = "{after: 20s, do: [nextTier]}";

    private final Reading reading;
    private final ConditionReader conditions;
    private final EffectReader effects;

    StepReader(Reading reading, ConditionReader conditions, EffectReader effects) {
        this.reading = reading;
        this.conditions = conditions;
        this.effects = effects;
    }

    /** A list of steps; those that are faulty are left out. */
    List<StepConfig> list(YamlNode node) {
        if (Reading.items(node).size() > StepConfig.MOST_STEPS) {
            reading.error(node, "bad-value", "a list of " + Reading.items(node).size()
                    + " steps was found; use " + StepConfig.MOST_STEPS + " at most");
            return List.of();
        }
        List<StepConfig> steps = new ArrayList<>();
        Reading.items(node).forEach(item -> step(item).ifPresent(steps::add));
        return List.copyOf(steps);
    }

    private Optional<StepConfig> step(YamlNode node) {
        Optional<Fields> found = reading.fields(node, node, "a step", EXAMPLE);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = found.get();
        Optional<StepConfig.Trigger> trigger = trigger(node, fields);
        Optional<Condition> onlyIf = condition(fields, "if");
        Optional<Condition> skipIf = condition(fields, "skipIf");
        List<StepEffect> done = fields.required("do").map(effects::list).orElse(List.of());
        fields.finish();
        return done.isEmpty() ? Optional.empty()
                : trigger.map(read -> new StepConfig(read, onlyIf, skipIf, done));
    }

    private Optional<Condition> condition(Fields fields, String field) {
        return fields.node(field)
                .flatMap(node -> conditions.read(node, RuleReader.Asked.WHILE_WAITING));
    }

    private Optional<StepConfig.Trigger> trigger(YamlNode at, Fields fields) {
        fields.allow(TRIGGERS);
        List<String> written = TRIGGERS.stream().filter(fields::has).toList();
        if (written.size() != 1) {
            reading.error(at, "bad-value", written.isEmpty()
                    ? "a step has no moment; write one of after, every or when, such as " + EXAMPLE
                    : "a step has two moments, " + String.join(" and ", written) + "; write one of them");
            return Optional.empty();
        }
        String field = written.get(0);
        Optional<YamlNode> node = fields.node(field);
        return switch (field) {
            case "after" -> node
                    .flatMap(time -> reading.time(time, field, Duration.ZERO, Checks.LONGEST_AFTER))
                    .map(StepConfig.Trigger.After::new);
            case "every" -> node
                    .flatMap(time -> reading.time(time, field, Checks.SHORTEST_EVERY, Checks.LONGEST_AFTER))
                    .map(StepConfig.Trigger.Every::new);
            default -> condition(fields, field).map(StepConfig.Trigger.When::new);
        };
    }
}
