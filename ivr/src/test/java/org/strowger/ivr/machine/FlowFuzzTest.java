package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.config.Fault;
import org.strowger.ivr.CompiledBundle;
import org.strowger.ivr.Mutants;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;
import org.strowger.ivr.check.BundleCheck;

/**
 * Bundles with random changes give faults at places inside the file that they name, or run: whatever happens in
 * whatever order, the machine neither throws nor stays without a way on. The normal run makes the same ones each
 * time; profile {@code long} makes a million, by a fresh seed that is printed.
 */
class FlowFuzzTest {
    private static final int ROUNDS = Integer.getInteger("strowger.fuzz", 3_000);
    private static final long SEED = "fresh".equals(System.getProperty("strowger.seed"))
            ? new SplittableRandom().nextLong() : Long.getLong("strowger.seed", 0);
    private static final int TOLD_EVERY = 100_000;
    private static final int EVENTS = 80;

    private static final String[] BUNDLE = Mutants.bundle();
    private static final CenterConfig CENTER = TestCenter.usual();

    @Test
    void everyNodeSurvivesAnything() {
        FlowTester tester = FlowTester.ofFiles(BUNDLE);
        Set<String> reached = new HashSet<>();
        int ended = 0;
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            ended += ends(tester, seed, reached) ? 1 : 0;
        }
        assertEquals(Set.of("greet", "main", "account", "lookup", "pin", "verify", "say", "rate", "thanks", "support",
                "sales", "operator", "tell", "pause", "bye", "hold", "menu", "number"), reached);
        assertTrue(ended > ROUNDS / 10 && ended < ROUNDS, "calls that ended: " + ended);
    }

    @Test
    void whatIsNotRefusedRuns() {
        System.out.println("bundle fuzz: " + ROUNDS + " bundles from seed " + SEED);
        int right = 0;
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            if ((seed - SEED + 1) % TOLD_EVERY == 0) {
                System.out.println("bundle fuzz: " + (seed - SEED + 1) + " of " + ROUNDS);
            }
            Random random = new Random(seed);
            String[] bundle = Mutants.bundle(BUNDLE, random);
            BundleCheck.Result result = checked(bundle, seed);
            if (!result.faults().anyError()) {
                right++;
                CompiledBundle compiled = new CompiledBundle(result.flows(), result.schedules(), CENTER);
                if (compiled.mainFlow("main") >= 0) {
                    ends(new FlowTester(compiled, CENTER), seed, new HashSet<>());
                }
            }
        }
        assertTrue(right > 0 && right < ROUNDS, "some are right and some wrong; right were " + right);
    }

    private static boolean ends(FlowTester tester, long seed, Set<String> reached) {
        try {
            return RandomCaller.play(tester, new Random(seed), EVENTS, reached::add);
        } catch (RuntimeException | AssertionError | StackOverflowError defect) {
            throw new AssertionError("seed " + seed, defect);
        }
    }

    private static BundleCheck.Result checked(String[] bundle, long seed) {
        try {
            BundleCheck.Result result = TestBundle.check(CENTER, bundle);
            result.faults().all().forEach(fault -> assertInside(fault, bundle, seed));
            return result;
        } catch (RuntimeException | StackOverflowError defect) {
            throw new AssertionError("seed " + seed, defect);
        }
    }

    private static void assertInside(Fault fault, String[] bundle, long seed) {
        for (int i = 0; i < bundle.length; i += 2) {
            if (bundle[i].equals(fault.file())) {
                String[] lines = bundle[i + 1].split("\n", -1);
                assertTrue(fault.line() >= 1 && fault.line() <= lines.length && fault.column() >= 1
                        && fault.column() <= lines[fault.line() - 1].length() + 1, "seed " + seed + " " + fault);
                return;
            }
        }
        throw new AssertionError("seed " + seed + ": a fault of no file, " + fault);
    }
}
