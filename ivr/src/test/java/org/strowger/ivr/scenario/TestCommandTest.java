package org.strowger.ivr.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user meets it: what it prints and its exit status. */
class TestCommandTest {
    private static final String HEAD = "scenario: s\nflow: main\nclock: 2026-11-03T10:00Z\n";
    private static final String GOOD = HEAD + "steps: [{expect: play a, then: done}, {expect: hangup normal}]\n";

    @TempDir
    private Path path;
    private Path flows;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        flows = Files.createDirectory(path.resolve("flows"));
        Files.writeString(path.resolve("center.yml"),
                "center: c\nqueues:\n  q: {ranking: [idle]}\nagents: {ann: {}}\nentry: {flow: main}\n");
        Files.writeString(flows.resolve("main.yml"), """
                format: 1
                flow: main
                start: p
                nodes: {p: {type: play, say: a, next: end, events: {error.media: b}}, b: {type: hangup, say: b}}
                """);
    }

    private int run(String scenario, String... options) throws IOException {
        Files.writeString(flows.resolve("s.test.yml"), scenario);
        out.reset();
        err.reset();
        List<String> words = new java.util.ArrayList<>(List.of(flows.toString()));
        words.addAll(List.of(options));
        return command().run(words);
    }

    private TestCommand command() {
        return new TestCommand(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
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
        assertTrue(out().endsWith("coverage is below 51 %\n"), out());
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
        assertTrue(out().contains("main.yml:3:8: error: no node is named \"q\""), out());
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
        assertEquals(0, run(GOOD, "--format", "json"));
        assertEquals("{\"passed\":true,\"scenarios\":[{\"file\":\"s.test.yml\",\"scenario\":\"s\",\"passed\":true}],"
                + "\"coverage\":{\"percent\":50,\"routes\":2,\"nodes\":2,\"routesLeft\":[\"main/p.error.media\"],"
                + "\"nodesLeft\":[\"main/b\"]},\"paths\":[],\"noWay\":[]}\n", out());
        assertEquals(1, run(HEAD + "steps: [{press: x}]\n", "--format", "json"));
        assertEquals("{\"passed\":false,\"faults\":[{\"file\":\"s.test.yml\",\"line\":4,\"column\":17,\"message\":"
                + "\"press holds keys: 0 to 9, *, #, A to D, in quotes\",\"severity\":\"error\",\"code\":\"bad-step\"}]}\n",
                out());
    }

    @Test
    void shouldEndWith2WhenTheUsageIsWrong() throws IOException {
        for (String[] wrong : new String[][] {
            {"test: found 0 folders; write test DIR, with one folder of flows"},
            {"test: no option is named \"--all\"; use --center, --min-coverage, --paths or --format", "d", "--all"},
            {"test: --min-coverage was \"101\"; use 0 to 100", "d", "--min-coverage", "101"},
            {"test: --center has no value; write one behind it", "d", "--center"},
            {"test: --format was \"xml\"; use text or json", "d", "--format", "xml"},
            {"test: no center.yml lies beside d; name the centre whose queues the flows use with --center", "d"}
        }) {
            err.reset();
            assertEquals(2, command().run(List.of(wrong).subList(1, wrong.length)));
            assertEquals(wrong[0] + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
        }
        Files.delete(flows.resolve("main.yml"));
        assertEquals(2, run(GOOD));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("holds no *.yml file"), err::toString);
    }
}
