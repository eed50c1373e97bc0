package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.AcdConfig.Waiting;
import org.strowger.core.center.CenterReader;
import org.strowger.core.config.ConfigException;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.event.Admission;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;
import org.strowger.core.status.QueueStatus;

/** An engine that is given another centre while it runs, and one that is opened with another. */
@Timeout(120)
class ReconfigureTest {
    private static final String CENTER = """
            center: test
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 10s, maxWait: 1h}
            agents:
              ann: {}
              ben: {}
            entry: {queue: sales}
            """;
    private static final String OTHER = """
            center: test
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 20s, maxWait: 1h}
              billing: {ranking: [idle], callRanking: arrival, wrapUp: 10s}
            agents:
              cid: {queues: [billing, sales]}
              ann: {queues: [sales]}
            entry: {queue: billing}
            """;

    @TempDir
    private Path directory;
    private Path center;
    private Path other;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void writeCentres() throws IOException {
        center = Files.writeString(directory.resolve("center.yml"), CENTER);
        other = Files.writeString(directory.resolve("other.yml"), OTHER);
    }

    @Test
    void shouldTakeUpAnotherCentreAndSayWhatDiffers() {
        // given
        VirtualTime time = Morning.time();
        Acd acd = open(time, center, Durability.PROCESS_CRASH);
        acd.agent("ann").signIn();
        time.advance(Duration.ofSeconds(1));
        // when
        Acd.Reconfiguration done = acd.reconfigure(other);
        acd.agent("cid").signIn();
        time.advance(Duration.ofSeconds(1));
        // then
        assertEquals(Admission.ACCEPTED, done.admission());
        assertEquals(List.of("center: entry from queue 'sales' to queue 'billing'",
                "queue 'sales': wrapUp from 10s to 20s", "queue 'billing' is new", "agent 'cid' is new",
                "agent 'ben' is gone"), done.differences().stream()
                .filter(line -> !line.startsWith("agents:")).toList());
        assertTrue(told.contains("CONFIG_CHANGED " + done.hash()), told.toString());
        assertEquals(List.of("sales", "billing"), acd.status().queues().stream().map(QueueStatus::queue).toList());
        assertEquals(List.of("ann", "cid"), acd.status().agents().stream().map(line -> line.agent()).toList());
        assertEquals("engine: the centre has no agent 'ben'; name one of center.yml",
                assertThrows(IllegalArgumentException.class, () -> acd.agent("ben")).getMessage());
        assertEquals(List.of(), acd.reconfigure(other).differences(), "it is the one in force");
        acd.close();
    }

    @Test
    void shouldListAllFaultsAndLeaveTheOldCentreRunning() throws IOException {
        // given
        VirtualTime time = Morning.time();
        Acd acd = open(time, center, Durability.PROCESS_CRASH);
        long records = acd.records();
        Path wrong = Files.writeString(directory.resolve("wrong.yml"), """
                center: test
                queues:
                  sales: {ranking: [idle], callRanking: arrival, wrapUp: 2h}
                agents:
                  ann: {queues: [sale]}
                entry: {queue: sales}
                """);
        // when
        ConfigException refused = assertThrows(ConfigException.class, () -> acd.reconfigure(wrong));
        time.advance(Duration.ofSeconds(1));
        // then
        assertTrue(refused.getMessage().contains("wrong.yml:3:"), refused.getMessage());
        assertTrue(refused.getMessage().contains("wrong.yml:5:"), refused.getMessage());
        assertEquals(records, acd.records());
        acd.agent("ben").signIn();
        time.advance(Duration.ofSeconds(1));
        assertTrue(told.contains("AGENT_CHANGED READY"), told.toString());
        acd.close();
    }

    @Test
    void shouldReplayOverASwapAndExplainByTheCentreOfTheMoment() {
        // given
        VirtualTime time = Morning.time();
        Acd acd = open(time, center, Durability.PROCESS_CRASH);
        SimulatedSwitch telephone = Morning.telephone(time);
        acd.connect(telephone);
        acd.agent("ann").signIn();
        time.advance(Duration.ofSeconds(1));
        telephone.call("0501", "100", CallerScript.waiting().talks(Duration.ofSeconds(30)));
        time.advance(Duration.ofSeconds(10));
        acd.reconfigure(other);
        acd.agent("cid").signIn();
        telephone.call("0502", "100", CallerScript.waiting().talks(Duration.ofSeconds(30)));
        time.advance(Duration.ofSeconds(90));
        long records = acd.records();
        acd.close();
        // when
        Acd.ReplayReport report = JournalReview.of(directory.resolve("data")).replay();
        // then
        assertEquals(records, report.records());
        assertTrue(told.contains("CALL_ANSWERED "), told.toString());
        String text = JournalReview.of(directory.resolve("data")).explain(2).text();
        assertTrue(text.contains("to agent cid"), text);
        assertTrue(text.contains("in queue billing"), text);
        assertEquals(report, Acd.replay(config(Morning.time(), other, Durability.PROCESS_CRASH).build()));
    }

    @Test
    void shouldBeginWithASwapWhenOpenedWithAnotherCentreThanTheLast() {
        // given
        VirtualTime time = Morning.time();
        Acd acd = open(time, center, Durability.PROCESS_CRASH);
        acd.agent("ann").signIn();
        acd.agent("ben").signIn();
        time.advance(Duration.ofSeconds(1));
        acd.close();
        told.clear();
        // when
        Acd again = open(Morning.time(), other, Durability.PROCESS_CRASH);
        long records = again.records();
        // then
        lastTime.advance(Duration.ofSeconds(1));
        assertEquals(records + 1, again.records(), "one command");
        assertEquals("AGENT_CHANGED LOGGED_OFF", told.get(told.size() - 1), "ben is gone");
        assertTrue(told.contains("CONFIG_CHANGED " + blueprintHash(other)), told.toString());
        again.close();
        // and the same one again needs none
        Acd third = open(Morning.time(), other, Durability.PROCESS_CRASH);
        lastTime.advance(Duration.ofSeconds(1));
        assertEquals(records + 1, third.records());
        assertEquals("ann", third.status().agents().get(0).agent());
        third.close();
        // and back
        Acd fourth = open(Morning.time(), center, Durability.PROCESS_CRASH);
        lastTime.advance(Duration.ofSeconds(1));
        assertEquals(records + 2, fourth.records());
        assertEquals(List.of("sales"), fourth.status().queues().stream().map(QueueStatus::queue).toList());
        fourth.close();
    }

    @Test
    void shouldGoOnWithTheOldCentreWhenKilledBetweenKeepingAndTheCommand() throws IOException {
        // given: the files of another centre are kept, and no command names them
        Acd acd = open(Morning.time(), center, Durability.PROCESS_CRASH);
        acd.close();
        Path kept = directory.resolve("data").resolve("config");
        Path stray = Files.createDirectories(kept.resolve(blueprintHash(other)));
        Files.copy(other, stray.resolve("center.yml"));
        Files.createDirectories(kept.resolve(".new"));
        // when
        Acd again = open(Morning.time(), center, Durability.PROCESS_CRASH);
        // then
        assertEquals(0, told.stream().filter(line -> line.startsWith("CONFIG_CHANGED")).count());
        assertEquals(List.of("sales"), again.status().queues().stream().map(QueueStatus::queue).toList());
        again.close();
    }

    @Test
    void shouldKeepTheBytesOfEachCentreBesideTheJournal() throws IOException {
        // given
        VirtualTime time = Morning.time();
        Acd acd = open(time, center, Durability.PROCESS_CRASH);
        // when
        Acd.Reconfiguration done = acd.reconfigure(other);
        time.advance(Duration.ofSeconds(1));
        acd.close();
        // then
        Path kept = directory.resolve("data").resolve("config");
        assertEquals(OTHER, Files.readString(kept.resolve(done.hash()).resolve("center.yml")));
        try (Stream<Path> folders = Files.list(kept)) {
            assertEquals(2, folders.count());
        }
    }

    @Test
    void shouldSayWhatIsMissingWhenAKeptCentreIsNotThere() throws IOException {
        // given
        VirtualTime time = Morning.time();
        Acd acd = open(time, center, Durability.PROCESS_CRASH);
        Acd.Reconfiguration done = acd.reconfigure(other);
        time.advance(Duration.ofSeconds(1));
        acd.close();
        Path file = directory.resolve("data").resolve("config").resolve(done.hash()).resolve("center.yml");
        Files.delete(file);
        // when
        RuntimeException refused = assertThrows(RuntimeException.class,
                () -> Acd.replay(config(Morning.time(), center, Durability.PROCESS_CRASH).build()));
        // then
        Throwable cause = refused.getCause() == null ? refused : refused.getCause();
        assertEquals(file + ": is not there, but a record of the journal names that configuration; restore the"
                + " folder from a copy", cause.getMessage());
    }

    @Test
    void shouldTakeACentreWithoutAFileOnlyWithoutAJournal() throws IOException {
        // given
        VirtualTime time = Morning.time();
        Acd memory = open(time, center, Durability.MEMORY);
        Acd journal = open(Morning.time(), center, Durability.PROCESS_CRASH);
        // when
        Acd.Reconfiguration done = memory.reconfigure(CenterReader.read(other));
        time.advance(Duration.ofSeconds(1));
        // then
        assertEquals(Admission.ACCEPTED, done.admission());
        assertEquals("billing", memory.status().queues().get(1).queue());
        assertEquals("engine: a centre without a file was given at durability PROCESS_CRASH, whose journal keeps"
                + " the files that it is decided by; name a file",
                assertThrows(IllegalStateException.class,
                        () -> journal.reconfigure(CenterReader.read(other))).getMessage());
        memory.close();
        journal.close();
        assertEquals(Admission.CLOSED, memory.reconfigure(center).admission());
        assertFalse(told.isEmpty());
    }

    private VirtualTime lastTime;

    private Acd open(VirtualTime time, Path file, Durability durability) {
        lastTime = time;
        Acd acd = Acd.open(config(time, file, durability).build());
        acd.listen(event -> told.add(event.kind() + " "
                + (event.kind() == AcdEventKind.CONFIG_CHANGED || event.kind() == AcdEventKind.AGENT_CHANGED
                        ? event.detail() : "")));
        return acd;
    }

    private AcdConfig.Builder config(VirtualTime time, Path file, Durability durability) {
        return AcdConfig.at(directory.resolve("data")).center(file).clock(time).waiting(Waiting.YIELDING)
                .durability(durability);
    }

    private static String blueprintHash(Path file) {
        return Blueprint.read(new ConfigFiles(file, java.util.Optional.empty())).hash();
    }
}
