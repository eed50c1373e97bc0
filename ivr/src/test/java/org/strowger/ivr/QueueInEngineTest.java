package org.strowger.ivr;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.Acd;
import org.strowger.core.Durability;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.simulation.Caller;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;

/** Queues and surveys of flows inside the engine: groups 41 and 42 of the specification (2.9). */
@Timeout(60)
class QueueInEngineTest {
    private final FlowRig rig;

    QueueInEngineTest(@TempDir Path folder) throws IOException {
        rig = new FlowRig(folder);
        rig.telephone().everyPhone(PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FULL", "CLOSED", "NO_AGENTS"})
    void group41AQueueThatRefusesAtTheDoorIsLeftByThatRouteAndNobodyAbandonedIt(String refusal) throws IOException {
        // given
        String door = Map.of("FULL", "maxWaiting: 1", "CLOSED", "hours: never").getOrDefault(refusal, "maxWait: 1h");
        rig.center(FlowRig.CENTER.replace("offerTimeout: 20s", door)
                + "zone: Europe/London\nhours: {never: {sun: 03:00-03:01}}\n");
        rig.front("m: {type: queue, queue: sales, next: end, full: f, closed: c, no_agents: n}",
                "f: {type: hangup, outcome: FULL}", "c: {type: hangup, outcome: CLOSED}",
                "n: {type: hangup, outcome: NO_AGENTS}");
        try (Acd acd = rig.open(Durability.MEMORY)) {
            if (!refusal.equals("NO_AGENTS")) {
                acd.agent("ann").signIn(NotReadyReason.LUNCH);
            }
            boolean waits = refusal.equals("FULL");
            if (waits) {
                rig.call("0501");
                rig.advance(ofSeconds(1));
            }
            // when
            rig.call("0502");
            rig.advance(ofSeconds(1));
            // then
            assertEquals(List.of(refusal), rig.outcomes());
            assertEquals(List.of(0L, waits ? 1L : 0L), List.of(acd.status().queues().get(0).abandoned(),
                    acd.status().queues().get(0).offered()));
        }
    }

    @Test
    void group41ACallerWhoHangsUpWhileQueuedIsAbandonedWithHisWait() throws IOException {
        // given
        rig.front("m: {type: queue, queue: sales, next: end, full: end, closed: end, no_agents: end}");
        try (Acd acd = rig.open(Durability.MEMORY)) {
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            rig.call("0501", CallerScript.waiting().patience(ofSeconds(50)));
            // when: the next moment an agent becomes free
            rig.at(ofSeconds(50).plusNanos(1), () -> acd.agent("ann").ready());
            rig.run();
            // then
            assertEquals(1, acd.status().queues().get(0).abandoned());
        }
        assertEquals(List.of("ABANDONED PT50S"), rig.events(AcdEventKind.SEGMENT_EXITED).stream()
                .map(event -> event.detail() + " " + event.duration()).toList());
        assertEquals(List.of(), rig.told("OFFER_MADE"));
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
        rig.center(FlowRig.CENTER
                .replace("agents: {ann: {}}", "  help: {ranking: [idle], callRanking: arrival, wrapUp: 0s}\n"
                        + "agents: {ann: {queues: [sales]}, ben: {queues: [help]}}"));
        rig.flow("front", SURVEYED);
        rig.flow("survey", SURVEY);
        rig.telephone().phone("ann", annsPhone);
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn();
            acd.agent("ben").signIn();
            Caller caller = rig.call("0501", script);
            rig.run();
            return caller;
        } finally {
            assertTrue(rig.replay() > 5);
        }
    }

    @Test
    void group42ASurveyFollowsWhenTheAgentLeavesFirst() throws IOException {
        Caller caller = surveyed(PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(10)), CallerScript.waiting());
        assertEquals(List.of("how-did-we-do"), caller.heard());
        assertEquals(List.of("over"), rig.outcomes());
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
        assertEquals(2, rig.told("CALL_ANSWERED").size(), rig.told()::toString);
        assertTrue(rig.told().contains("SEGMENT_COMPLETED TRANSFERRED"), rig.told()::toString);
        assertEquals(List.of(), caller.heard(), "also when ben has hung up");
        assertEquals(List.of("over"), rig.outcomes());
    }
}
