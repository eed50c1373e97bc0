package org.strowger.core.internal.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovingMeanTest {
    private static final long SEED = 99_170_101;

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 32, 64, 128})
    void shouldBeTheMeanOfTheLatestValues(int window) {
        // given
        SplittableRandom random = new SplittableRandom(SEED);
        MovingMean moving = new MovingMean(window);
        List<Long> all = new ArrayList<>();
        assertTrue(moving.isEmpty());
        for (int i = 0; i < 5 * window; i++) {
            // when
            long value = random.nextLong(-3_600_000_000_000L, 3_600_000_000_000L);
            moving.add(value);
            all.add(value);
            if (random.nextInt(4) == 0) {
                moving.amend(7);
                all.set(all.size() - 1, value + 7);
            }
            // then: the closed form
            List<Long> latest = all.subList(Math.max(0, all.size() - window), all.size());
            long sum = latest.stream().mapToLong(Long::longValue).sum();
            double squares = latest.stream().mapToDouble(each -> (double) each * each).sum();
            assertEquals((double) sum / latest.size(), moving.mean(), 0, "seed " + SEED);
            assertEquals(squares / latest.size(), moving.meanSquare(), squares * 1e-12, "seed " + SEED);
            assertEquals(latest.size(), moving.count());
        }
    }

    @Test
    void shouldBeTheShareOfTheLatest64() {
        SplittableRandom random = new SplittableRandom(SEED);
        MovingShare share = new MovingShare();
        List<Boolean> all = new ArrayList<>();
        assertEquals(0, share.share());
        for (int i = 0; i < 300; i++) {
            boolean hit = random.nextInt(3) == 0;
            share.add(hit);
            all.add(hit);
            List<Boolean> latest = all.subList(Math.max(0, all.size() - 64), all.size());
            assertEquals((double) latest.stream().filter(each -> each).count() / latest.size(), share.share(), 0);
        }
    }

    @Test
    void shouldBeTheMeanOfTheLatest16WaitsOfEachLength() {
        LengthTable table = new LengthTable();
        assertEquals(EstimateBook.NONE, table.mean(3));
        for (int i = 1; i <= 20; i++) {
            table.add(3, i * 10);
            table.add(300, i);
        }
        assertEquals((5 + 20) * 10 / 2, table.mean(3));
        assertEquals(EstimateBook.NONE, table.mean(4));
        assertEquals(EstimateBook.NONE, table.mean(300), "longer than the table");
    }

    @Test
    void shouldRememberTheSameHalfHourOfLastWeekOnly() {
        // given: 4 arrivals, 1 abandon, 2 handled of 60 and 80 in one half-hour
        long monday = 1_800_000L * 336 * 1_000 + 5;
        WeekTable week = new WeekTable();
        week.now(monday);
        for (int i = 0; i < 4; i++) {
            week.arrived();
        }
        week.abandoned();
        week.handled(60);
        week.handled(80);
        assertEquals(0, week.workPerCallerNs(), "the present half-hour is not last week");
        // when
        week.now(monday + 1_800_000);
        assertEquals(0, week.workPerCallerNs());
        week.now(monday + 336 * 1_800_000L);
        // then
        assertEquals(0.75 * 70, week.workPerCallerNs());
        week.now(monday + 2 * 336 * 1_800_000L);
        assertEquals(0, week.workPerCallerNs(), "two weeks ago is too old");
    }
}
