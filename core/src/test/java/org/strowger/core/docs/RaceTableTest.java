package org.strowger.core.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of races is true: every race has its row and tests that are there, and no race test is left out. */
class RaceTableTest {
    private static final Path DOCUMENT = Path.of("docs", "races.md");
    private static final Pattern ROW = Pattern.compile("\\| (R\\d\\d) \\| .*? \\| (.*?) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern RACE = Pattern.compile("void (should(R\\d\\d)\\w+)\\(");
    private static final int RACES = 35;

    @Test
    void shouldNameTheTestsOfEveryRace() throws IOException {
        // given
        Map<String, String> sources = FeatureTableTest.testSources();
        List<String> faults = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        TreeSet<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher row = ROW.matcher(line);
            if (!row.matches()) {
                continue;
            }
            rows.add(row.group(1));
            Matcher test = TEST.matcher(row.group(2));
            int tests = 0;
            while (test.find()) {
                tests++;
                named.add(test.group());
                if (!test.group(2).startsWith("should" + row.group(1))
                        || !sources.getOrDefault(test.group(1), "").contains("void " + test.group(2) + "(")) {
                    faults.add(row.group(1) + ": no test of it is " + test.group());
                }
            }
            if (tests == 0) {
                faults.add(row.group(1) + ": names no test");
            }
        }
        // when: the race tests of core are looked through
        sources.forEach((file, source) -> {
            Matcher race = RACE.matcher(source);
            while (file.endsWith("RaceTest") && race.find()) {
                if (!named.contains("`" + file + "." + race.group(1) + "`")) {
                    faults.add(race.group(2) + ": does not name " + file + "." + race.group(1));
                }
            }
        });
        // then
        assertEquals(List.of(), faults);
        assertEquals(java.util.stream.IntStream.rangeClosed(1, RACES).mapToObj(race -> String.format("R%02d", race))
                .toList(), rows, "every race has its row");
    }
}
