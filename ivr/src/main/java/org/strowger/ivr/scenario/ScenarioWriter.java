package org.strowger.ivr.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.strowger.core.yaml.Values;

/** Writes scenarios as {@code *.test.yml} holds them under {@code scenarios}. */
final class ScenarioWriter {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./:@+-]*( [A-Za-z0-9_./:@+-]+)*");

    private final StringBuilder out = new StringBuilder();

    /** A move and what the call did then. */
    record Done(Move move, List<String> actions) {}

    /** The head that scenarios of one flow share. */
    ScenarioWriter flow(String flow) {
        out.append("flow: ").append(flow).append("\nscenarios:\n");
        return this;
    }

    /**
     * Adds a scenario.
     *
     * @param zone in which its clock is written
     * @param begun what the call did before the first move
     * @param covers names of routes, as {@code covers} holds them
     */
    ScenarioWriter scenario(String name, Given given, ZoneId zone, List<String> begun, List<Done> moves,
            List<String> covers) {
        out.append("  - scenario: ").append(quoted(name)).append("\n    clock: ")
                .append(Instant.ofEpochMilli(given.wallMs()).atZone(zone).toLocalDateTime()).append(' ')
                .append(zone.getId()).append('\n');
        if (!given.values().isEmpty()) {
            out.append("    given: {").append(given.values().entrySet().stream()
                    .map(value -> value.getKey() + ": " + quoted(value.getValue()))
                    .collect(Collectors.joining(", "))).append("}\n");
        }
        out.append("    steps:\n");
        steps(begun, moves).forEach(step -> out.append("      - {").append(String.join(", ", step))
                .append("}\n"));
        if (!covers.isEmpty()) {
            out.append("    covers: [").append(String.join(", ", covers)).append("]\n");
        }
        return this;
    }

    /** The end of what plays belongs to the step before; all else is a step of its own. */
    private static List<List<String>> steps(List<String> begun, List<Done> moves) {
        List<List<String>> steps = new ArrayList<>();
        List<String> step = new ArrayList<>();
        expect(step, begun);
        for (Done done : moves) {
            if (done.move() instanceof Move.Report report) {
                step.add("then: " + report.outcome().name().toLowerCase(Locale.ROOT));
                steps.add(step);
                step = new ArrayList<>();
            } else {
                if (!step.isEmpty()) {
                    steps.add(step);
                }
                step = new ArrayList<>(List.of(words(done.move())));
            }
            expect(step, done.actions());
        }
        if (!step.isEmpty()) {
            steps.add(step);
        }
        return steps;
    }

    private static void expect(List<String> step, List<String> actions) {
        if (actions.size() == 1) {
            step.add("expect: " + quoted(actions.get(0)));
        } else if (!actions.isEmpty()) {
            step.add("expect: [" + actions.stream().map(ScenarioWriter::quoted)
                    .collect(Collectors.joining(", ")) + ']');
        }
    }

    private static String words(Move move) {
        if (move instanceof Move.Press press) {
            return "press: \"" + press.keys() + '"' + (press.gapMs() == 0 ? "" : ", gap: " + time(press.gapMs()));
        } else if (move instanceof Move.Wait wait) {
            return "wait: " + time(wait.ms());
        } else if (move instanceof Move.HangUp) {
            return "hangup: caller";
        } else if (move instanceof Move.Agent agent) {
            return "agent: " + agent.act().name().toLowerCase(Locale.ROOT);
        } else if (move instanceof Move.Answer answer) {
            return "answer: {" + answer.handler() + ": " + value(answer.values()) + '}';
        } else if (move instanceof Move.Fail fail) {
            return "fail: " + fail.handler();
        }
        return "event: " + ((Move.HostEvent) move).name();
    }

    private static String value(Map<String, String> values) {
        if (values.containsKey("")) {
            return quoted(values.get(""));
        }
        return values.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(value -> value.getKey() + ": " + quoted(value.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String time(long ms) {
        return Values.show(Duration.ofMillis(ms));
    }

    /** A text as YAML reads it back: in quotes unless it is plain words. */
    private static String quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !text.contains(": ") && !text.endsWith(":");
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
