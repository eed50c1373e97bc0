package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.AcdConfig.Waiting;
import org.strowger.core.adapter.AdapterInfo;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.EventSink;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.agent.AgentState;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;
import org.strowger.core.status.QueueStatus;

/** An engine whose process ended while people talked and waited: its journal, as it stood then, is opened. */
@Timeout(120)
class RestartTest {
    private static final String CENTER = """
            center: test
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 10s, maxWait: 1h}
            agents:
              ann: {}
            entry: {queue: sales}
            resyncWindow: 30s
            """;

    @TempDir
    private Path directory;
    private Path center;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void writeCentre() throws IOException {
        center = Files.writeString(directory.resolve("center.yml"), CENTER);
    }

    @Test
    @DisplayName("R27 Restart with live calls, on disk")
    void shouldR27KeepThoseWhoseLegsAreReportedAndReplayTheRestart() {
        // given
        Path journal = killedWhileOneTalksAndTwoWait();
        VirtualTime after = Morning.time();
        long records;
        // when: the caller who talks, her agent, and the second who waits are still there
        try (Acd again = open(after, journal)) {
            assertEquals(2, again.status().queues().get(0).waiting());
            again.connect(new ListingAdapter(2, 1, 6));
            after.advance(Duration.ofMinutes(5));
            // then
            QueueStatus sales = again.status().queues().get(0);
            assertEquals(List.of(1L, 1L, 0L, 1L), List.of(sales.answered(), sales.withdrawn(), sales.abandoned(),
                    sales.waiting()));
            assertEquals(AgentState.BUSY, again.status().agents().get(0).state());
            assertEquals(List.of("RESYNC_BEGAN 30000", "RESYNC_ENDED", "CALL_ENDED 4 LOST_IN_CRASH"),
                    told.stream().map(line -> line.startsWith("RESYNC_ENDED") ? "RESYNC_ENDED" : line).toList());
            records = again.records();
        }
        assertTrue(Acd.replay(config(Morning.time(), journal).build()).records() >= records);
    }

    @Test
    @DisplayName("R27 Restart with live calls, and no adapter comes")
    void shouldR27LoseAllWhenNoAdapterReportsWithinTheWindow() {
        // given
        Path journal = killedWhileOneTalksAndTwoWait();
        VirtualTime after = Morning.time();
        try (Acd again = open(after, journal)) {
            // when: its time goes on from the end of the journal, 30 s after the start of the day
            after.advance(Duration.ofSeconds(61));
            // then
            QueueStatus sales = again.status().queues().get(0);
            assertEquals(List.of(1L, 2L, 0L, 0L), List.of(sales.answered(), sales.withdrawn(), sales.abandoned(),
                    sales.waiting()));
            assertTrue(told.containsAll(List.of("CALL_ENDED 2 LOST_IN_CRASH", "CALL_ENDED 4 LOST_IN_CRASH",
                    "CALL_ENDED 6 LOST_IN_CRASH", "ALARM ADAPTER_SILENT")), told.toString());
            assertEquals(AgentState.WRAP_UP, again.status().agents().get(0).state());
        }
    }

    @Test
    void shouldRecordNoRestartWhenNothingWasConnected() {
        // given
        Acd first = open(Morning.time(), directory.resolve("data"));
        first.agent("ann").signIn();
        first.close();
        // when
        try (Acd again = open(Morning.time(), directory.resolve("data"))) {
            // then
            assertEquals(1, again.records());
            assertEquals(List.of(), told);
        }
    }

    private Path killedWhileOneTalksAndTwoWait() {
        VirtualTime time = Morning.time();
        try (Acd acd = open(time, directory.resolve("data"))) {
            SimulatedSwitch telephone = Morning.telephone(time);
            acd.connect(telephone);
            acd.agent("ann").signIn();
            for (int call = 0; call < 3; call++) {
                telephone.call("0501", "100", CallerScript.waiting());
            }
            time.advance(Duration.ofSeconds(30));
            Path copy = directory.resolve("copy");
            copy(directory.resolve("data"), copy);
            return copy;
        } finally {
            told.clear();
        }
    }

    /** As a killed process leaves it: what was recorded is there, nothing was closed. */
    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Acd open(VirtualTime time, Path journal) {
        return Acd.open(config(time, journal).build());
    }

    private AcdConfig.Builder config(VirtualTime time, Path journal) {
        return AcdConfig.at(journal).center(center).clock(time).waiting(Waiting.YIELDING).listener(event -> {
            if (event.kind() == AcdEventKind.RESYNC_BEGAN
                    || event.kind() == AcdEventKind.RESYNC_ENDED) {
                told.add(event.kind() + " " + event.durationNs() / 1_000_000);
            } else if (event.kind() == AcdEventKind.CALL_ENDED) {
                told.add("CALL_ENDED " + event.callId() + " " + event.detail());
            } else if (event.kind() == AcdEventKind.ALARM) {
                told.add("ALARM " + event.detail());
            }
        });
    }

    /** A switch that has some legs and does nothing. */
    private record ListingAdapter(List<Long> legs) implements TelephonyAdapter {
        private ListingAdapter(long... legs) {
            this(java.util.Arrays.stream(legs).boxed().toList());
        }

        @Override
        public AdapterInfo info() {
            return new AdapterInfo("listing", EnumSet.of(Capability.ANSWER));
        }

        @Override
        public void start(EventSink engine) {
            engine.publish(new TelephonyEvent.AdapterUp(engine.nextEpoch(), legs));
        }

        @Override
        public void execute(long commandId, long epoch, TelephonyCommand command) {
            // nobody needs it
        }

        @Override
        public void stop() {
            // nothing runs
        }
    }
}
