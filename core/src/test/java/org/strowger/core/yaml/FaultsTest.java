package org.strowger.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    @ParameterizedTest
    @CsvSource({
        "mian, main", // a swap of neighbours is one edit
        "mneu, menu",
        "nexxt, next",
        "glod, gold",
        "Europe/Londn, Europe/London",
        "teir, tier",
        "queeu, queue",
        "offrTimout, offerTimeout", // two edits in a word above five letters
    })
    void shouldFindTheNearestLegalName(String wrong, String right) {
        assertEquals(Optional.of(right), Faults.nearest(wrong, List.of("main", "menu", "next", "gold",
                "Europe/London", "Europe/Paris", "tier", "queue", "offerTimeout")));
    }

    @Test
    void shouldAskNothingWhenNoNameIsNear() {
        assertEquals(Optional.empty(), Faults.nearest("mxxn", List.of("main"))); // two edits, four letters
        assertEquals(Optional.empty(), Faults.nearest("quxxe", List.of("queue"))); // five letters
        assertEquals(Optional.of("queues"), Faults.nearest("quxxes", List.of("queues"))); // six: two are near
        assertEquals(Optional.empty(), Faults.nearest("quxxxs", List.of("queues"))); // three are not
        assertEquals(Optional.empty(), Faults.nearest("abcdefg", List.of("abcd")));
        assertEquals(Optional.empty(), Faults.nearest("a", List.of()));
    }

    @Test
    void shouldTakeTheFirstInTheAlphabetAmongEquals() {
        assertEquals(Optional.of("bat"), Faults.nearest("xat", List.of("hat", "bat", "cat")));
    }
}
