package org.strowger.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.core.ranking.CallRanking;
import org.strowger.core.ranking.SampleCall;

/** Each ranking of calls against its definition in plain words: random calls, sorted the slow way. */
class CallDefinitionsTest {
    private static final long SEED = 37;
    private static final int ROUNDS = 300;

    private static final Comparator<SampleCall> PRIORITY = Comparator.comparingInt(SampleCall::priority).reversed();

    static Stream<Arguments> definitions() {
        return Stream.of(
                arguments("fifo", Map.of(), PRIORITY.thenComparingLong(CallDefinitionsTest::cameNs)),
                arguments("deadline", Map.of(), PRIORITY.thenComparingLong(
                        call -> cameNs(call) + call.serviceLevelTimeNs())),
                arguments("newestFirst", Map.of(), PRIORITY.thenComparing(
                        Comparator.<SampleCall>comparingLong(
                                call -> call.enqueuedAtNs() + call.headStartNs()).reversed())),
                arguments("headStart", Map.of("seconds", "30"), Comparator.<SampleCall>comparingLong(
                        call -> cameNs(call) - (call.priority() > 50 ? 30_000_000_000L : 0))),
                arguments("headStart", Map.of("seconds", "0"),
                        Comparator.comparingLong(CallDefinitionsTest::cameNs)));
    }

    private static long cameNs(SampleCall call) {
        return call.enqueuedAtNs() - call.headStartNs();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("definitions")
    void shouldOrderCallsAsDefinedWhenFactsAreRandom(
            String name, Map<String, String> settings, Comparator<SampleCall> order) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            // given
            CallRanking ranking = new ShippedRankings().callRanking(name, settings).orElseThrow();
            List<SampleCall> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                calls.add(SampleCall.any(random));
            }
            // when: sorting is stable, so the order of entry breaks ties
            List<SampleCall> sorted = calls.stream()
                    .sorted(Comparator.<SampleCall>comparingInt(call -> -ranking.priorityClass(call))
                            .thenComparingLong(ranking::effectiveTimeNs)).toList();
            // then
            assertEquals(calls.stream().sorted(order).toList(), sorted, "seed " + SEED + ", round " + round);
        }
    }
}
