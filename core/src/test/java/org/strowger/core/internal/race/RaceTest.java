package org.strowger.core.internal.race;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTest {
    @Test
    void shouldGiveEachOrderOnceWhenThingsRepeat() {
        // when
        List<List<String>> orders = Race.permutations(List.of("a", "b", "a"));
        // then
        assertEquals(List.of(List.of("a", "b", "a"), List.of("a", "a", "b"), List.of("b", "a", "a")), orders);
        assertEquals(24, Race.permutations(List.of(1, 2, 3, 4)).size());
    }
}
