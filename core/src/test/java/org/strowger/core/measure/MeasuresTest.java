package org.strowger.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.Medium;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.MeasureConfig.WaitEnds;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.measure.AgentSchedule.Plan;
import org.strowger.core.measure.AgentSchedule.Span;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;
import org.strowger.core.status.WaitEstimator;

/** The listener behind an engine with the simulated switch, in virtual time. */
@Timeout(60)
class MeasuresTest {
    private static final Instant SEVEN = Instant.parse("1999-01-01T07:00:00Z");
    private static final long SECOND = 1_000_000_000L;
    private static final long HALF_HOUR = 1_800_000;
    private static final String FILE = """
            center: test
            queues:
              sales:
                {ranking: [idle], callRanking: arrival, wrapUp: 30s, maxWait: 10m, joinWhen: always, maxWaitNoAgent: 0s}
            agents:
              ann: {}
              ben: {}
            entry: {queue: sales}
            """;

    @TempDir
    private Path directory;
    private final VirtualTime time = VirtualTime.startingAt(SEVEN);
    private final SimulatedSwitch telephone = new SimulatedSwitch(time);
    private Acd acd;

    @BeforeEach
    void open() throws IOException {
        Path file = Files.writeString(directory.resolve("center.yml"), FILE);
        acd = Acd.open(AcdConfig.at(directory.resolve("data")).center(file).clock(time)
                .durability(Durability.MEMORY).build());
        acd.connect(telephone);
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ofSeconds(2)));
    }

    @AfterEach
    void close() {
        acd.close();
    }

    @Test
    void shouldPutACallAcrossTheEdgeRightInBothViewsR34() {
        // given
        Measures measures = listening(measures());
        until(28 * 60);
        telephone.call("0501", "100", CallerScript.waiting().talks(Duration.ofMinutes(1)));
        until(30 * 60 + 1);
        // when: cut while it waits
        QueueMeasures open = measures.snapshot().queue("sales");
        until(31 * 60 + 58);
        acd.agent("ann").signIn();
        until(40 * 60);
        QueueMeasures over = measures.snapshot().queue("sales");
        // then: while open
        assertEquals(1, open.total().of(Count.WAITING));
        assertEquals(0, open.total().identityGap());
        assertEquals(List.of(1L, 0L, 1L), shown(open.byEvent().get(0)));
        assertEquals(List.of(1L, 0L, 1L), shown(open.byArrival().get(0)));
        // by event: offered in the first, answered in the second
        assertEquals(List.of(1L, 0L, 1L), shown(over.byEvent().get(0)));
        assertEquals(List.of(0L, 1L, 0L), shown(over.byEvent().get(1)));
        assertEquals(1, over.byEvent().get(1).counts().of(Count.WAITING_AT_START));
        // by arrival: all in the first, which obeys the identity
        assertEquals(1, over.byArrival().size());
        assertEquals(SEVEN.toEpochMilli(), over.byArrival().get(0).startMs());
        assertEquals(List.of(1L, 1L, 0L), shown(over.byArrival().get(0)));
        assertEquals(0, over.byArrival().get(0).counts().identityGap());
        assertEquals(240 * SECOND, over.byArrival().get(0).counts().of(Count.WAIT_OF_ANSWERED_NS));
        assertEquals(60 * SECOND, over.byArrival().get(0).counts().of(Count.TALK_NS));
        assertEquals(30 * SECOND, over.byArrival().get(0).counts().of(Count.AFTER_CALL_NS));
        // and the running sums are exact
        assertEquals(List.of(1L, 1L, 0L), shown(new IntervalCounts(0, 0, over.total())));
        assertEquals(0, over.total().identityGap());
    }

    @Test
    void shouldCutTheTimeOfAgentsAtTheEdges() {
        // given
        Measures measures = listening(measures());
        until(10 * 60);
        acd.agent("ann").signIn();
        until(25 * 60);
        acd.agent("ann").notReady(NotReadyReason.LUNCH);
        until(95 * 60);
        acd.agent("ann").ready();
        until(100 * 60);
        acd.agent("ben").signIn();
        until(101 * 60);
        // when
        AgentMeasures ann = measures.snapshot().agent("ann");
        // then: the record told last is that of minute 100
        assertEquals(List.of(15L * 60, 0L, 0L, 5L * 60), inEach(ann, Count.READY_NS));
        assertEquals(List.of(5L * 60, 30L * 60, 30L * 60, 5L * 60), inEach(ann, Count.NOT_READY_NS));
        assertEquals(90L * 60 * SECOND, ann.total().of(Count.SIGNED_IN_NS));
        assertEquals(20L * 60 * SECOND, ann.total().of(Count.READY_NS));
    }

    @Test
    void shouldMeasureWaitsOffersAndWork() {
        // given
        Measures measures = listening(measures());
        acd.agent("ann").signIn();
        time.advance(Duration.ofSeconds(1));
        telephone.call("0501", "100", CallerScript.waiting().talks(Duration.ofSeconds(58)));
        time.advance(Duration.ofSeconds(10));
        telephone.call("0502", "100", CallerScript.waiting().patience(Duration.ofSeconds(3)));
        telephone.call("0503", "100", CallerScript.waiting().patience(Duration.ofSeconds(30)));
        telephone.call("0504", "100", CallerScript.waiting());
        time.advance(Duration.ofSeconds(45));
        QueueMeasures during = measures.snapshot().queue("sales");
        time.advance(Duration.ofMinutes(20));
        // when
        MeasuresSnapshot snapshot = measures.snapshot();
        QueueMeasures sales = snapshot.queue("sales");
        // then: while one waits, as of the abandon at 41 s
        assertEquals(30, during.kpi(Kpi.LONGEST_WAIT_NOW).orElseThrow());
        assertEquals(1, during.total().of(Count.WAITING_LATE));
        assertEquals(1 / 4.0, during.kpi(Kpi.SL_LIVE).orElseThrow());
        // and at the end
        assertEquals(4, sales.total().of(Count.OFFERED));
        assertEquals(2, sales.total().of(Count.ANSWERED));
        assertEquals(1, sales.total().of(Count.ABANDONED_SHORT));
        assertEquals(1 / 2.0, sales.kpi(Kpi.SL_ANSWERED).orElseThrow());
        assertEquals(2 / 4.0, sales.kpi(Kpi.ABANDON_RATE).orElseThrow());
        assertEquals(33 / 2.0, sales.kpi(Kpi.TIME_TO_ABANDON).orElseThrow());
        assertEquals((2 + 82) / 2.0, sales.kpi(Kpi.ASA).orElseThrow());
        assertEquals(58, sales.kpi(Kpi.ATT).orElseThrow());
        assertEquals(1, sales.kpi(Kpi.ACCEPTANCE_RATE).orElseThrow());
        assertFalse(sales.kpi(Kpi.LONGEST_WAIT_NOW).isPresent());
        assertEquals(Medium.VOICE, sales.medium());
        assertEquals(WaitEnds.BRIDGE, sales.waitEnds());
        assertEquals(sales.total(), snapshot.total(Medium.VOICE));
        assertEquals(sales, measures.queue("sales"));
        assertEquals("measures: there is no queue 'support'", assertThrows(
                java.util.NoSuchElementException.class, () -> measures.queue("support")).getMessage());
        // the agent's time is the queue's, over its members
        assertEquals(snapshot.agent("ann").kpi(Kpi.OCCUPANCY), sales.kpi(Kpi.OCCUPANCY));
        assertTrue(sales.kpi(Kpi.OCCUPANCY).orElseThrow() > 0.5);
        assertEquals(snapshot.agent("ann").byEvent().get(0).counts().kpi(Kpi.OCCUPANCY),
                sales.kpi(Kpi.OCCUPANCY, sales.byEvent().get(0)));
        assertEquals(58, sales.kpi(Kpi.ATT, sales.byEvent().get(0)).orElseThrow());
    }

    @Test
    void shouldKeepTheIdentityAtEachRecordWhenADayIsRandom() {
        long seed = 7_281_936;
        SplittableRandom random = new SplittableRandom(seed);
        Measures measures = Measures.of(center()).interval(IntervalLength.QUARTER_HOUR).kept(4).build();
        acd.listen(measures);
        acd.listen(event -> {
            QueueMeasures sales = measures.queue("sales");
            assertEquals(0, sales.total().identityGap(), "seed " + seed);
            sales.byEvent().forEach(row -> assertEquals(0, row.counts().identityGap(), "seed " + seed));
            sales.byArrival().forEach(row -> assertEquals(0, row.counts().identityGap(), "seed " + seed));
            assertTrue(sales.byEvent().size() <= 4 && sales.byArrival().size() <= 4);
        });
        telephone.everyPhone(PhoneScript.deciding(ring -> random.nextInt(4) == 0
                ? PhoneScript.ignores() : PhoneScript.answersAfter(Duration.ofSeconds(random.nextInt(9)))));
        acd.agent("ann").signIn();
        acd.agent("ben").signIn();
        // when
        for (int i = 0; i < 300; i++) {
            time.at(SECOND * random.nextInt(4 * 3_600), () -> telephone.call("0501", "100", CallerScript.waiting()
                    .patience(Duration.ofSeconds(5 + random.nextInt(300)))
                    .talks(Duration.ofSeconds(random.nextInt(120)))));
            time.at(SECOND * random.nextInt(4 * 3_600), () -> acd.agent(random.nextBoolean() ? "ann" : "ben").ready());
        }
        time.run();
        // then
        Counts total = measures.snapshot().queue("sales").total();
        assertEquals(300, total.of(Count.OFFERED), "seed " + seed);
        assertEquals(0, total.identityGap(), "seed " + seed);
        assertEquals(0, total.of(Count.WAITING));
        assertEquals(acd.status().queues().get(0).answered(), total.of(Count.ANSWERED));
        assertEquals(acd.status().queues().get(0).abandoned(), total.of(Count.ABANDONED));
        assertEquals(acd.status().queues().get(0).talked().toNanos(), total.of(Count.TALK_NS));
    }

    @Test
    void shouldCompareAgentsWithTheirSchedule() {
        // given: on queue from 7:10 to 8:10, paid, with an unpaid lunch in it; away afterwards
        long seven = SEVEN.toEpochMilli();
        ScheduleMeasures schedule = new ScheduleMeasures(List.of(new AgentSchedule("ann", List.of(
                new Span(seven + 600_000, seven + 1_800_000, Plan.ON_QUEUE, true),
                new Span(seven + 1_800_000, seven + 3_000_000, Plan.OFF_QUEUE, false),
                new Span(seven + 3_000_000, seven + 4_200_000, Plan.AWAY, false)))));
        acd.listen(schedule);
        // when
        until(15 * 60);
        acd.agent("ann").signIn();
        until(40 * 60);
        acd.agent("ann").notReady(NotReadyReason.LUNCH);
        until(60 * 60);
        acd.agent("ann").signOut();
        until(65 * 60);
        Counts counts = schedule.counts("ann", time.wallMs());
        // then: in plan for 15 min of 20, 10 of 20, 5 of 15
        assertEquals(30 / 55.0, counts.kpi(Kpi.ADHERENCE).orElseThrow());
        assertEquals(25 / 20.0, counts.kpi(Kpi.CONFORMANCE).orElseThrow());
        assertEquals(5 / 20.0, counts.kpi(Kpi.SHRINKAGE).orElseThrow());
        assertEquals("measures: agent 'ben' has no schedule",
                assertThrows(java.util.NoSuchElementException.class, () -> schedule.counts("ben", 0)).getMessage());
    }

    @Test
    void shouldReportWhatEachEstimatorSaysAndItsError() {
        // given: one agent, calls of 58 s and 30 s of wrap-up, three at once
        WaitEstimates estimates = new WaitEstimates(center());
        acd.listen(estimates);
        acd.agent("ann").signIn();
        time.advance(Duration.ofSeconds(1));
        for (int i = 0; i < 3; i++) {
            telephone.call("0501", "100", CallerScript.waiting().talks(Duration.ofSeconds(58)));
        }
        time.advance(Duration.ofMinutes(10));
        List<WaitReport> idle = estimates.report("sales");
        // when: the same again, and the first is over
        for (int i = 0; i < 3; i++) {
            telephone.call("0501", "100", CallerScript.waiting().talks(Duration.ofSeconds(58)));
        }
        time.advance(Duration.ofMinutes(10));
        telephone.call("0501", "100", CallerScript.waiting());
        time.advance(Duration.ofSeconds(10));
        List<WaitReport> busy = estimates.report("sales");
        // then
        assertEquals(WaitEstimator.values().length, busy.size());
        assertEquals(Optional.of(Duration.ZERO), report(idle, WaitEstimator.BLEND).expected(), "ann is free");
        WaitReport length = report(busy, WaitEstimator.QUEUE_LENGTH);
        assertEquals(Optional.of(Duration.ofSeconds(88)), length.expected(), "58 s and 30 s, one agent");
        // the other two of the second three stood second and third: 176 s and 264 s, and waited 92 s and 182 s
        assertEquals(2, length.errors());
        assertEquals((84 + 82) / 2.0, length.biasSeconds().orElseThrow());
        assertEquals((84 * 84 + 82 * 82) / 2.0, length.meanSquaredError().orElseThrow(), 1e-9);
        assertEquals(Optional.empty(), report(busy, WaitEstimator.LAST_WEEK).expected());
        assertEquals(OptionalDouble.empty(), report(busy, WaitEstimator.LAST_WEEK).biasSeconds());
        assertEquals("estimates: there is no queue 'support'", assertThrows(
                java.util.NoSuchElementException.class, () -> estimates.report("support")).getMessage());
    }

    private static WaitReport report(List<WaitReport> reports, WaitEstimator which) {
        return reports.get(which.ordinal());
    }

    @Test
    void shouldPrintIntervalsForMachines() {
        Measures measures = listening(measures());
        acd.agent("ann").signIn();
        time.advance(Duration.ofSeconds(1));
        telephone.call("0501", "100", CallerScript.waiting().talks(Duration.ofSeconds(58)));
        time.advance(Duration.ofMinutes(40));
        // when
        String[] lines = measures.snapshot().toCsv().split("\r\n");
        String json = measures.snapshot().toJson();
        // then
        assertEquals(3, lines.length);
        assertTrue(lines[0].startsWith("view,queue,start,seconds,OFFERED,ANSWERED,ABANDONED"), lines[0]);
        assertTrue(lines[0].contains(",SL_ANSWERED,SL_BOTH,"), lines[0]);
        assertTrue(lines[1].startsWith("EVENT,sales,1999-01-01T07:00:00Z,1800,1,1,0,"), lines[1]);
        assertTrue(lines[2].startsWith("ARRIVAL,sales,1999-01-01T07:00:00Z,1800,1,1,0,"), lines[2]);
        assertEquals(lines[0].split(",", -1).length, lines[1].split(",", -1).length);
        assertTrue(json.startsWith("{\"sequence\":"), json);
        assertTrue(json.contains("\"queue\":\"sales\",\"medium\":\"VOICE\",\"waitEnds\":\"BRIDGE\","
                + "\"total\":{\"kpis\":{\"SL_ANSWERED\":1.0,"), json);
        assertTrue(json.contains("\"LONGEST_WAIT_NOW\":null"), json);
    }

    @Test
    void shouldRefuseToKeepNoInterval() {
        assertEquals("measures: kept was 0; use 1 to 10000 intervals", assertThrows(
                IllegalArgumentException.class, () -> Measures.of(center()).kept(0)).getMessage());
    }

    private Measures listening(Measures measures) {
        acd.listen(measures);
        return measures;
    }

    private static Measures measures() {
        return Measures.of(center()).build();
    }

    /** As in the file. */
    private static CenterConfig center() {
        return CenterConfig.named("test").queue(QueueConfig.named("sales")).agent(AgentConfig.named("ann"))
                .agent(AgentConfig.named("ben")).entryQueue("sales").build();
    }

    private void until(long seconds) {
        time.runUntil(seconds * SECOND);
    }

    private static List<Long> shown(IntervalCounts row) {
        assertTrue(row.lengthMs() == HALF_HOUR || row.lengthMs() == 0);
        return List.of(row.counts().of(Count.OFFERED), row.counts().of(Count.ANSWERED), row.counts().of(Count.WAITING));
    }

    private static List<Long> inEach(AgentMeasures agent, Count count) {
        return agent.byEvent().stream().map(row -> row.counts().of(count) / SECOND).toList();
    }
}
