package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.flow.FlowCall.QueueEntry;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;

/** Groups 41, 44, 45, and what each type of node does. */
class NodesTest {
    private static final String QUEUE = TestBundle.flow("q", "",
            "q: {type: queue, queue: support, priority: 70, max_wait: 10m, next: n, timeout: t, "
                    + "full: f, closed: c, "
                    + "no_agents: a}",
            Fixtures.goodbye("n"), Fixtures.goodbye("t"), Fixtures.goodbye("f"), Fixtures.goodbye("c"),
            Fixtures.goodbye("a"));

    @Test
    void group41RefusalsTakeTheirRoutes() {
        for (Object[] row : new Object[][] {
            {QueueEntry.FULL, "full", "f"}, {QueueEntry.CLOSED, "closed", "c"},
                    {QueueEntry.NO_AGENTS, "no_agents", "a"}
        }) {
            FlowTester.of(QUEUE).queueAnswers("support", (QueueEntry) row[0]).start()
                    .expect(row[1] + " support priority 70 for 600s", "play at-" + row[2]);
        }
    }

    @Test
    void aCallThatWasQueuedGoesOnByWhatEndedIt() {
        FlowTester.of(QUEUE).start().skip().agentLeft().expect("play at-n");
        FlowTester.of(QUEUE).start().skip().queueLeft(QueueExit.TIMEOUT).expect("play at-t");
        FlowTester.of(QUEUE).start().skip().queueLeft(QueueExit.CLOSED).expect("play at-c");
        FlowTester.of(QUEUE).start().skip().queueLeft(QueueExit.NO_AGENTS).expect("play at-a");
    }

    @Test
    void aQueueNodeWithoutTimeoutLeavesItsMissingRouteToTheEngine() {
        FlowTester.of(TestBundle.flow("q", "",
                "q: {type: queue, queue: sales, next: end, full: end, closed: end, no_agents: end}")).start()
                .expect("enqueue sales").queueLeft(QueueExit.TIMEOUT)
                .expect("outcome error", "hangup failed");
    }

    @Test
    void keysInAQueueAreNotKept() {
        FlowTester.of(TestBundle.flow("q", "events: {error: x}\n",
                "q: {type: queue, queue: sales, max_wait: 1m, next: x, timeout: m}",
                "m: {type: menu, say: p, choices: {1: x, 2: x}}", Fixtures.goodbye("x"))).start().skip().press("12")
                .expect().queueLeft(QueueExit.TIMEOUT).expect("play p").done().expect().at("m");
    }

    @Test
    void theEndOfAFlowHangsUp() {
        FlowTester.of(TestBundle.flow("p", "", "p: {type: play, say: [a, b], times: 2, next: end}")).start()
                .expect("times 2", "play a", "play b").done().expect("hangup normal");
    }

    @Test
    void aGoodbyeEndsBeforeTheCall() {
        FlowTester bye = FlowTester.of(
                TestBundle.flow("h", "", "h: {type: hangup, say: bye, cause: busy}")).start();
        bye.expect("play bye").press("1").expect().done().expect("hangup busy");
    }

    @Test
    void aBranchReadsTheQueue() {
        String flow = TestBundle.flow("b", "",
                "b: {type: branch, when: [{if: queue.support.wait < 5m, next: short}], else: long}",
                Fixtures.goodbye("short"), Fixtures.goodbye("long"));
        FlowTester.of(flow).queueWait("support", Duration.ofSeconds(299)).start().expect("play at-short");
        FlowTester.of(flow).queueWait("support", Duration.ofSeconds(300)).start().expect("play at-long");
    }

    @Test
    void theLanguageAndThePriorityMayBeSet() {
        FlowTester set = FlowTester.of(TestBundle.flow("s", "languages: [en, cy]\n",
                "s: {type: set, set: {call.language: cy, call.priority: 90}, next: bye}",
                Fixtures.goodbye("bye"))).start().expect("in cy", "play at-bye");
        assertEquals(90, set.call.priority);
    }

    @Test
    void valuesAreSpoken() {
        FlowTester.of(TestBundle.flow("p", "zone: Europe/London\nhours: {h: {mon-fri: 11:30-18:00}}\n"
                + "vars: {n: {type: int, default: -42}, d: {type: duration, default: 90s}, "
                + "day: {type: date, default: 2028-02-29}, v: {type: digits, default: 0042}}\n",
                "p: {type: play, say: [a, {digits: v}, {digits: call.from}, {number: n}, {money: "
                        + "n, currency: GBP}, "
                        + "{date: day}, {date: today}, {time: now}, {duration: d}, {opens: h}], "
                                + "next: end}")).start()
                .expect("play a", "play digits 0042", "play digits 442071234567", "play number -42",
                        "play money -42 GBP", "play date 2028-02-29", "play date 2026-11-03",
                                "play time 10:00",
                        "play duration 90s", "play opens 2026-11-03T11:30");
    }

    @Test
    void aWithheldNumberIsEmpty() {
        String flow = TestBundle.flow("b", "",
                "b: {type: branch, when: [{if: call.from == '', next: x}], else: y}",
                Fixtures.goodbye("x"), Fixtures.goodbye("y"));
        FlowTester withheld = FlowTester.of(flow);
        withheld.call.caller = "anonymous";
        withheld.start().expect("play at-x");
        FlowTester.of(flow).start().expect("play at-y");
    }

    @Test
    void theArgumentsOfAMainFlowAreTheCallsAttributes() {
        String fields = "in: {tier: {type: enum, of: [none, gold]}, n: {type: int, max: 9}, t: {type: text}, "
                + "d: {type: digits, max: 3}, b: {type: bool}}\n";
        FlowTester call = FlowTester.of(TestBundle.flow("h", fields, "h: {type: hangup}"));
        call.call.attributes.putAll(Map.of("tier", "gold", "n", "7", "t", "Ann", "d", "042", "b", "true"));
        call.start().holds("tier", "gold").holds("n", "7").holds("t", "Ann").holds("d",
                "042").holds("b", "1");
        FlowTester wrong = FlowTester.of(TestBundle.flow("h", fields, "h: {type: hangup}"));
        wrong.call.attributes.putAll(Map.of("tier", "iron", "n", "10", "d", "1234", "b", "yes"));
        wrong.start().holds("tier", "none").holds("n", "0").holds("t", "").holds("d", "").holds("b", "0");
    }

    @Test
    void aQueueNodeSendsTheCallWithItsSkills() {
        String flow = TestBundle.flow("a", "events: {error: end}\n",
                "a: {type: queue, queue: sales, skills: {english: 50, dutch: 20-60}, next: b}",
                "b: {type: queue, queue: s, next: c}",
                "c: {type: queue, queue: support, skills: [english, {any: [dutch, {not: english}]}], next: d}",
                "d: {type: queue, queue: s, skills: {english: 50, dutch: 20-60}, next: end}");
        FlowTester call = FlowTester.of(flow).start().expect("enqueue sales skills 0");
        call.agentLeft().expect("enqueue s");
        call.agentLeft().expect("enqueue support skills 1");
        call.agentLeft().expect("enqueue s skills 0");
        Requirement dutch = new Requirement.Skill("dutch");
        Requirement english = new Requirement.Skill("english");
        assertEquals(List.of(
                new Requirement.All(List.of(new Requirement.Skill("english", 50, 100),
                        new Requirement.Skill("dutch", 20, 60))),
                new Requirement.All(List.of(english,
                        new Requirement.Any(List.of(dutch, new Requirement.Not(english)))))),
                TestBundle.compile(TestCenter.usual(), flow).addedSkills());
    }

    @Test
    void skillsCountForTheVersionAndTheirOrderDoesNot() {
        String flow = TestBundle.flow("q", "events: {error: end}\n",
                "q: {type: queue, queue: s, skills: {english: 50, dutch: 20}, next: end}");
        assertEquals(hash(flow), hash(flow.replace("{english: 50, dutch: 20}", "[{dutch: 20}, {english: 50-100}]")));
        assertNotEquals(hash(flow), hash(flow.replace("english: 50", "english: 51")));
        assertEquals(hash(flow.replace("skills: {english: 50, dutch: 20}, ", "")),
                hash(flow.replace("{english: 50, dutch: 20}", "[]")));
    }

    private static String hash(String flow) {
        return TestBundle.compile(TestCenter.usual(), flow).hash();
    }

    private static FlowTester hours(String schedule, String instant) {
        return FlowTester.of(TestBundle.flow("h", "zone: Europe/London\nhours: {h: " + schedule + "}\n",
                "h: {type: hours, schedule: h, open: o, closed: c}",
                Fixtures.goodbye("o"), Fixtures.goodbye("c"))).clock(instant).start();
    }

    @Test
    void group44ASkippedHourIsMissingAndARepeatedOneCountsTwice() {
        String spring = "{sun: 00:30-02:30}";
        hours(spring, "2026-03-29T00:29:59.999Z").expect("play at-c");
        hours(spring, "2026-03-29T00:30:00Z").expect("play at-o");
        hours(spring, "2026-03-29T01:29:59.999Z").expect("play at-o");
        hours(spring, "2026-03-29T01:30:00Z").expect("play at-c");
        String autumn = "{sun: 01:15-01:45}";
        hours(autumn, "2026-10-25T00:15:00Z").expect("play at-o");
        hours(autumn, "2026-10-25T00:45:00Z").expect("play at-c");
        hours(autumn, "2026-10-25T01:15:00Z").expect("play at-o");
        hours(autumn, "2026-10-25T01:45:00Z").expect("play at-c");
    }

    @Test
    void group45ASpecialDayBeatsAClosedOneAndEndsAreExclusive() {
        String yule = "{mon-fri: 08:00-18:00, closed: [12-25], special: {2026-12-25: 10:00-11:00}}";
        hours(yule, "2026-12-25T10:30:00Z").expect("play at-o");
        hours(yule, "2027-12-25T10:30:00Z").expect("play at-c");
        hours(yule, "2026-12-01T17:59:59.999Z").expect("play at-o");
        hours(yule, "2026-12-01T18:00:00Z").expect("play at-c");
    }

    @Test
    void namedWindowsAndHolidaysTakeTheirRoutesOrThoseOfOpenAndClosed() {
        String schedule = "zone: Europe/London\nhours: {h: {mon-fri: 08:00-18:00, closed: [12-25], "
                + "names: {lunch: {mon-fri: 12:30-13:30}}}}\n";
        String routes = "h: {type: hours, schedule: h, open: o, closed: c";
        String all = TestBundle.flow("h", schedule, routes + ", holiday: y, lunch: l}", Fixtures.goodbye("o"),
                Fixtures.goodbye("c"), Fixtures.goodbye("y"), Fixtures.goodbye("l"));
        String few = TestBundle.flow("h", schedule, routes + "}", Fixtures.goodbye("o"),
                Fixtures.goodbye("c"));
        FlowTester.of(all).clock("2026-12-01T12:45:00Z").start().expect("play at-l");
        FlowTester.of(few).clock("2026-12-01T12:45:00Z").start().expect("play at-o");
        FlowTester.of(all).clock("2026-12-25T12:00:00Z").start().expect("play at-y");
        FlowTester.of(few).clock("2026-12-25T12:00:00Z").start().expect("play at-c");
    }

    @Test
    void aScheduleOfTheCentreMayBeNamed() {
        String flow = TestBundle.flow("h", "", "h: {type: hours, schedule: shop, open: o, closed: c}",
                Fixtures.goodbye("o"), Fixtures.goodbye("c"));
        FlowTester.of(flow).start().expect("play at-o");
        FlowTester.of(flow).clock("2026-11-01T10:00:00Z").start().expect("play at-c");
    }
}
