package org.strowger.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.match.Draw;
import org.strowger.core.ranking.AgentRanking;
import org.strowger.core.ranking.SampleAgent;
import org.strowger.core.ranking.SampleQueue;
import org.strowger.routing.agents.RandomWeighted;

/** The lot falls by weight: chi-square tests at the 99.9th percentile over draws of a fixed seed. */
class RandomWeightedTest {
    private static final long SEED = 1999;
    private static final int DECISIONS = 120_000;

    private final AgentRanking ranking = new RandomWeighted();
    private final SampleQueue queue = new SampleQueue();

    @Test
    void shouldChooseTheFirstInProportionToWeight() {
        // given
        int[] weights = {1, 1_000, 500, 250, 0, 100, 100};
        long sum = IntStream.of(weights).sum();
        // when
        long[] first = new long[weights.length];
        for (int decision = 0; decision < DECISIONS; decision++) {
            first[order(weights, decision).get(0)]++;
        }
        // then
        assertEquals(0, first[4], "weight 0 is never first while another is free");
        double chiSquare = 0;
        for (int agent = 0; agent < weights.length; agent++) {
            if (weights[agent] > 0) {
                double expected = (double) DECISIONS * weights[agent] / sum;
                chiSquare += (first[agent] - expected) * (first[agent] - expected) / expected;
            }
        }
        assertTrue(chiSquare < 20.52, "seed " + SEED + ": chi-square of 5 degrees was " + chiSquare);
    }

    @Test
    void shouldChooseEachPlaceInProportionAmongTheRest() {
        // given
        int[] weights = {600, 300, 100};
        // when
        Map<List<Integer>, Integer> counts = new TreeMap<>(Comparator.comparing(List::toString));
        for (int decision = 0; decision < DECISIONS; decision++) {
            counts.merge(order(weights, decision), 1, Integer::sum);
        }
        // then
        assertEquals(6, counts.size(), "every order comes up");
        double chiSquare = 0;
        for (Map.Entry<List<Integer>, Integer> entry : counts.entrySet()) {
            double one = weights[entry.getKey().get(0)];
            double two = weights[entry.getKey().get(1)];
            double expected = DECISIONS * one / 1_000 * two / (1_000 - one);
            chiSquare += (entry.getValue() - expected) * (entry.getValue() - expected) / expected;
        }
        assertTrue(chiSquare < 20.52, "seed " + SEED + ": chi-square of 5 degrees was " + chiSquare);
    }

    @Test
    void shouldLeaveWeightZeroToTheTieBreakWhenNobodyElseIsFree() {
        assertEquals(List.of(0, 1, 2), order(new int[] {0, 0, 0}, 1));
    }

    @Test
    void shouldNeverMeetAnInfiniteKeyWhenTheLotIsAtTheEdge() {
        SampleAgent agent = new SampleAgent();
        for (int weight : new int[] {1, 1_000}) {
            for (long draw : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1, 4_095, 4_096}) {
                agent.weight = weight;
                agent.draw = draw;
                double arrival = Double.longBitsToDouble(ranking.key(agent, queue));
                assertTrue(arrival > 0 && arrival < 37, "draw " + draw + " gave " + arrival);
            }
        }
    }

    /** Agents by key and index. */
    private List<Integer> order(int[] weights, int decision) {
        List<SampleAgent> agents = new ArrayList<>();
        for (int index = 0; index < weights.length; index++) {
            SampleAgent agent = new SampleAgent();
            agent.agent = index;
            agent.weight = weights[index];
            agent.draw = Draw.of(SEED, decision, index);
            agents.add(agent);
        }
        return agents.stream().sorted(Comparator.<SampleAgent>comparingLong(agent -> ranking.key(agent, queue))
                .thenComparingInt(agent -> agent.agent)).map(agent -> agent.agent).toList();
    }
}
