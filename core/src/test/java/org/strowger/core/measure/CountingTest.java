package org.strowger.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.MeasureConfig.WaitEnds;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.event.TestEvent;

/** The listener fed by hand. */
@Timeout(60)
class CountingTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long HALF_HOUR_MS = 1_800_000;

    private long nowMs;

    @ParameterizedTest
    @CsvSource({
        "MAX_WAIT, OVERFLOWED_MAX_WAIT", "EMPTY, OVERFLOWED_EMPTY", "KEY, OVERFLOWED_KEY", "RULE, OVERFLOWED_RULE",
        "CALLBACK, OVERFLOWED_CALLBACK", "VOICEMAIL, OVERFLOWED_VOICEMAIL", "CLOSED, OVERFLOWED_CLOSED",
        "ABANDONED, ABANDONED", "WITHDRAWN_BY_HOST, WITHDRAWN", "WITHDRAWN_LOST_IN_CRASH, WITHDRAWN"})
    void shouldCountEachExitOnce(String exit, Count count) {
        Measures measures = Measures.of(center(WaitEnds.BRIDGE)).build();
        enter(measures, 1);
        exit(measures, 1, exit, 20 * SECOND);
        // then: T is 20 s, and 20 s is within it
        Counts total = measures.snapshot().queue("sales").total();
        assertEquals(1, total.of(count));
        assertEquals(1, total.of(Count.LEFT_IN_TIME));
        assertEquals(0, total.identityGap());
    }

    @Test
    void shouldCountCallbacksAskedForDialledAndConnected() {
        Measures measures = Measures.of(center(WaitEnds.BRIDGE)).build();
        measures.on(fact(AcdEventKind.CALLBACK_REQUESTED, 1).build());
        measures.on(fact(AcdEventKind.CALLBACK_REQUESTED, 2).build());
        measures.on(fact(AcdEventKind.CALLBACK_DIALLED, 1).build());
        measures.on(fact(AcdEventKind.CALLBACK_DIALLED, 1).build());
        measures.on(fact(AcdEventKind.CALLBACK_ENDED, 1).with("detail", "CONNECTED").build());
        measures.on(fact(AcdEventKind.CALLBACK_ENDED, 2).with("detail", "EXPIRED").build());
        Counts total = measures.snapshot().queue("sales").total();
        assertEquals(2, total.of(Count.CALLBACKS_REQUESTED));
        assertEquals(2, total.of(Count.CALLBACK_ATTEMPTS));
        assertEquals(1, total.of(Count.CALLBACKS_CONNECTED));
    }

    @Test
    void shouldLeaveOutWholeACallThatEnteredBefore() {
        Measures measures = Measures.of(center(WaitEnds.BRIDGE)).build();
        exit(measures, 9, "ABANDONED", SECOND);
        assertEquals(Counts.nothing(), measures.snapshot().queue("sales").total());
    }

    @ParameterizedTest
    @CsvSource({"BRIDGE, 22, 0", "AGENT_ANSWER, 19, 1"})
    void shouldEndTheWaitWhereTheQueueSays(WaitEnds ends, long seconds, long inTime) {
        Measures measures = Measures.of(center(ends)).build();
        enter(measures, 1);
        measures.on(fact(AcdEventKind.CALL_ANSWERED, 1).with("agent", "ann").with("waitNs", 22 * SECOND)
                .with("connectNs", 3 * SECOND).build());
        QueueMeasures sales = measures.snapshot().queue("sales");
        assertEquals(ends, sales.waitEnds());
        assertEquals(seconds, sales.kpi(Kpi.ASA).orElseThrow());
        assertEquals(inTime, sales.total().of(Count.ANSWERED_IN_TIME));
    }

    @ParameterizedTest
    @CsvSource({"NO_ANSWER, NO_ANSWER, OFFERS_NO_ANSWER", "REJECTED, REJECTED, OFFERS_REJECTED",
        "REJECTED, BUSY, OFFERS_BUSY", "FAILED, UNREACHABLE, OFFERS_FAILED",
        "WITHDRAWN, ABANDONED, OFFERS_CALLER_LEFT", "WITHDRAWN, ANSWERED_ELSEWHERE, OFFERS_WITHDRAWN",
        "ACCEPTED, NONE, OFFERS_ACCEPTED"})
    void shouldSortTheEndsOfOffers(String outcome, String reason, Count count) {
        Measures measures = Measures.of(center(WaitEnds.BRIDGE)).build();
        measures.on(fact(AcdEventKind.OFFER_ENDED, 1).with("agent", "ann").with("detail", outcome)
                .with("reason", reason).with("ringNs", 5 * SECOND).build());
        for (Counts counts : new Counts[] {
            measures.snapshot().queue("sales").total(), measures.snapshot().agent("ann").total()}) {
            assertEquals(1, counts.of(Count.OFFERS));
            assertEquals(1, counts.of(count));
            assertEquals(5 * SECOND, counts.of(Count.RING_NS));
        }
    }

    @Test
    void shouldMoveTheEffectiveWaitWithTheCall() {
        Measures measures = Measures.of(center(WaitEnds.BRIDGE)).build();
        nowMs = 100_000;
        enter(measures, 1);
        measures.on(fact(AcdEventKind.CALL_MOVED, 1).with("effectiveAtNs", 40 * SECOND).build());
        nowMs = 110_000;
        measures.on(TestEvent.of(AcdEventKind.CALL_ARRIVED)
                .with("nowNs", nowMs * 1_000_000).with("wallMs", nowMs).build());
        QueueMeasures sales = measures.snapshot().queue("sales");
        assertEquals(10, sales.kpi(Kpi.LONGEST_WAIT_NOW).orElseThrow());
        assertEquals(70, sales.kpi(Kpi.LONGEST_EFFECTIVE_WAIT_NOW).orElseThrow());
    }

    @Test
    void shouldForgetIntervalsBeyondThoseKept() {
        Measures measures = Measures.of(center(WaitEnds.BRIDGE)).kept(3).build();
        for (int i = 0; i < 10; i++) {
            nowMs = i * HALF_HOUR_MS;
            enter(measures, i);
        }
        // when: a call of the first interval leaves, and the clock goes back to a forgotten one
        exit(measures, 0, "ABANDONED", SECOND);
        nowMs = HALF_HOUR_MS;
        enter(measures, 11);
        nowMs = 9 * HALF_HOUR_MS;
        enter(measures, 12);
        // then
        QueueMeasures sales = measures.snapshot().queue("sales");
        assertEquals(3, sales.byEvent().size());
        assertEquals(7 * HALF_HOUR_MS, sales.byEvent().get(0).startMs());
        assertEquals(12, sales.total().of(Count.OFFERED));
        assertEquals(0, sales.total().identityGap());
    }

    @Test
    void shouldGoOnWithAnotherCentre() {
        // given
        Measures measures = Measures.of(center(WaitEnds.BRIDGE)).build();
        enter(measures, 1);
        // when: a shorter T, another queue, another agent
        measures.adopt(CenterConfig.named("test")
                .queue(QueueConfig.named("new"))
                .queue(QueueConfig.named("sales").serviceLevelTime(Duration.ofSeconds(10)))
                .agent(AgentConfig.named("ben")).entryQueue("sales").build());
        exit(measures, 1, "MAX_WAIT", 15 * SECOND);
        measures.on(fact(AcdEventKind.CALL_QUEUED, 2).with("queue", "new").build());
        // then
        MeasuresSnapshot snapshot = measures.snapshot();
        assertEquals(0, snapshot.queue("sales").total().of(Count.LEFT_IN_TIME));
        assertEquals(1, snapshot.queue("sales").total().of(Count.OFFERED));
        assertEquals(1, snapshot.queue("new").total().of(Count.WAITING));
        assertEquals(Counts.nothing(), snapshot.agent("ben").total());
        assertEquals("measures: there is no queue 'old'", assertThrows(
                java.util.NoSuchElementException.class, () -> snapshot.queue("old")).getMessage());
        assertEquals("measures: there is no agent 'old'", assertThrows(
                java.util.NoSuchElementException.class, () -> snapshot.agent("old")).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"UTC, 2020-03-01T10:59:59Z, 2020-03-01T10:00:00Z",
        "Asia/Kolkata, 2020-03-01T10:59:59Z, 2020-03-01T10:30:00Z",
        "Asia/Kathmandu, 2020-03-01T10:10:00Z, 2020-03-01T09:15:00Z"})
    void shouldBeginHoursWithThoseOfTheZone(String zone, java.time.Instant moment, java.time.Instant start) {
        IntervalClock clock = new IntervalClock(ZoneId.of(zone), IntervalLength.HOUR);
        assertEquals(start.toEpochMilli(), clock.present(moment.toEpochMilli()));
        assertEquals(start.minus(Duration.ofHours(2)).toEpochMilli(),
                clock.startOf(moment.minus(Duration.ofHours(2)).toEpochMilli()));
    }

    @Test
    void shouldReadConsistentlyWhileItCounts() throws InterruptedException {
        // given: a reader that checks the identity without pause
        Measures measures = Measures.of(center(WaitEnds.BRIDGE)).build();
        AtomicReference<String> wrong = new AtomicReference<>("");
        Thread reader = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Counts total = measures.snapshot().queue("sales").total();
                if (total.identityGap() != 0) {
                    wrong.set(total.toString());
                }
            }
        });
        reader.start();
        // when
        for (int i = 0; i < 20_000; i++) {
            nowMs += 300;
            enter(measures, i);
            exit(measures, i, i % 2 == 0 ? "ABANDONED" : "MAX_WAIT", SECOND);
        }
        reader.interrupt();
        reader.join();
        // then
        assertEquals("", wrong.get());
        assertTrue(measures.snapshot().queue("sales").total().of(Count.ABANDONED) == 10_000);
    }

    private static CenterConfig center(WaitEnds ends) {
        return CenterConfig.named("test").queue(QueueConfig.named("sales").waitEnds(ends))
                .agent(AgentConfig.named("ann")).entryQueue("sales").build();
    }

    private void enter(Measures measures, long segment) {
        measures.on(fact(AcdEventKind.CALL_QUEUED, segment).with("effectiveAtNs", nowMs * 1_000_000).build());
    }

    private void exit(Measures measures, long segment, String exit, long waitNs) {
        measures.on(fact(AcdEventKind.SEGMENT_EXITED, segment).with("detail", exit).with("waitNs", waitNs).build());
    }

    private TestEvent fact(AcdEventKind kind, long segment) {
        return TestEvent.of(kind).with("queue", "sales").with("segmentId", segment).with("callId", segment)
                .with("nowNs", nowMs * 1_000_000).with("wallMs", nowMs).with("queuedAtWallMs", nowMs);
    }
}
