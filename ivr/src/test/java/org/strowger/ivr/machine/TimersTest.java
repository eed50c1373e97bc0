package org.strowger.ivr.machine;

import org.junit.jupiter.api.Test;

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
