package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;

/** Flows that callers hear while they wait: scenarios 38 to 40 of the specification, and what follows from 2.9. */
class ComfortFlowTest {
    private static final String MAIN = main("q: {type: queue, queue: support, comfort: waiting, "
            + "max_wait: 10m, next: bye, left.callback: back, timeout: sorry}",
            "back: {type: play, say: call-you-back, next: end}");

    /** The comfort flow of the specification, as it stands there. */
    private static final String WAITING = comfort("hold", "",
            "hold: {type: wait, music: moh-calm, for: 45s, keys: {1: callback}, next: tell}",
            "tell: {type: play, say: [you-are-number, {position: queue}, please-hold], next: hold}",
            "callback: {type: leave, reason: callback}");

    private static String main(String... nodes) {
        String[] all = Arrays.copyOf(nodes, nodes.length + 2);
        all[nodes.length] = "bye: {type: hangup, say: goodbye}";
        all[nodes.length + 1] = "sorry: {type: hangup, say: nobody-free}";
        return TestBundle.flow("q", "uses: {waiting: ./queue-waiting.yml}\nevents: {error: sorry}\n", all);
    }

    private static String comfort(String start, String fields, String... nodes) {
        return TestBundle.flow(start, "kind: comfort\n" + fields, nodes).replace("flow: main", "flow: queue-waiting");
    }

    private static FlowTester waiting(String main, String comfort) {
        return FlowTester.ofAll(TestCenter.usual(), "main.yml", main, "queue-waiting.yml", comfort);
    }

    @Test
    void shouldStopThePromptAndConnectWhenAnAgentAnswersInMidPrompt38() {
        FlowTester call = waiting(MAIN, WAITING).start().expect("enqueue support for 600s", "music moh-calm");
        call.after("45s").expect("play you-are-number", "play position 1", "play please-hold");
        call.agentAnswers().expect("stop", "connect").at("q");
        call.press("1").after("2m").expect();
        call.agentLeft().expect("play goodbye");
    }

    @Test
    void shouldLeaveByTheRouteOfTheReason39() {
        FlowTester call = waiting(MAIN, WAITING).start().skip();
        call.press("1").expect("leave support", "play call-you-back").at("back");
        call.after("1h").expect();
        call.done().expect("hangup normal");
    }

    @Test
    void shouldDropAWrongKeyAndLetTheMusicGoOn40() {
        FlowTester call = waiting(MAIN, WAITING).start().skip();
        call.after("10s").press("7*A").expect().at("hold");
        call.after("35s").expect("play you-are-number", "play position 1", "play please-hold");
    }

    @Test
    void shouldPutTheMusicOnAgainAfterAPromptAndNotBetweenTwoWaits() {
        FlowTester call = waiting(MAIN, comfort("a", "",
                "a: {type: wait, music: moh, for: 10s, next: b}",
                "b: {type: wait, music: moh, for: 10s, next: c}",
                "c: {type: play, say: please-hold, next: d}",
                "d: {type: wait, music: moh, for: 10s, next: e}",
                "e: {type: wait, for: 10s, next: a}")).start();
        call.expect("enqueue support for 600s", "music moh").after("10s").expect();
        call.after("10s").expect("play please-hold").done().expect("music moh");
        call.after("10s").expect("music off").after("10s").expect("music moh");
    }

    @Test
    void shouldPassOverWhatMayNotBeTold() {
        FlowTester call = waiting(MAIN, WAITING).start().skip();
        call.call.place = 0;
        call.after("45s").expect().at("hold");
        call.call.place = 3;
        call.after("45s").expect("play you-are-number", "play position 3", "play please-hold");
    }

    @Test
    void shouldTellTheWaitInSecondsIfThereIsAnEstimate() {
        String comfort = comfort("tell", "", "tell: {type: play, say: [wait-is, {wait: queue}], next: hold}",
                "hold: {type: wait, for: 20s, next: tell}");
        FlowTester call = waiting(MAIN, comfort).start().expect("enqueue support for 600s", "music off");
        call.call.waitToTellNs = 90_000_000_000L;
        call.after("20s").expect("play wait-is", "play wait 90");
    }

    @Test
    void shouldListenInAMenuAndKeepTheVariablesOfTheFlowOutside() {
        String main = TestBundle.flow("s", "uses: {waiting: ./queue-waiting.yml}\nvars: {n: {type: int}}\n"
                        + "events: {error: bye}\n",
                "s: {type: set, set: {n: 7}, next: q}",
                "q: {type: queue, queue: support, comfort: waiting, next: bye, left.menu: tell}",
                "tell: {type: play, say: [it-was, {number: n}], next: end}",
                "bye: {type: hangup}");
        String comfort = comfort("m", "vars: {v: {type: digits, max: 4}}\n",
                "m: {type: menu, say: stay-or-leave, choices: {1: hold, 2: k}, failed: hold}",
                "k: {type: collect, into: v, digits: 4, next: b, failed: hold}",
                "b: {type: branch, when: [{if: v == '4711', next: go}], else: hold}",
                "go: {type: leave, reason: menu}",
                "hold: {type: wait, for: 30s, next: m}");
        FlowTester call = waiting(main, comfort).start().expect("enqueue support", "play stay-or-leave");
        call.press("2").press("4711").expect("stop", "leave support", "play it-was", "play number 7");
    }

    @Test
    void shouldGoNoFurtherWhenTheCallerHasTypedAndAnAgentIsThere() {
        String comfort = comfort("k", "vars: {v: {type: digits, max: 4}}\n",
                "k: {type: collect, say: your-number, into: v, digits: 4, hold_offer: true, "
                        + "next: thanks, failed: hold}",
                "thanks: {type: play, say: thank-you, next: hold}",
                "hold: {type: wait, for: 30s, next: hold}");
        FlowTester call = waiting(MAIN.replace("left.callback: back, ", "")
                .replace("back: {type: play, say: call-you-back, next: end}", ""), comfort).start().skip();
        assertTrue(call.holds());
        call.call.awaited = true;
        call.press("471").expect("stop");
        assertTrue(call.holds());
        call.press("1").expect();
        assertFalse(call.holds());
        call.agentAnswers().expect("connect").agentLeft().expect("play goodbye");
    }

    @Test
    void shouldCountStepsAnewAfterEachWait() {
        FlowTester call = waiting(MAIN.replace(" max_wait: 10m,", "").replace(", timeout: sorry", ""),
                WAITING).start().skip();
        for (int i = 0; i < 2_000; i++) {
            call.after("45s").done();
        }
        assertFalse(call.call.over, "a long queue is no loop");
    }

    @Test
    void shouldCatchInTheFlowOutsideWhatTheComfortFlowDoesNot() {
        String main = TestBundle.flow("q", "uses: {waiting: ./queue-waiting.yml}\n",
                "q: {type: queue, queue: support, comfort: waiting, next: bye, full: bye, closed: bye, no_agents: bye, "
                        + "events: {input.overflow: many}}",
                "many: {type: hangup, say: too-many-keys}",
                "bye: {type: hangup}");
        String comfort = comfort("p", "", "p: {type: play, say: long, barge_in: keep, next: p}");
        FlowTester call = waiting(main, comfort).start().skip();
        call.press("1".repeat(64)).expect();
        call.press("1").expect("stop", "leave support", "play too-many-keys");
    }

    @Test
    void shouldTellEachLevelOfAHangupOnceInnerFirst() {
        String main = TestBundle.flow("q", "uses: {waiting: ./queue-waiting.yml}\nevents: {hangup: note, error: bye}\n",
                "q: {type: queue, queue: support, comfort: waiting, next: bye}",
                "note: {type: set, set: {call.priority: 2}, next: end}",
                "bye: {type: hangup}");
        String comfort = comfort("hold", "events: {hangup: note}\n", "hold: {type: wait, for: 10s, next: hold}",
                "note: {type: set, set: {call.priority: 1}, next: end}");
        FlowTester call = waiting(main, comfort).start().skip();
        call.hangsUp();
        assertEquals(List.of(1, 2), call.call.priorities);
        call.press("1").after("1m").expect();
    }

    @Test
    void shouldRunTheQueuesOwnFlowAlsoForACallThatNoFlowSent() {
        CenterConfig center = CenterConfig.named("test").entryFlow("main")
                .queue(QueueConfig.named("support").comfort("queue-waiting")).build();
        String main = TestBundle.flow("q", "events: {error: bye}\n",
                "q: {type: queue, queue: support, next: bye, left.callback: bye}", "bye: {type: hangup, say: goodbye}");
        FlowTester.ofAll(center, "main.yml", main, "queue-waiting.yml", WAITING).start()
                .expect("enqueue support", "music moh-calm")
                .press("1").expect("leave support", "play goodbye");
        FlowTester alone = FlowTester.ofAll(center, "main.yml", main, "queue-waiting.yml", WAITING);
        alone.waitsIn("support").expect("music moh-calm").press("1").expect("leave support");
        alone.press("1").after("1h").expect();
    }

    @Test
    void shouldGoOnWhereTheQueueSaysWhenItIsLeftByTime() {
        FlowTester call = waiting(MAIN, WAITING).start().skip();
        call.agentAnswers().skip();
        call.queueLeft(QueueExit.TIMEOUT).expect("play nobody-free");
    }

    @Test
    void shouldDigestWhereACallIsAndWhatItHears() {
        FlowTester one = waiting(MAIN, WAITING).start();
        FlowTester other = waiting(MAIN, WAITING).start();
        assertEquals(one.session.digest(1), other.session.digest(1));
        one.after("45s");
        assertNotEquals(one.session.digest(1), other.session.digest(1));
        other.after("45s");
        assertEquals(one.session.digest(1), other.session.digest(1));
        one.agentAnswers();
        assertNotEquals(one.session.digest(1), other.session.digest(1));
    }

    @Test
    void shouldTakeResultsWhenTheFlowLeaves() {
        String main = TestBundle.flow("q", "uses: {waiting: ./queue-waiting.yml}\nevents: {error: bye}\n"
                        + "vars: {why: {type: digits, max: 4}}\n",
                "q: {type: queue, queue: support, comfort: waiting, result: why, next: bye, left.out: tell}",
                "tell: {type: play, say: [you-chose, {digits: why}], next: bye}", "bye: {type: hangup}");
        String comfort = comfort("k", "vars: {v: {type: digits, max: 4}}\nout: {chosen: {type: digits, max: 4}}\n",
                "k: {type: collect, into: v, digits: 2, next: go, failed: hold}",
                "go: {type: leave, reason: out, result: {chosen: v}}", "hold: {type: wait, for: 9s, next: k}");
        waiting(main, comfort).start().press("42")
                .expect("enqueue support", "music off", "leave support", "play you-chose", "play digits 42");
    }

    @Test
    void shouldWaitInAMainFlowTooUntilAKeyOrTheTime() {
        String main = TestBundle.flow("w", "", "w: {type: wait, music: moh, for: 5s, keys: {1: a, A: b}, next: c}",
                "a: {type: hangup, say: a}", "b: {type: hangup, say: b}", "c: {type: hangup, say: c}");
        FlowTester.of(main).start().expect("music moh").press("2").after("4s").expect().after("1s").expect("play c");
        FlowTester.of(main).start().skip().press("1").expect("play a");
        FlowTester.of(main).start().skip().press("A").expect("play b");
    }
}
