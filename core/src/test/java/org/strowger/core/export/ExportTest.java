package org.strowger.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.event.AcdListener;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/** Both exporters over one scenario, compared with files that were read line by line against the tables of Asterisk. */
@Timeout(60)
class ExportTest {
    private static final String FILE = """
            center: test
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 10s, maxWait: 2m, offerTimeout: 15s}
              support: {ranking: [idle], callRanking: arrival, wrapUp: 20s}
            agents:
              ann: {endpoint: SIP/ann, queues: {sales: 1, support: 2}}
              ben: {endpoint: SIP/ben, queues: [sales]}
            entry: {queue: sales}
            """;

    @TempDir
    private Path directory;
    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("1999-01-01T07:00:00Z"));
    private final SimulatedSwitch telephone = new SimulatedSwitch(time);
    private final StringBuilder log = new StringBuilder();
    private Acd acd;

    @BeforeEach
    void open() throws IOException {
        Path file = Files.writeString(directory.resolve("center.yml"), FILE);
        acd = Acd.open(AcdConfig.at(directory.resolve("data")).center(file).clock(time)
                .durability(Durability.MEMORY).build());
        acd.connect(telephone);
    }

    @AfterEach
    void close() {
        acd.close();
    }

    @Test
    void shouldWriteTheQueueLogOfAsterisk() {
        // given
        StringBuilder sequences = new StringBuilder();
        List<Long> told = new ArrayList<>();
        acd.listen(QueueLogExporter.of(center()).to(log).sequencesTo(sequences).build());
        acd.listen(event -> told.add(event.sequence()));
        // when
        scenario();
        // then
        assertEquals(golden("queue_log.txt"), log.toString());
        String[] lines = sequences.toString().split("\n");
        assertEquals(log.toString().split("\n").length, lines.length, "a sequence for each line");
        for (String line : lines) {
            assertTrue(told.contains(Long.parseLong(line)));
        }
    }

    @Test
    void shouldWriteTheManagerEventsOfAsterisk() {
        // given
        acd.listen(AmiEvents.of(center()).to(log::append).build());
        // when
        scenario();
        // then
        assertEquals(golden("ami_events.txt"), log.toString().replace("\r\n", "\n"));
        assertFalse(log.toString().replace("\r\n", "").contains("\n"), "every line ends in CR LF");
    }

    @Test
    void shouldWriteAbandonAtAllExitsAndCallersWhenAskedTo() {
        // given
        StringBuilder lines = new StringBuilder();
        acd.listen(AmiEvents.of(center()).to(log::append).abandonAtAllExits()
                .callerIds(call -> "tok\r\nen|" + call).build());
        acd.listen(QueueLogExporter.of(center()).to(lines).callerIds(call -> "tok\n|" + call).build());
        // when
        scenario();
        // then: abandoned, withdrawn, timed out
        assertEquals(3, log.toString().split("Event: QueueCallerAbandon", -1).length - 1);
        assertTrue(log.toString().contains("CallerIDNum: tok  en 2\r\n"), "nothing can end a line");
        assertTrue(lines.toString().contains("|2|sales|NONE|ENTERQUEUE||tok  2|1\n"), lines.toString());
    }

    @Test
    void shouldAnswerARequestForTheStateOfTheQueues() throws IOException {
        // given
        AmiEvents events = AmiEvents.of(center()).to(block -> { }).build();
        acd.listen(events);
        phones();
        acd.agent("ann").signIn();
        time.advance(Duration.ofSeconds(5));
        telephone.call("0501", "100", CallerScript.waiting().talks(Duration.ofMinutes(5)));
        time.advance(Duration.ofSeconds(5));
        telephone.call("0502", "100", CallerScript.waiting());
        time.advance(Duration.ofSeconds(7));
        telephone.call("0503", "100", CallerScript.waiting().priority(80));
        time.advance(Duration.ofSeconds(1));
        // when
        events.queueStatus(log::append);
        // then
        assertEquals(golden("ami_status.txt"), log.toString().replace("\r\n", "\n"));
    }

    @Test
    void shouldCountFaultsOfTheSinkAndGoOn() {
        // given: a disk that is full for a while
        int[] writes = {0};
        AcdListener exporter = QueueLogExporter.of(center()).to(new Broken(writes)).build();
        AmiEvents events = AmiEvents.of(center()).to(block -> {
            throw new IOException("planted: no space left");
        }).build();
        acd.listen(exporter);
        acd.listen(events);
        // when
        scenario();
        // then
        assertEquals(3, ((QueueLogExporter) exporter).faults());
        assertTrue(writes[0] > 10, "it went on");
        assertTrue(events.faults() > 10);
        assertTrue(acd.failure().isEmpty());
        assertEquals(4, acd.status().queues().get(0).offered() - 1);
    }

    @Test
    void shouldKnowTheAgentsOfAnotherCentre() {
        // given
        QueueLogExporter exporter = QueueLogExporter.of(CenterConfig.named("old").queue(QueueConfig.named("sales"))
                .agent(AgentConfig.named("ann").endpoint("SIP/old")).entryQueue("sales").build()).to(log).build();
        AmiEvents events = AmiEvents.of(CenterConfig.named("old").queue(QueueConfig.named("sales"))
                .entryQueue("sales").build()).to(block -> { }).build();
        exporter.adopt(center());
        events.adopt(center());
        acd.listen(exporter);
        acd.listen(events);
        // when
        scenario();
        // then
        assertEquals(golden("queue_log.txt"), log.toString());
        assertEquals(0, events.faults());
    }

    @Test
    void shouldRefuseToWriteNowhere() {
        assertEquals("queue_log: no sink was given; say where lines go with to()", assertThrows(
                IllegalArgumentException.class, () -> QueueLogExporter.of(center()).build()).getMessage());
        assertEquals("AMI events: no sink was given; say where they go with to()", assertThrows(
                IllegalArgumentException.class, () -> AmiEvents.of(center()).build()).getMessage());
    }

    /** Answered, not answered, refused, withdrawn, timed out; signed in, paused, signed out. */
    private void scenario() {
        phones();
        acd.agent("ann").signIn();
        acd.agent("ben").signIn(NotReadyReason.BREAK);
        until(5);
        telephone.call("0501", "100", CallerScript.waiting().talks(Duration.ofSeconds(30)));
        until(60);
        acd.agent("ben").ready();
        acd.agent("ann").notReady(NotReadyReason.LUNCH);
        until(70);
        telephone.call("0502", "100", CallerScript.waiting().patience(Duration.ofSeconds(25)));
        until(120);
        telephone.call("0503", "100", CallerScript.waiting());
        until(125);
        acd.call(6).withdraw();
        until(200);
        acd.agent("ben").ready();
        telephone.call("0504", "100", CallerScript.waiting());
        until(300);
        acd.agent("ben").notReady(NotReadyReason.NONE);
        telephone.call("0505", "100", CallerScript.waiting());
        until(500);
        acd.agent("ann").signOut();
        acd.agent("ben").signOut();
        until(510);
    }

    private void phones() {
        telephone.phone("SIP/ann", PhoneScript.answersAfter(Duration.ofSeconds(3)));
        telephone.phone("SIP/ben", PhoneScript.deciding(ring -> {
            long second = time.nowNs() / 1_000_000_000L;
            if (second < 100) {
                return PhoneScript.ignores();
            }
            return second < 150 ? PhoneScript.declinesAfter(Duration.ofSeconds(2))
                    : PhoneScript.answersAfter(Duration.ofSeconds(2)).talks(Duration.ofSeconds(20));
        }));
    }

    private void until(long seconds) {
        time.runUntil(seconds * 1_000_000_000L);
    }

    /** As in the file. */
    private static CenterConfig center() {
        return CenterConfig.named("test")
                .queue(QueueConfig.named("sales").ranking("idle").wrapUp(Duration.ofSeconds(10))
                        .maxWait(Duration.ofMinutes(2)))
                .queue(QueueConfig.named("support").ranking("idle").wrapUp(Duration.ofSeconds(20)))
                .agent(AgentConfig.named("ann").endpoint("SIP/ann").queue("sales").queue("support", 2))
                .agent(AgentConfig.named("ben").endpoint("SIP/ben").queue("sales"))
                .entryQueue("sales").build();
    }

    private static String golden(String name) {
        try (InputStream file = ExportTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** Throws at the third to fifth write. */
    private record Broken(int[] writes) implements Appendable {
        @Override
        public Appendable append(CharSequence text) throws IOException {
            writes[0]++;
            if (writes[0] >= 3 && writes[0] <= 5) {
                throw new IOException("planted: no space left");
            }
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char c) throws IOException {
            return append(String.valueOf(c));
        }
    }
}
