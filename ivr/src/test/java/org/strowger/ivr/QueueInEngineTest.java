package org.strowger.ivr;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.simulation.Caller;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/** Queues, surveys and callbacks of flows inside the engine: groups 41 to 43 of the specification (2.9). */
@Timeout(60)
class QueueInEngineTest {
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
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException {
        Files.writeString(folder.resolve("center.yml"), CENTER);
        Files.createDirectory(folder.resolve("flows"));
        time = VirtualTime.startingAt(Instant.parse("2026-01-05T09:00:00Z"));
        telephone = new SimulatedSwitch(time);
        telephone.everyPhone(PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(20)));
    }

    private void flow(String... nodes) throws IOException {
        Files.writeString(folder.resolve("flows/front.yml"),
                TestBundle.flow("m", "", nodes).replace("flow: main", "flow: front"));
    }

    private AcdConfig config(Durability durability) {
        return AcdConfig.at(folder.resolve("data")).center(folder.resolve("center.yml"))
                .flows(folder.resolve("flows")).clock(time).durability(durability).build();
    }

    private Acd open(Durability durability) {
        Acd acd = Acd.open(config(durability));
        acd.listen(event -> told.add(event.kind() + " " + event.detail()));
        acd.connect(telephone);
        return acd;
    }

    private List<String> outcomes() {
        return told.stream().filter(event -> event.startsWith("CALL_OUTCOME")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FULL", "CLOSED", "NO_AGENTS"})
    void group41AQueueThatRefusesAtTheDoorIsLeftByThatRouteAndNobodyAbandonedIt(String refusal) throws IOException {
        // given
        String door = Map.of("FULL", "maxWaiting: 1", "CLOSED", "hours: never").getOrDefault(refusal, "maxWait: 1h");
        Files.writeString(folder.resolve("center.yml"), CENTER.replace("offerTimeout: 20s", door)
                + "zone: Europe/London\nhours: {never: {sun: 03:00-03:01}}\n");
        flow("m: {type: queue, queue: sales, next: end, full: f, closed: c, no_agents: n}",
                "f: {type: hangup, outcome: FULL}", "c: {type: hangup, outcome: CLOSED}",
                "n: {type: hangup, outcome: NO_AGENTS}");
        try (Acd acd = open(Durability.MEMORY)) {
            if (!refusal.equals("NO_AGENTS")) {
                acd.agent("ann").signIn(NotReadyReason.LUNCH);
            }
            boolean waits = refusal.equals("FULL");
            if (waits) {
                telephone.call("0501", "100", CallerScript.waiting());
                time.advance(ofSeconds(1));
            }
            // when
            telephone.call("0502", "100", CallerScript.waiting());
            time.advance(ofSeconds(1));
            // then
            assertEquals(List.of("CALL_OUTCOME " + refusal), outcomes());
            assertEquals(List.of(0L, waits ? 1L : 0L), List.of(acd.status().queues().get(0).abandoned(),
                    acd.status().queues().get(0).offered()));
        }
    }

    @Test
    void group41ACallerWhoHangsUpWhileQueuedIsAbandonedWithHisWait() throws IOException {
        // given
        flow("m: {type: queue, queue: sales, next: end, full: end, closed: end, no_agents: end}");
        List<String> left = new ArrayList<>();
        try (Acd acd = open(Durability.MEMORY)) {
            acd.listen(event -> {
                if (event.kind() == AcdEventKind.SEGMENT_EXITED) {
                    left.add(event.detail() + " " + event.durationNs() / 1_000_000_000);
                }
            });
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            telephone.call("0501", "100", CallerScript.waiting().patience(ofSeconds(50)));
            // when: the next moment an agent becomes free
            time.at(ofSeconds(50).toNanos() + 1, () -> acd.agent("ann").ready());
            time.run();
            // then
            assertEquals(1, acd.status().queues().get(0).abandoned());
        }
        assertEquals(List.of("ABANDONED 50"), left);
        assertTrue(told.stream().noneMatch(event -> event.startsWith("OFFER_MADE")), told::toString);
    }

    /** C enters, Y enters behind him, then C becomes a callback, at once or after some time in another queue. */
    @ParameterizedTest
    @CsvSource({"true, b", "false, b", "true, v", "false, v"})
    void shouldKeepThePlaceOrStandAtTheEndAsTheNodeSays(boolean keeps, String then) throws IOException {
        // given
        Files.writeString(folder.resolve("center.yml"), CENTER.replace("queues:", "queues:\n  help: {ranking: [idle], "
                + "callRanking: arrival}").replace("ann: {}", "ann: {queues: {sales: 1}}, eve: {queues: {help: 1}}"));
        flow("m: {type: menu, say: hello, choices: {1: a, 2: w, 3: v}, failed: end}",
                "a: {type: queue, queue: sales, next: end, full: end, closed: end, no_agents: end}",
                "w: {type: queue, queue: sales, max_wait: 20s, next: end, timeout: " + then + ", full: end, closed: end, "
                        + "no_agents: end}",
                "v: {type: queue, queue: help, max_wait: 5s, next: end, timeout: b, full: end, closed: end, "
                        + "no_agents: end}",
                "b: {type: callback, queue: sales, confirm: false, keep_place: " + keeps
                        + ", next: end, declined: end, error: end}");
        List<Long> answered = new ArrayList<>();
        long other;
        try (Acd acd = open(Durability.MEMORY)) {
            acd.listen(event -> {
                if (event.kind() == AcdEventKind.CALL_ANSWERED) {
                    answered.add(event.callId());
                }
            });
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            acd.agent("eve").signIn(NotReadyReason.LUNCH);
            telephone.call("0501", "100", CallerScript.waiting().presses("2", ofSeconds(1)));
            time.advance(ofSeconds(5));
            other = telephone.call("0512", "100", CallerScript.waiting().presses("1", ofSeconds(1))).legId();
            time.advance(ofSeconds(30));
            // when
            acd.agent("ann").ready();
            time.run();
        }
        // then
        assertEquals(2, answered.size(), told::toString);
        assertEquals(keeps ? 1 : 0, answered.indexOf(other));
    }

    /** O enters first, then C, who becomes a callback; Y and Z enter after them. */
    @Test
    void group43ACallbackKeepsItsPlaceAndOvertakesNobodyOlder() throws IOException {
        // given
        flow("m: {type: menu, say: hello, choices: {1: a, 2: w}, failed: end}",
                "a: {type: queue, queue: sales, next: end, full: end, closed: end, no_agents: end}",
                "w: {type: queue, queue: sales, max_wait: 5s, next: end, timeout: b, full: end, closed: end, "
                        + "no_agents: end}",
                "b: {type: callback, queue: sales, confirm: false, tries: 2, gap: 2m, next: end, declined: end, "
                        + "error: end}");
        telephone.phone("0501", PhoneScript.busy());
        List<Long> answered = new ArrayList<>();
        List<Long> dialled = new ArrayList<>();
        List<Long> callers = new ArrayList<>();
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            acd.listen(event -> {
                if (event.kind() == AcdEventKind.CALL_ANSWERED) {
                    answered.add(event.callId());
                } else if (event.kind() == AcdEventKind.CALLBACK_DIALLED) {
                    dialled.add(event.callId());
                }
            });
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            callers.add(telephone.call("0511", "100", CallerScript.waiting().presses("1", ofSeconds(1))).legId());
            time.advance(ofSeconds(5));
            telephone.call("0501", "100", CallerScript.waiting().presses("2", ofSeconds(1)));
            time.advance(ofSeconds(15));
            callers.add(telephone.call("0512", "100", CallerScript.waiting().presses("1", ofSeconds(1))).legId());
            time.advance(ofSeconds(10));
            // when: ann serves O, dials C in vain, serves Y in the gap, and rests to its end; Z enters meanwhile
            acd.agent("ann").ready();
            time.advance(ofSeconds(50));
            acd.agent("ann").notReady(NotReadyReason.LUNCH);
            time.advance(ofSeconds(60));
            callers.add(telephone.call("0513", "100", CallerScript.waiting().presses("1", ofSeconds(1))).legId());
            time.advance(ofSeconds(90));
            telephone.phone("0501", PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(20)));
            acd.agent("ann").ready();
            time.run();
        }
        // then
        long callback = dialled.get(0);
        assertEquals(List.of(callback, callback), dialled, told::toString);
        assertEquals(List.of(callers.get(0), callers.get(1), callback, callers.get(2)), answered, told::toString);
        assertTrue(Acd.replay(config(Durability.PROCESS_CRASH)).records() > 20);
    }

    private static final String SURVEYED = """
            format: 1
            flow: front
            start: q
            uses: {s: ./survey.yml}
            events: {error: c}
            nodes:
              q: {type: queue, queue: sales, after_agent: s, next: c}
              c: {type: hangup, outcome: over}
            """;
    private static final String SURVEY = """
            format: 1
            flow: survey
            kind: sub
            start: ask
            nodes:
              ask: {type: play, say: how-did-we-do, next: r}
              r: {type: return}
            """;

    private Caller surveyed(PhoneScript annsPhone, CallerScript script) throws IOException {
        Files.writeString(folder.resolve("center.yml"), CENTER
                .replace("agents: {ann: {}}", "  help: {ranking: [idle], callRanking: arrival, wrapUp: 0s}\n"
                        + "agents: {ann: {queues: [sales]}, ben: {queues: [help]}}"));
        Files.writeString(folder.resolve("flows/front.yml"), SURVEYED);
        Files.writeString(folder.resolve("flows/survey.yml"), SURVEY);
        telephone.phone("ann", annsPhone);
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn();
            acd.agent("ben").signIn();
            Caller caller = telephone.call("0501", "100", script);
            time.run();
            return caller;
        } finally {
            assertTrue(Acd.replay(config(Durability.PROCESS_CRASH)).records() > 5);
        }
    }

    @Test
    void group42ASurveyFollowsWhenTheAgentLeavesFirst() throws IOException {
        Caller caller = surveyed(PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(10)), CallerScript.waiting());
        assertEquals(List.of("how-did-we-do"), caller.heard());
        assertEquals(List.of("CALL_OUTCOME over"), outcomes());
    }

    @Test
    void group42NoSurveyFollowsWhenTheCallerLeavesFirst() throws IOException {
        Caller caller = surveyed(PhoneScript.answersAfter(ofSeconds(2)), CallerScript.waiting().talks(ofSeconds(10)));
        assertEquals(List.of(), caller.heard());
    }

    @Test
    void group42NoSurveyFollowsWhenTheAgentTransfers() throws IOException {
        Caller caller = surveyed(PhoneScript.answersAfter(ofSeconds(2)).transfers(ofSeconds(10),
                TransferTarget.queue("help")), CallerScript.waiting());
        assertEquals(2, told.stream().filter(event -> event.startsWith("CALL_ANSWERED")).count(), told::toString);
        assertTrue(told.contains("SEGMENT_COMPLETED TRANSFERRED"), told::toString);
        assertEquals(List.of(), caller.heard(), "also when ben has hung up");
        assertEquals(List.of("CALL_OUTCOME over"), outcomes());
    }
}
