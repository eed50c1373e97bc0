package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.core.flow.FlowCall.QueueEntry;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.ivr.TestBundle;

/** Whatever happens in whatever order, the machine neither throws nor stays without a way on. */
class MachineFuzzTest {
    private static final String FLOW = TestBundle.flow("greet", "languages: [en, cy]\nzone: Europe/London\n"
            + "vars: {v: {type: digits, max: 6}, n: {type: int}, b: {type: bool}}\n"
            + "events: {error: k, input.overflow: m, error.media: m, hangup: note}\n",
            "greet: {type: play, say: hello, barge_in: keep, next: m}",
            "m: {type: menu, say: p, choices: {1: k, 12: q, 10xx: s, star: m, 7: n2, A: k}, "
                    + "noinput: {next: k}, "
                    + "barge_in: BARGE, failed: q}",
            "n2: {type: menu, choices: {x: m, 0: q}, type_ahead: clear, events: {nomatch: ignore}, "
                    + "failed: bye}",
            "k: {type: collect, say: p, into: v, digits: 2-4, end: [pound, star], check: num(v) > 3, CONFIRM "
                    + "next: s, failed: m}",
            "s: {type: set, set: {n: num(v), call.language: cy, call.priority: n}, next: b}",
            "b: {type: branch, when: [{if: n > 50 and call.end == 'pound', next: q}], else: p2}",
            "p2: {type: play, say: [x, {digits: call.input}], next: m}",
            "q: {type: queue, queue: sales, max_wait: 1m, next: m, full: bye, timeout: m}",
            "bye: {type: hangup, say: bye}",
            "note: {type: set, set: {b: true}, next: end}");

    @Test
    void survivesAnything() {
        Set<String> reached = new HashSet<>();
        int ended = 0;
        for (int seed = 0; seed < 6_000; seed++) {
            Random random = new Random(seed);
            try {
                ended += call(random, reached) ? 1 : 0;
            } catch (RuntimeException | AssertionError defect) {
                throw new AssertionError("seed " + seed, defect);
            }
        }
        assertEquals(Set.of("greet", "m", "n2", "k", "p2", "q", "bye", "note"), reached);
        assertTrue(ended > 1_000, "calls that ended: " + ended);
    }

    private static final String WAITS = TestBundle.flow("q", "uses: {waiting: ./w.yml}\n"
                    + "events: {error: back, hangup: note}\nvars: {n: {type: int}}\n",
            "q: {type: queue, queue: sales, comfort: waiting, next: back, timeout: back, full: end, "
                    + "closed: end, no_agents: end, left.go: back, left.again: q}",
            "back: {type: play, say: back, next: q}",
            "note: {type: set, set: {n: 1}, next: end}");
    private static final String COMFORT = TestBundle.flow("hold",
            "kind: comfort\nvars: {v: {type: digits, max: 4}}\n",
            "hold: {type: wait, music: moh, for: 9s, keys: {1: m, 2: tell, 3: again}, next: tell}",
            "tell: {type: play, say: [at, {position: queue}, {wait: queue}], next: quiet}",
            "quiet: {type: wait, for: 5s, next: m}",
            "m: {type: menu, choices: {1: k, 2: hold, 9: go}, failed: hold, noinput: {next: k}}",
            "k: {type: collect, say: p, into: v, digits: 2-4, hold_offer: true, next: hold, failed: m}",
            "again: {type: leave, reason: again}",
            "go: {type: leave, reason: go}").replace("flow: main", "flow: waiting");

    @Test
    void aComfortFlowSurvivesAnything() {
        Set<String> reached = new HashSet<>();
        FlowTester call = FlowTester.ofFiles("main.yml", WAITS, "w.yml", COMFORT);
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            try {
                waits(call, random, reached);
            } catch (RuntimeException | AssertionError defect) {
                throw new AssertionError("seed " + seed, defect);
            }
        }
        assertEquals(Set.of("q", "back", "hold", "tell", "quiet", "m", "k", "note"), reached);
    }

    private static void waits(FlowTester call, Random random, Set<String> reached) {
        call.renewed().start();
        for (int i = 0; i < 60 && call.session.phase != Session.OVER; i++) {
            call.call.place = random.nextInt(3);
            call.call.waitToTellNs = random.nextInt(3) - 1;
            switch (random.nextInt(10)) {
                case 0, 1 -> call.done();
                case 2 -> call.playFails();
                case 3, 4 -> call.after(random.nextInt(12_000) + "ms");
                case 5 -> call.staleTimer().lateDone(random.nextInt(5));
                case 6 -> {
                    if (call.session.depth > 0) {
                        call.agentAnswers().at("q");
                        reached.add(call.nodeName());
                        call.agentLeft();
                    }
                }
                case 7 -> hangUpRarely(call, random);
                default -> call.press(String.valueOf("0123*9".charAt(random.nextInt(6))));
            }
            assertNeverStuck(call);
            reached.add(call.nodeName());
        }
    }

    private static final List<String> BARGES = List.of("true", "false", "keep", "valid");
    private static final List<String> CONFIRMS = List.of("", "confirm: true,", "end_required: true,");
    private static final List<FlowTester> TESTERS = new ArrayList<>();

    private static FlowTester tester(Random random) {
        if (TESTERS.isEmpty()) {
            BARGES.forEach(barge -> CONFIRMS.forEach(confirm ->
                    TESTERS.add(FlowTester.of(FLOW.replace("BARGE", barge).replace("CONFIRM", confirm)))));
        }
        return TESTERS.get(random.nextInt(TESTERS.size())).renewed();
    }

    private static boolean call(Random random, Set<String> reached) {
        FlowTester call = tester(random).start();
        QueueEntry[] entries = QueueEntry.values();
        for (int i = 0; i < 60 && !call.call.over && call.session.phase != Session.OVER; i++) {
            reached.add(call.nodeName());
            call.call.answers.put(0, entries[random.nextInt(entries.length)]);
            switch (random.nextInt(12)) {
                case 0, 1 -> call.done();
                case 2 -> call.playFails();
                case 3 -> call.after(random.nextInt(7_000) + "ms");
                case 4 -> call.after("60s");
                case 5 -> call.staleTimer().lateDone(random.nextInt(5));
                case 6 -> call.agentLeft();
                case 7 -> call.queueLeft(random.nextBoolean() ? QueueExit.TIMEOUT : QueueExit.CLOSED);
                case 8 -> call.press("1".repeat(random.nextInt(70)));
                case 9 -> hangUpRarely(call, random);
                default -> call.press(String.valueOf("0123456789*#ABCD".charAt(random.nextInt(16))));
            }
            assertNeverStuck(call);
        }
        reached.add(call.nodeName());
        return call.call.over || call.session.phase == Session.OVER;
    }

    private static void hangUpRarely(FlowTester call, Random random) {
        if (random.nextInt(6) == 0) {
            call.skip().hangsUp().expect();
        }
    }

    /** A call in a flow awaits the end of a play, a deadline, or the queue. */
    private static void assertNeverStuck(FlowTester call) {
        Session session = call.session;
        boolean awaits = session.phase == Session.OVER || session.phase == Session.QUEUED || session.playing
                || call.call.deadlineNs != FakeCall.NO_DEADLINE;
        assertTrue(awaits, "nothing is awaited in " + call.nodeName());
        assertEquals(Math.min(session.quietAtNs, session.maxAtNs), session.armedAtNs);
    }
}
