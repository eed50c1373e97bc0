package org.strowger.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.config.Fault;

/** Files made to break a reader: each is refused with its place. */
class HostileYamlTest {
    private static List<Fault> faults(byte[] bytes) {
        Faults faults = new Faults();
        YamlReader.read("f.yml", bytes, faults);
        return faults.all();
    }

    private static Fault first(String text) {
        return first(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Fault first(byte[] bytes) {
        List<Fault> faults = faults(bytes);
        assertTrue(!faults.isEmpty(), "the file was accepted");
        return faults.get(0);
    }

    private static void assertPlace(String expected, Fault fault) {
        assertEquals(expected, fault.line() + ":" + fault.column() + " " + fault.code());
    }

    @Test
    void shouldRefuseDoublingAliases() {
        // given
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 27; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a")
                    .append(i - 1).append("]\n");
        }
        // when
        List<Fault> faults = faults(bomb.toString().getBytes(StandardCharsets.UTF_8));
        // then
        assertEquals(27 + 2 * 26, faults.size());
        assertPlace("1:5 no-alias", faults.get(0));
        assertTrue(faults.stream().allMatch(fault -> fault.code().equals("no-alias")));
    }

    @Test
    void shouldRefuseAMapThatHoldsItself() {
        assertPlace("1:4 no-alias", first("a: &a {b: *a}"));
        assertPlace("1:4 no-alias", first("a: &a\n  *a : b"));
    }

    @Test
    void shouldRefuseNestingAtTheSeventeenthLevel() {
        assertPlace("1:19 too-deep", first("a: " + "[".repeat(100_000)));
        assertPlace("1:65 too-deep", first("{a: ".repeat(30_000)));
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            block.append(" ".repeat(i)).append("a:\n");
        }
        assertPlace("17:17 too-deep", first(block.toString()));
        assertPlace("2:31 too-deep", first("a:\n" + "- ".repeat(1_000)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ["http://x/"]]]] | 1:4
            a: !<tag:yaml.org,2002:java.lang.Runtime> x | 1:4
            !!map {a: b}                                | 1:1
            !!java.lang.Thread {a: b}                   | 1:1
            a: !!python/object/apply:os.system ["ls"]   | 1:4
            a: ! b                                      | 1:4
            ? !x a : b                                  | 1:3
            """)
    void shouldRefuseEveryTag(String yaml, String place) {
        assertPlace(place + " no-tag", first(yaml));
    }

    @Test
    void shouldRefuseHugeScalarsKeysAndLines() {
        assertPlace("1:4 too-long", first("a: " + "x".repeat(4_097)));
        assertPlace("1:4 too-long", first("a: |\n" + (" " + "x".repeat(80) + "\n").repeat(60)));
        assertPlace("1:4 too-long", first("a: \"" + "\\u0041".repeat(4_097) + '"'));
        assertPlace("1:1 too-long", first("k".repeat(129) + ": x"));
        assertPlace("1:3 too-long", first("? " + "k".repeat(5_000) + "\n: x"));
        assertPlace("2:131073 too-long", first("a: b\n" + " ".repeat(131_073) + "\n"));
    }

    @Test
    void shouldRefuseTooManyValuesAndTooManyBytes() {
        assertPlace("1:39995 too-many", first("a: [" + "b,".repeat(60_000) + "]"));
        assertPlace("1:1 too-big", first(new byte[262_145]));
    }

    @Test
    void shouldTakeWhatIsJustWithinEachCap() {
        for (String text : List.of("a: " + "[".repeat(15) + "b" + "]".repeat(15), "a: " + "x".repeat(4_096),
                "k".repeat(128) + ": x", "a: [" + "b,".repeat(19_991) + "]",
                "a: b\n" + ("#".repeat(1_023) + "\n").repeat(255) + "#".repeat(1_019))) {
            assertEquals(List.of(), faults(text.getBytes(StandardCharsets.UTF_8)), () -> text.length() + " characters");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            61 3A 20 FF                   | 1:4
            61 3A 20 C0 AF                | 1:4
            61 3A 20 ED A0 80             | 1:4
            61 3A 20 F4 90 80 80          | 1:4
            61 3A 20 E2 82                | 1:4
            0A 61 3A 20 C3 A9 0A 62 3A 80 | 3:3
            FF FE 61 00                   | 1:1
            EF BB BF 61 3A 80             | 1:3
            """)
    void shouldRefuseBytesThatAreNotUtf8(String hex, String place) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String one : hex.split(" ")) {
            bytes.write(Integer.parseInt(one, 16));
        }
        assertPlace(place + " bad-utf8", first(bytes.toByteArray()));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "7", "B", "C", "1B", "7F", "85", "9F", "2028", "2029", "61C", "200E",
            "200F", "202A", "202E",
        "2066", "2069", "FEFF", "FFF9", "FFFE", "FFFF", "1FFFE", "10FFFF", "D"})
    void shouldRefuseCharactersThatCannotBeSeen(String hex) {
        String bad = Character.toString(Integer.parseInt(hex, 16));
        assertPlace("2:5 bad-char", first("a: b\nc: x" + bad + "y"));
        assertPlace("1:4 bad-char", first("# x" + bad + "y\na: b"));
    }

    @Test
    void shouldListNoMoreThanAHundredBadCharacters() {
        assertEquals(100, faults(new byte[5_000]).size());
    }

    @Test
    void shouldRefuseASecondDocumentAndDirectives() {
        assertPlace("2:1 one-document", first("a: b\n--- c\n"));
        assertPlace("3:1 one-document", first("a: b\n...\n---\nc: d\n"));
        assertPlace("2:1 one-document", first("a: b\n%TAG ! tag:x,2000:\n--- c"));
        assertPlace("2:1 no-directive", first("a: b\n%YAML x\n"));
        assertEquals(List.of(), faults("---\na: b\n...\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(2, faults("%YAML 1.2\n%TAG !e! tag:x\n---\na: b".getBytes(
                StandardCharsets.UTF_8)).size());
    }

    @Test
    void shouldReadManyKeysOfOneHashWithoutEnd() {
        // given
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 << 12; i++) { // "Aa" and "BB" have one hash
            for (int bit = 0; bit < 12; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append(": x\n");
        }
        // when, then
        assertEquals(List.of(), faults(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
