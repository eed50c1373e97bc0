package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.strowger.core.flow.FlowCall.QueueEntry;
import org.strowger.ivr.TestBundle;

/** Groups 28, 29, 32, 33 and the rules E2 to E6. */
class EventsTest {
    private static final String BYES =
            "near: {type: hangup, say: at-near}\n  far: {type: hangup, say: at-far}\n  "
            + "other: {type: hangup, say: at-other}";

    private static FlowTester full(String events, String nodeEvents) {
        return FlowTester.of(TestBundle.flow("q", events + "defaults: {failed: near}\n",
                "q: {type: queue, queue: sales, next: m" + nodeEvents + "}",
                "m: {type: menu, choices: {1: near, 2: far, 3: other}}", BYES))
                .queueAnswers("sales", QueueEntry.FULL).start();
    }

    @Test
    void group28ANearerLevelWinsOverALongerName() {
        full("events: {error.queue: far, error: far}\n",
                ", events: {error: near}").expect("full sales", "play at-near");
    }

    @Test
    void group28AtOneLevelTheLongestNameWins() {
        full("", ", events: {error: far, error.queue: near, error.media: other}").expect(
                "full sales", "play at-near");
    }

    @Test
    void e2AHandlerOfAMissingRouteCannotBeIgnored() {
        full("events: {error: far}\n", ", events: {error.queue.full: ignore}").expect("full sales",
                "play at-far");
    }

    @Test
    void group29TheEntriesAfterAFailedOneDoNotRun() {
        FlowTester set = FlowTester.of(TestBundle.flow("s",
                "vars: {a: {type: int}, b: {type: int}, big: {type: int, default: 1000}}\nevents: "
                        + "{error.set: bye}\n",
                "s: {type: set, set: {a: 1, call.priority: big, b: 1}, next: end}",
                Fixtures.goodbye("bye"))).start();
        set.expect("play at-bye").holds("a", "1").holds("b", "0");
        assertEquals(50, set.call.priority);
    }

    @Test
    void e6WithoutAHandlerAnErrorHangsUp() {
        FlowTester.of(TestBundle.flow("s", "vars: {big: {type: int, default: 1000}}\n",
                "s: {type: set, set: {call.priority: big}, next: end}")).start()
                .expect("outcome error", "hangup failed");
    }

    @Test
    void group32EveryLevelThatHandlesAHangupGetsItOnceInnerFirst() {
        String vars = "vars: {a: {type: int}, b: {type: int}, n: {type: int}}\n";
        for (String type : new String[] {"{type: play, say: p, next: end",
                "{type: menu, say: p, choices: {1: end}, failed: end",
            "{type: queue, queue: sales, next: end, full: end, closed: end, no_agents: end",
                    "{type: hangup, say: p"}) {
            FlowTester call = FlowTester.of(TestBundle.flow("x", vars + "events: {hangup: outer}\n",
                    "x: " + type + ", events: {hangup: inner}}",
                    "inner: {type: set, set: {a: 1}, next: end}",
                    "outer: {type: branch, when: [{if: a == 1, set: {b: 2}, next: end}], else: "
                            + "end}")).start().skip();
            call.hangsUp().expect().holds("a", "1").holds("b", "2");
            call.hangsUp().done().press("1").agentLeft().after("1m").expect().holds("b", "2");
        }
    }

    @Test
    void group33TheFirstTrueConditionWins() {
        String branch =
                "b: {type: branch, when: [{if: n < 5, next: near}, {if: n < 9, next: far}], else: other}";
        for (String[] row : new String[][] {{"3", "near"}, {"7", "far"}, {"9", "other"}}) {
            FlowTester.of(TestBundle.flow("b", "vars: {n: {type: int, default: " + row[0] + "}}\n",
                    branch, BYES))
                    .start().expect("play at-" + row[1]);
        }
    }

    @Test
    void e3TakingAHandlerLeavesTheNode() {
        FlowTester m = FlowTester.of(TestBundle.flow("m", "events: {error.media: near}\n",
                "m: {type: menu, say: p, choices: {1: far, 2: other}, failed: far}", BYES)).start();
        m.playFails().expect("play p", "play at-near").after("60s").expect();
    }

    @Test
    void e3AnIgnoredFailureOfAPromptMovesNobody() {
        FlowTester m = FlowTester.of(TestBundle.flow("m", "events: {error: near, error.media: ignore}\n",
                "m: {type: menu, say: p, choices: {1: far, 2: other}}", BYES)).start();
        m.playFails().after("6s").expect("play p", "play p").at("m");
    }

    @Test
    void e4AHandlerOnceTakenIsOutOfUseUntilAnInputIsCompleted() {
        FlowTester m = FlowTester.of(TestBundle.flow("m", "",
                "m: {type: menu, say: p, noinput: {next: hint}, choices: {1: far, 9: m}, failed: other}",
                "hint: {type: play, say: hint, next: m}",
                        BYES.replace("near: {type: hangup, say: at-near}\n  ", "")))
                .start().done().skip();
        m.after("6s").expect("play hint").done().expect("play p");
        m.done().after("6s").expect("play p").at("m");
        m.done().press("9").expect("play p").done().after("6s").expect("play hint");
    }

    @Test
    void e4NoLevelHandlesAnEventTwice() {
        FlowTester media = FlowTester.of(TestBundle.flow("a", "events: {error.media: b}\n",
                "a: {type: play, say: p, next: end}",
                "b: {type: play, say: p, next: end}")).start();
        media.playFails().expect("play p", "play p").playFails().expect("hangup normal");
    }

    @Test
    void e5NoMediaFollowsAHangup() {
        FlowTester m = FlowTester.of(Fixtures.menu("")).start().skip();
        m.hangsUp().expect().lateDone(1).expect();
        assertEquals(Session.OVER, m.session.phase);
    }

    @Test
    void staleReportsAreDropped() {
        FlowTester m = FlowTester.of(Fixtures.menu("")).start().skip();
        m.lateDone(99).agentLeft().staleTimer().after("1m").expect().at("m");
    }
}
