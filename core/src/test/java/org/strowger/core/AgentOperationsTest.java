package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.agent.AgentHold;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.EngineConfig.ForcedLogOff;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;
import org.strowger.core.status.AcdStatus.AgentStatus;

/** Everything that a host can ask of an agent, as an embedder writes it, with the simulated switch. */
@Timeout(120)
class AgentOperationsTest {
    private static final String CENTER = """
            center: test
            deviceGrace: 15s
            teams: {north: {breakAfter: 1h, breakLength: 10m, coolDown: 2m, maxOnBreak: 1}}
            reasons: {coaching: {longest: 10m}}
            dispositions: [sale, complaint]
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 30s, wrapUpMax: 60s}
              help: {ranking: [idle], callRanking: arrival}
            agents:
              ann: {team: north}
              ben: {team: north}
            entry: {queue: sales}
            """;

    @TempDir
    private Path directory;
    private VirtualTime time;
    private SimulatedSwitch telephone;
    private Acd acd;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        Path center = Files.writeString(directory.resolve("center.yml"), CENTER);
        time = Morning.time();
        telephone = Morning.telephone(time);
        acd = Acd.open(AcdConfig.at(directory.resolve("journal")).center(center).clock(time)
                .durability(Durability.MEMORY).build());
        acd.listen(event -> told.add(event.kind() + " " + event.agent() + " " + event.detail() + " " + event.reason()
                + " " + event.who() + " " + event.why()));
        acd.connect(telephone);
        time.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        acd.close();
    }

    private AgentStatus status(String agent) {
        return acd.status().agents().stream().filter(one -> one.agent().equals(agent)).findFirst().orElseThrow();
    }

    private List<String> told(String kind) {
        return told.stream().filter(line -> line.startsWith(kind)).map(String::strip).toList();
    }

    private void refuses(String message, Executable operation) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, operation).getMessage());
    }

    @Test
    void shouldDoWhatTheHostAsksOfAnAgentInACall() {
        // given
        acd.agent("ann").signIn(List.of("sales"));
        telephone.call("0501", "100", CallerScript.waiting().talks(Duration.ofSeconds(60)));
        time.advance(Duration.ofSeconds(10));
        // when
        acd.agent("ann").notReady(NotReadyReason.code("coaching"));
        acd.agent("ann").disposition(2, "complaint");
        acd.agent("ann").tagHard(2);
        time.advance(Duration.ofSeconds(60));
        assertEquals(AgentState.WRAP_UP, status("ann").state());
        assertEquals(AgentState.NOT_READY, status("ann").wish());
        assertEquals(NotReadyReason.code("coaching"), status("ann").wishReason());
        acd.agent("ann").extendWrapUp(Duration.ofSeconds(20));
        acd.agent("ann").ready();
        acd.agent("ann").endWrapUp();
        time.advance(Duration.ofSeconds(1));
        // then
        assertEquals(AgentState.READY, status("ann").state());
        assertEquals(Set.of(AgentHold.AGENT_COOLDOWN), status("ann").holds());
        assertEquals(List.of("DISPOSITION_SET ann complaint", "DISPOSITION_SET ann  HARD"), told("DISPOSITION_SET"));
        assertEquals(List.of("WRAP_UP_EXTENDED ann"), told("WRAP_UP_EXTENDED"));
        assertEquals(List.of("MEMBER_OPTED_OUT ann"), told("MEMBER_OPTED_OUT"));
        assertEquals(List.of("AGENT_WISHED ann NOT_READY coaching", "AGENT_WISHED ann READY NONE"),
                told("AGENT_WISHED"));
    }

    @Test
    void shouldDoWhatTheHostAsksOfAnAgentBetweenCalls() {
        // given
        acd.agent("ann").signIn(NotReadyReason.MEETING, List.of("sales", "help"));
        acd.agent("ben").signIn();
        time.advance(Duration.ofHours(1));
        // when
        acd.agent("ann").optOut("help");
        acd.agent("ann").optIn("help");
        acd.agent("ben").busy();
        time.advance(Duration.ofMinutes(1));
        assertEquals(AgentState.BUSY, status("ben").state());
        acd.agent("ben").free();
        acd.agent("ben").requestBreak();
        acd.agent("ben").cancelBreak();
        time.advance(Duration.ofSeconds(1));
        // then
        assertEquals(NotReadyReason.BREAK, status("ben").reason());
        assertEquals(List.of("COMMAND_REFUSED ben NO_BREAK_ASKED"), told("COMMAND_REFUSED"), "he is on it");
        acd.agent("ann").forceReady("eve", "queue is long");
        acd.agent("ben").forceNotReady(NotReadyReason.OTHER_WORK, "eve", "letters");
        acd.agent("ben").forceLogOff("eve", "goes home", ForcedLogOff.END);
        acd.agent("ann").forceLogOff("eve", "fire");
        time.advance(Duration.ofSeconds(1));
        assertEquals(List.of("AGENT_FORCED ann READY NONE eve queue is long",
                "AGENT_FORCED ben NOT_READY OTHER_WORK eve letters", "AGENT_FORCED ben LOGGED_OFF NONE eve goes home",
                "AGENT_FORCED ann LOGGED_OFF NONE eve fire"), told("AGENT_FORCED"));
        assertEquals(AgentState.LOGGED_OFF, status("ann").state());
    }

    @Test
    void shouldTakeAnAgentOutWhoseWatchedPhoneIsUnreachableAndBringHimBack() {
        // given
        acd.agent("ann").signIn();
        time.advance(Duration.ofSeconds(1));
        // when
        telephone.phone("ann", PhoneScript.unreachable());
        time.advance(Duration.ofSeconds(20));
        // then
        assertEquals(NotReadyReason.TECHNICAL, status("ann").reason());
        telephone.phone("ann", PhoneScript.answersAfter(Duration.ofSeconds(1)));
        time.advance(Duration.ofSeconds(1));
        assertEquals(AgentState.READY, status("ann").state());
    }

    @Test
    void shouldRefuseNamesThatTheCentreLacksAndValuesOutOfRange() {
        AcdAgent ann = acd.agent("ann");
        refuses("engine: the centre has no reason 'tea'; name one of center.yml, or one of NotReadyReason",
                () -> ann.notReady(NotReadyReason.code("tea")));
        refuses("reason: the name was blank; use a constant, or a code of center.yml", () -> NotReadyReason.code(" "));
        refuses("engine: the centre has no disposition 'sold'; name one of center.yml",
                () -> ann.disposition(2, "sold"));
        refuses("engine: the centre has no queue 'other'; name one of center.yml", () -> ann.optOut("other"));
        refuses("agent 'ann': after-call work was to be extended by PT0S; use more than 0s and up to 4h",
                () -> ann.extendWrapUp(Duration.ZERO));
        refuses("agent 'ann': who has 0 characters; write 1 to 100", () -> ann.forceLogOff("", "why"));
        refuses("agent 'ann': why has 201 characters; write 1 to 200", () -> ann.forceReady("eve", "x".repeat(201)));
        refuses("agent 'ann': sign-in named 1001 queues; name 1000 at most",
                () -> ann.signIn(java.util.Collections.nCopies(1001, "sales")));
    }
}
