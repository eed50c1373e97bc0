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
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.AcdConfig.Waiting;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.CenterReader;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.journal.JournalException;
import org.strowger.core.measure.Count;
import org.strowger.core.measure.Counts;
import org.strowger.core.measure.Measures;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/** An engine that is closed and opened again, with its journal on disk. */
@Timeout(120)
class RecoveryTest {
    private static final String CENTER = """
            center: test
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 10s, maxWait: 1h}
            agents:
              ann: {}
              ben: {}
            entry: {queue: sales}
            """;

    private static final Duration ALL = Duration.ofHours(2);
    /** Ends in a pause, with no call left. */
    private static final Duration FIRST_PART = Duration.ofSeconds(20 * 60 + 240);

    @TempDir
    private Path directory;
    private Path center;

    @BeforeEach
    void writeCentre() throws IOException {
        center = Files.writeString(directory.resolve("center.yml"), CENTER);
    }

    @Test
    void shouldDecideEveryCommandAgainWithEqualEffects() {
        // given
        long records = runAndClose(false, ALL);
        // when
        Acd.ReplayReport report = Acd.replay(config(Morning.time()).build());
        // then
        assertTrue(records > 500, "records " + records);
        assertEquals(records, report.records());
        assertEquals(report, Acd.replay(config(Morning.time()).build()), "and again");
    }

    @Test
    void shouldKeepAgentsCountsAndCallersOverARestart() {
        // given: two talk, one waits, when the process ends without a word
        VirtualTime time = Morning.time();
        Acd acd = Acd.open(config(time).build());
        SimulatedSwitch telephone = Morning.telephone(time);
        acd.connect(telephone);
        acd.agent("ann").signIn();
        acd.agent("ben").signIn(NotReadyReason.LUNCH);
        telephone.call("0501", "100", CallerScript.waiting());
        telephone.call("0502", "100", CallerScript.waiting());
        time.advance(Duration.ofSeconds(30));
        long records = acd.records();
        // when
        acd.close();
        VirtualTime after = Morning.time();
        try (Acd again = Acd.open(config(after).build())) {
            // then: closing ended the legs, which is no abandonment
            assertTrue(again.records() > records);
            assertEquals(2, again.status().queues().get(0).offered());
            assertEquals(1, again.status().queues().get(0).answered());
            assertEquals(1, again.status().queues().get(0).withdrawn());
            assertEquals(0, again.status().queues().get(0).abandoned());
            assertEquals(AgentState.NOT_READY, again.status().agents().get(1).state());
            assertEquals(NotReadyReason.LUNCH, again.status().agents().get(1).reason());
            // and it goes on: time does not fall, ids are not used twice
            List<Long> arrived = new ArrayList<>();
            again.listen(event -> {
                if (event.kind() == AcdEventKind.CALL_ANSWERED) {
                    arrived.add(event.callId());
                }
            });
            SimulatedSwitch fresh = Morning.telephone(after);
            again.connect(fresh);
            after.advance(Duration.ofMinutes(5));
            fresh.call("0503", "100", CallerScript.waiting().talks(Duration.ofSeconds(5)));
            after.advance(Duration.ofMinutes(5));
            assertEquals(List.of(6L), arrived);
        }
        assertTrue(Acd.replay(config(Morning.time()).build()).records() > records);
    }

    @Test
    void shouldTellListenersOfTheConfigurationFromTheFirstRecordOn() {
        // given: measured without a break, and a journal cut in two
        Measures whole = Measures.of(CenterReader.read(center)).build();
        runAndClose(false, FIRST_PART);
        Acd.replay(config(Morning.time()).listener(whole).build());
        // when
        Measures resumed = Measures.of(CenterReader.read(center)).build();
        VirtualTime after = Morning.time();
        try (Acd again = Acd.open(config(after).listener(resumed).build())) {
            Counts recalled = resumed.snapshot().queue("sales").total();
            SimulatedSwitch fresh = Morning.telephone(after);
            again.connect(fresh);
            after.advance(FIRST_PART.plusMinutes(5));
            fresh.call("0503", "100", CallerScript.waiting().talks(Duration.ofSeconds(5)));
            after.advance(Duration.ofMinutes(5));
            // then
            assertEquals(whole.snapshot().queue("sales").total(), recalled);
            assertTrue(recalled.of(Count.OFFERED) >= 60, recalled.toString());
            Counts total = resumed.snapshot().queue("sales").total();
            assertEquals(recalled.of(Count.OFFERED) + 1, total.of(Count.OFFERED));
            assertEquals(again.status().queues().get(0).answered(), total.of(Count.ANSWERED));
            assertEquals(0, total.identityGap());
        }
    }

    @Test
    void shouldCompareWhatAHostPublishesAgainAndThenGoOn() {
        // given
        long whole = runAndClose(false, ALL);
        Acd.ReplayReport undisturbed = Acd.replay(config(Morning.time()).build());
        Path other = directory.resolve("other");
        runAndClose(other, false, FIRST_PART);
        // when
        long resumed = runAndClose(other, true, ALL);
        // then
        assertEquals(whole, resumed);
        assertEquals(undisturbed, Acd.replay(config(Morning.time(), other).build()));
    }

    @Test
    void shouldStopWhenTheHostPublishesSomethingElseOnRerun() {
        // given
        runAndClose(false, FIRST_PART);
        VirtualTime time = Morning.time();
        // when
        try (Acd acd = Acd.open(config(time).rerun(true).build())) {
            acd.agent("ben").signIn();
            IllegalStateException stopped = assertThrows(
                    IllegalStateException.class, () -> time.advance(Duration.ofSeconds(1)));
            // then
            assertEquals("rerun: record 1 is not the one in the journal; publish the same commands at the same times,"
                    + " or start a new journal", stopped.getCause().getMessage());
            assertEquals(stopped.getCause(), acd.failure().orElseThrow());
        }
    }

    @Test
    void shouldRefuseASecondEngine() {
        // given
        try (Acd acd = Acd.open(config(Morning.time()).build())) {
            acd.agent("ann").signIn();
            // when
            JournalException held = assertThrows(JournalException.class,
                    () -> Acd.open(config(Morning.time()).build()));
            // then
            assertTrue(held.getMessage().contains("process " + ProcessHandle.current().pid()), held.getMessage());
        }
    }

    @Test
    void shouldFireTimersByTheMachinesClock() throws InterruptedException {
        // given
        CountDownLatch refused = new CountDownLatch(1);
        AcdConfig live = AcdConfig.at(directory.resolve("live")).center(shortWaits()).build();
        try (Acd acd = Acd.open(live)) {
            acd.listen(event -> {
                if (event.kind() == AcdEventKind.CALL_ENDED) {
                    refused.countDown();
                }
            });
            NotifyingAdapter adapter = new NotifyingAdapter();
            acd.connect(adapter);
            acd.agent("ann").signIn(NotReadyReason.BREAK);
            // when
            adapter.callComesIn();
            // then: nobody takes it, and after its longest wait of 1 s it is let go
            refused.await();
            assertEquals(1, acd.status().queues().get(0).overflowed());
        }
    }

    private Path shortWaits() {
        try {
            return Files.writeString(directory.resolve("short.yml"), CENTER.replace("maxWait: 1h", "maxWait: 1s"));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private long runAndClose(boolean rerun, Duration length) {
        return runAndClose(directory.resolve("data"), rerun, length);
    }

    /** An hour of calls, one every 20 s with a pause of 5 minutes after each 60; ends after a given time. */
    private long runAndClose(Path data, boolean rerun, Duration length) {
        VirtualTime time = Morning.time();
        Acd acd = Acd.open(config(time, data).rerun(rerun).build());
        SimulatedSwitch telephone = Morning.telephone(time);
        acd.connect(telephone);
        acd.agent("ann").signIn();
        acd.agent("ben").signIn();
        for (int i = 0; i < 180; i++) {
            time.at(Duration.ofSeconds(20L * i + 300L * (i / 60) + 1).toNanos(), () -> telephone.call("0501", "100",
                    CallerScript.waiting().talks(Duration.ofSeconds(35)).patience(Duration.ofSeconds(50))));
        }
        time.advance(length);
        long records = acd.records();
        acd.close();
        return records;
    }

    private AcdConfig.Builder config(VirtualTime time) {
        return config(time, directory.resolve("data"));
    }

    private AcdConfig.Builder config(VirtualTime time, Path data) {
        return AcdConfig.at(data).center(center).clock(time).waiting(Waiting.YIELDING);
    }
}
