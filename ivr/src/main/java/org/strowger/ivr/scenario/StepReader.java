package org.strowger.ivr.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.keys.Keys;

/** Reads one step of a scenario. */
final class StepReader {
    private static final List<String> MOVES =
            List.of("press", "wait", "hangup", "answer", "fail", "agent", "event");
    /** First words of actions. */
    private static final List<String> VERBS = List.of("play", "stop", "music", "record", "mask", "invoke",
            "cancel", "enqueue", "leave", "connect", "callback", "transfer", "hangup");
    private static final Duration LONGEST = Duration.ofHours(24);

    private final String file;
    private final Program program;
    private final Faults faults;

    StepReader(String file, Program program, Faults faults) {
        this.file = file;
        this.program = program;
        this.faults = faults;
    }

    Step read(YamlNode.Mapping map) {
        Fields fields = new Fields(file, map, map, "a step", "a step", "", faults);
        List<String> moves = MOVES.stream().filter(fields::has).toList();
        if (moves.size() > 1) {
            error(map, "a step does one thing, this does " + String.join(" and ", moves)
                    + "; make it " + moves.size() + " steps");
        }
        Optional<Move> move = move(fields);
        Optional<YamlNode> expect = fields.node("expect");
        List<String> expected = expected(expect);
        Optional<YamlNode.Scalar> at = fields.text("at").filter(this::isNode);
        List<YamlNode.Entry> values = fields.map("vars").map(YamlNode.Mapping::entries).orElse(List.of());
        values.stream().filter(entry -> !(entry.value() instanceof YamlNode.Scalar)).forEach(entry ->
                error(entry.value(), "a value has to stand here, not a list or a map"));
        Optional<Move.Report> then = fields.text("then").flatMap(text ->
                word(text, Move.Outcome.values(), "then")).map(Move.Report::new);
        fields.finish();
        return new Step(map.line(), map.column(), move, expected, expect.orElse(map), at, values, then);
    }

    private Optional<Move> move(Fields fields) {
        Optional<Move> move = press(fields);
        move = move.or(() -> fields.text("wait").flatMap(this::duration).map(Move.Wait::new));
        move = move.or(() -> fields.text("hangup").flatMap(this::hangUp));
        move = move.or(() -> fields.text("agent").flatMap(text ->
                word(text, Move.AgentAct.values(), "agent")).map(Move.Agent::new));
        move = move.or(() -> fields.node("answer").flatMap(this::answer));
        move = move.or(() -> fields.text("fail").map(text -> new Move.Fail(text.text())));
        move = move.or(() -> fields.text("event").flatMap(this::event));
        fields.allow(MOVES);
        return move;
    }

    private Optional<Move> press(Fields fields) {
        Optional<YamlNode.Scalar> keys = fields.text("press");
        long gap = fields.text("gap").flatMap(this::duration).orElse(0L);
        if (keys.isEmpty()) {
            if (fields.has("gap")) {
                fields.node("gap").ifPresent(at -> error(at, "gap stands beside press; add keys or leave it out"));
            }
            return Optional.empty();
        }
        String text = keys.get().text();
        boolean ok = !text.isEmpty() && text.length() <= 256
                && text.chars().allMatch(c -> Keys.of(c) != Keys.NONE);
        if (!ok) {
            error(keys.get(), "press holds keys: 0 to 9, *, #, A to D, in quotes");
        }
        return ok ? Optional.of(new Move.Press(text, gap)) : Optional.empty();
    }

    private Optional<Long> duration(YamlNode.Scalar text) {
        Optional<Duration> found = Values.duration(text.text())
                .filter(wait -> !wait.isNegative() && wait.compareTo(LONGEST) <= 0);
        if (found.isEmpty()) {
            faults.error(file, text, "bad-duration", Values.DURATION_HINT + ", 24h at most");
        }
        return found.map(Duration::toMillis);
    }

    private Optional<Move> hangUp(YamlNode.Scalar who) {
        if (!who.text().equals("caller")) {
            error(who, "only the caller hangs up in a step; write hangup: caller");
            return Optional.empty();
        }
        return Optional.of(new Move.HangUp());
    }

    private Optional<Move> answer(YamlNode value) {
        if (!(value instanceof YamlNode.Mapping map) || map.entries().size() != 1) {
            error(value, "write answer: {HANDLER: VALUE}, or {HANDLER: {RESULT: VALUE}} for several results");
            return Optional.empty();
        }
        YamlNode.Entry entry = map.entries().get(0);
        Map<String, String> results = new TreeMap<>();
        if (entry.value() instanceof YamlNode.Scalar one) {
            results.put("", one.text());
        } else if (entry.value() instanceof YamlNode.Mapping several) {
            for (YamlNode.Entry result : several.entries()) {
                if (result.value() instanceof YamlNode.Scalar text) {
                    results.put(result.key().text(), text.text());
                } else {
                    error(result.value(), "a value has to stand here, not a list or a map");
                }
            }
        } else {
            error(entry.value(), "a value has to stand here, or a map of result to value");
        }
        return Optional.of(new Move.Answer(entry.key().text(), results));
    }

    private Optional<Move> event(YamlNode.Scalar name) {
        if (!name.text().startsWith("host.") || !Values.isName(name.text().substring("host.".length()))) {
            error(name, "an event of the host is written host.NAME");
            return Optional.empty();
        }
        return Optional.of(new Move.HostEvent(name.text()));
    }

    private <E extends Enum<E>> Optional<E> word(YamlNode.Scalar text, E[] words, String field) {
        List<String> legal = new ArrayList<>();
        for (E word : words) {
            legal.add(word.name().toLowerCase(Locale.ROOT));
            if (legal.get(legal.size() - 1).equals(text.text())) {
                return Optional.of(word);
            }
        }
        error(text, "\"" + field + "\" is " + String.join(", ", legal.subList(0, legal.size() - 1)) + " or "
                + legal.get(legal.size() - 1) + Faults.didYouMean(text.text(), legal));
        return Optional.empty();
    }

    private List<String> expected(Optional<YamlNode> value) {
        List<YamlNode> items = value.isEmpty() ? List.of()
                : value.get() instanceof YamlNode.Sequence list ? list.items() : List.of(value.get());
        List<String> actions = new ArrayList<>();
        for (YamlNode item : items) {
            if (!(item instanceof YamlNode.Scalar text)) {
                error(item, "an action is a text, such as play welcome");
            } else if (!VERBS.contains(text.text().split(" ", 2)[0])) {
                String verb = text.text().split(" ", 2)[0];
                error(text, "no action begins with \"" + verb + '"' + Faults.didYouMean(verb, VERBS));
            } else {
                actions.add(text.text());
            }
        }
        return actions;
    }

    private boolean isNode(YamlNode.Scalar name) {
        TreeSet<String> legal = new TreeSet<>();
        for (int i = 0; i < program.nodes(); i++) {
            legal.add(program.nodeName(i));
            legal.add(program.nodePath(i));
        }
        if (!legal.contains(name.text())) {
            faults.error(file, name, "unknown-node", "no node is named \"" + name.text() + '"'
                    + Faults.didYouMean(name.text(), legal));
            return false;
        }
        return true;
    }

    private void error(YamlNode at, String message) {
        faults.error(file, at, "bad-step", message);
    }
}
