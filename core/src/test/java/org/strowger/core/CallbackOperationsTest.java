package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.AcdConfig.Waiting;
import org.strowger.core.call.CallbackRequest;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/** Callbacks as a host asks for them, with a simulated switch that dials. */
@Timeout(120)
class CallbackOperationsTest {
    private static final String CENTER = """
            center: test
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 10s, joinWhen: always}
            agents:
              ann: {queues: [sales]}
            entry: {queue: sales}
            """;

    @TempDir
    private Path directory;
    private VirtualTime time;
    private SimulatedSwitch telephone;
    private Acd acd;
    private long waits;
    private long callback;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        Files.writeString(directory.resolve("center.yml"), CENTER);
        time = VirtualTime.startingAt(Instant.parse("1999-01-01T07:00:00Z"));
        open(new SimulatedSwitch(time));
    }

    private void open(SimulatedSwitch dials) {
        telephone = dials;
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ofSeconds(2)));
        acd = Acd.open(AcdConfig.at(directory.resolve("data")).center(directory.resolve("center.yml")).clock(time)
                .durability(Durability.PROCESS_CRASH).waiting(Waiting.YIELDING).build());
        acd.listen(this::hear);
        acd.connect(telephone);
    }

    private void hear(AcdEvent event) {
        switch (event.kind()) {
            case CALL_QUEUED -> waits = event.callId();
            case CALLBACK_REQUESTED, CALLBACK_DIALLED, CALLBACK_FAILED, CALLBACK_ENDED -> {
                callback = event.callId();
                told.add(event.kind() + " " + event.detail() + event.reason()
                        + (event.kind() == AcdEventKind.CALLBACK_DIALLED ? "dial " + event.attempt() : ""));
            }
            default -> { }
        }
    }

    @AfterEach
    void close() {
        acd.close();
    }

    @Test
    void shouldCallBackACallerWhoIsLetGo() {
        // given
        telephone.call("0501", "100", CallerScript.waiting().talks(Duration.ofMinutes(1)));
        time.advance(Duration.ofSeconds(10));
        // when
        acd.call(waits).callback();
        time.advance(Duration.ofSeconds(10));
        acd.agent("ann").signIn();
        time.advance(Duration.ofSeconds(30));
        // then
        assertEquals(List.of("CALLBACK_REQUESTED ", "CALLBACK_DIALLED dial 1", "CALLBACK_ENDED CONNECTED"), told);
        assertEquals(1, acd.status().queues().get(0).answered());
    }

    @Test
    void shouldKeepACallbackOverARestart() {
        // given
        acd.callback(CallbackRequest.to("0502").in("sales").reference("crm-7").owner("ann").between(
                ZonedDateTime.parse("1999-01-01T08:00:00Z"), ZonedDateTime.parse("1999-01-01T09:00:00Z")).build());
        time.advance(Duration.ofMinutes(10));
        acd.close();
        // when
        open(new SimulatedSwitch(time));
        acd.agent("ann").signIn();
        time.advance(Duration.ofMinutes(49));
        assertEquals(List.of("CALLBACK_REQUESTED crm-7"), told);
        time.advance(Duration.ofMinutes(2));
        // then
        assertEquals(List.of("CALLBACK_REQUESTED crm-7", "CALLBACK_DIALLED dial 1", "CALLBACK_ENDED CONNECTED"), told);
    }

    @Test
    void shouldCancelACallback() {
        // given
        acd.callback(CallbackRequest.to("0502").in("sales").between(
                ZonedDateTime.parse("1999-01-01T08:00:00Z"), ZonedDateTime.parse("1999-01-01T09:00:00Z")).build());
        time.advance(Duration.ofMinutes(10));
        // when
        acd.callback(callback).cancel();
        time.advance(Duration.ofSeconds(1));
        // then
        assertEquals(List.of("CALLBACK_REQUESTED ", "CALLBACK_ENDED CANCELLED"), told);
    }
}
