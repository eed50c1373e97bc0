package org.strowger.ivr.scenario;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.model.Flow;

/** Reads the world in which a scenario's call begins: {@code clock} and {@code given}. */
final class GivenReader {
    private static final String NUMBER = "\\+?[0-9*#]{0,64}|anonymous";
    private static final Duration LONGEST = Duration.ofHours(24);

    private final String file;
    private final Program program;
    private final List<String> queues;
    private final Faults faults;

    GivenReader(String file, Program program, CenterConfig center, Faults faults) {
        this.file = file;
        this.program = program;
        this.queues = center.queues().stream().map(QueueConfig::name).toList();
        this.faults = faults;
    }

    /** {@code 2026-11-03T10:00 Europe/London}, or with an offset, {@code 2026-11-03T10:00Z}; in epoch ms. */
    Optional<Long> clock(YamlNode.Scalar text) {
        String[] parts = text.text().split(" +");
        try {
            if (parts.length == 1) {
                return Optional.of(OffsetDateTime.parse(parts[0]).toInstant().toEpochMilli());
            }
            if (parts.length == 2) {
                LocalDateTime local = LocalDateTime.parse(parts[0]);
                ZonedDateTime zoned = local.atZone(ZoneId.of(parts[1]));
                if (zoned.toLocalDateTime().equals(local)) {
                    return Optional.of(zoned.toInstant().toEpochMilli());
                }
                faults.error(file, text, "bad-value", "clocks in " + parts[1] + " skip this time; name another");
                return Optional.empty();
            }
        } catch (DateTimeException unreadable) {
            // said below, in the words of this file
        }
        faults.error(file, text, "bad-value",
                "a clock is written 2026-11-03T10:00 Europe/London, or 2026-11-03T10:00Z");
        return Optional.empty();
    }

    Map<String, String> read(Collection<YamlNode.Entry> entries, Optional<String> flow) {
        Map<String, String> values = new TreeMap<>();
        for (YamlNode.Entry entry : entries) {
            if (!(entry.value() instanceof YamlNode.Scalar value)) {
                faults.error(file, entry.value(), "bad-value", "a value has to stand here, not a list or a map");
            } else if (isLegal(entry.key(), value, flow)) {
                values.put(entry.key().text(), value.text());
            }
        }
        return values;
    }

    private boolean isLegal(YamlNode.Scalar name, YamlNode.Scalar value, Optional<String> flow) {
        String key = name.text();
        if (key.equals("call.from") || key.equals("call.to")) {
            return legal(value, value.text().matches(NUMBER), "a number is digits, or anonymous");
        }
        if (key.equals("call.priority")) {
            return legal(value, value.text().matches("100|[0-9]{1,2}"), "a priority is 0 to 100");
        }
        if (key.equals("call.id")) {
            return legal(value, value.text().matches("[1-9][0-9]{0,8}"), "an id is a whole number");
        }
        if (key.startsWith("queue.")) {
            return isOfQueue(name, value);
        }
        return flow.isEmpty() || isAttribute(name, flow.get());
    }

    private boolean isOfQueue(YamlNode.Scalar name, YamlNode.Scalar value) {
        String key = name.text();
        int dot = key.lastIndexOf('.');
        String queue = dot > "queue.".length() ? key.substring("queue.".length(), dot) : "";
        if (!queues.contains(queue)) {
            faults.error(file, name, "unknown-queue", "no queue is named \"" + queue + '"'
                    + Faults.didYouMean(queue, queues));
            return false;
        }
        return switch (key.substring(dot + 1)) {
            case "wait" -> legal(value, Values.duration(value.text())
                    .filter(wait -> !wait.isNegative() && wait.compareTo(LONGEST) <= 0).isPresent(),
                    Values.DURATION_HINT + ", 24h at most");
            case "waiting", "agents" -> legal(value, value.text().matches("[0-9]{1,7}"),
                    "a whole number has to stand here");
            case "open", "callback" -> legal(value, value.text().matches("true|false"),
                    "true or false has to stand here");
            default -> {
                faults.error(file, name, "bad-value",
                        "of a queue wait, waiting, agents, open and callback can be given");
                yield false;
            }
        };
    }

    private boolean legal(YamlNode.Scalar value, boolean is, String hint) {
        if (!is) {
            faults.error(file, value, "bad-value", hint);
        }
        return is;
    }

    private boolean isAttribute(YamlNode.Scalar name, String flow) {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < program.flows(); i++) {
            if (program.flow(i).name().equals(flow)) {
                for (Flow.Declared declared : program.flow(i).variables()) {
                    if (declared.role() == Flow.Role.ARGUMENT) {
                        known.add(declared.variable().name());
                    }
                }
            }
        }
        if (known.contains(name.text())) {
            return true;
        }
        List<String> legal = new ArrayList<>(known);
        legal.addAll(List.of("call.from", "call.to", "call.priority", "call.id"));
        String why = name.text().matches("now|today|hours\\..*") ? "the clock decides it"
                : "it is no argument of \"" + flow + "\" and no built-in value";
        faults.error(file, name, "unknown-var", "\"" + name.text() + "\" cannot be given: " + why
                + Faults.didYouMean(name.text(), legal));
        return false;
    }
}
