package org.strowger.examples.dayreplay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, from its arguments to what it prints. */
@Timeout(300)
class MainTest {
    @TempDir
    private Path folder;

    @Test
    void shouldAgreeOnEveryDecisionOfTheTenDaysAndReplayThem() throws IOException {
        // when
        Program.Result result = Program.run("--report", folder.resolve("report.html").toString());
        // then
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains(
                "decisions with a choice: 2715, same as the recorded ACD: 2715 (100.0 %)\n"), result.out());
        assertTrue(result.out().matches("(?s).*\nreplay: [0-9]+ records, all effects equal\n.*"), result.out());
        assertTrue(result.out().contains("report: " + folder.resolve("report.html")), result.out());
        String page = Files.readString(folder.resolve("report.html"));
        assertTrue(page.contains("<svg") && !page.contains("http://") && !page.contains("src="),
                "the page brings all that it needs");
    }

    @Test
    void shouldPrintOneDocumentTheSameEveryTime() {
        // when
        Program.Result first = json();
        Program.Result second = json();
        // then
        assertEquals(0, first.status(), first.err());
        assertTrue(first.out().startsWith("{") && first.out().stripTrailing().endsWith("}"), first.out());
        assertTrue(first.out().replaceAll("\\s", "").contains("\"PS\":{\"decisions\":"), first.out());
        assertEquals(first.out(), second.out());
    }

    @Test
    void shouldKeepJournalsAndResumeOnlyTheSameRun() {
        // given
        String journal = folder.resolve("journal").toString();
        String report = folder.resolve("r.html").toString();
        Program.Result first = Program.run("--days", "2", "--json", "--journal", journal, "--report", report);
        assertEquals(0, first.status(), first.err());
        // when, then
        Program.Result again = Program.run("--days", "2", "--json", "--journal", journal, "--report", report);
        assertEquals(2, again.status());
        assertTrue(again.err().contains("add --resume to go on with them"), again.err());
        Program.Result other = Program.run(
                "--days", "1", "--json", "--journal", journal, "--report", report, "--resume");
        assertEquals(2, other.status());
        assertTrue(other.err().contains("the journals were made with days 2, this run has 1"), other.err());
        assertEquals(first.out(), Program.run(
                "--days", "2", "--json", "--journal", journal, "--report", report, "--resume").out());
    }

    @Test
    void shouldRefuseADamagedJournalAndSayWhere() throws IOException {
        // given
        Path journal = folder.resolve("journal");
        String report = folder.resolve("r.html").toString();
        Program.run("--days", "2", "--json", "--journal", journal.toString(), "--report", report);
        Path file;
        try (Stream<Path> files = Files.walk(journal.resolve("agreement"))) {
            file = files.filter(path -> path.toString().endsWith(".cq4")).sorted().findFirst().orElseThrow();
        }
        try (var channel = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {42}), 300_000);
        }
        // when
        Program.Result refused = Program.run(
                "--days", "2", "--json", "--journal", journal.toString(), "--report", report, "--resume");
        // then
        assertEquals(2, refused.status(), refused.err());
        assertTrue(refused.err().contains(file.getFileName().toString()) && refused.err().contains("sequence"),
                refused.err());
    }

    @Test
    void shouldSayInOneLineWhatIsWrongAndEndWithTwo() throws IOException {
        Path broken = folder.resolve("broken.csv");
        Files.writeString(broken, "day,arrive_s,ivr_s,type,priority,queued,q_start_s,q_exit_s,outcome,"
                + "service_start_s,service_end_s,agent\n1,2,6,PS,2,1,8,148,HANG,,,\n1,x,6,PS,2,1,8,148,HANG,,,\n");
        requireRefused("broken.csv:3:", "--data", broken.toString());
        requireRefused("nowhere.csv", "--data", folder.resolve("nowhere.csv").toString());
        requireRefused("option '--fast' is unknown", "--fast");
        requireRefused("day 31", "--days", "31");
        requireRefused("option --priority-head-start was '90'", "--priority-head-start", "90");
    }

    @Test
    void shouldReachTheKnownAgreementInOctober() {
        String data = System.getProperty("strowger.bank.data", "");
        Assumptions.assumeFalse(data.isEmpty(),
                "the other months do not ship; -Dstrowger.bank.data names their folder");
        Path october = Path.of(data, "bank_1999-10.csv.gz");
        String report = folder.resolve("r.html").toString();
        String headStart = Program.run("--data", october.toString(), "--priority-head-start", "90s", "--json",
                "--report", report).out().replaceAll("\\s", "");
        assertTrue(headStart.contains("\"PS\":{\"decisions\":3200,\"same\":3033,"), headStart.substring(0, 600));
        String fifo = Program.run("--data", october.toString(), "--json", "--report", report)
                .out().replaceAll("\\s", "");
        assertTrue(fifo.contains("\"PS\":{\"decisions\":3200,\"same\":2238,"), fifo.substring(0, 600));
    }

    private void requireRefused(String words, String... arguments) {
        Program.Result result = Program.run(arguments);
        assertEquals(2, result.status(), result.err());
        assertTrue(result.err().contains(words), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
    }

    private Program.Result json() {
        return Program.run("--days", "1-2", "--json", "--report", folder.resolve("r.html").toString());
    }
}
