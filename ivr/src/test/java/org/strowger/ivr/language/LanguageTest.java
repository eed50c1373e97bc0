package org.strowger.ivr.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.core.config.Fault;
import org.strowger.core.yaml.Values;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;
import org.strowger.ivr.check.BundleCheck;
import org.strowger.ivr.compile.NormalForm;

/** The table of the language, the checker and the schema say the same. */
class LanguageTest {
    private static final String HEAD = "format: 1\nflow: main\nstart: m\nzone: Europe/London\nevents: {error: end}\n"
            + "vars: {v: {type: digits}, t: {type: text}, n: {type: int}}\nhours: {h: {mon: 09:00-17:00}}\nnodes:\n";

    /** Values of fields that cannot be left out. */
    private static final Map<Shape, String> VALUES = Map.of(Shape.Plain.NODE, "end", Shape.Plain.SAY, "x",
            Shape.Plain.CHOICES, "{1: end}", Shape.Plain.LENGTHS, "4", Shape.Plain.VALUES, "{n: 1}");
    private static final Map<String, String> NAMED = Map.of("into", "v", "queue", "sales", "schedule", "h",
            "use", "s", "reason", "r", "for", "1m");
    private static final String SUB = "format: 1\nflow: sub\nkind: sub\nstart: r\nnodes: {r: {type: return}}\n";

    private static String node(NodeType type, Map<String, String> further) {
        Map<String, String> fields = new LinkedHashMap<>();
        type.own().stream().filter(Field::required).forEach(field -> fields.put(field.name(),
                NAMED.getOrDefault(field.name(), VALUES.getOrDefault(field.shape(), "x"))));
        if (type.name().equals("transfer")) {
            fields.put("next", "end"); // which a blind one does not have
        }
        fields.putAll(further);
        String head = switch (type.name()) {
            case "return" -> HEAD.replace("start:", "kind: sub\nstart:");
            case "leave" -> HEAD.replace("start:", "kind: comfort\nstart:").replace("events: {error: end}\n", "");
            case "flow" -> HEAD.replace("start:", "uses: {s: ./s.yml}\nstart:");
            default -> HEAD;
        };
        return head + "  m: {type: " + type.name() + ", " + fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue()).collect(Collectors.joining(", ")) + "}\n";
    }

    /** The errors of a flow that stands beside a sub-flow {@code s.yml}. */
    private static List<String> errors(String flow) {
        return TestBundle.check(TestCenter.usual(), "f.yml", flow, "s.yml", SUB).faults().all().stream()
                .filter(fault -> fault.severity() == Fault.Severity.ERROR).map(Fault::toString).toList();
    }

    static Stream<Arguments> fields() {
        return Language.NODE_TYPES.stream()
                .flatMap(type -> type.fields().stream().map(field -> Arguments.of(type, field)));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void shouldReadEveryFieldOfTheTable(NodeType type, Field field) {
        // given
        assertEquals(List.of(), errors(node(type, Map.of())));
        // when
        String wrong = node(type, Map.of(field.name(), "[{zzz: [[]]}]"));
        List<String> faults = errors(wrong);
        // then
        assertEquals(field.shape() == Shape.Plain.FREE, faults.isEmpty(), field.name());
        assertTrue(faults.isEmpty() || !FlowValidator.complaints(wrong).isEmpty(), "the schema takes " + wrong);
    }

    @Test
    void shouldReadEveryFieldOfAFileAndOfDefaults() {
        for (Field field : Language.DEFAULTS) {
            String flow = HEAD.replace("nodes:", "defaults: {" + field.name() + ": []}\nnodes:")
                    + "  m: {type: hangup}\n";
            assertNotEquals(List.of(), errors(flow), field.name());
        }
        for (Field field : Language.FLOW) {
            List<String> faults = errors(HEAD.replace("nodes:", field.name() + ": {a: ./b.yml}\nnodes:")
                    + "  m: {type: hangup}\n");
            assertTrue(faults.stream().noneMatch(fault -> fault.contains("has no field \"" + field.name())),
                    faults::toString);
        }
    }

    static Stream<Arguments> ranges() {
        return fields().filter(pair -> ((Field) pair.get()[1]).shape() instanceof Shape.Whole
                || ((Field) pair.get()[1]).shape() instanceof Shape.Span);
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void shouldTakeTheRangeOfTheTableAndNothingBeyond(NodeType type, Field field) {
        // given
        String lowest = field.shape() instanceof Shape.Span span ? Values.show(span.lowest())
                : String.valueOf(((Shape.Whole) field.shape()).lowest());
        String highest = field.shape() instanceof Shape.Span span ? Values.show(span.highest())
                : String.valueOf(((Shape.Whole) field.shape()).highest());
        String below = field.shape() instanceof Shape.Span span ? Values.show(span.lowest().minusMillis(1))
                : String.valueOf(((Shape.Whole) field.shape()).lowest() - 1);
        String above = field.shape() instanceof Shape.Span span ? Values.show(span.highest().plusMillis(1))
                : String.valueOf(((Shape.Whole) field.shape()).highest() + 1);
        // when, then
        for (String right : List.of(lowest, highest)) {
            String flow = node(type, Map.of(field.name(), right));
            assertTrue(errors(flow).isEmpty(), right);
            assertEquals(List.of(), FlowValidator.complaints(flow));
        }
        for (String wrong : List.of(below, above)) {
            List<String> faults = errors(node(type, Map.of(field.name(), wrong)));
            assertTrue(faults.stream().anyMatch(fault -> fault.contains(
                    field.name() + " was " + wrong + "; use " + lowest + " to " + highest)), () -> wrong + faults);
        }
    }

    /** The numbers as the specification writes them (2.2, 2.3), so that the table cannot agree with itself alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            menu     | first      | 500ms | 2m  | 6s
            menu     | between    | 200ms | 30s | 3s
            menu     | late_end   | 0ms   | 2s  | 300ms
            menu     | max_time   | 1s    | 10m | 60s
            menu     | total      | 1     | 100 | 4
            collect  | first      | 500ms | 2m  | 6s
            collect  | between    | 200ms | 30s | 3s
            collect  | late_end   | 0ms   | 2s  | 300ms
            collect  | max_time   | 1s    | 10m | 60s
            collect  | total      | 1     | 100 | 4
            collect  | digits     | 1     | 64  |
            play     | times      | 1     | 10  | 1
            invoke   | timeout    | 100ms | 1m  | 5s
            invoke   | retry      | 0     | 5   | 0
            invoke   | backoff    | 0s    | 24h | 500ms
            queue    | max_wait   | 1s    | 24h |
            queue    | priority   | 0     | 100 |
            callback | tries      | 1     | 10  | 3
            callback | gap        | 1s    | 24h | 5m
            transfer | ring       | 1s    | 24h | 20s
            record   | max        | 1s    | 24h | 2m
            record   | min        | 0ms   | 24h | 1s
            wait     | for        | 100ms | 24h |
            """)
    void shouldHaveTheRangesAndDefaultsOfTheSpecification(String type, String field, String lowest, String highest,
            String usual) {
        NodeType table = Language.type(type).orElseThrow();
        for (String right : List.of(lowest, highest)) {
            assertEquals(List.of(), errors(node(table, Map.of(field, right))), right);
        }
        for (String wrong : List.of(beyond(lowest, -1), beyond(highest, 1))) {
            List<String> faults = errors(node(table, Map.of(field, wrong)));
            assertEquals(1, faults.size(), wrong);
            assertTrue(faults.get(0).matches(".*\\[bad-(duration|number|value)]"), faults::toString);
        }
        if (usual != null) {
            assertEquals(hash(node(table, Map.of())), hash(node(table, Map.of(field, usual))));
            assertNotEquals(hash(node(table, Map.of())), hash(node(table, Map.of(field, lowest.equals(usual)
                    ? highest : lowest))));
        }
    }

    private static String beyond(String value, int step) {
        return Values.duration(value).map(span -> span.toMillis() + step + "ms")
                .orElseGet(() -> String.valueOf(Integer.parseInt(value) + step));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            play     | barge_in     | true
            menu     | barge_in     | true
            menu     | type_ahead   | keep
            menu     | end          | pound
            menu     | noinput      | 3
            menu     | nomatch      | 3
            menu     | again        | x
            collect  | barge_in     | true
            collect  | type_ahead   | keep
            collect  | end          | pound
            collect  | noinput      | 3
            collect  | nomatch      | 3
            collect  | end_required | false
            collect  | check        | true
            collect  | confirm      | false
            collect  | hold_offer   | false
            collect  | sensitive    | false
            collect  | again        | x
            branch   | when         | []
            invoke   | args         | {}
            callback | number       | call.from
            callback | confirm      | true
            callback | keep_place   | true
            transfer | kind         | attended
            record   | end          | pound
            record   | beep         | true
            wait     | keys         | {}
            hangup   | cause        | normal
            """)
    void shouldHaveTheDefaultsOfTheSpecification(String type, String field, String usual) {
        NodeType table = Language.type(type).orElseThrow();
        Map<String, String> say = table.has("say") ? Map.of("say", "x") : Map.of();
        Map<String, String> written = new LinkedHashMap<>(say);
        written.put(field, usual);
        assertEquals(hash(node(table, say)), hash(node(table, written)));
    }

    /** What cannot be left out, and what can, as 2.2 lists it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            play     | say next
            menu     | choices
            collect  | into digits next
            branch   | else
            set      | set next
            hours    | schedule
            invoke   | handler next
            flow     | use next
            queue    | queue next
            return   | ''
            leave    | reason
            callback | queue next
            transfer | to next
            record   | next
            wait     | for next
            hangup   | ''
            """)
    void shouldDemandWhatHasNoDefault(String type, String required) {
        NodeType table = Language.type(type).orElseThrow();
        List<String> fields = Stream.of(required.split(" ")).filter(field -> !field.isEmpty()).toList();
        Map<String, String> all = new LinkedHashMap<>();
        fields.forEach(field -> all.put(field, ""));
        assertEquals(List.of(), errors(node(table, Map.of())));
        for (String field : fields) {
            String with = node(table, Map.of());
            String without = with.replaceFirst("(, " + field + ": (\\{[^}]*}|[^,}]*))", "");
            assertNotEquals(with, without, field);
            assertEquals(List.of("error: " + type + " \"m\" needs \"" + field + "\" [missing-field]"),
                    errors(without).stream().map(fault -> fault.substring(fault.indexOf("error"))).toList());
        }
        List<String> written = Stream.of(node(table, Map.of()).split("m: \\{type: " + type + ", ?")[1].split(", "))
                .map(field -> field.replaceAll("[:}].*\\n?", "")).filter(field -> !field.isEmpty()).toList();
        assertEquals(fields.stream().sorted().toList(), written.stream().sorted().toList());
    }

    /** {@code defaults} holds any input field, {@code failed}, and three of invoke; nothing else (2.1). */
    @Test
    void shouldTakeInDefaultsWhatTheSpecificationSays() {
        assertEquals(List.of("first", "between", "late_end", "max_time", "end", "barge_in", "type_ahead", "noinput",
                "nomatch", "total", "failed", "timeout", "retry", "backoff"), Language.names(Language.DEFAULTS));
        Map<String, String> others = Map.ofEntries(Map.entry("first", "7s"), Map.entry("between", "4s"),
                Map.entry("late_end", "1s"), Map.entry("max_time", "61s"), Map.entry("end", "star"),
                Map.entry("barge_in", "keep"), Map.entry("type_ahead", "clear"), Map.entry("noinput", "2"),
                Map.entry("nomatch", "2"), Map.entry("total", "3"), Map.entry("failed", "end"),
                Map.entry("timeout", "6s"), Map.entry("retry", "1"), Map.entry("backoff", "1s"));
        others.forEach((field, value) -> {
            for (String type : List.of("menu", "collect", "invoke")) {
                NodeType table = Language.type(type).orElseThrow();
                if (table.has(field)) {
                    String inNode = node(table, Map.of(field, value));
                    String inFile = node(table, Map.of())
                            .replace("nodes:", "defaults: {" + field + ": " + value + "}\nnodes:");
                    assertEquals(hash(inNode), hash(inFile), type + "." + field);
                    assertNotEquals(hash(node(table, Map.of())), hash(inFile), type + "." + field);
                }
            }
        });
    }

    static Stream<Arguments> defaults() {
        return fields().filter(pair -> ((Field) pair.get()[1]).usual().isPresent());
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void shouldHaveTheDefaultOfTheTable(NodeType type, Field field) {
        // given
        String without = node(type, Map.of());
        String with = node(type, Map.of(field.name(), field.usual().orElseThrow()));
        // when, then
        assertEquals(hash(without), hash(with), type.name() + '.' + field.name());
        assertEquals(List.of(), FlowValidator.complaints(with));
    }

    private static String hash(String flow) {
        return TestBundle.compile(TestCenter.usual(), flow).hash();
    }

    /** Other values than those of {@link #VALUES}, {@link #NAMED} and the defaults, by node type or for all. */
    private static final Map<String, String> OTHERS = Map.ofEntries(Map.entry("choices", "{2: end}"),
            Map.entry("digits", "5"), Map.entry("set", "{n: 2}"), Map.entry("into", "w"), Map.entry("record.into", "t"),
            Map.entry("queue", "support"), Map.entry("skills", "{dutch: 40}"), Map.entry("schedule", "g"),
            Map.entry("use", "r"), Map.entry("reason", "q"),
            Map.entry("end", "star"), Map.entry("noinput", "2"), Map.entry("nomatch", "2"), Map.entry("total", "3"),
            Map.entry("check", "len(v) == 4"), Map.entry("confirm", "true"), Map.entry("callback.confirm", "false"),
            Map.entry("when", "[{if: n == 1, next: end}]"),
            Map.entry("args", "{x: 1}"), Map.entry("flow.args", "{a: 1}"), Map.entry("return.result", "{x: 2}"),
            Map.entry("leave.result", "{x: 2}"), Map.entry("result", "n"), Map.entry("queue.result", "n"),
            Map.entry("while", "y"), Map.entry("comfort", "c"), Map.entry("after_agent", "s"),
            Map.entry("announce", "y"),
            Map.entry("number", "v"), Map.entry("window", "h"), Map.entry("music", "y"), Map.entry("keys", "{1: end}"),
            Map.entry("outcome", "y"), Map.entry("events", "{host.a: end}"), Map.entry("handler", "y"),
            Map.entry("to", "y"), Map.entry("say", "y"), Map.entry("again", "z"), Map.entry("for", "2m"),
            Map.entry("log", "none"));
    private static final String WORLD = "out: {x: {type: int}}\n";

    static Stream<Arguments> changes() {
        return fields() // "sensitive" goes with its variable's
                .filter(pair -> !((Field) pair.get()[1]).name().equals("sensitive"));
    }

    /** 2.10: all fields are part of a bundle's identity, but for those that are words for people. */
    @ParameterizedTest
    @MethodSource("changes")
    void shouldChangeTheIdentityWithEveryFieldButWordsForPeople(NodeType type, Field field) {
        // given
        boolean forPeople = List.of("label", "doc", "tags").contains(field.name());
        String other = OTHERS.getOrDefault(type.name() + '.' + field.name(), OTHERS.getOrDefault(field.name(),
                forPeople ? "words" : other(field)));
        // when
        Map<String, String> usual = type.name().equals("queue") ? Map.of("comfort", "c0") : Map.of();
        Map<String, String> changed = new LinkedHashMap<>(usual);
        changed.put(field.name(), other);
        String before = identity(type, usual);
        String after = identity(type, changed);
        // then
        assertEquals(forPeople, before.equals(after), field.name() + ": " + other);
    }

    private static String other(Field field) {
        if (field.shape() instanceof Shape.Span span) {
            String lowest = Values.show(span.lowest());
            return field.usual().filter(lowest::equals).isPresent() ? Values.show(span.highest()) : lowest;
        } else if (field.shape() instanceof Shape.Whole whole) {
            String lowest = String.valueOf(whole.lowest());
            return field.usual().filter(lowest::equals).isPresent() ? String.valueOf(whole.highest()) : lowest;
        } else if (field.shape() instanceof Shape.OneOf words) {
            return words.words().stream().filter(word -> !field.usual().filter(word::equals).isPresent()
                    && !word.equals("valid")).findFirst().orElseThrow();
        } else if (field.shape() == Shape.Plain.FLAG) {
            return field.usual().filter("true"::equals).isPresent() ? "false" : "true";
        }
        return "n2"; // another node
    }

    /** Faults there may be: of routes that a blind transfer has not, of a secret variable. Only the spelling counts. */
    private static String identity(NodeType type, Map<String, String> more) {
        String flow = node(type, more).replace("vars: {", "vars: {w: {type: digits}, ")
                .replace("hours: {", "hours: {g: {tue: 09:00-17:00}, ").replace("start: m\n", "start: m\n"
                        + (type.name().equals("return") || type.name().equals("leave") ? WORLD : "")
                        + (type.name().equals("flow") ? "" : "uses: {s: ./s.yml, c: ./c.yml, c0: ./c0.yml}\n"))
                .replace("uses: {s: ./s.yml}", "uses: {s: ./s.yml, r: ./r.yml, c: ./c.yml, c0: ./c0.yml}")
                + "  n2: {type: "
                + (type.name().equals("return") ? "return"
                        : type.name().equals("leave") ? "leave, reason: z" : "hangup")
                + "}\n";
        String sub = SUB.replace("kind: sub", "kind: sub\nin: {a: {type: int, default: 0}}\nout: {x: {type: int}}");
        String comfort = "format: 1\nflow: c\nkind: comfort\nout: {x: {type: int}}\nstart: h\nnodes: {h: {type: wait, "
                + "for: 1s, keys: {1: l}, next: h}, l: {type: leave, reason: q, result: {x: 2}}}\n";
        BundleCheck.Result result = TestBundle.check(TestCenter.usual(), "c.yml", comfort, "c0.yml",
                comfort.replace("flow: c", "flow: c0"), "f.yml", flow, "r.yml",
                sub.replace("flow: sub", "flow: other"), "s.yml", sub);
        assertTrue(result.flows().stream().anyMatch(read -> read.name().equals("main") && read.nodes().size() >= 2),
                () -> flow + result.faults().all());
        return NormalForm.of(result.flows(), result.schedules());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: play, say: x, nexxt: end}                  | unknown field
            {type: mneu}                                      | unknown type
            {type: menu, say: x}                              | missing choices
            {type: menu, choices: {1: end}, first: 6}         | no unit
            {type: menu, choices: {1z: end}}                  | no key
            {type: play, say: x, next: end, times: 11}        | out of range
            {type: play, say: x, next: end, barge_in: valdi}  | unknown word
            {type: hours, schedule: h, open: [end]}           | a list
            {say: x}                                          | no type
            """)
    void shouldRefuseInTheEditorWhatTheCheckerRefuses(String node, String why) {
        String flow = HEAD + "  m: " + node + "\n";
        assertNotEquals(List.of(), errors(flow), why);
        assertNotEquals(List.of(), FlowValidator.complaints(flow), why);
    }

    @Test
    void shouldTakeEveryExampleInTheEditor() throws IOException {
        List<Path> found;
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("src/test/resources/flows")),
                Files.walk(Path.of("../examples")))) {
            found = files.filter(file -> file.toString().contains("flows") && file.toString().endsWith(".yml")
                    && !file.toString().endsWith(".test.yml") && !file.endsWith("center.yml")
                    && !file.toString().contains("target")).toList();
        }
        assertTrue(found.size() >= 2, found::toString);
        for (Path file : found) {
            assertEquals(List.of(), FlowValidator.complaints(Files.readString(file)), file.toString());
        }
    }

    @Test
    void shouldTakeInTheEditorWhatYaml12MakesAnotherType() {
        assertEquals(List.of(), FlowValidator.complaints("""
                format: "1"
                flow: null
                version: 1.0
                owner: ~
                start: "true"
                vars: {v: {type: digits, default: 0042, max: "8"}, e: {type: enum, of: [a, true, null]}}
                nodes:
                  true:
                    type: menu
                    label: 2026
                    say: [404, true, {digits: v}]
                    choices: {0: true, "*": end, 10xx: end}
                    end: [0, "#"]
                    barge_in: false
                    noinput: true
                    nomatch: "2"
                    failed: end
                """));
    }
}
