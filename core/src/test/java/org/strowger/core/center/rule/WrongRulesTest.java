package org.strowger.core.center.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Golden table: wrong rules and the exact faults that the reader gives for them. */
class WrongRulesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "wrong-rules.txt", delimiter = '¦', quoteCharacter = '`',
            maxCharsPerColumn = 10_000)
    void shouldReportEachFaultAtItsPlace(String yaml, String expected) {
        // given
        RuleFile file = new RuleFile(yaml.replace("⏎", "\n"));
        // then
        assertEquals(expected, String.join(" ⏎ ", file.faults()));
    }
}
