package org.strowger.ivr.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code test} as a user meets it: what it prints and its exit status. */
class TestCommandTest {
    private static final String HEAD = "scenario: s\nflow: main\nclock: 2026-11-03T10:00Z\n";
    private static final String GOOD = HEAD + "steps: [{expect: play a, then: done}, {expect: hangup normal}]\n";

    @TempDir
    private Path flows;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(flows.resolve("main.yml"), """
                format: 1
                flow: main
                start: p
                nodes:
                  p: {type: play, say: a, next: end, events: {error.media: b}}
                  b: {type: hangup, say: b}
                """);
    }

    private int run(String scenario, String... options) throws IOException {
        Files.writeString(flows.resolve("s.test.yml"), scenario);
        List<String> words = new ArrayList<>(List.of("test", flows.toString()));
        words.addAll(List.of(options));
        return call(words);
    }

    private int call(List<String> words) {
        out.reset();
        err.reset();
        return new Main(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)).run(words.toArray(new String[0]));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void shouldEndWith0WhenAllPassAndEnoughIsCovered() throws IOException {
        assertEquals(0, run(GOOD, "--min-coverage", "50"));
        assertEquals("""
                1 scenario, 0 failed; 1 of 2 nodes, 1 of 2 routes (50 %)
                  never entered: main/b
                  never taken: main/p.error.media
                """, out());
    }

    @Test
    void shouldEndWith1WhenTooLittleIsCovered() throws IOException {
        assertEquals(1, run(GOOD, "--min-coverage", "51"));
        assertTrue(out().endsWith("coverage is below 51 %" + System.lineSeparator()), out());
    }

    @Test
    void shouldEndWith1WhenAScenarioFailsOrHasFaults() throws IOException {
        assertEquals(1, run(HEAD + "steps: [{expect: play b}]\n"));
        assertTrue(out().startsWith("s.test.yml:4:18: error: step 1 of \"s\": the call did something else"), out());
        assertEquals(1, run(HEAD + "steps: [{press: x}]\n"));
        assertEquals("""
                s.test.yml:4:17: error: press holds keys: 0 to 9, *, #, A to D, in quotes [bad-step]
                    4 | steps: [{press: x}]
                      |                 ^
                s.test.yml: 1 error
                """, out());
    }

    @Test
    void shouldEndWith1WhenTheFlowsHaveFaults() throws IOException {
        Files.writeString(flows.resolve("main.yml"), "format: 1\nflow: main\nstart: q\nnodes: {p: {type: hangup}}\n");
        assertEquals(1, run(GOOD));
        assertTrue(out().startsWith("main.yml:3:8: error: no node is named \"q\""), out());
    }

    @Test
    void shouldPrintScenariosForWhatIsNotCovered() throws IOException {
        assertEquals(0, run(GOOD, "--paths"));
        assertTrue(out().endsWith("""
                # ---- scenarios for what is not covered
                flow: main
                scenarios:
                  - scenario: p.error.media
                    clock: 2026-01-05T10:00 UTC
                    steps:
                      - {expect: play a, then: failed}
                      - {expect: play b}
                    covers: [p.error.media]
                """), out());
    }

    @Test
    void shouldPrintJson() throws IOException {
        assertEquals(1, run(HEAD + "steps: [{expect: play b}]\n", "--format", "json"));
        assertEquals("{\"passed\":false,\"scenarios\":[{\"file\":\"s.test.yml\",\"scenario\":\"s\",\"passed\":false,"
                + "\"failure\":{\"line\":4,\"column\":18,\"message\":\"step1of\\\"s\\\":thecalldidsomethingelsethanis"
                + "expected\",\"expected\":[\"playb\"],\"got\":[\"playa\"],\"trace\":[\"+0s>acallformain\","
                + "\"+0sstart->p\",\"+0splaya\"]}}],\"coverage\":{\"percent\":0,\"routes\":2,\"nodes\":2,"
                + "\"routesLeft\":[\"main/p.next\",\"main/p.error.media\"],\"nodesLeft\":[\"main/b\"]},\"paths\":[],"
                + "\"noWay\":[]}", out().replaceAll("\\s", ""));
        assertEquals(1, run(HEAD + "steps: [{press: x}]\n", "--format", "json"));
        assertTrue(out().contains("s.test.yml:4:17: error: press holds keys"), out());
    }

    @Test
    void shouldEndWith2WhenTheUsageIsWrong() throws IOException {
        for (String[] wrong : new String[][] {
            {"test: found 0 names; write test DIR", "test"},
            {"test: no option is named \"--all\"; see --help", "test", "d", "--all"},
            {"test: --min-coverage was \"101\"; use 0 to 100", "test", "d", "--min-coverage", "101"},
            {"test: --center has no value; write one behind it", "test", "d", "--center"},
            {"test: --format was \"xml\"; use text or json", "test", "d", "--format", "xml"}
        }) {
            assertEquals(2, call(List.of(wrong).subList(1, wrong.length)));
            assertEquals(wrong[0] + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
        }
        Files.delete(flows.resolve("main.yml"));
        assertEquals(2, run(GOOD));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("holds no *.yml file"), err::toString);
    }
}
