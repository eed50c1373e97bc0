package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.Medium;
import org.strowger.core.call.Preference;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/** Everything that a host can ask of waiting calls, queues and contacts, as an embedder writes it. */
@Timeout(120)
class QueueOperationsTest {
    private static final String CENTER = """
            center: test
            segments: {gold: {priority: 90}}
            queues:
              sales: {ranking: [idle], callRanking: urgent, wrapUp: 0s, resumeWithin: 5m, preferHold: 30s}
              chats: {ranking: [idle], callRanking: urgent, medium: CHAT, wrapUp: 0s}
            agents:
              ann: {queues: [sales, chats]}
              ben: {queues: [sales]}
            entry: {queue: sales}
            """;

    @TempDir
    private Path directory;
    private VirtualTime time;
    private SimulatedSwitch telephone;
    private Acd acd;
    private final List<String> told = new ArrayList<>();
    private long offerId;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(directory.resolve("center.yml"), CENTER);
        time = Morning.time();
        telephone = Morning.telephone(time);
        acd = start();
        acd.listen(event -> {
            told.add(event.kind() + " " + event.callId() + " " + event.agent() + " " + event.detail() + " "
                    + event.why());
            offerId = event.kind() == AcdEventKind.OFFER_MADE ? event.offerId() : offerId;
        });
        acd.connect(telephone);
        time.advance(Duration.ofSeconds(1));
        acd.agent("ann").signIn(NotReadyReason.BREAK);
        acd.agent("ben").signIn(NotReadyReason.BREAK);
    }

    private Acd start() {
        return Acd.open(AcdConfig.at(directory.resolve("journal")).center(directory.resolve("center.yml")).clock(time)
                .durability(Durability.PROCESS_CRASH).build());
    }

    @AfterEach
    void close() {
        acd.close();
    }

    private void twoCallsWait() {
        telephone.call("0501", "100", CallerScript.waiting());
        telephone.call("0502", "100", CallerScript.waiting());
        time.advance(Duration.ofSeconds(2));
        told.clear();
    }

    private String offerTo(String agent) {
        told.clear();
        acd.agent(agent).ready();
        time.advance(Duration.ofSeconds(1));
        return told.stream().filter(line -> line.startsWith("OFFER_MADE")).findFirst().orElse("");
    }

    @Test
    void shouldMoveACallByPriorityHeadStartEmergencyAndSegment() {
        // given
        twoCallsWait();
        // when
        acd.call(4).priority(60);
        acd.call(4).headStart(Duration.ofMinutes(1));
        acd.call(2).customerSegment("gold");
        acd.call(2).emergency();
        acd.call(2).priority(50);
        time.advance(Duration.ofSeconds(1));
        // then
        assertEquals(List.of("CALL_MOVED 4   ", "CALL_MOVED 4   ", "SEGMENT_NAMED 2  gold ", "CALL_MOVED 2   ",
                "CALL_MOVED 2   ", "CALL_MOVED 2   "), told);
        assertEquals("OFFER_MADE 4 ann  ", offerTo("ann"));
    }

    @Test
    void shouldSaveADifficultCallForAnAgentWithALimitAsHigh() {
        // given
        twoCallsWait();
        // when
        acd.agent("ann").difficultyLimit(40);
        acd.call(2).difficulty(41);
        time.advance(Duration.ofSeconds(1));
        // then
        assertEquals(List.of("DIFFICULTY_LIMIT_CHANGED -1 ann 40 ", "DIFFICULTY_SET 2  41 "), told);
        assertEquals("OFFER_MADE 4 ann  ", offerTo("ann"));
        assertEquals("OFFER_MADE 2 ben  ", offerTo("ben"));
    }

    @Test
    void shouldOfferAPickedCallAndTakeOutAnother() {
        // given
        twoCallsWait();
        acd.agent("ben").ready();
        time.advance(Duration.ofMillis(100));
        acd.queue("sales").freeze("count first");
        time.advance(Duration.ofMillis(100));
        told.clear();
        // when
        acd.agent("ann").take(4);
        acd.call(4).offerTo("ann");
        acd.call(4).withdraw("asked twice");
        acd.call(998).withdrawBySupervisor("");
        time.advance(Duration.ofMillis(100));
        // then
        assertEquals(List.of("COMMAND_REFUSED 4  FROZEN ", "COMMAND_REFUSED 4  FROZEN ",
                "CALL_WITHDRAWN 4   asked twice", "SEGMENT_EXITED 4  WITHDRAWN_BY_HOST ", "CALL_ENDED 4  WITHDRAWN ",
                "COMMAND_REFUSED 998  UNKNOWN_CALL "), told);
    }

    @Test
    void shouldFreezeThawOpenCloseAndDrain() {
        // given
        time.advance(Duration.ofSeconds(1));
        told.clear();
        // when
        acd.queue("sales").freeze(Duration.ofMinutes(1), "drill");
        acd.queue("sales").door(QueueDoor.CLOSED, Duration.ofMinutes(2), "alarm");
        acd.queue("chats").door(QueueDoor.DRAINING, "late");
        acd.queue("chats").freeze("pause");
        acd.queue("chats").unfreeze();
        time.advance(Duration.ofMinutes(3));
        // then
        assertEquals(List.of("QUEUE_FROZEN -1   drill", "DOOR_CHANGED -1  CLOSED alarm",
                "DOOR_CHANGED -1  DRAINING late", "QUEUE_FROZEN -1   pause", "QUEUE_THAWED -1   ",
                "QUEUE_THAWED -1   ", "DOOR_CHANGED -1  BY_HOURS "), told);
    }

    @Test
    void shouldCarryAChatForTheHostAndNeverUseItsIdAgain() {
        // given
        AcdContact chat = acd.contact(Medium.CHAT).priority(70).customer("c-1017").customerSegment("gold");
        chat.enqueue("chats");
        acd.agent("ann").ready();
        time.advance(Duration.ofSeconds(1));
        told.clear();
        // when
        chat.reject(offerId);
        time.advance(Duration.ofSeconds(6));
        acd.contact(Medium.CHAT, chat.id()).accept(offerId);
        time.advance(Duration.ofSeconds(1));
        chat.agentLeft();
        chat.customerLeft();
        time.advance(Duration.ofSeconds(1));
        // then
        assertEquals(List.of("OFFER_ENDED 2 ann REJECTED ", "OFFER_MADE 2 ann  ", "OFFER_ENDED 2 ann ACCEPTED ",
                "CALL_ANSWERED 2 ann  ", "SEGMENT_COMPLETED 2 ann AGENT_HUNG_UP ", "CALL_ENDED 2  AGENT_HUNG_UP ",
                "COMMAND_REFUSED 2  UNKNOWN_CALL "), told.stream()
                        .filter(line -> !line.startsWith("AGENT_")).toList());
        acd.close();
        acd = start();
        assertNotEquals(chat.id(), acd.contact(Medium.CHAT).id());
    }

    @Test
    void shouldKeepNoPlaceOfACallThatTheHostEnded() {
        // given
        twoCallsWait();
        acd.call(2).customer("c-7");
        time.advance(Duration.ofSeconds(1));
        acd.call(2).hangUp();
        acd.call(4).customer("c-8");
        time.advance(Duration.ofSeconds(1));
        told.clear();
        // when
        telephone.call("0501", "100", CallerScript.waiting());
        time.advance(Duration.ofSeconds(1));
        acd.call(6).customer("c-7");
        time.advance(Duration.ofSeconds(1));
        // then
        assertEquals(0, told.stream().filter(line -> line.startsWith("PLACE_RESUMED")).count());
        assertEquals("OFFER_MADE 4 ann  ", offerTo("ann"));
    }

    @Test
    void shouldNameWhatIsWrongWithARequest() {
        refuses("call 2: priority was 101; use 0 to 100", () -> acd.call(2).priority(101));
        refuses("call 2: headStart was PT25H; use 0 s to 24 h", () -> acd.call(2).headStart(Duration.ofHours(25)));
        refuses("call 2: difficulty was 0; use 1 to 100", () -> acd.call(2).difficulty(0));
        refuses("agent 'ann': difficultyLimit was 101; use 1 to 100", () -> acd.agent("ann").difficultyLimit(101));
        refuses("engine: the centre has no segment 'iron'; name one of center.yml",
                () -> acd.call(2).customerSegment("iron"));
        refuses("engine: the centre has no agent 'bob'; name one of center.yml",
                () -> acd.call(2).enqueue("sales", Preference.first("bob")));
        refuses("customer: the token has 0 characters; use 1 to 200", () -> acd.call(2).customer(""));
        refuses("call 2: the reason has 101 characters; use 100 at most",
                () -> acd.call(2).withdraw("x".repeat(101)));
        refuses("engine: the centre has no queue 'support'; name one of center.yml", () -> acd.queue("support"));
        refuses("queue 'sales': the time was PT0S; use more than 0 s and 365 d at most",
                () -> acd.queue("sales").freeze(Duration.ZERO, ""));
        refuses("contact 8: priority was -1; use 0 to 100", () -> acd.contact(Medium.CHAT, 8).priority(-1));
        refuses("preference: 0 agents were named; name 1 to 20", () -> Preference.first());
        refuses("preference: an agent was named twice; name each once", () -> Preference.keepFor("ann", "ann"));
        refuses("preference: agent 'ann': weight was 101; use 1 to 100", () -> new Preference.Named("ann", 101));
        refuses("preference: keepFor was PT2H; use more than 0 s and 1 h at most, or leave it out for the queue's"
                + " preferHold", () -> Preference.keepFor("ann").within(Duration.ofHours(2)));
    }

    private static void refuses(String message, Executable request) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, request).getMessage());
    }
}
