package org.strowger.core.ranking;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.strowger.core.Allocation;

/**
 * What a ranking of waiting calls has to pass. Extend it, say how to make the ranking, and run it:
 *
 * <pre>{@code
 * class RepeatCallersFirstContractTest extends CallRankingContract {
 *     protected CallRanking newRanking() { return new RepeatCallersFirst(); }
 * }
 * }</pre>
 *
 * <p>That nobody is passed for ever needs no check here: whatever the keys, {@code maxOvertaken} and
 * {@code overdueAfter} bound it.
 */
public abstract class CallRankingContract {
    private static final int SAMPLES = 500;
    private static final long[] EXTREMES = {
        Long.MIN_VALUE, Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE, Long.MAX_VALUE};

    /** The ranking under test; a fresh one each time. */
    protected abstract CallRanking newRanking();

    /** Seed of the random facts; override it to look elsewhere. */
    protected long seed() {
        return 20_261;
    }

    /** A call at its place: what the engine compares. */
    private record Place(int priorityClass, long effectiveNs, int sequence) {
        static final Comparator<Place> ORDER = Comparator.comparingInt((Place place) -> -place.priorityClass)
                .thenComparingLong(Place::effectiveNs).thenComparingInt(Place::sequence);
    }

    @Test
    @DisplayName("C1 the same facts give the same place, whichever calls came before")
    void shouldGiveTheSamePlaceWhenAskedInAnotherOrder() {
        // given
        Random random = new Random(seed());
        List<SampleCall> calls = calls(random);
        CallRanking one = newRanking();
        List<Place> places = new ArrayList<>();
        calls.forEach(call -> places.add(place(one, call, places.size())));
        // when
        CallRanking other = newRanking();
        List<Integer> order = new ArrayList<>();
        places.forEach(place -> order.add(place.sequence()));
        Collections.shuffle(order, random);
        // then
        for (int at : order) {
            place(other, calls.get(random.nextInt(calls.size())), 0);
            assertEquals(places.get(at), place(other, calls.get(at), at),
                    () -> "seed " + seed() + ": another place for " + calls.get(at));
        }
    }

    @Test
    @DisplayName("C2 the class lies in 0 to 100: 101 and 102 are the engine's own")
    void shouldKeepTheClassWithinItsRange() {
        CallRanking ranking = newRanking();
        for (SampleCall call : calls(new Random(seed()))) {
            int found = ranking.priorityClass(call);
            assertTrue(found >= 0 && found <= 100,
                    () -> "seed " + seed() + ": class " + found + " of " + call + "; use 0 to 100");
        }
    }

    @Test
    @DisplayName("C3 with the order of entry the order is total")
    void shouldSortAlikeWhenCallsAreSortedInAnotherOrder() {
        // given
        Random random = new Random(seed());
        CallRanking ranking = newRanking();
        List<Place> places = new ArrayList<>();
        calls(random).forEach(call -> places.add(place(ranking, call, places.size())));
        // when
        List<Place> shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, random);
        shuffled.sort(Place.ORDER);
        // then
        places.sort(Place.ORDER);
        assertEquals(places, shuffled, "seed " + seed());
    }

    @Test
    @DisplayName("C4 once warm, a place allocates nothing")
    void shouldAllocateNothingOnceWarm() {
        CallRanking ranking = newRanking();
        SampleCall[] calls = calls(new Random(seed())).toArray(new SampleCall[0]);
        long[] keys = new long[1];
        assertEquals(0, Allocation.leastBytes(100, () -> {
            for (SampleCall call : calls) {
                keys[0] += ranking.priorityClass(call) + ranking.effectiveTimeNs(call);
            }
        }), "bytes");
    }

    @Test
    @DisplayName("C5 no fact, however odd, makes it throw")
    void shouldNotThrowWhenFactsAreExtreme() {
        Random random = new Random(seed());
        CallRanking ranking = newRanking();
        for (int i = 0; i < 10_000; i++) {
            SampleCall call = new SampleCall((int) extreme(random), extreme(random), (int) extreme(random),
                    (int) extreme(random), extreme(random), extreme(random));
            assertDoesNotThrow(() -> place(ranking, call, 0), () -> "seed " + seed() + ": " + call);
        }
    }

    private static Place place(CallRanking ranking, SampleCall call, int sequence) {
        return new Place(ranking.priorityClass(call), ranking.effectiveTimeNs(call), sequence);
    }

    private static List<SampleCall> calls(Random random) {
        List<SampleCall> calls = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            calls.add(SampleCall.any(random));
        }
        return calls;
    }

    private static long extreme(Random random) {
        return EXTREMES[random.nextInt(EXTREMES.length)];
    }
}
