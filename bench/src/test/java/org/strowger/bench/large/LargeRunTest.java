package org.strowger.bench.large;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.bench.Samples;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.CenterDiff;
import org.strowger.core.center.CenterReader;

class LargeRunTest {
    private static final LargeCentre SMALL = new LargeCentre(200, 40);

    private static CenterConfig read(LargeCentre centre, int edition) {
        return CenterReader.read("center.yml", centre.yaml(edition).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldHaveItsMembershipsAndChangeAFewQueuesAndAgentsInEachEdition() {
        // given
        CenterConfig centre = read(SMALL, 0);
        assertEquals(200, centre.agents().stream().mapToLong(agent -> agent.queues().size()).sum());
        // when
        List<String> differences = CenterDiff.between(centre, read(SMALL, 3));
        // then
        assertEquals(2 * LargeCentre.CHANGED, differences.size(), differences::toString);
        assertEquals("queue 'queue-60': wrapUp from 1m to 43s", differences.get(0));
    }

    @Test
    void shouldGiveQuantilesAndTheWorstOfAllParts() {
        // given
        Samples first = new Samples(600);
        Samples second = new Samples(600);
        for (int us = 1; us <= 1_000; us++) {
            (us % 2 == 0 ? first : second).add(us * 1_000L);
        }
        // when
        Samples.Tail tail = Samples.of(List.of(first, second)).tail();
        // then
        assertEquals(new Samples.Tail(1_000, 500, 990, 999, 1_000), tail);
        assertEquals(new Samples.Tail(0, 0, 0, 0, 0), Samples.of(List.of()).tail());
    }

    @Test
    @Timeout(120)
    void shouldMeasureEachKindOfWindowAtEachDurability() throws Exception {
        // given
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        LargeRun.Plan plan = new LargeRun.Plan(SMALL, 200, 60, 1, 1, 1, 2, 1, 20);
        // when
        LargeReport report = new LargeRun(new PrintStream(printed, true, StandardCharsets.UTF_8), plan).measure();
        // then
        assertEquals(2, report.parts().size());
        for (LargeReport.Part part : report.parts()) {
            for (Window.Beside beside : Window.Beside.values()) {
                assertTrue(beside == Window.Beside.REST || part.offers(beside).count() >= plan.least(),
                        part.durability() + ", " + beside);
            }
            assertTrue(part.listings() > 0);
            assertTrue(part.swaps() > 0);
        }
        assertTrue(report.json().contains("\"listing_and_swaps\": {\"offersUs\": {\"count\": "), report::json);
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("bar 1: p99.9 of agent free to offer told"));
    }
}
