package org.strowger.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.config.Fault;

class FieldsTest {
    private final Faults faults = new Faults();

    private Fields fields(String yaml) {
        YamlNode.Mapping root = YamlReader.read("f.yml",
                ("a: {" + yaml + "}").getBytes(StandardCharsets.UTF_8), faults)
                .root().orElseThrow();
        YamlNode.Entry entry = root.entries().get(0);
        return new Fields("f.yml", entry.key(), (YamlNode.Mapping) entry.value(), "a play node",
                "menu", "a", faults);
    }

    private List<String> found() {
        return faults.all().stream().map(Fault::toString).toList();
    }

    @Test
    void shouldGiveEachFieldItsType() {
        // given
        Fields fields = fields(
                "t: '0042', n: 7, d: 500ms, b: true, l: [x, y], one: z, m: {k: v}, name: ab-c_1, x-y: z");
        // then
        assertEquals("0042", fields.text("t").orElseThrow().text());
        assertEquals(7, fields.integer("n", 0, 9, 1));
        assertEquals(Duration.ofMillis(500),
                fields.duration("d", Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO));
        assertTrue(fields.bool("b", false));
        assertEquals(List.of("x", "y"), fields.texts("l").stream().map(YamlNode.Scalar::text).toList());
        assertEquals(List.of("z"), fields.texts("one").stream().map(YamlNode.Scalar::text).toList());
        assertEquals("k", fields.map("m").orElseThrow().entries().get(0).key().text());
        assertEquals("ab-c_1", fields.name("name").orElseThrow().text());
        assertEquals(5, fields.integer("none", 0, 9, 5));
        assertFalse(fields.has("none"));
        assertEquals(Optional.empty(), fields.text("none"));
        fields.finish();
        assertEquals(List.of(), found());
    }

    @Test
    void shouldReportUnknownAndMissingFieldsAtTheirPlaces() {
        // given
        Fields fields = fields("nexxt: main, x-note: 1");
        // when
        fields.text("next");
        fields.required("choices");
        fields.finish();
        // then
        assertEquals(List.of("f.yml:1:1: error: menu \"a\" needs \"choices\" [missing-field]",
                "f.yml:1:5: error: a play node has no field \"nexxt\"; did you mean \"next\"? [unknown-field]"),
                found());
    }

    @Test
    void shouldSayOnceThatAFieldIsOfAWrongKind() {
        // given
        Fields fields = fields("map: b, text: {c: d}");
        // when
        fields.map("map");
        fields.map("map");
        fields.text("text");
        fields.bool("text", true);
        // then
        assertEquals(List.of("f.yml:1:10: error: \"map\" has to be a map, such as {name: value} [bad-value]",
                "f.yml:1:19: error: \"text\" has to be a text, not a list or a map [bad-value]"), found());
    }

    @Test
    void shouldNotReportAgainWhatTheReaderReported() {
        // given
        Fields fields = fields("next: , say: !t , list: [*x, b]");
        // when
        fields.required("next");
        fields.requiredText("say");
        List<YamlNode.Scalar> list = fields.texts("list");
        // then
        assertEquals(List.of("empty-value", "no-tag", "no-alias"),
                faults.all().stream().map(Fault::code).toList());
        assertEquals(1, list.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            v: 6 ¦ a duration needs a unit: 6s, 500ms or 2m [bad-duration]
            v: 6 s ¦ a duration needs a unit: 6s, 500ms or 2m [bad-duration]
            v: 1.5s ¦ a duration needs a unit: 6s, 500ms or 2m [bad-duration]
            v: 6S ¦ a duration needs a unit: 6s, 500ms or 2m [bad-duration]
            v: 9999999999999h ¦ a duration needs a unit: 6s, 500ms or 2m [bad-duration]
            v: 999999999999h ¦ menu 'a': v was 999999999999h; use 500ms to 2m, or leave it out for 6s [bad-duration]
            v: -6s ¦ menu 'a': v was -6s; use 500ms to 2m, or leave it out for 6s [bad-duration]
            v: 499ms ¦ menu 'a': v was 499ms; use 500ms to 2m, or leave it out for 6s [bad-duration]
            v: [6s] ¦ "v" has to be a text, not a list or a map [bad-value]
            """)
    void shouldRefuseWhatIsNoDurationInRange(String yaml, String message) {
        // when
        Duration duration = fields(yaml)
                .duration("v", Duration.ofMillis(500), Duration.ofMinutes(2), Duration.ofSeconds(6));
        // then
        assertEquals(Duration.ofSeconds(6), duration);
        assertEquals(List.of("f.yml:1:8: error: " + message), found());
    }

    @ParameterizedTest
    @CsvSource({"0ms, 0s", "1500ms, 1500ms", "60s, 1m", "90s, 90s", "3600s, 1h", "48h, 48h",
            "-5s, -5s", "-1ms, -1ms"})
    void shouldShowDurationsAsShortAsTheyCanBeWritten(String written, String shown) {
        assertEquals(shown, Values.show(Values.duration(written).orElseThrow()));
        assertEquals(Values.duration(written),
                Values.duration(Values.show(Values.duration(written).orElseThrow())));
    }
}
