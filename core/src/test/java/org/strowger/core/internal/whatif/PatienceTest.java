package org.strowger.core.internal.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.whatif.Patience.Seen;

/** The patience of callers, of whom some were served before they lost it. */
class PatienceTest {
    @Test
    void shouldGiveTheProductLimitEstimateOfATextbookSample() {
        // given: hang-ups at 6, 7, 10, 15; served at 6, 9, 10
        Patience patience = new Patience(List.of(new Seen(6, true), new Seen(6, false), new Seen(7, true),
                new Seen(9, false), new Seen(10, true), new Seen(10, false), new Seen(15, true)));
        // then: 6/7, 6/7 · 4/5, 6/7 · 4/5 · 2/3, 0
        assertEquals(1, patience.staying(5));
        assertEquals(6.0 / 7, patience.staying(6), 1e-12);
        assertEquals(24.0 / 35, patience.staying(9), 1e-12);
        assertEquals(48.0 / 105, patience.staying(14), 1e-12);
        assertEquals(0, patience.staying(15));
    }

    @Test
    void shouldWaitForEverWhenNobodyWasSeenToHangUpLater() {
        Patience patience = new Patience(List.of(new Seen(5, true), new Seen(9, false)));
        assertEquals(OptionalLong.empty(), patience.beyond(5, 0.99));
        assertEquals(OptionalLong.empty(), new Patience(List.of()).beyond(0, 0.5));
    }

    @Test
    void shouldDrawPatienceAsTheCurveHasItBeyondTheWaitKnown() {
        // given: patience exponential with mean 100, service after 50 on average
        SplittableRandom random = new SplittableRandom(1999);
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            long patience = Math.round(-100_000 * Math.log(1 - random.nextDouble()));
            long service = Math.round(-50_000 * Math.log(1 - random.nextDouble()));
            seen.add(new Seen(Math.min(patience, service), patience <= service));
        }
        Patience patience = new Patience(seen);
        // when: callers known to have waited 30 stay on as those of an exponential do, whatever they waited
        int stays = 0;
        for (int i = 0; i < 4_000; i++) {
            OptionalLong beyond = patience.beyond(30_000, random.nextDouble());
            assertTrue(beyond.isEmpty() || beyond.getAsLong() > 30_000);
            stays += beyond.isEmpty() || beyond.getAsLong() > 130_000 ? 1 : 0;
        }
        // then
        assertEquals(Math.exp(-1), stays / 4_000.0, 0.05);
    }
}
