package org.strowger.ivr;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.Durability;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.simulation.CallerScript;

/** Comfort flows inside the engine, on a simulated switch: scenarios 38 to 41 of the specification, and R31. */
@Timeout(60)
class ComfortInEngineTest {
    private static final String MAIN = """
            format: 1
            flow: front
            start: support
            uses: {waiting: ./queue-waiting.yml}
            events: {error: sorry}
            nodes:
              support: {type: queue, queue: support, comfort: waiting, max_wait: 10m, announce: a-support-call,
                        next: bye, left.callback: back, timeout: sorry}
              back: {type: play, say: we-call-you-back, next: bye}
              sorry: {type: hangup, say: nobody-free, cause: failed}
              bye: {type: hangup, say: goodbye}
            """;
    /** As it stands in the specification of the language. */
    private static final String WAITING = """
            format: 1
            flow: queue-waiting
            kind: comfort                        # only play, wait, menu, collect, set, branch, leave
            start: hold
            nodes:
              hold: {type: wait, music: moh-calm, for: 45s, keys: {1: callback}, next: tell}
              tell: {type: play, say: [you-are-number, {position: queue}, please-hold], next: hold}
              callback: {type: leave, reason: callback}
            """;

    private final FlowRig rig;

    ComfortInEngineTest(@TempDir Path folder) throws IOException {
        rig = new FlowRig(folder);
        center("", "{ann: {}}", "{flow: front}");
        rig.flow("front", MAIN);
        rig.flow("queue-waiting", WAITING);
    }

    private void center(String queue, String agents, String entry) throws IOException {
        rig.center("""
                center: test
                queues:
                  support: {ranking: [idle], callRanking: urgent, wrapUp: 0s, maxWait: 30m%s}
                agents: %s
                entry: %s
                """.formatted(queue, agents, entry));
    }

    /** Where calls stood that had such an event, behind what it says. */
    private List<String> places(AcdEventKind kind) {
        return rig.events(kind).stream().map(event -> (event.detail() + " " + event.position()).strip()).toList();
    }

    @Test
    void shouldConnectInMidPromptAndGoOnInTheFlowWhenTheAgentLeaves38() {
        try (Acd acd = rig.open(Durability.MEMORY)) {
            // given
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            rig.call("0501");
            rig.at(ofSeconds(46), () -> acd.agent("ann").ready());
            // when
            rig.run();
            // then
            assertEquals(List.of("1"), places(AcdEventKind.CALL_ANSWERED));
            assertEquals("CALL_ENDED FLOW_ENDED", rig.lastTold());
        }
    }

    @Test
    void shouldLeaveByKeyWhileTheNextInLineIsUnchanged39() {
        try (Acd acd = rig.open(Durability.MEMORY)) {
            // given
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            rig.call("0501", "1", ofSeconds(20));
            rig.at(ofSeconds(5), () -> rig.call("0502"));
            rig.at(ofSeconds(60), () -> acd.agent("ann").ready());
            // when
            rig.run();
            // then
            assertEquals(List.of("KEY 1"), places(AcdEventKind.SEGMENT_EXITED));
            assertEquals(List.of("1"), places(AcdEventKind.CALL_ANSWERED), "the second is the next one, as before");
        }
    }

    @Test
    void shouldTakeTheRouteAndCountNoAbandonmentWhenTheQueueRefuses41() throws IOException {
        // given: nobody is signed in
        try (Acd acd = rig.open(Durability.MEMORY)) {
            rig.call("0501");
            // when
            rig.run();
            // then
            assertEquals(List.of("QUEUE_REFUSED NO_AGENTS"), rig.told("QUEUE_REFUSED"));
            assertEquals(0, acd.status().queues().get(0).abandoned());
            assertEquals(0, acd.status().queues().get(0).offered());
        }
    }

    @Test
    void shouldAbandonInThatStepWhenTheCallerHangsUpWhileQueued41() {
        try (Acd acd = rig.open(Durability.MEMORY)) {
            // given
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            rig.call("0501", CallerScript.waiting().patience(ofSeconds(50)));
            rig.at(ofSeconds(51), () -> acd.agent("ann").ready());
            // when
            rig.run();
            // then
            assertEquals(List.of("ABANDONED 1"), places(AcdEventKind.SEGMENT_EXITED));
            assertEquals(List.of(), rig.told("OFFER_MADE"));
        }
    }

    @Test
    void shouldRunTheQueuesOwnFlowForCallsThatGoStraightToIt() throws IOException {
        // given
        center(", comfort: queue-waiting", "{ann: {}}", "{queue: support}");
        rig.flow("front", MAIN.replace("comfort: waiting, ", ""));
        try (Acd acd = rig.open(Durability.MEMORY)) {
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            rig.call("0501", "1", ofSeconds(20));
            // when
            rig.run();
            // then
            assertEquals(List.of("KEY 1"), places(AcdEventKind.SEGMENT_EXITED));
            assertEquals("CALL_ENDED NOT_SERVED", rig.lastTold());
        }
    }

    @Test
    void shouldR31TellNoWorsePlaceAndReplayWithEqualEffects() throws IOException {
        // given: fifty callers of whom some type, while an agent comes and goes, and better-placed calls enter
        center("", "{ann: {}, ben: {}}", "{flow: front}");
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            for (int i = 0; i < 50; i++) {
                int caller = i;
                String keys = i % 5 == 0 ? "1" : "7";
                rig.at(ofSeconds(20L * i + 1), () -> {
                    long call = rig.call("0501", CallerScript.waiting()
                            .presses(keys, ofSeconds(50 + caller % 7)).patience(ofSeconds(300))).legId();
                    if (caller % 3 == 0) {
                        rig.at(ofSeconds(20L * caller + 2), () -> acd.call(call).priority(90));
                    }
                });
                if (i % 4 == 0) {
                    rig.at(ofSeconds(20L * i + 7), () -> acd.agent("ann").ready());
                    rig.at(ofSeconds(20L * i + 12), () -> acd.agent("ann").notReady(NotReadyReason.LUNCH));
                }
            }
            // when
            rig.run();
        }
        // then
        assertFalse(rig.told("PLACE_WITHHELD").isEmpty(), "the reordering is an event");
        assertTrue(rig.replay() > 500);
    }
}
