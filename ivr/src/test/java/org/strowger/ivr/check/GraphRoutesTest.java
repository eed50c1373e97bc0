package org.strowger.ivr.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.config.Fault;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;

/** Which routes the caller waits on, and which nodes end a flow: section 3, graph. Loops go m, b, m. */
class GraphRoutesTest {
    private static final String FIELDS = "zone: Europe/London\nhours: {h: {mon: 09:00-17:00, closed: [12-25], "
            + "names: {lunch: {mon: 12:00-13:00}}}}\nuses: {s: ./s.yml, t: ./t.yml, w: ./w.yml}\n"
            + "vars: {n: {type: int, max: 9}, v: {type: digits, max: 4}}\n"
            + "events: {error: bye}\n";
    private static final String AT_ONCE = TestBundle.sub("s", "r", "", "r: {type: return}");
    private static final String WAITS = TestBundle.sub("t", "p", "", "p: {type: play, say: x, next: r}",
            "r: {type: return}");
    private static final String COMFORT = TestBundle.flow("h", "kind: comfort\n",
            "h: {type: wait, for: 9s, keys: {1: l}, next: h}", "l: {type: leave, reason: x}")
            .replace("flow: main", "flow: w");

    private static List<String> errors(String... nodes) {
        return TestBundle.check(TestCenter.usual(), "f.yml", TestBundle.flow("m", FIELDS, nodes), "s.yml", AT_ONCE,
                "t.yml", WAITS, "w.yml", COMFORT).faults().all().stream()
                .filter(fault -> fault.severity() == Fault.Severity.ERROR).map(Fault::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            waits   | {type: play, say: x, next: b}
            waits   | {type: menu, choices: {1: b, 2: bye}, failed: bye}
            waits   | {type: menu, choices: {1: bye}, failed: b}
            waits   | {type: menu, choices: {1: bye}, noinput: b, failed: bye}
            waits   | {type: collect, into: v, digits: 4, next: b, failed: bye}
            waits   | {type: record, next: b, failed: bye}
            waits   | {type: record, next: bye, failed: b}
            waits   | {type: record, next: bye, failed: bye, too_short: b}
            waits   | {type: wait, for: 1s, next: b}
            waits   | {type: wait, for: 1s, keys: {1: b}, next: bye}
            waits   | {type: queue, queue: s, next: b}
            waits   | {type: queue, queue: s, max_wait: 1m, next: bye, timeout: b}
            waits   | {type: queue, queue: s, comfort: w, next: bye, left.x: b}
            waits   | {type: transfer, to: 100, next: b, failed: bye}
            waits   | {type: transfer, to: 100, next: bye, failed: bye, no_answer: b}
            waits   | {type: flow, use: t, next: b}
            at once | {type: flow, use: s, next: b}
            at once | {type: branch, when: [{if: queue.s.open, next: b}], else: bye}
            at once | {type: branch, when: [{if: queue.s.open, next: bye}], else: b}
            at once | {type: set, set: {n: 1}, next: b}
            at once | {type: hours, schedule: h, open: b, closed: bye}
            at once | {type: hours, schedule: h, open: bye, closed: b}
            at once | {type: hours, schedule: h, open: bye, closed: bye, holiday: b}
            at once | {type: hours, schedule: h, open: bye, closed: bye, lunch: b}
            at once | {type: invoke, handler: x, next: b}
            at once | {type: queue, queue: s, next: bye, full: b}
            at once | {type: queue, queue: s, next: bye, closed: b}
            at once | {type: queue, queue: s, next: bye, no_agents: b}
            at once | {type: transfer, to: 100, next: bye, failed: b}
            at once | {type: transfer, to: 100, next: bye, failed: bye, busy: b}
            at once | {type: callback, queue: s, confirm: false, next: b, declined: bye, error: bye}
            at once | {type: callback, queue: s, confirm: false, next: bye, declined: b, error: bye}
            at once | {type: callback, queue: s, confirm: false, next: bye, declined: bye, error: b}
            at once | {type: callback, queue: s, next: bye, declined: b, error: bye}
            """)
    void aLoopHasToWait(String pace, String node) {
        List<String> errors = errors("m: " + node, "b: {type: branch, when: [{if: queue.s.open, next: bye}], else: m}",
                "bye: {type: hangup}");
        assertEquals(pace.equals("waits") ? List.of()
                : List.of("f.yml:10:3: error: m → b → m never waits for the caller [busy-loop]"), errors);
    }

    @Test
    void routesOfHandlersDoNotCount() {
        assertEquals(List.of(), errors("m: {type: set, set: {call.priority: n}, next: bye, events: {error.set: b}}",
                "b: {type: set, set: {n: 1}, next: m}", "bye: {type: hangup}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ends | {type: play, say: x, next: end}
            ends | {type: hangup}
            ends | {type: transfer, to: 100, kind: blind, failed: m}
            no   | {type: transfer, to: 100, next: m, failed: m}
            no   | {type: play, say: x, next: m}
            """)
    void everyNodeHasToReachAnEnd(String ends, String node) {
        List<String> errors = TestBundle.faults(TestBundle.flow("m", "",
                "m: {type: play, say: x, next: b}", "b: " + node));
        String rest = "; lead one to end or to a hangup node [no-end]";
        assertEquals(ends.equals("ends") ? List.of() : List.of(
                "f.yml:5:3: error: no way leads from \"m\" to an end" + rest,
                "f.yml:6:3: error: no way leads from \"b\" to an end" + rest), errors);
    }

    @Test
    void aNodeThatAHandlerAloneReachesIsReached() {
        assertEquals(List.of(), TestBundle.faults(TestBundle.flow("m", "events: {error.media: h}\n",
                "m: {type: play, say: x, next: end, events: {host.a: g}}", "g: {type: hangup}", "h: {type: hangup}")));
    }

    /** One cause is reported once: nothing is said of the graph while a route leads nowhere. */
    @Test
    void theGraphIsJudgedWhenAllRoutesResolve() {
        String lost = "l: {type: play, say: x, next: l}";
        assertEquals(List.of("f.yml:5:33: error: no node is named \"nowhere\" [unknown-node]"),
                TestBundle.faults(TestBundle.flow("m", "", "m: {type: play, say: x, next: nowhere}", lost)));
        assertEquals(List.of("f.yml:5:13: error: unknown node type \"plai\"; did you mean \"play\"? [unknown-type]"),
                TestBundle.faults(TestBundle.flow("m", "", "m: {type: plai, nexxt: 3, next: nowhere}", lost)));
    }
}
