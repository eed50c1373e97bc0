package org.strowger.core.internal.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.ring.RecordSlot;

/**
 * Random sequences of commands to random centres, against the oracle and the laws. The normal run plays the same
 * ones each time; profile {@code long} plays more, by a seed of its own that is printed. A sequence that fails
 * prints its seed, shortened to what matters; {@code -Dstrowger.sequence=SEED} plays it alone.
 */
class RandomSequencesTest {
    private static final String COUNT = "strowger.sequences";
    private static final String SEED = "strowger.seed";
    private static final String ONE = "strowger.sequence";
    private static final int USUAL_COUNT = 100_000;
    private static final long USUAL_SEED = 1889;
    private static final int TOLD_EVERY = 50_000;
    /** Transitions of agents who have several contacts at a time, calls of their own, or phones that are watched. */
    private static final Set<String> NEEDS_MORE_THAN_OFFERS = Set.of(
            "BUSY -- CONNECTED --> BUSY",
            "BUSY -- ONE_ENDED --> BUSY",
            "HELD -- ENDED --> ENDED",
            "HELD -- RETRIEVED --> TALKING",
            "HELD -- RETURNED --> IN_FLOW",
            "IN_FLOW -- CONNECTED --> TALKING",
            "NOT_READY -- BENCHED --> NOT_READY",
            "NOT_READY -- CONNECTED --> BUSY",
            "TALKING -- HELD --> HELD",
            "WRAP_UP -- CONNECTED --> BUSY");

    @Test
    void shouldAgreeWithTheOracleAndKeepTheLawsWhenCommandsAreRandom() {
        // given
        int count = Integer.getInteger(COUNT, USUAL_COUNT);
        long seed = seed();
        Long one = Long.getLong(ONE);
        if (one != null) {
            play(RandomSequence.of(one), new RecordSlot());
            return;
        }
        System.out.println("random sequences: " + count + " by seed " + seed);
        ThreadLocal<RecordSlot> slots = ThreadLocal.withInitial(RecordSlot::new);
        AtomicInteger right = new AtomicInteger();
        // when
        Set<String> never = new SplittableRandom(seed).longs(count / RandomSequence.SHARING).boxed().toList()
                .parallelStream().flatMap(each -> RandomSequence.sharing(each).stream())
                .map(each -> {
                    Set<String> missed = play(each, slots.get());
                    tell(right.incrementAndGet(), count);
                    return missed;
                })
                .reduce(RandomSequencesTest::inBoth).orElseThrow();
        // then
        assertEquals(count < USUAL_COUNT ? never : NEEDS_MORE_THAN_OFFERS, never, "transitions that no sequence took");
    }

    private static void tell(int right, int count) {
        if (right % TOLD_EVERY == 0 && right < count) {
            System.out.println("random sequences: " + right + " of " + count + " are right");
        }
    }

    private static Set<String> inBoth(Set<String> some, Set<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }

    private static Set<String> play(RandomSequence sequence, RecordSlot slot) {
        try {
            return sequence.play(slot).neverTaken();
        } catch (AssertionError | RuntimeException broken) {
            throw sequence.explain(broken);
        }
    }

    /** The seed given, a fresh one for {@code fresh}, or else the usual one. */
    private static long seed() {
        String given = System.getProperty(SEED, Long.toString(USUAL_SEED));
        return given.equals("fresh") ? new SplittableRandom().nextLong() : Long.parseLong(given);
    }
}
