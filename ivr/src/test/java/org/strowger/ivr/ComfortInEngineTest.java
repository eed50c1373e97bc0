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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

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

    @TempDir
    private Path folder;
    private VirtualTime time;
    private SimulatedSwitch telephone;
    private final List<String> told = new ArrayList<>();

    private void write(String queue, String agents, String entry) throws IOException {
        Files.writeString(folder.resolve("center.yml"), """
                center: test
                queues:
                  support: {ranking: [idle], callRanking: urgent, wrapUp: 0s, maxWait: 30m%s}
                agents: %s
                entry: %s
                """.formatted(queue, agents, entry));
    }

    @BeforeEach
    void write() throws IOException {
        write("", "{ann: {}}", "{flow: front}");
        Files.createDirectory(folder.resolve("flows"));
        Files.writeString(folder.resolve("flows/front.yml"), MAIN);
        Files.writeString(folder.resolve("flows/queue-waiting.yml"), WAITING);
        time = VirtualTime.startingAt(Instant.parse("2026-01-05T09:00:00Z"));
        telephone = new SimulatedSwitch(time);
        telephone.everyPhone(PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(40)));
    }

    private Acd open(Durability durability) {
        Acd acd = Acd.open(config(durability));
        acd.listen(event -> told.add(event.kind() + " " + event.detail()
                + (event.kind() == AcdEventKind.SEGMENT_EXITED || event.kind() == AcdEventKind.CALL_ANSWERED
                        ? " " + event.position() : "")));
        acd.connect(telephone);
        return acd;
    }

    private AcdConfig config(Durability durability) {
        return AcdConfig.at(folder.resolve("data")).center(folder.resolve("center.yml"))
                .flows(folder.resolve("flows")).clock(time).durability(durability).build();
    }

    @Test
    void shouldConnectInMidPromptAndGoOnInTheFlowWhenTheAgentLeaves38() {
        try (Acd acd = open(Durability.MEMORY)) {
            // given
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            telephone.call("0501", "100", CallerScript.waiting());
            time.at(ofSeconds(46).toNanos(), () -> acd.agent("ann").ready());
            // when
            time.run();
            // then
            assertTrue(told.contains("CALL_ANSWERED  1"), told::toString);
            assertEquals("CALL_ENDED FLOW_ENDED", told.get(told.size() - 1));
        }
    }

    @Test
    void shouldLeaveByKeyWhileTheNextInLineIsUnchanged39() {
        try (Acd acd = open(Durability.MEMORY)) {
            // given
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            telephone.call("0501", "100", CallerScript.waiting().presses("1", ofSeconds(20)));
            time.at(ofSeconds(5).toNanos(), () -> telephone.call("0502", "100", CallerScript.waiting()));
            time.at(ofSeconds(60).toNanos(), () -> acd.agent("ann").ready());
            // when
            time.run();
            // then
            assertEquals(List.of("SEGMENT_EXITED KEY 1"),
                    told.stream().filter(line -> line.startsWith("SEGMENT_EXITED")).toList());
            assertTrue(told.contains("CALL_ANSWERED  1"), "the second is the next one, as before");
        }
    }

    @Test
    void shouldTakeTheRouteAndCountNoAbandonmentWhenTheQueueRefuses41() throws IOException {
        // given: nobody is signed in
        try (Acd acd = open(Durability.MEMORY)) {
            telephone.call("0501", "100", CallerScript.waiting());
            // when
            time.run();
            // then
            assertTrue(told.stream().anyMatch(line -> line.startsWith("QUEUE_REFUSED NO_AGENTS")), told::toString);
            assertEquals(0, acd.status().queues().get(0).abandoned());
            assertEquals(0, acd.status().queues().get(0).offered());
        }
    }

    @Test
    void shouldAbandonInThatStepWhenTheCallerHangsUpWhileQueued41() {
        try (Acd acd = open(Durability.MEMORY)) {
            // given
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            telephone.call("0501", "100", CallerScript.waiting().patience(ofSeconds(50)));
            time.at(ofSeconds(51).toNanos(), () -> acd.agent("ann").ready());
            // when
            time.run();
            // then
            assertTrue(told.contains("SEGMENT_EXITED ABANDONED 1"), told::toString);
            assertEquals(0, told.stream().filter(line -> line.startsWith("OFFER_MADE")).count());
        }
    }

    @Test
    void shouldRunTheQueuesOwnFlowForCallsThatGoStraightToIt() throws IOException {
        // given
        write(", comfort: queue-waiting", "{ann: {}}", "{queue: support}");
        Files.writeString(folder.resolve("flows/front.yml"), MAIN.replace("comfort: waiting, ", ""));
        try (Acd acd = open(Durability.MEMORY)) {
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            telephone.call("0501", "100", CallerScript.waiting().presses("1", ofSeconds(20)));
            // when
            time.run();
            // then
            assertTrue(told.contains("SEGMENT_EXITED KEY 1"), told::toString);
            assertEquals("CALL_ENDED NOT_SERVED", told.get(told.size() - 1));
        }
    }

    @Test
    void shouldR31TellNoWorsePlaceAndReplayWithEqualEffects() throws IOException {
        // given: fifty callers of whom some type, while an agent comes and goes, and better-placed calls enter
        write("", "{ann: {}, ben: {}}", "{flow: front}");
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            for (int i = 0; i < 50; i++) {
                int caller = i;
                String keys = i % 5 == 0 ? "1" : "7";
                time.at(ofSeconds(20L * i + 1).toNanos(), () -> {
                    long call = telephone.call("0501", "100", CallerScript.waiting()
                            .presses(keys, ofSeconds(50 + caller % 7)).patience(ofSeconds(300))).legId();
                    if (caller % 3 == 0) {
                        time.at(ofSeconds(20L * caller + 2).toNanos(), () -> acd.call(call).priority(90));
                    }
                });
                if (i % 4 == 0) {
                    time.at(ofSeconds(20L * i + 7).toNanos(), () -> acd.agent("ann").ready());
                    time.at(ofSeconds(20L * i + 12).toNanos(), () -> acd.agent("ann").notReady(NotReadyReason.LUNCH));
                }
            }
            // when
            time.run();
        }
        // then
        assertTrue(told.stream().anyMatch(line -> line.startsWith("PLACE_WITHHELD")), "the reordering is an event");
        assertTrue(Acd.replay(config(Durability.PROCESS_CRASH)).records() > 500);
    }
}
