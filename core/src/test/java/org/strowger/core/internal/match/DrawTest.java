package org.strowger.core.internal.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DrawTest {
    @Test
    void shouldBeSplitMixWhenEveryPartIsTakenInTurn() {
        // given: the first number of a SplittableRandom is the finaliser of its seed
        long seed = 42;
        // when
        long expected = new SplittableRandom(
                new SplittableRandom(new SplittableRandom(seed).nextLong() + 1001).nextLong() + 7).nextLong();
        // then
        assertEquals(expected, Draw.of(seed, 1001, 7));
    }

    @Test
    void shouldDifferWhenSeedDecisionOrAgentDiffers() {
        Set<Long> seen = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            for (long decision = 0; decision < 100; decision++) {
                for (int agent = 0; agent < 50; agent++) {
                    seen.add(Draw.of(seed, decision, agent));
                }
            }
        }
        assertEquals(20 * 100 * 50, seen.size());
    }

    @Test
    void shouldSetEachBitHalfTheTimeWhenDrawnOften() {
        int draws = 20_000;
        int[] ones = new int[64];
        for (int i = 0; i < draws; i++) {
            long lot = Draw.of(5, i / 20, i % 20);
            for (int bit = 0; bit < 64; bit++) {
                ones[bit] += (int) (lot >>> bit & 1);
            }
        }
        for (int bit = 0; bit < 64; bit++) {
            assertTrue(Math.abs(ones[bit] - draws / 2) < 5 * Math.sqrt(draws) / 2,
                    "bit " + bit + " was set " + ones[bit] + " times of " + draws);
        }
    }
}
