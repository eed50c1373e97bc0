package org.strowger.core.internal.ring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lmax.disruptor.BlockingWaitStrategy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.match.RankingCatalog;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.ring.Pipeline.Threads;
import org.strowger.core.journal.Journal;
import org.strowger.core.journal.RecordFrame;
import org.strowger.core.ranking.TestRankings;
import org.strowger.core.time.EngineClock;

@Timeout(60)
class PipelineTest {
    private final Tape journal = new Tape();
    private final List<Long> told = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CountDownLatch failed = new CountDownLatch(1);
    private Pipeline pipeline;

    @AfterEach
    void close() {
        pipeline.close(5_000_000_000L);
    }

    @ParameterizedTest
    @EnumSource(value = Threads.class, names = {"ONE", "EACH"})
    void shouldRecordAndTellEachCommandOnceInOrder(Threads layout) {
        // given
        open(2_048, layout, slot -> told.add(slot.sequence));
        // when
        for (int i = 0; i < 1_000; i++) {
            assertEquals(Admission.ACCEPTED, pipeline.publisher().agentSignIn(0, true, 0));
        }
        settle();
        // then
        assertEquals(1_000, told.size());
        for (int i = 0; i < 1_000; i++) {
            assertEquals(i + 1, told.get(i));
            assertEquals(i + 1, journal.sequences.get(i));
        }
    }

    @Test
    void shouldWriteTheSameJournalInBothLayouts() {
        // given
        byte[][] written = new byte[2][];
        for (int layout = 0; layout < 2; layout++) {
            journal.bytes.reset();
            open(64, layout == 1 ? Threads.EACH : Threads.ONE, slot -> { });
            // when
            pipeline.publisher().adapterUp(0, 1);
            pipeline.publisher().inventoryEnd(0);
            pipeline.publisher().agentSignIn(0, true, 0);
            for (long leg = 2; leg < 400; leg += 2) {
                pipeline.publisher().legOffered(0, leg, -1, "0501", "100");
                pipeline.publisher().legAnswered(0, leg);
                pipeline.publisher().legAnswered(0, leg - 1);
                pipeline.publisher().bridged(leg, leg, leg - 1);
                pipeline.publisher().legEnded(leg, org.strowger.core.adapter.Reason.NORMAL);
                settle();
            }
            written[layout] = journal.bytes.toByteArray();
            pipeline.close(5_000_000_000L);
        }
        // then
        assertTrue(written[0].length > 100_000);
        assertArrayEquals(written[0], written[1]);
    }

    @Test
    void shouldHaveRoomUpToHalfRefuseNewCallsAtThreeQuartersAndEventsOnlyWhenFull() throws InterruptedException {
        // given: a tell stage that holds on to the first record
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        open(64, Threads.EACH, slot -> {
            if (slot.sequence == 1) {
                held.countDown();
                await(release);
            }
        });
        pipeline.publisher().agentReady(0);
        held.await();
        // when
        int calls = 0;
        int room = 0;
        while (pipeline.publisher().legOffered(0, 1_000 + 2 * calls, -1, "", "") == Admission.ACCEPTED) {
            calls++;
            room += pipeline.publisher().hasRoom() ? 1 : 0;
        }
        int events = 0;
        while (pipeline.publisher().agentReady(0) == Admission.ACCEPTED) {
            events++;
        }
        // then
        assertEquals(48, calls + 1, "three quarters of 64 for new calls");
        assertEquals(31, room + 1, "less than half of it for what can wait");
        assertEquals(16, events, "the rest for what is in progress");
        release.countDown();
        settle();
        assertEquals(Admission.ACCEPTED, pipeline.publisher().legOffered(0, 2, -1, "", ""));
    }

    @ParameterizedTest
    @EnumSource(value = Threads.class, names = {"ONE", "EACH"})
    void shouldStopAndAnswerClosedWhenAStageThrows(Threads layout) throws InterruptedException {
        // given
        open(64, layout, slot -> {
            told.add(slot.sequence);
            if (slot.sequence == 3) {
                throw new IllegalStateException("planted");
            }
        });
        // when
        Admission answer = Admission.ACCEPTED;
        for (int i = 0; i < 100_000 && answer != Admission.CLOSED; i++) {
            answer = pipeline.publisher().agentReady(0);
        }
        failed.await();
        // then
        assertEquals(Admission.CLOSED, pipeline.publisher().agentReady(0));
        assertInstanceOf(IllegalStateException.class, failure.get());
        assertEquals(List.of(1L, 2L, 3L), told);
    }

    @Test
    void shouldTellNothingThatCouldNotBeRecorded() throws InterruptedException {
        // given
        open(64, Threads.ONE, slot -> told.add(slot.sequence));
        journal.failing = true;
        // when
        pipeline.publisher().agentReady(0);
        failed.await();
        // then
        assertEquals(List.of(), told);
        assertEquals("planted", failure.get().getMessage());
    }

    @Test
    void shouldNotRecordATickThatFoundNothingDue() {
        // given
        open(64, Threads.ONE, slot -> told.add(slot.sequence));
        // when
        pipeline.publisher().tick();
        pipeline.publisher().agentReady(0);
        pipeline.publisher().tick();
        settle();
        // then
        assertEquals(List.of(1L), told);
        assertEquals(List.of(1L), journal.sequences);
    }

    private void open(int ringSize, Threads layout, Teller teller) {
        CenterConfig center = CenterConfig.named("test")
                .queue(QueueConfig.named("q").ranking("idle").callRanking("arrival").wrapUp(java.time.Duration.ZERO))
                .agent(AgentConfig.named("ann")).entryQueue("q").build();
        Decider decider = new Decider(
                center, new RoutingPlan(center, new RankingCatalog(List.of(new TestRankings()))), null);
        pipeline = Pipeline.of(ringSize, layout, new BlockingWaitStrategy(), decider,
                new EngineTime(new Still(), 0, false), journal, 0, 0, teller, (cause, at) -> {
                    failure.set(cause);
                    failed.countDown();
                });
        pipeline.start();
    }

    private void settle() {
        while (!pipeline.isQuiet()) {
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Time stands still. */
    private record Still() implements EngineClock {
        @Override
        public long nowNs() {
            return 5;
        }

        @Override
        public long wallMs() {
            return 7;
        }
    }

    /** Keeps what is appended. */
    private static final class Tape implements Journal {
        private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        private final List<Long> sequences = new ArrayList<>();
        private volatile boolean failing;

        @Override
        public void append(ByteBuffer batch, int offset, int length, long lastSequence, int chain) {
            if (failing) {
                throw new IllegalStateException("planted");
            }
            byte[] copy = new byte[length];
            batch.get(offset, copy);
            bytes.writeBytes(copy);
            for (int at = offset; at < offset + length; at += RecordFrame.size(batch, at)) {
                sequences.add(RecordFrame.sequence(batch, at));
            }
        }

        @Override
        public void close() {
            failing = true;
        }
    }
}
