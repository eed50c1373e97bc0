package org.strowger.ivr;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.ivr.TwoVersions.hash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.Durability;
import org.strowger.core.RouteCounts;
import org.strowger.core.flow.Dropped;
import org.strowger.core.simulation.CallerScript;

/** What the journal keeps of versions of flows: their bundles, their counts, and what was decided of them. */
@Timeout(60)
class KeptVersionsTest {
    private final FlowRig rig;
    private final TwoVersions versions;

    KeptVersionsTest(@TempDir Path folder) throws IOException {
        rig = new FlowRig(folder);
        versions = new TwoVersions(rig);
    }

    @Test
    void shouldCountTheRoutesOfEachVersionAlsoAfterARestart() {
        // given
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            versions.call("0501");
            rig.advance(ofSeconds(1));
            acd.flows().deploy(versions.v2());
            versions.call("0502");
            versions.call("0503");
            rig.run();
        }
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            rig.run();
            acd.flows().deploy(versions.v2());
            versions.call("0504");
            rig.run();
        }
        // when
        RouteCounts counts = RouteCounts.in(rig.data());
        // then: each caller was silent three times
        assertEquals(Map.of(hash(versions.v1()), 4L, hash(versions.v2()), 12L), counts.versions());
        assertEquals(Map.of("front/a.1", 0L, "front/a.failed", 3L, "front/a.noinput", 9L, "front/a.nomatch", 0L),
                counts.of(new YamlFlowCompiler().compile(versions.v2(), TestCenter.usual())));
        assertTrue(rig.replay() > 20);
    }

    @Test
    void i15WhatWasDroppedIsShownForAVersionAlsoAfterARestart() {
        // given
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            rig.call("0501", CallerScript.waiting().presses("A", ofSeconds(2)).presses("1", ofSeconds(3)));
            rig.run();
            assertEquals(1, acd.flowsStatus().dropped(hash(versions.v1()), Dropped.KEY));
        }
        rig.again();
        // when
        try (Acd again = rig.open(Durability.PROCESS_CRASH)) {
            // then
            assertEquals(1, again.flowsStatus().dropped(hash(versions.v1()), Dropped.KEY));
            assertEquals(0, again.flowsStatus().dropped(hash(versions.v2()), Dropped.KEY));
        }
    }

    @Test
    void i15WhatComesWhenACallIsOverIsShownForNoVersionAlsoAfterARestart() {
        // given
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            long call = versions.call("0501");
            rig.advance(ofMillis(10));
            // when: it is hung up while the menu's prompt plays, and the host names it afterwards
            acd.call(call).hangUp();
            rig.run();
            acd.call(call).event("vip");
            rig.run();
            // then
            assertEquals(1, acd.flowsStatus().droppedAfterCalls(Dropped.LATE_PLAY));
            assertEquals(1, acd.flowsStatus().droppedAfterCalls(Dropped.UNHANDLED));
            assertEquals(0, acd.flowsStatus().dropped(hash(versions.v1()), Dropped.LATE_PLAY));
        }
        rig.again();
        try (Acd again = rig.open(Durability.PROCESS_CRASH)) {
            assertEquals(1, again.flowsStatus().droppedAfterCalls(Dropped.LATE_PLAY));
            assertEquals(1, again.flowsStatus().droppedAfterCalls(Dropped.UNHANDLED));
            assertEquals(0, again.flowsStatus().droppedAfterCalls(Dropped.KEY));
        }
    }

    @Test
    void shouldDecideTheSameAgainWhenAJournalIsReplayed() throws IOException {
        // given
        long records;
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            versions.call("0501");
            rig.advance(ofSeconds(1));
            acd.flows().canary(versions.v2(), 100);
            rig.advance(ofSeconds(1));
            versions.call("0502");
            rig.advance(ofSeconds(1));
            acd.flows().rollBack();
            acd.flows().deploy(versions.v2());
            rig.run();
            acd.flows().canary(versions.v1(), 100);
            rig.run();
            records = acd.records();
        }
        remove(versions.v2()); // the journal keeps its own
        // when
        long replayed = rig.replay();
        // then
        assertEquals(List.of("FLOWS_CANARY v2 100", "FLOWS_ROLLED_BACK v2 ", "FLOWS_DEPLOYED v2 ", "FLOWS_FREED v1 ",
                "FLOWS_CANARY v1 100"), versions.told());
        assertEquals(records, replayed);
    }

    @Test
    void shouldNotStartWhenAKeptBundleIsMissing() throws IOException {
        // given
        Set<Path> before = new HashSet<>();
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            before.addAll(kept());
            acd.flows().canary(versions.v2(), 10);
            rig.run();
        }
        Set<Path> added = new HashSet<>(kept());
        added.removeAll(before);
        assertEquals(1, added.size());
        Path missing = added.iterator().next();
        remove(missing);
        rig.again();
        // when
        RuntimeException refused = assertThrows(RuntimeException.class, () -> rig.open(Durability.PROCESS_CRASH));
        // then
        Throwable cause = refused.getCause() == null ? refused : refused.getCause();
        assertEquals(missing.resolve("center.yml") + ": is not there, but a record of the journal names that"
                + " configuration; restore the folder from a copy", cause.getMessage());
        assertFalse(Files.exists(missing));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> folders = Files.list(rig.data().resolve("config"))) {
            return folders.toList();
        }
    }

    private static void remove(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
