package org.strowger.ivr;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SPARSE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.AcdFlows.Deployment;
import org.strowger.core.Durability;
import org.strowger.core.RouteCounts;
import org.strowger.core.adapter.Capability;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.config.ConfigException;
import org.strowger.core.config.Fault;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.event.Admission;
import org.strowger.core.flow.Dropped;
import org.strowger.core.simulation.Caller;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;
import org.strowger.core.status.FlowsStatus.Version;

/** Versions of flows inside the engine: deployed, tried out, promoted, rolled back, freed (2.10, 46 and 47). */
@Timeout(60)
class DeployTest {
    private static final String CENTER = """
            center: test
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 0s, offerTimeout: 20s}
            agents: {ann: {}}
            entry: {flow: front}
            """;

    @TempDir
    private Path folder;
    private VirtualTime time;
    private SimulatedSwitch telephone;
    private Path v1;
    private Path v2;
    private Map<String, String> names;
    private final List<String> told = new ArrayList<>();
    /** How each call ended, by its id: the version that it went by. */
    private final Map<Long, String> outcomes = new HashMap<>();

    @BeforeEach
    void begin() throws IOException {
        Files.writeString(folder.resolve("center.yml"), CENTER);
        v1 = version("v1", "{type: hangup, outcome: one}");
        v2 = version("v2", "{type: hangup, outcome: two}");
        names = Map.of(hash(v1), "v1", hash(v2), "v2");
        beginAgain();
    }

    private void beginAgain() {
        time = VirtualTime.startingAt(Instant.parse("2026-01-05T09:00:00Z"));
        telephone = new SimulatedSwitch(time);
    }

    /** A bundle whose calls hear a menu first. */
    private Path version(String name, String last) throws IOException {
        Path bundle = Files.createDirectory(folder.resolve(name));
        Files.writeString(bundle.resolve("front.yml"), TestBundle.flow("a", "",
                "a: {type: menu, say: hello, choices: {1: b}, failed: b}", "b: " + last)
                .replace("flow: main", "flow: front"));
        return bundle;
    }

    private AcdConfig config(Durability durability) {
        return AcdConfig.at(folder.resolve("data")).center(folder.resolve("center.yml")).flows(v1).clock(time)
                .durability(durability).build();
    }

    private Acd open(Durability durability) {
        Acd acd = Acd.open(config(durability));
        acd.listen(event -> {
            if (event.kind() == AcdEventKind.CALL_OUTCOME) {
                outcomes.put(event.callId(), event.detail());
            } else if (event.kind().name().startsWith("FLOWS_")) {
                told.add(event.kind() + " " + name(event.detail()) + " " + event.reason());
            }
        });
        acd.connect(telephone);
        return acd;
    }

    private String name(String hash) {
        return names.getOrDefault(hash, hash);
    }

    private static String hash(Path bundle) {
        return new YamlFlowCompiler().compile(bundle, TestCenter.usual()).hash();
    }

    private long call(String from) {
        return telephone.call(from, "100", CallerScript.waiting().presses("1", ofSeconds(30))).legId();
    }

    private static List<Version> versions(Acd acd) {
        return acd.flowsStatus().versions();
    }

    @Test
    void shouldCountTheRoutesOfEachVersionAlsoAfterARestart() {
        // given
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            call("0501");
            time.advance(ofSeconds(1));
            acd.flows().deploy(v2);
            call("0502");
            call("0503");
            time.run();
        }
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            time.run();
            acd.flows().deploy(v2);
            call("0504");
            time.run();
        }
        // when
        RouteCounts counts = RouteCounts.in(folder.resolve("data"));
        // then: each caller was silent three times
        assertEquals(Map.of(hash(v1), 4L, hash(v2), 12L), counts.versions());
        assertEquals(Map.of("front/a.1", 0L, "front/a.failed", 3L, "front/a.noinput", 9L, "front/a.nomatch", 0L),
                counts.of(new YamlFlowCompiler().compile(v2, TestCenter.usual())));
        assertTrue(Acd.replay(config(Durability.PROCESS_CRASH)).records() > 20);
    }

    @Test
    void i15WhatWasDroppedIsShownForAVersionAlsoAfterARestart() {
        // given
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            telephone.call("0501", "100", CallerScript.waiting().presses("A", ofSeconds(2)).presses("1", ofSeconds(3)));
            time.run();
            assertEquals(1, acd.flowsStatus().dropped(hash(v1), Dropped.KEY));
        }
        beginAgain();
        // when
        try (Acd again = open(Durability.PROCESS_CRASH)) {
            // then
            assertEquals(1, again.flowsStatus().dropped(hash(v1), Dropped.KEY));
            assertEquals(0, again.flowsStatus().dropped(hash(v2), Dropped.KEY));
        }
    }

    @Test
    void i15WhatComesWhenACallIsOverIsShownForNoVersionAlsoAfterARestart() {
        // given
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            long call = call("0501");
            time.advance(ofMillis(10));
            // when: it is hung up while the menu's prompt plays, and the host names it afterwards
            acd.call(call).hangUp();
            time.run();
            acd.call(call).event("vip");
            time.run();
            // then
            assertEquals(1, acd.flowsStatus().droppedAfterCalls(Dropped.LATE_PLAY));
            assertEquals(1, acd.flowsStatus().droppedAfterCalls(Dropped.UNHANDLED));
            assertEquals(0, acd.flowsStatus().dropped(hash(v1), Dropped.LATE_PLAY));
        }
        beginAgain();
        try (Acd again = open(Durability.PROCESS_CRASH)) {
            assertEquals(1, again.flowsStatus().droppedAfterCalls(Dropped.LATE_PLAY));
            assertEquals(1, again.flowsStatus().droppedAfterCalls(Dropped.UNHANDLED));
            assertEquals(0, again.flowsStatus().droppedAfterCalls(Dropped.KEY));
        }
    }

    @Test
    void group46ACallEndsOnTheVersionThatItBeganAndTheVersionIsFreedAfterIt() {
        try (Acd acd = open(Durability.MEMORY)) {
            // given
            long first = call("0501");
            time.advance(ofSeconds(1));
            assertEquals(List.of(), versions(acd), "nothing is told before a second version comes");
            // when
            Deployment done = acd.flows().deploy(v2);
            time.advance(ofSeconds(1));
            long second = call("0502");
            time.advance(ofSeconds(1));
            // then
            assertEquals(new Deployment(Admission.ACCEPTED, hash(v2), true), done);
            assertEquals(List.of(new Version(hash(v1), 0, 1), new Version(hash(v2), 100, 1)), versions(acd));
            assertEquals(List.of("FLOWS_DEPLOYED v2 "), told, "the old one lives");
            time.run();
            assertEquals(Map.of(first, "one", second, "two"), outcomes);
            assertEquals(List.of("FLOWS_DEPLOYED v2 ", "FLOWS_FREED v1 "), told);
            assertEquals(List.of(new Version(hash(v2), 100, 0)), versions(acd));
        }
    }

    @Test
    void group47ABundleWithFaultsIsRefusedWithAllOfThemAndTheSameBytesAreNoVersion() throws IOException {
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            // given
            Path wrong = version("wrong", "{type: hangup, outcom: two}");
            Files.writeString(wrong.resolve("other.yml"), TestBundle.flow("x", "",
                    "a: {type: menu, say: hello, choices: {1: nowhere}, failed: end}"));
            long records = acd.records();
            // when
            ConfigException refused = assertThrows(ConfigException.class, () -> acd.flows().deploy(wrong));
            Deployment same = acd.flows().deploy(v1);
            // then
            assertEquals(List.of("front.yml:6", "other.yml:3", "other.yml:5"), refused.faults().stream()
                    .map(DeployTest::place).sorted().toList(), refused.getMessage());
            assertTrue(refused.getMessage().contains("""
                        6 |   b: {type: hangup, outcom: two}
                          |                     ^^^^^^
                    front.yml: 1 error; the running version stays
                    """), refused.getMessage());
            assertTrue(refused.getMessage().endsWith("other.yml: 2 errors; the running version stays"),
                    refused.getMessage());
            assertEquals(new Deployment(Admission.ACCEPTED, hash(v1), false), same);
            assertEquals(1, acd.flowsStatus().deploysRefused());
            long first = call("0501");
            time.run();
            assertEquals(Map.of(first, "one"), outcomes);
            assertEquals(List.of(), told);
            assertTrue(acd.records() > records);
        }
    }

    private static String place(Fault fault) {
        String[] parts = fault.toString().split(":");
        return parts[0] + ":" + parts[1];
    }

    @Test
    void group47ACanaryIsBegunByAFewCallersAndByThemAlways() {
        try (Acd acd = open(Durability.MEMORY)) {
            // given
            acd.flows().canary(v2, 10);
            // when
            Set<String> first = callersOfTwo(400);
            Set<String> again = callersOfTwo(400);
            acd.flows().canary(v2, 50);
            Set<String> more = callersOfTwo(400);
            // then
            assertTrue(first.size() > 20 && first.size() < 60, "10 % of 400, by chance: " + first.size());
            assertEquals(first, again);
            assertTrue(more.containsAll(first), "who had it keeps it");
            assertTrue(more.size() > 160 && more.size() < 240, "50 % of 400: " + more.size());
            assertEquals(List.of("FLOWS_CANARY v2 10", "FLOWS_CANARY v2 50"), told);
        }
    }

    private Set<String> callersOfTwo(int callers) {
        Map<Long, String> numbers = new HashMap<>();
        for (int i = 0; i < callers; i++) {
            numbers.put(call("05" + (1000 + i)), "05" + (1000 + i));
        }
        time.run();
        Set<String> two = new HashSet<>();
        numbers.forEach((id, number) -> {
            if (outcomes.get(id).equals("two")) {
                two.add(number);
            }
        });
        return two;
    }

    @Test
    void shouldLetTheCallChooseWhenTheNumberIsWithheld() {
        try (Acd acd = open(Durability.MEMORY)) {
            // given
            acd.flows().canary(v2, 50);
            // when
            for (int i = 0; i < 100; i++) {
                call("");
            }
            time.run();
            // then
            long two = outcomes.values().stream().filter("two"::equals).count();
            assertTrue(two > 25 && two < 75, "50 % of 100: " + two);
        }
    }

    @Test
    void shouldPromoteOrRollBackTheVersionOnTrial() {
        try (Acd acd = open(Durability.MEMORY)) {
            // given
            acd.flows().canary(v2, 100);
            long first = call("0501");
            time.advance(ofSeconds(1));
            // when
            acd.flows().rollBack();
            time.advance(ofSeconds(1));
            long second = call("0502");
            time.advance(ofSeconds(1));
            assertEquals(List.of(new Version(hash(v1), 100, 1), new Version(hash(v2), 0, 1)), versions(acd));
            acd.flows().canary(v2, 0);
            time.advance(ofSeconds(1));
            acd.flows().promote();
            time.advance(ofSeconds(1));
            assertEquals(List.of(new Version(hash(v1), 0, 1), new Version(hash(v2), 100, 1)), versions(acd));
            time.run();
            long third = call("0503");
            time.run();
            // then
            assertEquals(Map.of(first, "two", second, "one", third, "two"), outcomes);
            assertEquals(List.of("FLOWS_CANARY v2 100", "FLOWS_ROLLED_BACK v2 ", "FLOWS_CANARY v2 0",
                    "FLOWS_PROMOTED v2 ", "FLOWS_FREED v1 "), told);
            assertThrows(IllegalStateException.class, () -> acd.flows().promote());
            assertThrows(IllegalStateException.class, () -> acd.flows().rollBack());
        }
    }

    @Test
    void shouldRefuseAFileOfAnySizeWithoutReadingItWhole() throws IOException {
        // given: a file of holes, larger than an array can be
        Path huge = Files.createDirectory(folder.resolve("huge"));
        try (FileChannel file = FileChannel.open(huge.resolve("front.yml"), CREATE_NEW, WRITE, SPARSE)) {
            file.write(ByteBuffer.wrap(new byte[] {'#'}), Integer.MAX_VALUE + 1L);
        }
        try (Acd acd = open(Durability.MEMORY)) {
            // when
            ConfigException refused = assertThrows(ConfigException.class, () -> acd.flows().deploy(huge));
            // then
            assertEquals(1, refused.faults().size(), refused.getMessage());
            assertTrue(refused.getMessage().contains("262144"), refused.getMessage());
        }
    }

    @Test
    void shouldPlayTheOwnPromptsOfEachVersion() throws IOException {
        // given
        Path v3 = Files.createDirectory(folder.resolve("v3"));
        Files.writeString(v3.resolve("front.yml"), TestBundle.flow("a", "languages: [nl, en]\n",
                "a: {type: menu, say: [good-day, hello], choices: {1: b}, failed: b}", "b: {type: hangup}")
                .replace("flow: main", "flow: front"));
        for (boolean again : new boolean[] {false, true}) {
            beginAgain();
            try (Acd acd = open(Durability.PROCESS_CRASH)) {
                // when
                acd.flows().canary(v3, 100);
                Caller tried = telephone.call("0501", "100", CallerScript.waiting().presses("1", ofSeconds(30)));
                time.advance(ofSeconds(1));
                acd.flows().rollBack();
                Caller usual = telephone.call("0501", "100", CallerScript.waiting().presses("1", ofSeconds(30)));
                time.run();
                // then
                assertEquals(List.of("good-day", "hello"), tried.heard().stream().distinct().toList(), "again: " + again);
                assertEquals(List.of("hello"), usual.heard().stream().distinct().toList(), "again: " + again);
            }
        }
        assertTrue(Acd.replay(config(Durability.PROCESS_CRASH)).records() > 8);
    }

    @Test
    void shouldCloseOneOfTwoVersionsToNewCalls() {
        try (Acd acd = open(Durability.MEMORY)) {
            // given
            acd.flows().canary(v2, 50);
            // when
            acd.flows().drain(hash(v1));
            Set<String> all = callersOfTwo(40);
            acd.flows().drain(hash(v2));
            Set<String> none = callersOfTwo(40);
            // then
            assertEquals(40, all.size());
            assertEquals(0, none.size());
            assertEquals(List.of("FLOWS_CANARY v2 50", "FLOWS_CANARY v2 100", "FLOWS_CANARY v2 0"), told);
            assertThrows(IllegalStateException.class, () -> acd.flows().drain("other"));
        }
    }

    @Test
    void shouldRollBackTheTrialWhenOtherFlowsOrAnotherCentreCome() throws IOException {
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            // given
            Path center = Files.writeString(folder.resolve("other.yml"), CENTER.replace("20s", "30s"));
            acd.flows().canary(v2, 100);
            // when
            acd.reconfigure(center);
            time.advance(ofSeconds(1));
            // then
            assertEquals(List.of("FLOWS_CANARY v2 100", "FLOWS_ROLLED_BACK v2 ", "FLOWS_FREED v2 "), told);
            told.clear();
            acd.flows().deploy(v2);
            acd.reconfigure(folder.resolve("center.yml"));
            time.advance(ofSeconds(1));
            assertEquals(List.of("FLOWS_DEPLOYED v2 ", "FLOWS_FREED v1 "), told, "another centre keeps the flows");
        }
    }

    @Test
    void shouldRefuseABundleWhenAnAdapterCannotDoWhatItNeeds() throws IOException {
        // given
        telephone = new SimulatedSwitch(time, "pbx", 1,
                EnumSet.complementOf(EnumSet.of(Capability.TRANSFER_OUT)));
        Path transfers = version("transfers", "{type: transfer, to: 100, kind: blind, failed: end}");
        try (Acd acd = open(Durability.MEMORY)) {
            // when
            ConfigException refused = assertThrows(ConfigException.class, () -> acd.flows().canary(transfers, 10));
            // then
            assertEquals("adapter 'pbx': the flows need [TRANSFER_OUT], which it does not declare; connect one that"
                    + " does, or leave such nodes out of the flows", refused.getMessage());
            assertEquals(1, acd.flowsStatus().deploysRefused());
        }
    }

    @Test
    void shouldKeepItsVersionForACallbackUntilThatIsOver() throws IOException {
        // given
        v1 = version("asks", "{type: callback, queue: sales, confirm: false, next: end, declined: end, error: end}");
        String asks = hash(v1);
        telephone.everyPhone(PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(20)));
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            call("0501");
            time.advance(ofSeconds(40));
            // when: the caller is gone, the callback is owed
            acd.flows().deploy(v2);
            time.advance(ofSeconds(1));
            assertEquals(List.of(new Version(asks, 0, 1), new Version(hash(v2), 100, 0)), versions(acd));
            acd.agent("ann").ready();
            time.run();
            // then
            assertEquals(List.of("FLOWS_DEPLOYED v2 ", "FLOWS_FREED " + asks + " "), told);
        }
        assertTrue(Acd.replay(config(Durability.PROCESS_CRASH)).records() > 5);
    }

    @Test
    void shouldDecideTheSameAgainWhenAJournalIsReplayed() throws IOException {
        // given
        long records;
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            call("0501");
            time.advance(ofSeconds(1));
            acd.flows().canary(v2, 100);
            time.advance(ofSeconds(1));
            call("0502");
            time.advance(ofSeconds(1));
            acd.flows().rollBack();
            acd.flows().deploy(v2);
            time.run();
            acd.flows().canary(v1, 100);
            time.run();
            records = acd.records();
        }
        remove(v2); // the journal keeps its own
        // when
        Acd.ReplayReport replayed = Acd.replay(config(Durability.PROCESS_CRASH));
        // then
        assertEquals(List.of("FLOWS_CANARY v2 100", "FLOWS_ROLLED_BACK v2 ", "FLOWS_DEPLOYED v2 ", "FLOWS_FREED v1 ",
                "FLOWS_CANARY v1 100"), told);
        assertEquals(records, replayed.records());
    }

    @Test
    void shouldGoOnWithTheVersionOnTrialWhenOpenedAgain() {
        // given
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            acd.flows().canary(v2, 100);
            time.run();
        }
        told.clear();
        beginAgain();
        try (Acd again = open(Durability.PROCESS_CRASH)) {
            // when
            long call = call("0501");
            time.run();
            // then
            assertEquals(Map.of(call, "two"), outcomes);
            assertEquals(List.of(new Version(hash(v1), 0, 0), new Version(hash(v2), 100, 0)), versions(again));
            assertEquals(Admission.ACCEPTED, again.flows().promote());
            time.run();
            assertEquals(List.of("FLOWS_PROMOTED v2 ", "FLOWS_FREED v1 "), told);
        }
    }

    @Test
    void shouldNotStartWhenAKeptBundleIsMissing() throws IOException {
        // given
        Set<Path> before = new HashSet<>();
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            before.addAll(kept());
            acd.flows().canary(v2, 10);
            time.run();
        }
        Set<Path> added = new HashSet<>(kept());
        added.removeAll(before);
        assertEquals(1, added.size());
        Path missing = added.iterator().next();
        remove(missing);
        beginAgain();
        // when
        RuntimeException refused = assertThrows(RuntimeException.class, () -> open(Durability.PROCESS_CRASH));
        // then
        Throwable cause = refused.getCause() == null ? refused : refused.getCause();
        assertEquals(missing.resolve("center.yml") + ": is not there, but a record of the journal names that"
                + " configuration; restore the folder from a copy", cause.getMessage());
        assertFalse(Files.exists(missing));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve("data").resolve("config"))) {
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
