package org.strowger.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.config.Fault;

class YamlReaderTest {
    private static final String SAMPLE = """
            # a comment
            name: bank
            quoted: 'it''s "so"'
            double: "tab\\tand \\u00e9"
            folded: >
              one
              two

              three
            kept: |-
              one
                two
            plain: over
              two lines
            list:
              - a
              - {b: c, d: [e, "f"]}
            ünïcode: 😀 x # after
            last: end
            """;

    private static YamlFile read(String text) {
        Faults faults = new Faults();
        YamlFile file = YamlReader.read("f.yml", text.getBytes(StandardCharsets.UTF_8), faults);
        assertEquals(List.of(), faults.all());
        return file;
    }

    private static String textOf(YamlFile file, String key) {
        return ((YamlNode.Scalar) file.root().orElseThrow().get(key).orElseThrow()).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "no", "yes", "NO", "Yes", "on", "off", "y", "n", "null", "Null", "~", "true", "FALSE",
        "012", "0777", "0o14",
        "0x1F", "0b11", "1_000", "10:30", "12:30:45", "190:20:30.15", "2026-12-24",
        "2001-12-14t21:59:43.10-05:00",
        "2026-11-03T10:00 Europe/London", "1e3", ".5", "1.", "1.0", ".inf", "-.INF", ".nan", "+1",
        "-0", "6s", "=",
        "1,000", "10xx", "sip:100@pbx.example", "0042", "08:30-18:00", "=="
    })
    void shouldKeepEveryPlainScalarAsItIsWritten(String scalar) {
        assertEquals(scalar, textOf(read("a: " + scalar), "a"));
        assertEquals(scalar, textOf(read("a: '" + scalar + "'"), "a"));
    }

    @Test
    void shouldKeepPositionsInCodePoints() {
        // when
        YamlNode.Mapping root = read("a: {'😀': x, b: \"y\"}\nc:\n  - é\n").root().orElseThrow();
        // then
        YamlNode.Mapping a = (YamlNode.Mapping) root.get("a").orElseThrow();
        assertEquals(new YamlNode.Scalar("😀", true, 1, 5), a.entries().get(0).key());
        assertEquals(new YamlNode.Scalar("x", false, 1, 10), a.entries().get(0).value());
        assertEquals(new YamlNode.Scalar("y", true, 1, 16), a.get("b").orElseThrow());
        YamlNode.Sequence c = (YamlNode.Sequence) root.get("c").orElseThrow();
        assertEquals(List.of(new YamlNode.Scalar("é", false, 3, 5)), c.items());
        assertEquals(3, c.line());
        assertEquals(3, c.column());
    }

    @Test
    void shouldReadTheSameWithCrLfAndWithAByteOrderMark() {
        // given
        YamlFile plain = read(SAMPLE);
        // then
        assertEquals(plain, read(SAMPLE.replace("\n", "\r\n")));
        assertEquals(plain, read('\uFEFF' + SAMPLE));
        assertEquals(plain, read('\uFEFF' + SAMPLE.replace("\n", "\r\n")));
        assertEquals("one two\nthree\n", textOf(plain, "folded"));
        assertEquals("one\n  two", textOf(plain, "kept"));
        assertEquals("over two lines", textOf(plain, "plain"));
        assertEquals("it's \"so\"", textOf(plain, "quoted"));
        assertEquals("tab\tand é", textOf(plain, "double"));
        assertEquals("😀 x", textOf(plain, "ünïcode"));
    }

    @Test
    void shouldTellAnEmptyTextFromAMissingOne() {
        assertEquals("", textOf(read("a: ''"), "a"));
        assertEquals("", textOf(read("a: \"\""), "a"));
    }

    @Test
    void shouldFindAllFaultsOfOneRun() {
        // given
        Faults faults = new Faults();
        String text = """
                a: &x 1
                b: *x
                c: !t 3
                d: {<<: *x}
                a: 2
                e:
                choices:
                  #: f
                  1: g
                """;
        // when
        YamlFile file = YamlReader.read("f.yml", text.getBytes(StandardCharsets.UTF_8), faults);
        // then
        assertEquals(List.of("1:4 no-alias", "2:4 no-alias", "3:4 no-tag", "4:5 no-merge",
                "5:1 duplicate-key",
                "6:1 empty-value", "8:3 hash-is-comment"),
                faults.all().stream().map(f -> f.line() + ":" + f.column() + " " + f.code()).toList());
        assertEquals(Optional.of("1"), file.root().flatMap(root -> root.get("a"))
                .map(YamlNode.Scalar.class::cast).map(YamlNode.Scalar::text));
    }

    @Test
    void shouldNotTakeACommentOutsideAMapOfKeysForALostKey() {
        read("""
                #: a heading
                nodes:
                  choices:
                    1: a
                    2: b
                  #: a remark at another column
                  text: "x #: y"
                  other: {a: b} #: said here
                """);
    }

    @Test
    void shouldReadCommentsWhereTheParserWouldNotTakeThemAsNodes() {
        // given: with comments on, the parser throws for the first and the third and refuses the second
        for (String text : List.of("a: { # why\n  b: c}", "{a: # why\n  b}", "a: [ # why\n  b]", "a: # why\n  b")) {
            // when, then
            assertTrue(read(text).root().orElseThrow().get("a").isPresent(), text);
        }
    }

    @Test
    void shouldStopAtEachCap() {
        YamlLimits small = new YamlLimits(60, 12, 3, 10, 5);
        assertEquals("f.yml:1:1: error: the file has 61 bytes and 60 are allowed; split it or make it shorter"
                + " [too-big]", only("a".repeat(61), small));
        assertEquals("f.yml:1:26: error: the file has more than 12 values; split it [too-many]",
                only("a: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]", small));
        assertEquals("f.yml:1:6: error: lists and maps stand more than 3 deep inside each other; flatten them"
                + " [too-deep]", only("a: [[[b]]]", small));
        assertEquals("f.yml:1:4: error: a value is longer than 10 characters; shorten it [too-long]",
                only("a: 12345678901", small));
        assertEquals("f.yml:1:1: error: a key is longer than 5 characters; shorten it [too-long]",
                only("abcdef: 1", small));
        assertTrue(YamlReader.read("f.yml", "a: [[😀😀😀😀😀]]".getBytes(StandardCharsets.UTF_8),
                small, new Faults()).root().isPresent());
    }

    private static String only(String text, YamlLimits limits) {
        Faults faults = new Faults();
        YamlReader.read("f.yml", text.getBytes(StandardCharsets.UTF_8), limits, faults);
        List<Fault> all = faults.all();
        assertEquals(1, all.size(), all::toString);
        return all.get(0).toString();
    }
}
