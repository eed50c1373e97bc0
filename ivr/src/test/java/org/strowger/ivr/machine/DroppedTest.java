package org.strowger.ivr.machine;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowMachine.Recorded;
import org.strowger.core.flow.FlowMachine.TransferFailure;
import org.strowger.core.flow.InvokeAnswer.Outcome;
import org.strowger.ivr.TestBundle;

/** What did nothing is counted: rules I15, E3 and E6. */
class DroppedTest {
    private static final String BYE = Fixtures.goodbye("bye");

    private static FlowTester of(String fields, String node) {
        return FlowTester.of(TestBundle.flow("x", fields, "x: {type: " + node + "}", BYE)).start().skip();
    }

    @Test
    void i15ATimerThatWasTakenBackIsCounted() {
        FlowTester m = FlowTester.of(Fixtures.menu("")).start().staleTimer().dropped(1, Dropped.STALE_TIMER);
        m.done().staleTimer().dropped(1, Dropped.STALE_TIMER).after("6s").dropped(Map.of());
        m.hangsUp().staleTimer().dropped(1, Dropped.STALE_TIMER);
    }

    @Test
    void i15TheEndOfAStoppedPlayIsCounted() {
        FlowTester m = FlowTester.of(Fixtures.menu("")).start().press("0").lateDone(1).dropped(1, Dropped.LATE_PLAY);
        m.done().dropped(Map.of());
        FlowTester refused = FlowTester.of(Fixtures.menu("")).start().done().dropped(Map.of());
        refused.playRefused().playFails().dropped(2, Dropped.LATE_PLAY);
    }

    @Test
    void i15AnAnswerOfTheHostForAnEarlierAttemptIsCounted() {
        FlowTester h = of("", "invoke, handler: h, timeout: 2s, retry: 1, backoff: 0ms, next: bye, error: bye");
        h.after("2s").answers(1, Outcome.ANSWERED).dropped(1, Dropped.LATE_ANSWER);
        h.answers(2, Outcome.ANSWERED).dropped(Map.of()).answers(2, Outcome.FAILED).dropped(1, Dropped.LATE_ANSWER);
    }

    @Test
    void i15TheEndOfACollectARecordingOrATransferThatWasLeftIsCounted() {
        String left = "events: {host.go: bye}\n";
        of("vars: {pin: {type: digits, sensitive: true}}\n" + left,
                "collect, into: pin, digits: 4, sensitive: true, next: bye, failed: bye")
                .event("go", true).collected(CollectEnd.STOPPED, 0, false, "").dropped(1, Dropped.LATE_ANSWER);
        of(left, "record, next: bye, failed: bye").event("go", true).recorded(Recorded.STOPPED, "2s")
                .dropped(1, Dropped.LATE_ANSWER);
        of("", "transfer, to: 100, next: bye, failed: bye").transferFails(TransferFailure.BUSY).dropped(Map.of())
                .transferFails(TransferFailure.BUSY).dropped(1, Dropped.LATE_ANSWER);
    }

    @Test
    void i15AKeyThatNothingReadsIsCounted() {
        for (String node : new String[] {"play, say: p, barge_in: false, next: bye",
            "menu, say: p, barge_in: false, choices: {9: bye}, failed: bye",
            "menu, say: p, barge_in: valid, choices: {9: bye}, failed: bye", "wait, for: 1m, keys: {9: bye}, next: bye",
            "record, next: bye, failed: bye", "hangup, say: p",
            "queue, queue: sales, next: bye, full: bye, closed: bye, no_agents: bye"}) {
            of(node.contains("bye") ? "" : "events: {host.go: bye}\n", node).press("1").dropped(1, Dropped.KEY);
        }
        FlowTester invoke = of("", "invoke, handler: h, next: bye, error: bye");
        invoke.press("A").dropped(1, Dropped.KEY).press("1").dropped(Map.of());
        FlowTester m = FlowTester.of(Fixtures.menu("")).start().press("A").dropped(1, Dropped.KEY);
        m.press("0").hangsUp().press("1").dropped(1, Dropped.KEY);
        FlowTester ahead = FlowTester.of(TestBundle.flow("g", "", "g: {type: play, say: g, barge_in: keep, next: w}",
                "w: {type: wait, for: 1m, keys: {9: bye}, next: bye}", BYE)).start();
        ahead.press("19").dropped(Map.of()).done().at("bye").dropped(1, Dropped.KEY);
    }

    @Test
    void e3AnEventThatAHandlerIgnoresIsCounted() {
        String menu = "menu, say: p, choices: {1: bye}, failed: bye, events: {";
        of("", menu + "noinput: ignore}").done().after("6s").dropped(1, Dropped.IGNORED);
        of("", menu + "error.media: ignore}").playFails().dropped(1, Dropped.IGNORED);
        of("", menu + "error.adapter: ignore}").playRefused().dropped(1, Dropped.IGNORED);
        of("", menu + "host.vip: ignore}").event("vip", true).dropped(1, Dropped.IGNORED);
        of("", "play, say: p, barge_in: keep, next: bye, events: {input.overflow: ignore}").press("1".repeat(66))
                .dropped(Map.of(Dropped.IGNORED, 1, Dropped.KEY, 2));
        of("vars: {big: {type: int, default: 101}}\n", "set, set: {call.priority: big}, next: bye, events: "
                + "{error.set: ignore}").dropped(1, Dropped.IGNORED);
        of("", menu + "error: bye}").playFails().dropped(Map.of());
    }

    @Test
    void e6AnEventOfTheHostAndAnOverflowThatNobodyHandlesAreCounted() {
        of("", "menu, say: p, choices: {1: bye}, failed: bye").event("vip", false).dropped(1, Dropped.UNHANDLED);
        of("events: {host.vip: bye}\n", "transfer, to: 100, kind: blind, failed: bye").event("vip", false)
                .dropped(1, Dropped.UNHANDLED);
        of("", "play, say: p, barge_in: keep, next: bye").press("1".repeat(66))
                .dropped(Map.of(Dropped.OVERFLOW, 1, Dropped.KEY, 2));
        of("events: {input.overflow: bye}\n", "play, say: p, barge_in: keep, next: bye").press("1".repeat(65))
                .dropped(1, Dropped.KEY);
    }

    @Test
    void e6WhatTheEngineDoesByDefaultIsNotDropped() {
        of("", "menu, say: p, choices: {1: bye}, failed: bye").playFails().after("6s").hangsUp().dropped(Map.of());
    }
}
