package org.strowger.ivr;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.ivr.TwoVersions.hash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.Durability;
import org.strowger.core.event.Admission;
import org.strowger.core.simulation.Caller;

/** A version of flows on trial: who begins it, and how the trial ends (2.10, 47). */
@Timeout(60)
class CanaryTest {
    private final FlowRig rig;
    private final TwoVersions versions;

    CanaryTest(@TempDir Path folder) throws IOException {
        rig = new FlowRig(folder);
        versions = new TwoVersions(rig);
    }

    @Test
    void group47ACanaryIsBegunByAFewCallersAndByThemAlways() {
        try (Acd acd = rig.open(Durability.MEMORY)) {
            // given
            acd.flows().canary(versions.v2(), 10);
            // when
            Set<String> first = callersOfTwo(400);
            Set<String> again = callersOfTwo(400);
            acd.flows().canary(versions.v2(), 50);
            Set<String> more = callersOfTwo(400);
            // then
            assertTrue(first.size() > 20 && first.size() < 60, "10 % of 400, by chance: " + first.size());
            assertEquals(first, again);
            assertTrue(more.containsAll(first), "who had it keeps it");
            assertTrue(more.size() > 160 && more.size() < 240, "50 % of 400: " + more.size());
            assertEquals(List.of("FLOWS_CANARY v2 10", "FLOWS_CANARY v2 50"), versions.told());
        }
    }

    /** Those of so many callers whose call went by the second version. */
    private Set<String> callersOfTwo(int callers) {
        Map<Long, String> numbers = new HashMap<>();
        for (int i = 0; i < callers; i++) {
            numbers.put(versions.call("05" + (1000 + i)), "05" + (1000 + i));
        }
        rig.run();
        Set<String> two = new HashSet<>();
        Map<Long, String> outcomes = versions.outcomes();
        numbers.forEach((id, number) -> {
            if (outcomes.get(id).equals("two")) {
                two.add(number);
            }
        });
        return two;
    }

    @Test
    void shouldLetTheCallChooseWhenTheNumberIsWithheld() {
        try (Acd acd = rig.open(Durability.MEMORY)) {
            // given
            acd.flows().canary(versions.v2(), 50);
            // when
            for (int i = 0; i < 100; i++) {
                versions.call("");
            }
            rig.run();
            // then
            long two = versions.outcomes().values().stream().filter("two"::equals).count();
            assertTrue(two > 25 && two < 75, "50 % of 100: " + two);
        }
    }

    @Test
    void shouldPromoteOrRollBackTheVersionOnTrial() {
        try (Acd acd = rig.open(Durability.MEMORY)) {
            // given
            acd.flows().canary(versions.v2(), 100);
            long first = versions.call("0501");
            rig.advance(ofSeconds(1));
            // when
            acd.flows().rollBack();
            rig.advance(ofSeconds(1));
            long second = versions.call("0502");
            rig.advance(ofSeconds(1));
            assertEquals(List.of("v1 100 1", "v2 0 1"), versions.living(acd));
            acd.flows().canary(versions.v2(), 0);
            rig.advance(ofSeconds(1));
            acd.flows().promote();
            rig.advance(ofSeconds(1));
            assertEquals(List.of("v1 0 1", "v2 100 1"), versions.living(acd));
            rig.run();
            long third = versions.call("0503");
            rig.run();
            // then
            assertEquals(Map.of(first, "two", second, "one", third, "two"), versions.outcomes());
            assertEquals(List.of("FLOWS_CANARY v2 100", "FLOWS_ROLLED_BACK v2 ", "FLOWS_CANARY v2 0",
                    "FLOWS_PROMOTED v2 ", "FLOWS_FREED v1 "), versions.told());
            assertThrows(IllegalStateException.class, () -> acd.flows().promote());
            assertThrows(IllegalStateException.class, () -> acd.flows().rollBack());
        }
    }

    @Test
    void shouldPlayTheOwnPromptsOfEachVersion() throws IOException {
        // given
        Path v3 = versions.bundle("v3", "languages: [nl, en]\n",
                "a: {type: menu, say: [good-day, hello], choices: {1: b}, failed: b}", "b: {type: hangup}");
        for (boolean again : new boolean[] {false, true}) {
            rig.again();
            try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
                // when
                acd.flows().canary(v3, 100);
                Caller tried = rig.call("0501", "1", ofSeconds(30));
                rig.advance(ofSeconds(1));
                acd.flows().rollBack();
                Caller usual = rig.call("0501", "1", ofSeconds(30));
                rig.run();
                // then
                assertEquals(List.of("good-day", "hello"), distinct(tried), "again: " + again);
                assertEquals(List.of("hello"), distinct(usual), "again: " + again);
            }
        }
        assertTrue(rig.replay() > 8);
    }

    private static List<String> distinct(Caller caller) {
        return caller.heard().stream().distinct().toList();
    }

    @Test
    void shouldCloseOneOfTwoVersionsToNewCalls() {
        try (Acd acd = rig.open(Durability.MEMORY)) {
            // given
            acd.flows().canary(versions.v2(), 50);
            // when
            acd.flows().drain(hash(versions.v1()));
            Set<String> all = callersOfTwo(40);
            acd.flows().drain(hash(versions.v2()));
            Set<String> none = callersOfTwo(40);
            // then
            assertEquals(40, all.size());
            assertEquals(0, none.size());
            assertEquals(List.of("FLOWS_CANARY v2 50", "FLOWS_CANARY v2 100", "FLOWS_CANARY v2 0"), versions.told());
            assertThrows(IllegalStateException.class, () -> acd.flows().drain("other"));
        }
    }

    @Test
    void shouldRollBackTheTrialWhenOtherFlowsOrAnotherCentreCome() throws IOException {
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            // given
            Path other = Files.writeString(rig.folder().resolve("other.yml"), FlowRig.CENTER.replace("20s", "30s"));
            acd.flows().canary(versions.v2(), 100);
            // when
            acd.reconfigure(other);
            rig.advance(ofSeconds(1));
            // then
            assertEquals(List.of("FLOWS_CANARY v2 100", "FLOWS_ROLLED_BACK v2 ", "FLOWS_FREED v2 "), versions.told());
            rig.events().clear();
            acd.flows().deploy(versions.v2());
            acd.reconfigure(rig.center());
            rig.advance(ofSeconds(1));
            assertEquals(List.of("FLOWS_DEPLOYED v2 ", "FLOWS_FREED v1 "), versions.told(),
                    "another centre keeps the flows");
        }
    }

    @Test
    void shouldGoOnWithTheVersionOnTrialWhenOpenedAgain() {
        // given
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            acd.flows().canary(versions.v2(), 100);
            rig.run();
        }
        rig.events().clear();
        rig.again();
        try (Acd again = rig.open(Durability.PROCESS_CRASH)) {
            // when
            long call = versions.call("0501");
            rig.run();
            // then
            assertEquals(Map.of(call, "two"), versions.outcomes());
            assertEquals(List.of("v1 0 0", "v2 100 0"), versions.living(again));
            assertEquals(Admission.ACCEPTED, again.flows().promote());
            rig.run();
            assertEquals(List.of("FLOWS_PROMOTED v2 ", "FLOWS_FREED v1 "), versions.told());
        }
    }
}
