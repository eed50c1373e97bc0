package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.AcdConfig.Layout;
import org.strowger.core.AcdConfig.Waiting;
import org.strowger.core.agent.AgentState;
import org.strowger.core.config.ConfigException;
import org.strowger.core.event.Admission;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/** The engine as an embedder sees it, with the simulated switch. */
@Timeout(120)
class AcdTest {
    private static final String CENTER = """
            center: test
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 10s}
            agents:
              ann: {}
              ben: {}
            entry: {queue: sales}
            """;

    @TempDir
    private Path directory;
    private Path center;
    private VirtualTime time;
    private SimulatedSwitch telephone;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void writeCentre() throws IOException {
        center = Files.writeString(directory.resolve("center.yml"), CENTER);
        time = Morning.time();
        telephone = Morning.telephone(time);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void shouldServeCallsFromTheSwitchInOrder(Layout layout) {
        // given
        try (Acd acd = Acd.open(config().layout(layout).build())) {
            acd.listen(event -> told.add(event.kind() + " " + event.callId() + " " + event.agent()));
            acd.connect(telephone);
            assertEquals(Admission.ACCEPTED, acd.agent("ann").signIn());
            acd.agent("ben").signIn();
            // when
            for (int i = 0; i < 3; i++) {
                telephone.call("0501", "100", CallerScript.waiting().talks(Duration.ofSeconds(60)));
            }
            time.run();
            // then
            assertEquals(List.of("CALL_ANSWERED 2 ann", "CALL_ANSWERED 4 ben", "CALL_ANSWERED 6 ann"),
                    told.stream().filter(line -> line.startsWith("CALL_ANSWERED")).toList());
            assertEquals(3, acd.status().queues().get(0).answered());
            assertEquals(Duration.ofSeconds(2 + 2 + 72 + 2), acd.status().queues().get(0).waitOfAnswered());
            assertEquals(AgentState.READY, acd.status().agents().get(0).state());
            assertEquals(acd.records(), acd.status().sequence());
        }
    }

    @Test
    void shouldAnswerClosedOnceClosed() {
        // given
        Acd acd = Acd.open(config().build());
        // when
        acd.close();
        acd.close();
        // then
        assertEquals(Admission.CLOSED, acd.agent("ann").signIn());
        assertThrows(IllegalStateException.class, () -> acd.connect(telephone));
    }

    @Test
    void shouldGoOnTellingOthersWhenAListenerThrows() {
        // given
        try (Acd acd = Acd.open(config().build())) {
            acd.listen(event -> {
                throw new IllegalStateException("planted");
            });
            acd.listen(event -> told.add(event.kind().name()));
            // when
            acd.agent("ann").signIn();
            time.advance(Duration.ofSeconds(1));
            // then
            assertEquals(List.of("AGENT_CHANGED"), told);
        }
    }

    @Test
    void shouldNameWhatTheCentreDoesNotHave() {
        try (Acd acd = Acd.open(config().build())) {
            assertEquals("engine: the centre has no agent 'bob'; name one of center.yml",
                    assertThrows(IllegalArgumentException.class, () -> acd.agent("bob")).getMessage());
            assertEquals("engine: the centre has no queue 'support'; name one of center.yml",
                    assertThrows(IllegalArgumentException.class, () -> acd.call(2).enqueue("support"))
                            .getMessage());
            assertEquals("call 2: priority was 101; use 0 to 100",
                    assertThrows(IllegalArgumentException.class, () -> acd.call(2).enqueue("sales", 101))
                            .getMessage());
        }
    }

    @Test
    void shouldSayThatFlowsNeedTheIvrModule() throws IOException {
        Path flows = Files.createDirectory(directory.resolve("flows"));
        ConfigException refused = assertThrows(
                ConfigException.class, () -> Acd.open(config().flows(flows).build()));
        assertTrue(refused.getMessage().endsWith("nothing on the class path runs them; add strowger-ivr"),
                refused.getMessage());
    }

    @Test
    void shouldRefuseSettingsThatCannotBe() {
        assertEquals("engine: ringSize was 100; use a power of two from 64 to 1048576",
                assertThrows(IllegalArgumentException.class, () -> config().ringSize(100).build()).getMessage());
        assertEquals("engine: center was not given; it has no default",
                assertThrows(IllegalArgumentException.class, () -> AcdConfig.at(directory).build()).getMessage());
        assertEquals("engine: rerun was asked with a clock that runs by itself; give a clock that the host drives",
                assertThrows(IllegalArgumentException.class,
                        () -> AcdConfig.at(directory).center(center).rerun(true).build()).getMessage());
        assertEquals("engine: rerun was asked at durability MEMORY, which has no journal; use PROCESS_CRASH",
                assertThrows(IllegalArgumentException.class, () -> config().rerun(true).build()).getMessage());
    }

    private AcdConfig.Builder config() {
        return AcdConfig.at(directory.resolve("data")).center(center).clock(time)
                .durability(Durability.MEMORY).waiting(Waiting.YIELDING);
    }
}
