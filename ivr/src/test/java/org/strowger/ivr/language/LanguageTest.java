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
        return Language.NODE_TYPES.stream().flatMap(type -> type.fields().stream().map(field -> Arguments.of(type, field)));
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
            String flow = HEAD.replace("nodes:", "defaults: {" + field.name() + ": []}\nnodes:") + "  m: {type: hangup}\n";
            assertNotEquals(List.of(), errors(flow), field.name());
        }
        for (Field field : Language.FLOW) {
            List<String> faults = errors(HEAD.replace("nodes:", field.name() + ": {a: ./b.yml}\nnodes:")
                    + "  m: {type: hangup}\n");
            assertTrue(faults.stream().noneMatch(fault -> fault.contains("has no field \"" + field.name())), faults::toString);
        }
    }

    static Stream<Arguments> ranges() {
        return fields().filter(pair -> ((Field) pair.get()[1]).shape() instanceof Shape.Whole || ((Field) pair.get()[1]).shape() instanceof Shape.Span);
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
