package org.strowger.ivr.machine;

import org.junit.jupiter.api.Test;
import org.strowger.ivr.TestBundle;

/** Groups 1 to 7: timers and silence (I4, I5, I8, I15). */
class TimersTest {
    private final FlowTester m = FlowTester.of(Fixtures.menu("")).start().expect("play p");

    @Test
    void group1FirstStartsWhenThePromptIsOver() {
        m.after("60s").expect();
        m.done().after("5999ms").expect();
        m.after("1ms").expect("play n", "play p2");
    }

    @Test
    void group2AKeyCancelsFirst() {
        m.done().after("5900ms").press("7").expect();
        m.after("2999ms").expect();
        m.after("1ms").expect("play at-c").at("c").inputEvent("", "");
    }

    @Test
    void group3BetweenRunsAlsoWhileAPromptIsStopped() {
        m.press("7").expect("stop");
        m.after("3s").expect("play at-c");
    }

    @Test
    void group4ThreeSilencesFail() {
        m.done().after("6s").expect("play n", "play p2");
        m.done().after("6s").expect("play n", "play p2");
        m.done().after("6s").expect("play at-f").inputEvent("noinput", "");
    }

    @Test
    void group5NothingHappensAfterTheCallerHasGone() {
        m.done().press("7").hangsUp().expect();
        m.staleTimer().done().press("0").after("60s").expect();
        m.hangsUp().expect();
    }

    @Test
    void group6AFailedPromptCountsAsPlayed() {
        m.playFails().after("5999ms").expect();
        m.after("1ms").expect("play n", "play p2");
    }

    @Test
    void group7AnEntryIsNotOpenForEver() {
        FlowTester c = FlowTester.of(Fixtures.collect("4-6", ", end_required: true, max_time: 60s"));
        c.start().done().skip();
        for (int i = 0; i < 20; i++) {
            c.after("2900ms").press("1");
        }
        c.expect();
        c.after("1999ms").expect();
        c.after("1ms").expect("play w", "play p").inputEvent("nomatch", "too_long");
    }

    @Test
    void i4WithoutPromptsFirstStartsOnEntry() {
        FlowTester silent = FlowTester.of(TestBundle.flow("m", "", "m: {type: menu, choices: {1: x}, failed: x}",
                Fixtures.goodbye("x"))).start().expect();
        silent.after("5999ms").inputEvent("", "").after("1ms").inputEvent("noinput", "").expect().at("m");
    }

    /** A menu and a collect with no input field but where they fail: every default of 2.3. */
    @Test
    void i4ToI14TheDefaultsOfTheInputFields() {
        String menu = TestBundle.flow("g", "", "g: {type: play, say: g, barge_in: keep, next: m}",
                "m: {type: menu, say: p, choices: {1: a, 12: b, 2: c}, failed: f}",
                "c: {type: play, say: c, barge_in: keep, next: d}",
                "d: {type: menu, say: d, choices: {pound: a, 3: b}, failed: f}", Fixtures.goodbye("a"),
                Fixtures.goodbye("b"), Fixtures.goodbye("f"));
        // noinput 3 and first 6s
        FlowTester call = FlowTester.of(menu).start().done().done().skip();
        call.after("5999ms").expect().after("1ms").expect("play p").done();
        call.after("6s").expect("play p").done().after("6s").expect("play at-f").inputEvent("noinput", "");
        // nomatch 3
        call = FlowTester.of(menu).start().done().done().skip();
        call.press("5").expect("play p").press("5").expect("stop", "play p").press("5").expect("stop", "play at-f");
        // total 4
        call = FlowTester.of(menu).start().done().done().skip();
        call.press("5").done().after("6s").done().press("5").expect("play p", "play p", "play p").done();
        call.after("6s").expect("play at-f");
        // between 3s, end pound, barge_in true, type_ahead keep
        call = FlowTester.of(menu).start().done().skip().press("1").expect("stop").after("2999ms").expect();
        call.after("1ms").expect("play at-a");
        FlowTester.of(menu).start().done().done().skip().press("1#").expect("play at-a").endKey("pound");
        FlowTester.of(menu).start().skip().press("12").done().expect("play at-b");
        // late_end 300ms
        FlowTester.of(menu).start().done().done().skip().press("2").after("300ms").press("#").done()
                .expect("play c", "play d");
        FlowTester.of(menu).start().done().done().skip().press("2").after("301ms").press("#").done()
                .expect("play c", "play at-a");
        // max_time 60s, end_required false, check true, confirm false
        call = FlowTester.of(TestBundle.flow("k", "vars: {v: {type: digits}}\n",
                "k: {type: collect, into: v, digits: 1-64, next: x, failed: x}", Fixtures.goodbye("x"))).start();
        for (int i = 0; i < 24; i++) {
            call.press("1").after("2499ms");
        }
        call.expect().press("1").after("23ms").expect().after("1ms").expect().inputEvent("nomatch", "too_long");
        call.press("2").after("3s").expect("play at-x").holds("v", "2");
    }

    @Test
    void i8SilenceLongerThanMaxTimeIsStillSilence() {
        FlowTester c = FlowTester.of(Fixtures.collect("4-6", ", max_time: 1s"));
        c.start().done().skip().after("5999ms").expect();
        c.after("1ms").expect("play n", "play p").inputEvent("noinput", "");
    }

    @Test
    void i15ATimerComesBeforeAKeyOfTheSameInstant() {
        m.done().after("6s").press("0").expect("play n", "play p2", "stop", "play at-op");
    }

    @Test
    void i15AKeyMakesTheTimerOfTheSameInstantStale() {
        m.done().after("5999ms");
        m.call.nowNs += 1_000_000;
        m.press("0").staleTimer().expect("play at-op");
    }
}
