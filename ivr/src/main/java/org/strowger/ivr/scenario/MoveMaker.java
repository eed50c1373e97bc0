package org.strowger.ivr.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;
import org.strowger.ivr.expression.ValueType;
import org.strowger.ivr.keys.DigitTrie;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.scenario.VirtualCall.Place;

/** Thinks of what may happen to a call where it is: as few moves as lead everywhere. */
final class MoveMaker {
    private static final Pattern LITERAL = Pattern.compile("'([0-9*#]{1,64})'");
    private static final String ASCENDING = "1234567890";

    private final Program program;
    private final Set<String> literals = new LinkedHashSet<>();
    private final Map<Integer, List<String>> entries = new HashMap<>();

    MoveMaker(Program program) {
        this.program = program;
        for (int i = 0; i < program.expressions(); i++) {
            Matcher matcher = LITERAL.matcher(program.expression(i).normal());
            while (matcher.find()) {
                literals.add(matcher.group(1));
            }
        }
    }

    List<Move> from(FlowRun run) {
        List<Move> moves = new ArrayList<>();
        if (run.place() == Place.GONE) {
            return moves;
        }
        if (run.isPlaying()) {
            moves.add(new Move.Report(Move.Outcome.DONE));
            moves.add(new Move.Report(Move.Outcome.FAILED));
        }
        if (run.isTransferring()) {
            for (Move.Outcome outcome : Move.Outcome.values()) {
                moves.add(new Move.Report(outcome));
            }
        }
        if (run.isRecording()) {
            moves.add(new Move.Report(Move.Outcome.DONE));
            moves.add(new Move.Report(Move.Outcome.FAILED));
        }
        if (!run.asked().isEmpty()) {
            answers(run.probe().node()).forEach(values -> moves.add(new Move.Answer(run.asked(), values)));
            moves.add(new Move.Fail(run.asked()));
        }
        if (run.place() == Place.QUEUED) {
            moves.add(new Move.Agent(Move.AgentAct.ANSWERS));
        }
        if (run.place() == Place.TALKING) {
            moves.add(new Move.Agent(Move.AgentAct.LEAVES));
        } else {
            entries(run.probe().node()).forEach(keys -> moves.add(new Move.Press(keys, 0)));
        }
        run.msToDeadline().ifPresent(ms -> moves.add(new Move.Wait(ms)));
        moves.add(new Move.HangUp());
        return moves;
    }

    /** Answers that a node may get: one in which all is usual, others that differ in one, and an empty one. */
    private List<Map<String, String>> answers(int node) {
        if (program.row(node, Row.OP) != Row.OP_INVOKE) {
            return List.of();
        }
        Program.Invoke question = program.invoke(program.row(node, Row.INVOKE));
        List<Map<String, String>> answers = new ArrayList<>();
        Map<String, String> usual = new TreeMap<>();
        for (int i = 0; i < question.results().length; i++) {
            usual.put(question.results()[i], values(question.targets()[i].type()).get(0));
        }
        answers.add(usual);
        for (int i = 0; i < question.results().length; i++) {
            for (String value : values(question.targets()[i].type())) {
                Map<String, String> other = new TreeMap<>(usual);
                other.put(question.results()[i], value);
                answers.add(other);
            }
        }
        if (!usual.isEmpty()) {
            answers.add(Map.of("none", "none", "nothing", "none"));
        }
        return answers;
    }

    private static List<String> values(ValueType type) {
        return switch (type.kind()) {
            case ENUM -> type.values();
            case BOOL -> List.of("true", "false");
            case INT -> Stream.of(1L, 0L)
                    .map(value -> "" + Math.max(type.min(), Math.min(type.max(), value))).toList();
            case DIGITS, TEXT -> List.of("1", "0");
            case DURATION -> List.of("1m", "1h");
            case TIME -> List.of("10:00", "22:00");
            case DATE -> List.of("2026-11-03", "2027-11-03");
        };
    }

    /** Entries that a node may get: one for each choice, some values, and one that fits nothing. */
    private List<String> entries(int node) {
        int op = program.row(node, Row.OP);
        if (op == Row.OP_WAIT) {
            return IntStream.range(0, Keys.COUNT).filter(key -> (program.row(node, Row.KEYS) >>> key & 1) != 0)
                    .mapToObj(key -> String.valueOf(Keys.symbol(key))).toList();
        }
        if (op != Row.OP_MENU && op != Row.OP_COLLECT) {
            return List.of();
        }
        return entries.computeIfAbsent(node, listening -> {
            DigitTrie trie = program.trie(program.row(listening, Row.TRIE));
            List<String> found = new ArrayList<>(op == Row.OP_MENU ? choices(trie) : values(trie, listening));
            wrong(trie).ifPresent(found::add);
            return found;
        });
    }

    /** The shortest keys for each choice. */
    private static List<String> choices(DigitTrie trie) {
        Map<Integer, String> byChoice = new HashMap<>();
        shortest(trie).forEach((state, keys) -> {
            if (trie.answer(state) >= DigitTrie.MATCH) {
                byChoice.merge(trie.choice(state), keys, (a, b) -> a.length() <= b.length() ? a : b);
            }
        });
        return List.copyOf(byChoice.values());
    }

    /** The shortest keys that lead to each state of a trie. */
    private static Map<Integer, String> shortest(DigitTrie trie) {
        Map<Integer, String> ways = new HashMap<>(Map.of(DigitTrie.START, ""));
        Deque<Integer> open = new ArrayDeque<>(List.of(DigitTrie.START));
        while (!open.isEmpty()) {
            int state = open.poll();
            for (int key = 0; key < Keys.COUNT; key++) {
                int next = trie.next(state, key);
                if (next != DigitTrie.DEAD && !ways.containsKey(next)) {
                    ways.put(next, ways.get(state) + Keys.symbol(key));
                    open.add(next);
                }
            }
        }
        return ways;
    }

    /** Values of the shortest and longest length, those that expressions name, and some that pass checks. */
    private List<String> values(DigitTrie trie, int node) {
        List<Integer> lengths = shortest(trie).entrySet().stream()
                .filter(way -> trie.answer(way.getKey()) >= DigitTrie.MATCH)
                .map(way -> way.getValue().length()).sorted().toList();
        int min = lengths.get(0);
        int max = lengths.get(lengths.size() - 1);
        Set<String> values = new LinkedHashSet<>();
        if (min > 1) {
            values.add("1");
        }
        for (int length : new TreeSet<>(List.of(min, max))) {
            values.add(ASCENDING.repeat(7).substring(0, length));
            values.add("0".repeat(length));
            values.add("9".repeat(length));
            values.add(withLuhn(ASCENDING.repeat(7).substring(0, length - 1)));
            if (length == 1) {
                values.addAll(List.of(ASCENDING.split("")));
            }
        }
        literals.stream().filter(text -> text.length() >= min && text.length() <= max).forEach(values::add);
        int end = program.row(node, Row.END);
        String close = end == 0 ? "" : String.valueOf(Keys.symbol(Integer.numberOfTrailingZeros(end)));
        boolean closes = program.row(node, Row.END_REQUIRED) == 1;
        return values.stream().map(text -> text.length() < max || closes ? text + close : text).toList();
    }

    private static String withLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static Optional<String> wrong(DigitTrie trie) {
        for (int key = 0; key < Keys.STAR + 2; key++) {
            if (trie.next(DigitTrie.START, key) == DigitTrie.DEAD) {
                return Optional.of(String.valueOf(Keys.symbol(key)));
            }
        }
        return Optional.empty();
    }
}
