package org.strowger.core.yaml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultReportTest {
    private static YamlFile file(String name, String text) {
        return YamlReader.read(name, text.getBytes(StandardCharsets.UTF_8), new Faults());
    }

    @Test
    void shouldPrintSourceLineAndCaretsUnderTheScalar() {
        // given
        YamlFile file = file("acme-main.yml", "\n".repeat(20) + "main:\n"
                + "    choices: {1: sales, 2: account, 9: mian, 0: operator, star: language}   # 9: hear it again\n");
        Faults faults = new Faults();
        faults.error("acme-main.yml", 22, 40, "unknown-node",
                "no node is named \"mian\"; did you mean \"main\"?");
        // when
        String report = new FaultReport(List.of(file)).print(faults.all());
        // then
        assertEquals("""
                acme-main.yml:22:40: error: no node is named "mian"; did you mean "main"? [unknown-node]
                   22 |     choices: {1: sales, 2: account, 9: mian, 0: operator, star: language}   # 9: hear it again
                      |                                        ^^^^
                acme-main.yml: 1 error
                """, report);
    }

    @Test
    void shouldCountErrorsAndWarningsOfEachFileInOrder() {
        // given
        Faults faults = new Faults();
        faults.error("b.yml", 2, 1, "bad-value", "second");
        faults.error("b.yml", 1, 4, "bad-value", "first");
        faults.error("b.yml", 1, 1, "bad-value", "the very first");
        faults.warning("b.yml", new YamlNode.Scalar("a", false, 1, 1), "deep-flow", "w");
        faults.warning("a.yml", new YamlNode.Scalar("x", false, 1, 1), "unused-flow", "unused");
        // when
        String report = new FaultReport(List.of(file("b.yml", "a: 'b c'\nlong key: d")))
                .printAtDeploy(faults.all());
        // then
        assertEquals("""
                a.yml:1:1: warning: unused [unused-flow]
                a.yml: 1 warning
                b.yml:1:1: error: the very first [bad-value]
                    1 | a: 'b c'
                      | ^
                b.yml:1:1: warning: w [deep-flow]
                    1 | a: 'b c'
                      | ^
                b.yml:1:4: error: first [bad-value]
                    1 | a: 'b c'
                      |    ^^^^^
                b.yml:2:1: error: second [bad-value]
                    2 | long key: d
                      | ^^^^^^^^
                b.yml: 3 errors, 1 warning; the running version stays
                """, report);
    }

    @Test
    void shouldRepeatTabsAndCountCodePoints() {
        // given
        Faults faults = new Faults();
        String text = "a:\t'😀'\nif: tier == 'glod'";
        faults.error("f.yml", 1, 4, "bad-value", "x");
        faults.error("f.yml", 2, 13, "expr-type", "y");
        faults.error("f.yml", 2, 5, "expr-name", "z");
        // when
        String report = new FaultReport(List.of(new YamlFile("f.yml", text, Optional.empty())))
                .print(faults.all());
        // then
        assertEquals("""
                f.yml:1:4: error: x [bad-value]
                    1 | a:\t'😀'
                      |   \t^^^
                f.yml:2:5: error: z [expr-name]
                    2 | if: tier == 'glod'
                      |     ^^^^
                f.yml:2:13: error: y [expr-type]
                    2 | if: tier == 'glod'
                      |             ^^^^^^
                f.yml: 3 errors
                """, report);
    }

    @Test
    void shouldCountColumnsInUtf16UnitsForPrograms() {
        // given
        Faults faults = new Faults();
        YamlFile file = new YamlFile("f.yml", "a: b\n'😀😀': x\n", Optional.empty());
        faults.error("f.yml", 2, 6, "bad-value", "x");
        faults.error("f.yml", 3, 1, "bad-value", "behind the last line");
        faults.error("other.yml", 2, 6, "bad-value", "of a file that is not known");
        FaultReport report = new FaultReport(List.of(file));
        // when, then
        assertEquals(List.of(8, 1, 6), faults.all().stream().map(report::utf16Column).toList());
    }

    @Test
    void shouldShowTheLineAsItIsWrittenWhereTheFileCannotBeRead() {
        // given
        Faults faults = new Faults();
        YamlFile hidden = YamlReader.read("a.yml", "%YAML 1.1\r\nb: c\u202Ed # \uD83D\uDE00\n".getBytes(UTF_8), faults);
        YamlFile latin = YamlReader.read("b.yml", "a: b\nb: caf\u00E9s".getBytes(ISO_8859_1), faults);
        // when
        String report = new FaultReport(List.of(hidden, latin)).print(faults.all());
        // then
        assertEquals("""
                a.yml:1:1: error: YAML directives are not allowed; remove this line [no-directive]
                    1 | %YAML 1.1
                      | ^
                a.yml:2:5: error: the character U+202E cannot be seen and is not allowed; remove it [bad-char]
                    2 | b: c\uFFFDd # \uD83D\uDE00
                      |     ^
                a.yml: 2 errors
                b.yml:2:7: error: the bytes from here on are not UTF-8; save the file as UTF-8 [bad-utf8]
                    2 | b: caf\uFFFDs
                      |       ^
                b.yml: 1 error
                """, report);
    }

    @Test
    void shouldShowThePartOfALongLineAroundTheFault() {
        // given
        YamlFile file = file("f.yml", "a: [" + "b, ".repeat(1_000) + "wrong, " + "c, ".repeat(1_000) + "]");
        Faults faults = new Faults();
        faults.error("f.yml", 1, 3_005, "bad-value", "x");
        // when
        String[] lines = new FaultReport(List.of(file)).print(faults.all()).split("\n");
        // then
        assertEquals("    1 | " + ("b, ".repeat(27) + "wrong, " + "c, ".repeat(38))
                .substring(1, 201), lines[1]);
        assertEquals("      | " + " ".repeat(80) + "^^^^^", lines[2]);
    }

    @Test
    void shouldListNoMoreThanAHundredFaultsOfAFile() {
        // given
        Faults faults = new Faults();
        for (int i = 0; i < 250; i++) {
            faults.error("f.yml", 1, 1, "bad-value", "x");
        }
        // when
        String report = new FaultReport(List.of()).print(faults.all());
        // then
        assertEquals(101, report.lines().count());
        assertTrue(report.endsWith("f.yml: 250 errors, the first 100 are listed\n"));
    }
}
