package org.strowger.ivr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rules is true: every test that they name is a test, and no numbered rule is left out. */
class RuleTableTest {
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+?) \\| ([^|]+?) \\| ([^|]+?) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern TEXT = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");
    private static final Pattern IS_TEST = Pattern.compile(
            "@(?:Test|ParameterizedTest|TestFactory)\\b(?:[^;{}]|\\{[^;{}]*})*?\\b(\\w+)"
            + "\\([^()]*\\)\\s*(?:throws [\\w, ]+)?\\{");

    private record Row(String file, String rule, String tests) {}

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Path file : files(Path.of("docs"), "rules\\.md")) {
            for (String line : Files.readAllLines(file)) {
                Matcher row = ROW.matcher(line);
                if (row.matches() && !row.group(1).equals("rule")) {
                    rows.add(new Row(file.getFileName().toString(), row.group(1), row.group(3)));
                }
            }
        }
        return rows;
    }

    private static List<Path> files(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
        }
    }

    /** The test methods of each class of tests, by simple name. */
    private static Map<String, Set<String>> tests() throws IOException {
        Map<String, Set<String>> tests = new HashMap<>();
        for (Path file : files(Path.of(".."), "\\w+\\.java")) {
            if (file.toString().replace('\\', '/').contains("/src/test/")) {
                Matcher test = IS_TEST.matcher(TEXT.matcher(Files.readString(file)).replaceAll("\"\""));
                Set<String> methods = tests.computeIfAbsent(
                        file.getFileName().toString().replace(".java", ""), name -> new HashSet<>());
                while (test.find()) {
                    methods.add(test.group(1));
                }
            }
        }
        return tests;
    }

    @Test
    void shouldNameATestThatIsOneForEveryRule() throws IOException {
        // given
        Map<String, Set<String>> tests = tests();
        List<String> faults = new ArrayList<>();
        List<Row> rows = rows();
        // when
        for (Row row : rows) {
            Matcher named = TEST.matcher(row.tests());
            int count = 0;
            while (named.find()) {
                count++;
                if (!tests.getOrDefault(named.group(1), Set.of()).contains(named.group(2))) {
                    faults.add(row.file() + ": " + row.rule() + ": no test is " + named.group());
                }
            }
            if (count == 0) {
                faults.add(row.file() + ": " + row.rule() + ": names no test");
            }
        }
        // then
        assertEquals(List.of(), faults);
        assertTrue(rows.size() > 100, "the rows were found");
    }

    @Test
    void shouldHaveARowForEveryNumberedRule() throws IOException {
        // given
        Set<String> found = new HashSet<>();
        rows().forEach(row -> found.add(row.rule().split(" ")[0]));
        // when
        List<String> missing = Stream.of(numbered("I", 15), numbered("E", 6), numbered("S", 48))
                .flatMap(ids -> ids).filter(id -> !found.contains(id)).toList();
        // then
        assertEquals(List.of(), missing);
    }

    private static Stream<String> numbered(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number);
    }
}
