package org.strowger.core.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.ReviewedCentre;

/** The command line, in this process. */
@Timeout(120)
class MainTest {
    @TempDir
    private static Path directory;
    private static String journal;
    private static ReviewedCentre centre;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void runACentre() throws IOException {
        journal = directory.resolve("data").toString();
        centre = ReviewedCentre.run(directory, directory.resolve("data"));
        Files.delete(directory.resolve("center.yml"));
    }

    @Test
    void shouldExplainAnOffer() {
        assertEquals(Main.FOUND, run("explain", "--journal", journal, "--offer", "1"));
        assertEquals(centre.offerText(), out.toString(StandardCharsets.UTF_8));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void shouldExplainAnOfferAsJson() {
        assertEquals(Main.FOUND, run("explain", "--journal", journal, "--offer", "1", "--json"));
        assertEquals(centre.offerJson(), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void shouldExplainAWait() {
        assertEquals(Main.FOUND, run("explain", "--journal", journal, "--call", "6", "--at",
                String.valueOf(centre.waitingAt())));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("call 6 waits, record " + centre.waitingAt()),
                out::toString);
    }

    @Test
    void shouldExplainByFilesGiven() throws IOException {
        // given
        Path center = Files.writeString(directory.resolve("given.yml"), ReviewedCentre.CENTER);
        // then
        assertEquals(Main.FOUND, run("explain", "--journal", journal, "--offer", "1", "--center", center.toString()));
        assertEquals(centre.offerText(), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void shouldReplay() {
        assertEquals(Main.FOUND, run("replay", "--journal", journal));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith(centre.records()
                + " records decided again with equal effects; the state's digest is "), text);
        // and as JSON
        out.reset();
        assertEquals(Main.FOUND, run("replay", "--journal", journal, "--json"));
        assertEquals("{\"records\":" + centre.records() + ",\"stateDigest\":\""
                + text.substring(text.lastIndexOf(' ') + 1, text.length() - System.lineSeparator().length()) + "\"}"
                + System.lineSeparator(), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void shouldFindNoDifferenceUnderTheSameRulesAndListThoseOfOthers() throws IOException {
        // given
        Path same = Files.writeString(directory.resolve("same.yml"), ReviewedCentre.CENTER);
        Path other = Files.writeString(directory.resolve("other.yml"),
                ReviewedCentre.CENTER.replace("needs: [{dutch: 40}]", "needs: [{dutch: 50}]"));
        Path page = directory.resolve("page.html");
        // when, then
        assertEquals(Main.FOUND, run("what-if", "--journal", journal, "--center", same.toString()));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("model: under the old rules it serves every call as recorded\n"), text);
        assertTrue(text.endsWith("calls treated otherwise: 0 of 3\n"), text);
        // when
        out.reset();
        assertEquals(Main.FOUND, run("what-if", "--journal", journal, "--center", other.toString(), "--json",
                "--html", page.toString()));
        // then: ben may not serve, so the second and third call wait for ann
        String json = out.toString(StandardCharsets.UTF_8);
        assertTrue(json.contains("\"before\":\"sales: ben after 2.0 s\",\"after\":\"sales: ann after "), json);
        assertTrue(Files.readString(page).contains("<h2>Queue sales</h2>"), page::toString);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        // and a file that cannot be written
        assertEquals(Main.WRONG_USE, run("what-if", "--journal", journal, "--center", same.toString(), "--html",
                directory.resolve("no").resolve("page.html").toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("what-if: --html was "), err::toString);
    }

    @Test
    void shouldSayThatThereIsNoSuchOffer() {
        assertEquals(Main.NOT_FOUND, run("explain", "--journal", journal, "--offer", "99"));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertEquals("offer 99: is not in the journal, which holds offers 1 to 3; ask for one of these\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void shouldSayThatTheJournalIsDamaged() throws IOException {
        // given
        Path damaged = directory.resolve("damaged");
        ReviewedCentre.run(Files.createDirectories(directory.resolve("other")), damaged);
        Files.write(damaged.resolve("WATERMARK"), new byte[] {1});
        // then
        assertEquals(Main.NOT_FOUND, run("replay", "--journal", damaged.toString()));
        assertEquals(damaged.resolve("WATERMARK") + ": is no sound watermark (1 bytes), so the end of the journal is"
                + " not known; restore the file from a copy" + System.lineSeparator(),
                err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                     | command line: no command was given; use explain, replay or what-if, or --help
            tell                                   | command line: no command is named "tell"; use explain, replay or what-if, or --help
            replay                                 | replay: no journal was named; add --journal DIR
            replay --journal                       | command line: --journal has no value; write one behind it
            replay --journal --json                | command line: --journal has no value; write one behind it
            repaly                                 | command line: no command is named "repaly"; did you mean "replay"?
            replay --jurnal x                      | command line: no option is named "--jurnal"; did you mean "--journal"?
            replay --journal x --fast              | command line: no option is named "--fast"; see --help
            replay --journal x --offer 1           | replay: an offer or a call was named; ask for it with explain
            what-if --journal x                    | what-if: no other rules were named; add --center FILE
            what-if --journal x --center c --at 3  | what-if: an offer or a call was named; ask for it with explain
            replay --journal x --html h            | replay: --html was given; it is for what-if
            replay --journal x --flows f           | replay: --flows was given without --center; give both or neither
            explain --journal x                    | explain: name one thing; use --offer ID, or --call ID with --at SEQUENCE
            explain --journal x --offer 1 --call 2 | explain: name one thing; use --offer ID, or --call ID with --at SEQUENCE
            explain --journal x --call 2           | explain: name one thing; use --offer ID, or --call ID with --at SEQUENCE
            explain --journal x --offer one        | command line: --offer was "one"; use a whole number, 0 or more
            explain --journal x --offer -1         | command line: --offer was "-1"; use a whole number, 0 or more
            """)
    void shouldNameWrongUse(String line, String message) {
        assertEquals(Main.WRONG_USE, run(line.isEmpty() ? new String[0] : line.split(" ")));
        assertEquals(message + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void shouldNamePluginsThatAreNotThere() throws IOException {
        // given
        Path none = directory.resolve("none.jar");
        Path empty = Files.createDirectories(directory.resolve("empty"));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // then
        assertEquals(Main.WRONG_USE, run("replay", "--journal", journal, "--plugins", none.toString()));
        assertEquals("command line: --plugins was " + none + ", which is not there; name a jar or a folder of jars"
                + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
        err.reset();
        assertEquals(Main.WRONG_USE, run("replay", "--journal", journal, "--plugins", empty.toString(), "--json"));
        assertEquals("command line: --plugins was " + empty + ", which holds no jar; name a jar or a folder of jars"
                + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
        assertSame(before, Thread.currentThread().getContextClassLoader());
    }

    @Test
    void shouldSayThatPluginsBringRankingsWhenOneIsNotFoundAndNoneAreNamed() throws IOException {
        // given
        Path kept = directory.resolve("kept");
        ReviewedCentre.run(Files.createDirectories(directory.resolve("third")), kept);
        Path center;
        try (Stream<Path> files = Files.walk(kept)) {
            center = files.filter(file -> file.endsWith("center.yml")).findFirst().orElseThrow();
        }
        Files.writeString(center, ReviewedCentre.CENTER.replaceFirst("idle", "calmest"));
        String fault = "center.yml:5:21: error: no agent ranking is named \"calmest\" [unknown-ranking]";
        // when, then
        assertEquals(Main.WRONG_USE, run("replay", "--journal", kept.toString()));
        assertEquals(fault + "\ncommand line: this jar brings no rankings; add --plugins and the jar of"
                + " strowger-routing, or of those of your own\n", lines());
        // and not when some are named
        err.reset();
        Path plugin = PluginJar.write(directory.resolve("rankings.jar"));
        assertEquals(Main.WRONG_USE, run("replay", "--journal", kept.toString(), "--plugins", plugin.toString()));
        assertEquals(fault + "\n", lines());
    }

    private String lines() {
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void shouldNameAFolderWithoutAJournal() {
        assertEquals(Main.WRONG_USE, run("replay", "--journal", directory.resolve("nothing").toString()));
        assertEquals(directory.resolve("nothing") + ": holds no journal; name the directory of an engine"
                + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void shouldPrintItsUse() {
        assertEquals(Main.FOUND, run("--help"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("explain --journal DIR --offer ID"), out::toString);
    }

    private int run(String... args) {
        return new Main(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false).run(args);
    }
}
