package org.strowger.examples.dayreplay.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void shouldHaveDefaults() throws OptionsException {
        assertEquals(new Options(Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(),
                false, false, false), Options.parse());
    }

    @Test
    void shouldReadEveryOption() throws OptionsException {
        Options options = Options.parse("--data", "a.csv", "--days", "1-3", "--priority-head-start", "90s",
                "--journal", "j", "--report", "r.html", "--json", "--resume");
        assertEquals(new Options(Optional.of(Path.of("a.csv")), Optional.of(new TreeSet<>(List.of(1, 2, 3))), 90,
                Optional.of(Path.of("j")), Optional.of(Path.of("r.html")), true, true, false), options);
    }

    @ParameterizedTest
    @CsvSource({"0s, 0", "90s, 90", "2m, 120", "24h, 86400"})
    void shouldReadHeadStart(String text, int seconds) throws OptionsException {
        assertEquals(seconds, Options.parse("--priority-head-start", text).headStartS());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--dta x|option '--dta' is unknown; --help lists the options",
        "file.csv|option 'file.csv' is unknown; --help lists the options",
        "--data|option --data has no value; write --data FILE",
        "--data --json|option --data has no value; write --data FILE",
        "--json --json|option --json was given twice; give it once",
        "--days 1-2 --days 3|option --days was given twice; give it once",
        "--days 10-1|option --days was '10-1'; use days of the month from 1 to 31 such as 1-10, 3 or 1,4-6",
        "--days 0|option --days was '0'; use days of the month from 1 to 31 such as 1-10, 3 or 1,4-6",
        "--days 1-32|option --days was '1-32'; use days of the month from 1 to 31 such as 1-10, 3 or 1,4-6",
        "--days 1,|option --days was '1,'; use days of the month from 1 to 31 such as 1-10, 3 or 1,4-6",
        "--days mon|option --days was 'mon'; use days of the month from 1 to 31 such as 1-10, 3 or 1,4-6",
        "--priority-head-start 90|option --priority-head-start was '90'; use 0s to 24h, such as 90s",
        "--priority-head-start 25h|option --priority-head-start was '25h'; use 0s to 24h, such as 90s",
        "--priority-head-start -5s|option --priority-head-start was '-5s'; use 0s to 24h, such as 90s",
        "--resume|option --resume has no journal to go on with; add --journal DIR of the run that was cut off",
    })
    void shouldSayWhatIsWrongAndWhatToDo(String arguments, String message) {
        assertEquals(message, assertThrows(OptionsException.class,
                () -> Options.parse(arguments.split(" "))).getMessage());
    }

    @Test
    void shouldWriteDaysAsPeopleDo() throws OptionsException {
        for (String days : List.of("1-10", "3", "1,4-6", "1-10,13-31")) {
            assertEquals(days, DayList.format(DayList.parse(days)));
        }
    }

    @Test
    void shouldListEveryOptionInTheHelp() {
        for (String option : List.of("--data FILE", "--days 1-10", "--priority-head-start 90s", "--journal DIR",
                "--report FILE", "--json", "--resume", "--help")) {
            assertTrue(Options.HELP.contains(option), option);
        }
    }
}
