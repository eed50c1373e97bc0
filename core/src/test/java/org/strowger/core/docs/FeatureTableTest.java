package org.strowger.core.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of features says what is true: each test that it names exists, and every feature has a state. */
class FeatureTableTest {
    private static final Path DOCUMENT = Path.of("docs", "features.md");
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z]\\d+) \\| (.*?) \\| ([123]) \\| (.*?) \\| (.*?) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final int FEATURES = 64;

    @Test
    void shouldNameATestThatExistsForEveryFeatureThatWorks() throws IOException {
        // given
        Map<String, String> sources = testSources();
        List<String> faults = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher row = ROW.matcher(line);
            if (!row.matches()) {
                continue;
            }
            rows++;
            boolean works = row.group(4).equals("works");
            Matcher test = TEST.matcher(row.group(5));
            int tests = 0;
            while (test.find()) {
                tests++;
                if (!sources.getOrDefault(test.group(1), "").contains("void " + test.group(2) + "(")) {
                    faults.add(row.group(1) + ": no test " + test.group());
                }
            }
            // when it works, something shows it
            if (works && tests == 0) {
                faults.add(row.group(1) + ": works, but names no test");
            }
            if (!works && !row.group(4).startsWith("partly: ") && !row.group(4).startsWith("waits: ")) {
                faults.add(row.group(1) + ": state is neither works, partly: … nor waits: …");
            }
        }
        // then
        assertEquals(List.of(), faults);
        assertEquals(FEATURES, rows, "every feature has its row");
        assertTrue(sources.size() > 100, "the test sources were found");
    }

    static Map<String, String> testSources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/test/"))
                    .forEach(file -> sources.merge(
                            file.getFileName().toString().replace(".java", ""), read(file), String::concat));
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
