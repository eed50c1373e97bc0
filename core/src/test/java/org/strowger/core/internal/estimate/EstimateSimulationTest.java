package org.strowger.core.internal.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.strowger.core.status.WaitEstimator;

/**
 * Ten agents at 95 % load, arrivals and services exponential, first come first served. In such a queue the
 * caller who meets q others waits for q + 1 of the departures of ten busy agents, so that the best error is
 * known: Σ (q + 1) / (10 μ)². Ibrahim and Whitt (2009) find that of the head of the line about twice that.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EstimateSimulationTest {
    private static final long SEED = 1_909_1946;
    private static final int AGENTS = 10;
    private static final double MEAN_SERVICE_NS = 180e9;
    private static final double LOAD = 0.95;
    private static final int CALLS = 60_000;

    private record Waiter(int call, long atNs, int others, Map<WaitEstimator, Long> said) {}

    private record Service(int agent, long endNs, long queuedAtNs, long waitNs, long handleNs) {}

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<WaitEstimator, List<Double>> errors = new EnumMap<>(WaitEstimator.class);
    private final ArrayDeque<Waiter> line = new ArrayDeque<>();
    private final PriorityQueue<Service> services =
            new PriorityQueue<>((one, other) -> Long.compare(one.endNs, other.endNs));
    private final ArrayDeque<Integer> free = new ArrayDeque<>();
    private EstimateBook book;
    private double best;
    private double waited;
    private int waiters;

    @BeforeAll
    void simulate() {
        int[][] queuesOf = new int[AGENTS][];
        for (int agent = 0; agent < AGENTS; agent++) {
            queuesOf[agent] = new int[] {0};
            free.add(agent);
        }
        book = new EstimateBook(1, queuesOf, queue -> free.size());
        for (int agent = 0; agent < AGENTS; agent++) {
            book.agentWorks(agent, true);
        }
        for (WaitEstimator which : WaitEstimator.values()) {
            errors.put(which, new ArrayList<>());
        }
        long nowNs = 0;
        for (int call = 0; call < CALLS; call++) {
            nowNs += exponential(MEAN_SERVICE_NS / AGENTS / LOAD);
            finishUntil(nowNs);
            arrives(call % 4_096, nowNs);
        }
    }

    private long exponential(double mean) {
        return (long) (-StrictMath.log(1 - random.nextDouble()) * mean);
    }

    private void arrives(int call, long nowNs) {
        Map<WaitEstimator, Long> said = new EnumMap<>(WaitEstimator.class);
        boolean waits = free.isEmpty();
        if (waits) {
            for (WaitEstimator which : WaitEstimator.values()) {
                said.put(which, book.estimateNs(which, 0, nowNs));
            }
        }
        Waiter waiter = new Waiter(call, nowNs, line.size(), said);
        book.queued(0, call, line.size() + 1, nowNs, nowNs / 1_000_000);
        line.add(waiter);
        serve(nowNs);
    }

    private void finishUntil(long nowNs) {
        while (!services.isEmpty() && services.peek().endNs <= nowNs) {
            Service over = services.poll();
            book.completed(0, over.agent, over.queuedAtNs, over.waitNs, over.handleNs, over.endNs / 1_000_000);
            free.add(over.agent);
            serve(over.endNs);
        }
    }

    private void serve(long nowNs) {
        if (line.isEmpty() || free.isEmpty()) {
            return;
        }
        Waiter waiter = line.poll();
        long waitNs = nowNs - waiter.atNs;
        book.answered(0, waiter.call, nowNs);
        long handleNs = exponential(MEAN_SERVICE_NS);
        services.add(new Service(free.poll(), nowNs + handleNs, waiter.atNs, waitNs, handleNs));
        if (!waiter.said.isEmpty()) {
            waiters++;
            waited += waitNs / 1e9;
            best += (waiter.others + 1) * StrictMath.pow(MEAN_SERVICE_NS / 1e9 / AGENTS, 2);
            waiter.said.forEach((which, saidNs) -> {
                if (saidNs != EstimateBook.NONE) {
                    errors.get(which).add((saidNs - waitNs) / 1e9);
                }
            });
        }
    }

    @Test
    void shouldBeNearTheBestPossibleByQueueLength() {
        double least = best / waiters;
        assertBetween(1.0, 1.6, square(WaitEstimator.QUEUE_LENGTH) / least, "queue length");
        assertBetween(1.0, 1.6, square(WaitEstimator.COMMON_AGENTS) / least, "common agents, none shared");
        assertBetween(-0.05, 0.05, bias(WaitEstimator.QUEUE_LENGTH) / meanWait(), "bias");
    }

    @Test
    void shouldBeAboutTwiceThatByTheHeadOfTheLineAndTheLastServed() {
        double least = best / waiters;
        assertBetween(1.5, 2.6, square(WaitEstimator.HOL) / least, "HOL");
        assertBetween(1.5, 2.8, square(WaitEstimator.LES) / least, "LES");
        assertBetween(2.0, 6.0, square(WaitEstimator.RCS) / least, "RCS");
        assertTrue(square(WaitEstimator.LES) < square(WaitEstimator.RCS), "the later the news, the better");
        assertTrue(square(WaitEstimator.RCS) < square(WaitEstimator.MOVING_MEAN));
        assertBetween(-0.15, 0.15, bias(WaitEstimator.LES) / meanWait(), "bias of LES");
    }

    @Test
    void shouldBlendToNoWorseThanEitherPart() {
        assertTrue(square(WaitEstimator.BLEND) < square(WaitEstimator.HOL), "blend against HOL");
        assertBetween(0.6, 1.15, square(WaitEstimator.BLEND) / square(WaitEstimator.QUEUE_LENGTH), "against length");
    }

    @Test
    void shouldReportTheErrorsOfTheLatest64() {
        for (WaitEstimator which : WaitEstimator.values()) {
            List<Double> all = errors.get(which);
            if (which == WaitEstimator.LAST_WEEK) {
                continue;
            }
            List<Double> latest = all.subList(all.size() - 64, all.size());
            assertEquals(latest.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
                    book.biasSeconds(which, 0), 1e-6, which + ", seed " + SEED);
            assertEquals(latest.stream().mapToDouble(error -> error * error).average().orElseThrow(),
                    book.meanSquaredError(which, 0), 1e-3, which + ", seed " + SEED);
        }
    }

    private double square(WaitEstimator which) {
        return errors.get(which).stream().mapToDouble(error -> error * error).average().orElseThrow();
    }

    private double bias(WaitEstimator which) {
        return errors.get(which).stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private double meanWait() {
        return waited / waiters;
    }

    private static void assertBetween(double low, double high, double value, String what) {
        assertTrue(value >= low && value <= high,
                what + " was " + value + ", not in " + low + " to " + high + "; seed " + SEED);
    }
}
