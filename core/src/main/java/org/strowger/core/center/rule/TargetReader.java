package org.strowger.core.center.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;

/** Reads where calls go: a word, or a map of one field. */
final class TargetReader {
    private static final Set<String> WORDS = Set.of("voicemail", "callback", "hangUp");
    private static final List<String> KEYS = List.of("queue", "agent", "number", "voicemail", "flow");
    private static final String HINT = "a target is voicemail, callback or hangUp, or a map of one field"
            + " such as {queue: sales}, {agent: ann}, {number: \"100\"}, {voicemail: box} or {flow: main}";

    private final Reading reading;

    TargetReader(Reading reading) {
        this.reading = reading;
    }

    /** One target, or a list in the order in which they are tried; those that are faulty are left out. */
    List<Target> list(YamlNode node, String what) {
        return Reading.isMissing(node) ? List.of() : reading.list(node, what, this::read);
    }

    Optional<Target> read(YamlNode node) {
        if (node instanceof YamlNode.Scalar word) {
            return word.isMissing() ? Optional.empty() : word(word);
        }
        Optional<Fields> found = reading.fields(node, node, "a target", "{queue: sales}");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = found.get();
        Optional<Target> target = Optional.empty();
        if (KEYS.stream().filter(fields::has).count() == 1) {
            target = byField(fields);
            fields.allow(KEYS).finish();
        } else {
            reading.error(node, "bad-value", HINT);
        }
        return target;
    }

    private Optional<Target> word(YamlNode.Scalar word) {
        return switch (word.text()) {
            case "voicemail" -> Optional.of(new Target.Voicemail(Optional.empty()));
            case "callback" -> Optional.of(new Target.Callback());
            case "hangUp" -> Optional.of(new Target.HangUp());
            default -> {
                reading.error(word, "bad-value", HINT + reading.question(word.text(), WORDS));
                yield Optional.empty();
            }
        };
    }

    private Optional<Target> byField(Fields fields) {
        if (fields.has("queue")) {
            Optional<String> queue = reading.queueOf(fields);
            Optional<Target.Time> time = fields.node("time")
                    .flatMap(node -> reading.choice(node, "time", Target.Time.values()));
            return queue.map(name -> new Target.Queue(name, time.orElse(Target.Time.KEEP)));
        }
        if (fields.has("agent")) {
            return fields.node("agent").flatMap(node -> reading.agent(node, "agent"))
                    .map(Target.Agent::new);
        }
        if (fields.has("number")) {
            return fields.text("number").flatMap(text ->
                    reading.make(text, () -> new Target.Number(text.text())));
        }
        if (fields.has("voicemail")) {
            return fields.node("voicemail").flatMap(node -> reading.name(node, "voicemail"))
                    .map(box -> new Target.Voicemail(Optional.of(box)));
        }
        return fields.node("flow")
                .flatMap(node -> reading.known(node, "flow", reading.names.flows(), "flow"))
                .map(Target.Flow::new);
    }
}
