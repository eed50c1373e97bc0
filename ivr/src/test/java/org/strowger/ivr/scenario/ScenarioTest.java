package org.strowger.ivr.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.ivr.compile.RouteName;

/** The language of steps (2.12), each word of it on a small flow. */
class ScenarioTest {
    private static final String FLOW = """
            format: 1
            flow: main
            zone: Europe/London
            languages: [en, cy]
            start: greet
            in: {tier: {type: enum, of: [none, gold]}}
            vars: {pin: {type: digits, max: 8}, n: {type: int}, d: {type: duration, default: 90s}}
            hours: {shop: {mon-fri: 09:00-17:00}}
            events: {error.media: ignore}
            nodes:
              greet: {type: play, say: welcome, next: ask}
              ask:
                type: menu
                say: choose
                choices: {1: pin, 2: queue, 3: when, star: welsh, 715: when}
                noinput: {say: still-there}
                nomatch: {say: wrong}
                failed: bye
              pin: {type: collect, say: enter-pin, into: pin, digits: 4, next: read, failed: bye}
              read: {type: play, say: [you-typed, {digits: pin}], next: bye}
              queue: {type: queue, queue: sales, max_wait: 5m, next: bye, timeout: sorry, full: sorry, closed: sorry,
                      no_agents: sorry}
              when: {type: hours, schedule: shop, open: gold, closed: sorry}
              gold: {type: branch, when: [{if: tier == 'gold', set: {n: 7}, next: bye}], else: sorry}
              welsh: {type: set, set: {call.language: cy, call.priority: 80}, next: ask}
              sorry: {type: play, say: sorry, next: end}
              bye: {type: hangup, say: goodbye}
            """;
    private static final String HEAD = """
            scenario: s
            flow: main
            clock: 2026-11-03T10:00 Europe/London
            """;

    @TempDir
    private Path path;
    private ScenarioFolder folder;

    @BeforeEach
    void writeFlow() {
        folder = new ScenarioFolder(path).file("main.yml", FLOW);
    }

    private ScenarioFolder scenario(String more) {
        return folder.file("a.test.yml", HEAD + more);
    }

    private void passes(String more) {
        FlowTestReport report = scenario(more).run();
        assertTrue(report.passed(), report::toString);
        assertEquals(1, report.results().size());
    }

    @Test
    void shouldCompareAllActionsOfAStepAndEndWhatPlaysAfterIt() {
        passes("""
                steps:
                  - {expect: play welcome, then: done}
                  - {expect: play choose, then: failed}
                  - {press: "1", expect: play enter-pin}
                  - {press: "0042", gap: 200ms, expect: [stop, play you-typed, play digits 0042], then: done}
                  - {expect: play goodbye, then: done}
                  - {expect: hangup normal}
                covers: [greet.next, main/ask.1, pin.next]
                """);
    }

    @Test
    void shouldLetTimePassWhenAStepWaits() {
        passes("""
                steps:
                  - {expect: play welcome, then: done}
                  - {expect: play choose, then: done}
                  - {wait: 5999ms}
                  - {wait: 1ms, expect: [play still-there, play choose], at: ask, vars: {call.last: noinput}}
                  - {press: "7", expect: stop, at: main/ask}
                  - {wait: 3s, expect: [play wrong, play choose], vars: {call.reason: incomplete}}
                covers: [ask.noinput, ask.nomatch]
                """);
    }

    @Test
    void shouldPressKeysApartWhenThereIsAGap() {
        passes("""
                steps:
                  - {expect: play welcome}
                  - {press: "71", gap: 2999ms, expect: [stop]}
                  - {press: "5", expect: play sorry}
                """);
        assertEquals(List.of("stop", "play wrong", "play choose"), scenario("""
                steps:
                  - {expect: play welcome}
                  - {press: "72", gap: 2s, expect: []}
                """).failure().got());
    }

    @Test
    void shouldShowTheFlowTheGivenWorld() {
        passes("""
                given: {tier: gold, call.from: "+442071234567"}
                steps:
                  - {expect: play welcome}
                  - {press: "3", expect: [stop, play goodbye], vars: {n: 7, tier: gold, d: 90000ms, call.from: 442071234567}}
                """);
        passes("""
                given: {queue.sales.open: false}
                steps: [{expect: play welcome}, {press: "2", expect: [stop, play sorry]}]
                covers: [queue.closed]
                """);
        passes("""
                given: {queue.sales.waiting: 1000}
                steps: [{expect: play welcome}, {press: "2", expect: [stop, play sorry]}]
                covers: [queue.full]
                """);
        passes("""
                given: {queue.sales.agents: 0}
                steps: [{expect: play welcome}, {press: "2", expect: [stop, play sorry]}]
                covers: [queue.no_agents]
                """);
    }

    @Test
    void shouldTakeTheClockFromTheScenario() {
        folder.file("a.test.yml", """
                scenario: closed at night
                flow: main
                clock: 2026-11-03T17:00Z
                steps: [{expect: play welcome}, {press: "3", expect: [stop, play sorry]}]
                covers: [when.closed]
                """);
        assertTrue(folder.run().passed());
    }

    @Test
    void shouldActForAgents() {
        passes("""
                steps:
                  - {expect: play welcome}
                  - {press: "2", expect: [stop, enqueue sales], at: queue}
                  - {wait: 299s}
                  - {agent: answers, expect: connect}
                  - {wait: 1h}
                  - {press: "1"}
                  - {agent: leaves, expect: play goodbye}
                """);
        passes("""
                steps:
                  - {expect: play welcome}
                  - {press: "2", expect: [stop, enqueue sales]}
                  - {wait: 5m, expect: [leave sales timeout, play sorry]}
                """);
        passes("""
                steps:
                  - {expect: play welcome}
                  - {press: "2", expect: [stop, enqueue sales]}
                  - {agent: answers, expect: connect}
                  - {agent: transfers}
                """);
    }

    @Test
    void shouldEndTheCallWhenTheCallerHangsUp() {
        passes("steps: [{expect: play welcome}, {hangup: caller}, {wait: 1m}]\n");
        assertEquals("step 3 of \"s\": the call is over; leave this step out",
                scenario("steps: [{expect: play welcome}, {hangup: caller}, {press: \"1\"}]\n").failure().message());
    }

    @Test
    void shouldSetLanguageAndPriority() {
        passes("""
                steps:
                  - {expect: play welcome}
                  - {press: "*", expect: [stop, play choose], vars: {call.language: cy, call.priority: 80}}
                """);
    }

    @Test
    void shouldRunSeveralScenariosOfAFileWithWhatTheyShare() {
        folder.file("a.test.yml", """
                flow: main
                clock: 2026-11-03T10:00 Europe/London
                given: {tier: gold}
                scenarios:
                  - {scenario: gold, steps: [{expect: play welcome}, {press: "3", expect: [stop, play goodbye]}]}
                  - {scenario: none, given: {tier: none}, steps: [{expect: play welcome}, {press: "3", expect: [stop, play sorry]}]}
                """);
        FlowTestReport report = folder.run();
        assertTrue(report.passed(), report::toString);
        assertEquals(List.of("gold", "none"), report.results().stream()
                .map(result -> result.scenario().name()).toList());
    }

    @Test
    void shouldShowPlaceBothListsAndTraceWhenActionsDiffer() {
        ScenarioFailure failure = scenario("""
                steps:
                  - {expect: play welcome, then: done}
                  - {expect: play choose, then: done}
                  - {wait: 6s, expect: [play still-here, play choose, stop]}
                """).failure();
        assertEquals("""
                a.test.yml:7:24: error: step 3 of "s": the call did something else than is expected
                    expected          got
                  ! play still-here   play still-there
                    play choose       play choose
                  ! stop
                  trace:
                    +0s      > a call for main
                    +0s        start -> greet
                    +0s          play welcome
                    +0s      > done
                    +0s        greet.next -> ask
                    +0s          play choose
                    +0s      > done
                    +0s      > wait 6s
                    +6s        ask.noinput
                    +6s          play still-there
                    +6s          play choose
                """, failure.toString());
    }

    @Test
    void shouldShowNoKeyAndNoValueInTheTraceOfANodeThatIsNotLogged() {
        folder.file("main.yml", FLOW.replace("digits: 4, next: read", "log: none, digits: 4, next: read")
                .replace("{digits: pin}], next: bye}", "{digits: pin}], log: none, next: bye}"));
        ScenarioFailure failure = scenario("""
                steps:
                  - {expect: play welcome, then: done}
                  - {expect: play choose, then: done}
                  - {press: "1", expect: play enter-pin}
                  - {press: "4711", expect: [stop, play you-typed, play digits 4712]}
                """).failure();
        assertEquals(List.of("stop", "play you-typed", "play digits 4711"), failure.got(), "its author sees this");
        String trace = String.join("\n", failure.trace());
        assertTrue(trace.contains("> press 1\n") && trace.contains("> press x\n") && trace.contains("play digits xxxx"),
                trace);
        assertFalse(trace.contains("4711") || trace.contains("press 4"), trace);
    }

    @Test
    void shouldFailWhenNodeOrValueOrRouteIsAnother() {
        assertEquals("a.test.yml:4:36: error: step 1 of \"s\": the call is in node greet, not in ask",
                first("steps: [{expect: play welcome, at: ask}]\n"));
        assertEquals("a.test.yml:4:42: error: step 1 of \"s\": n is 0, not 1",
                first("steps: [{expect: play welcome, vars: {n: 1}}]\n"));
        assertEquals("a.test.yml:4:45: error: step 1 of \"s\": tier is none, and can never be iron",
                first("steps: [{expect: play welcome, vars: {tier: iron}}]\n"));
        assertEquals("a.test.yml:4:39: error: step 1 of \"s\": the flow in which the call is has no variable \"m\", "
                + "and no built-in value has this name",
                first("steps: [{expect: play welcome, vars: {m: 1}}]\n"));
        assertEquals("a.test.yml:5:10: error: \"s\" has to cover ask.failed, but never takes it [not-covered]",
                first("steps: [{expect: play welcome}]\ncovers: [ask.failed]\n"));
    }

    @Test
    void shouldFailWhenAMoveIsImpossible() {
        assertEquals("a.test.yml:4:33: error: step 2 of \"s\": the call waits in no queue, so no agent can answer it",
                first("steps: [{expect: play welcome}, {agent: answers}]\n"));
        assertEquals("a.test.yml:4:33: error: step 2 of \"s\": no agent talks with the caller; let one answer first",
                first("steps: [{expect: play welcome}, {agent: leaves}]\n"));
        assertEquals("a.test.yml:4:33: error: step 2 of \"s\": nothing goes on here that could be done; leave \"then\" out",
                first("steps: [{expect: play welcome}, {press: \"2\", expect: [stop, enqueue sales], then: done}]\n"));
    }

    @Test
    void shouldFailWhenTheCallDoesMoreThanTheLastStepExpects() {
        ScenarioFailure failure = scenario("steps: [{expect: play welcome, then: done}]\n").failure();
        assertEquals("\"s\": after its last step the call does more; add a step that expects it", failure.message());
        assertEquals(List.of("play choose"), failure.got());
    }

    private String first(String steps) {
        return scenario(steps).failure().toString().lines().findFirst().orElseThrow();
    }

    @Test
    void shouldReportEveryFaultOfAFileInOneRun() {
        assertEquals(List.of(
                "a.test.yml:2:7: error: no flow of this bundle at which calls start is named \"mian\"; "
                        + "did you mean \"main\"? [unknown-flow]",
                "a.test.yml:3:8: error: a clock is written 2026-11-03T10:00 Europe/London, or 2026-11-03T10:00Z "
                        + "[bad-value]",
                "a.test.yml:4:9: error: no queue is named \"sale\"; did you mean \"sales\"? [unknown-queue]",
                "a.test.yml:4:48: error: true or false has to stand here [bad-value]",
                "a.test.yml:6:5: error: a step does one thing, this does press and wait; make it 2 steps [bad-step]",
                "a.test.yml:6:13: error: press holds keys: 0 to 9, *, #, A to D, in quotes [bad-step]",
                "a.test.yml:7:6: error: a step has no field \"expct\"; did you mean \"expect\"? [unknown-field]",
                "a.test.yml:8:14: error: no action begins with \"plya\"; did you mean \"play\"? [bad-step]",
                "a.test.yml:9:12: error: \"then\" is done, failed, busy or no_answer; did you mean \"done\"? [bad-step]",
                "a.test.yml:10:12: error: a duration needs a unit: 6s, 500ms or 2m, 24h at most [bad-duration]",
                "a.test.yml:11:10: error: no node is named \"gret\"; did you mean \"greet\"? [unknown-node]",
                "a.test.yml:12:13: error: \"agent\" is answers, leaves or transfers; did you mean \"leaves\"? [bad-step]",
                "a.test.yml:13:13: error: an event of the host is written host.NAME [bad-step]",
                "a.test.yml:14:14: error: only the caller hangs up in a step; write hangup: caller [bad-step]"),
                folder.file("a.test.yml", """
                        scenario: s
                        flow: mian
                        clock: today
                        given: {queue.sale.wait: 1m, queue.sales.open: no}
                        steps:
                          - {press: "1x", wait: 1s}
                          - {expct: play welcome}
                          - {expect: plya welcome}
                          - {then: dome}
                          - {wait: 6}
                          - {at: gret}
                          - {agent: leave}
                          - {event: evening}
                          - {hangup: agent}
                        """).faults());
    }

    @Test
    void shouldRefuseWhatCannotBeGivenOrCovered() {
        assertEquals(List.of(
                "a.test.yml:4:9: error: \"tire\" cannot be given: it is no argument of \"main\" and no built-in value; "
                        + "did you mean \"tier\"? [unknown-var]",
                "a.test.yml:4:21: error: \"now\" cannot be given: the clock decides it [unknown-var]",
                "a.test.yml:6:10: error: no route is named \"ask.fialed\", so nothing can take it; "
                        + "did you mean \"ask.failed\"? [not-covered]"),
                scenario("""
                        given: {tire: gold, now: 10:00}
                        steps: [{expect: play welcome}]
                        covers: [ask.fialed]
                        """).faults());
    }

    @Test
    void shouldRefuseATimeThatTheClocksSkip() {
        assertEquals(List.of("a.test.yml:3:8: error: clocks in Europe/London skip this time; name another [bad-value]"),
                folder.file("a.test.yml", HEAD.replace("2026-11-03T10:00", "2026-03-29T01:30") + "steps: []\n").faults());
    }

    @Test
    void shouldCountNodesAndRoutesThatNothingTook() {
        Coverage coverage = scenario("""
                steps:
                  - {expect: play welcome}
                  - {press: "3", expect: [stop, play sorry], then: done}
                  - {expect: hangup normal}
                """).run().coverage();
        assertEquals("5 of 10 nodes, 5 of 25 routes (20 %)", coverage.toString());
        assertEquals(List.of("main/pin", "main/read", "main/queue", "main/welsh", "main/bye"), coverage.nodesLeft());
        assertTrue(coverage.routesLeft().contains(new RouteName("main", "gold", "when.1")));
        assertTrue(!coverage.routesLeft().contains(new RouteName("main", "sorry", "next")), "a route to the end counts");
    }
}
