package org.strowger.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.core.ranking.AgentRanking;
import org.strowger.core.ranking.SampleAgent;
import org.strowger.core.ranking.SampleQueue;

/** Each ranking of agents against its definition in plain words: random agents, sorted the slow way. */
class AgentDefinitionsTest {
    private static final long SEED = 31;
    private static final int ROUNDS = 300;

    private static final Comparator<SampleAgent> ENGINES_TIE_BREAK =
            Comparator.<SampleAgent>comparingLong(agent -> agent.idleSinceNs)
                    .thenComparingInt(agent -> agent.agent);

    static Stream<Arguments> definitions() {
        return Stream.of(
                definition("longestIdle", queue -> Comparator.comparingLong(agent -> agent.idleSinceNs)),
                definition("fewestCalls", queue -> Comparator.comparingLong(agent -> agent.callsInWindow)),
                definition("leastTalkTime", queue -> Comparator.comparingLong(agent -> agent.talkedInWindowNs)),
                definition("leastOccupied", queue -> AgentDefinitionsTest::byOccupancy),
                definition("roundRobin", queue -> Comparator.comparingInt(
                        agent -> ringFrom(queue).indexOf(agent.agent))),
                definition("linear", queue -> Comparator.comparingInt(agent -> agent.order)),
                definition("skillFit", queue -> Comparator.comparingInt(agent -> surplus(agent, queue))),
                definition("bestSkill", queue -> Comparator.<SampleAgent>comparingInt(
                        agent -> needed(queue).map(i -> agent.levels[queue.skills[i]]).sum()).reversed()),
                definition("leastSkilledFirst", queue -> Comparator
                        .<SampleAgent>comparingLong(agent -> IntStream.of(agent.levels).filter(l -> l > 0).count())
                        .thenComparingLong(agent -> IntStream.of(agent.levels).sum())),
                definition("balanced", queue -> Comparator.comparingInt(agent -> agent.contacts)),
                definition("fill", queue -> Comparator.<SampleAgent>comparingInt(
                        agent -> agent.contacts).reversed()),
                definition("tierFirst", queue -> Comparator.comparingInt(
                        agent -> agent.tiers[queue.queue] == 0 ? Integer.MAX_VALUE : agent.tiers[queue.queue])),
                definition("byAttribute", Map.of("attribute", "site"), queue -> bySite(Comparator.naturalOrder())),
                definition("byAttribute", Map.of("attribute", "site", "direction", "up"),
                        queue -> bySite(Comparator.naturalOrder())),
                definition("byAttribute", Map.of("attribute", "site", "direction", "down"),
                        queue -> bySite(Comparator.reverseOrder())));
    }

    private static Arguments definition(String name, Function<SampleQueue, Comparator<SampleAgent>> order) {
        return definition(name, Map.of(), order);
    }

    private static Arguments definition(
            String name, Map<String, String> settings, Function<SampleQueue, Comparator<SampleAgent>> order) {
        return arguments(name, settings, order);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("definitions")
    void shouldOrderAgentsAsDefinedWhenFactsAreRandom(
            String name, Map<String, String> settings, Function<SampleQueue, Comparator<SampleAgent>> order) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            // given
            AgentRanking ranking = new ShippedRankings().agentRanking(name, settings).orElseThrow();
            SampleQueue queue = SampleQueue.any(random);
            List<SampleAgent> agents = agents(random);
            // when
            List<SampleAgent> sorted = agents.stream()
                    .sorted(Comparator.<SampleAgent>comparingLong(agent -> ranking.key(agent, queue))
                            .thenComparing(ENGINES_TIE_BREAK)).toList();
            // then
            List<SampleAgent> expected = agents.stream()
                    .sorted(order.apply(queue).thenComparing(ENGINES_TIE_BREAK)).toList();
            assertEquals(expected, sorted, "seed " + SEED + ", round " + round);
        }
    }

    @Test
    void shouldWrapPastAgentsWhoAreAwayWhenTheRoundEnds() {
        // given agents 0 to 4, of whom 2 and 4 are away
        AgentRanking ranking = new ShippedRankings().agentRanking("roundRobin", Map.of()).orElseThrow();
        SampleQueue queue = new SampleQueue();
        queue.agents = 5;
        List<Integer> here = List.of(0, 1, 3);
        List<Integer> offered = new ArrayList<>();
        // when seven calls come
        for (int call = 0; call < 7; call++) {
            SampleAgent agent = new SampleAgent();
            queue.lastOffered = here.stream().min(Comparator.comparingLong(index -> {
                agent.agent = index;
                return ranking.key(agent, queue);
            })).orElseThrow();
            offered.add(queue.lastOffered);
        }
        // then
        assertEquals(List.of(0, 1, 3, 0, 1, 3, 0), offered);
    }

    @Test
    void shouldAddNothingForASkillThatAnotherOneReplaces() {
        // given a need of which either skill would do
        SampleQueue queue = new SampleQueue();
        queue.skills = new int[] {0, 1};
        queue.lowest = new int[] {40, 40};
        queue.highest = new int[] {100, 100};
        SampleAgent one = new SampleAgent();
        one.levels = new int[] {50, 0};
        SampleAgent both = new SampleAgent();
        both.levels = new int[] {45, 45};
        // when
        AgentRanking ranking = new ShippedRankings().agentRanking("skillFit", Map.of()).orElseThrow();
        // then
        assertEquals(10, ranking.key(one, queue));
        assertEquals(10, ranking.key(both, queue));
    }

    private static List<SampleAgent> agents(Random random) {
        List<SampleAgent> agents = new ArrayList<>();
        List<Integer> orders = new ArrayList<>(IntStream.range(0, SampleQueue.AGENTS).boxed().toList());
        java.util.Collections.shuffle(orders, random);
        for (int index = 0; index < SampleQueue.AGENTS; index++) {
            SampleAgent agent = SampleAgent.any(random);
            agent.agent = index;
            agent.order = orders.get(index);
            if (random.nextInt(4) > 0) {
                agents.add(agent);
            }
        }
        return agents;
    }

    /** Exact: cross-multiplied. */
    private static int byOccupancy(SampleAgent one, SampleAgent other) {
        if (one.staffedInWindowNs == 0 || other.staffedInWindowNs == 0) {
            return Long.compare(one.busyInWindowNs, 0) - Long.compare(other.busyInWindowNs, 0);
        }
        return BigInteger.valueOf(one.busyInWindowNs).multiply(BigInteger.valueOf(other.staffedInWindowNs))
                .compareTo(BigInteger.valueOf(other.busyInWindowNs)
                        .multiply(BigInteger.valueOf(one.staffedInWindowNs)));
    }

    /** All agents in the order of their turns. */
    private static List<Integer> ringFrom(SampleQueue queue) {
        List<Integer> ring = new ArrayList<>();
        for (int index = queue.lastOffered + 1; index < queue.agents; index++) {
            ring.add(index);
        }
        for (int index = 0; index <= queue.lastOffered; index++) {
            ring.add(index);
        }
        return ring;
    }

    private static int surplus(SampleAgent agent, SampleQueue queue) {
        return needed(queue).map(i -> Math.max(0, agent.levels[queue.skills[i]] - queue.lowest[i])).sum();
    }

    private static IntStream needed(SampleQueue queue) {
        return IntStream.range(0, queue.skills.length);
    }

    private static Comparator<SampleAgent> bySite(Comparator<Long> direction) {
        return Comparator.comparing(agent -> agent.attributes.get("site"), Comparator.nullsLast(direction));
    }
}
