package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.strowger.core.flow.FlowMachine.Recorded;
import org.strowger.ivr.TestBundle;

/** Groups 16 to 24: barge-in and type-ahead (I11, I12). */
class BargeInTest {
    private static FlowTester menu(String more) {
        return FlowTester.of(Fixtures.menu(more)).start().skip();
    }

    /** A greeting before the menu, in which {@code d} is a second menu. */
    private static FlowTester greeted(String greeting, String menu, String second) {
        return FlowTester.of(TestBundle.flow("greet", "",
                "greet: {type: play, say: hello, next: m" + greeting + "}",
                Fixtures.menuNode(menu),
                "d: {type: menu, say: q, choices: {0: op, 1: f}, failed: f" + second + "}",
                Fixtures.goodbye("a"), Fixtures.goodbye("b"), Fixtures.goodbye("c"), Fixtures.goodbye("op"),
                Fixtures.goodbye("f"))).start().expect("play hello");
    }

    @Test
    void group16AKeyStopsThePromptOnce() {
        FlowTester m = menu("").after("200ms").press("0").expect("stop", "play at-op");
        m.lateDone(1).expect();
    }

    @Test
    void group17WithoutBargeInKeysDuringPromptsAreDropped() {
        menu(", barge_in: false").press("0").expect().done().after("6s").expect("play n", "play p2");
    }

    @Test
    void group18KeepLetsThePromptEndAndThenUsesTheKeys() {
        menu(", barge_in: keep").press("0").expect().done().expect("play at-op");
    }

    @Test
    void group19ValidLetsOnlyAFittingKeyStopThePrompt() {
        menu(", barge_in: valid").press("5").expect().press("#").expect().press("0").expect("stop",
                "play at-op");
    }

    @Test
    void group20TheSettingIsThatOfTheNodeWhosePromptPlays() {
        FlowTester two = greeted("", "", ", barge_in: false");
        two.done().skip().press("715").expect("stop", "play q").press("0").expect();
    }

    @Test
    void group21AKeyDuringTheGreetingIsUsedByTheMenu() {
        greeted("", "", "").press("0").expect("stop", "play at-op");
    }

    @Test
    void group22KeysTypedAheadPassThroughWithoutPrompts() {
        FlowTester ahead = greeted(", barge_in: keep", "", "").press("7150").expect();
        ahead.done().expect("play at-op");
    }

    @Test
    void i12KeepUsesTheKeptKeysAtOnceWhereNothingPlays() {
        FlowTester silent = FlowTester.of(TestBundle.flow("a", "vars: {v: {type: digits}}\n",
                "a: {type: play, say: a, barge_in: keep, next: k}",
                "k: {type: collect, into: v, digits: 2, barge_in: keep, next: m, failed: end}",
                "m: {type: menu, barge_in: keep, choices: {3: b}, failed: end}", Fixtures.goodbye("b"))).start();
        silent.press("123").done().expect("play a", "play at-b").holds("v", "12");
    }

    @Test
    void group22ClearDropsWhatWasTypedAhead() {
        FlowTester ahead = greeted(", barge_in: keep", "", ", type_ahead: clear").press("7150").done();
        ahead.expect("play q").at("d");
    }

    @Test
    void group23AnEventDropsWhatIsLeft() {
        FlowTester ahead = greeted(", barge_in: keep", "", "").press("50").done().expect("play w", "play p2");
        ahead.done().expect();
    }

    @Test
    void group24BeingConnectedDropsKeptKeys() {
        FlowTester queued = FlowTester.of(TestBundle.flow("greet", "events: {error: bye}\n",
                "greet: {type: play, say: hello, barge_in: keep, next: q}",
                "q: {type: queue, queue: sales, next: m}",
                Fixtures.menuNode("").replaceAll("choices: \\{[^}]*}",
                        "choices: {0: bye}").replace("failed: f",
                        "failed: bye"),
                Fixtures.goodbye("bye"))).start().press("0").done().expect("play hello", "enqueue sales");
        queued.agentLeft().expect("play p");
    }

    @Test
    void i11APlayWithoutBargeInDropsKeys() {
        greeted(", barge_in: false", "", "").press("0").expect().done().expect("play p");
    }

    @Test
    void i11WithoutBargeInTypeAheadIsClearedOnEntry() {
        greeted(", barge_in: keep", ", barge_in: false", "").press("0").done().expect("play p").done().expect().at("m");
        FlowTester.of(TestBundle.flow("a", "vars: {v: {type: digits}}\n",
                "a: {type: play, say: a, barge_in: keep, next: b}", "b: {type: play, say: b, barge_in: false, next: k}",
                "k: {type: collect, say: k, into: v, digits: 1, next: end, failed: end}")).start().press("1").done()
                .expect("play a", "play b").done().expect("play k").at("k");
        FlowTester.of(TestBundle.flow("a", "vars: {v: {type: digits}}\n",
                "a: {type: play, say: a, barge_in: keep, next: k}",
                "k: {type: collect, say: k, into: v, digits: 1, barge_in: false, next: end, failed: end}")).start()
                .press("1").done().expect("play a", "play k").at("k");
    }

    @Test
    void i11ValidInACollectTakesKeysAndOnceOpenAnEndKey() {
        FlowTester k = FlowTester.of(Fixtures.collect("1-4", ", barge_in: valid")).start().skip();
        k.press("#").expect().press("4").expect("stop").press("2#").expect("play at-x").holds("v", "42");
    }

    @Test
    void i11KeepInACollectUsesTheKeysWhenThePromptsHaveBeenPlayed() {
        FlowTester k = FlowTester.of(Fixtures.collect("4", ", barge_in: keep")).start().skip();
        k.press("12").after("30s").expect().done().expect().after("2999ms").press("34").expect("play at-x")
                .holds("v", "1234");
    }

    @Test
    void i11WhatIsLeftOfASayListNeverStarts() {
        FlowTester.of(TestBundle.flow("m", "", "m: {type: menu, say: [a, b, c], choices: {0: x}, failed: x}",
                Fixtures.goodbye("x"))).start().expect("play a", "play b", "play c").press("0")
                .expect("stop", "play at-x").lateDone(1).expect();
    }

    @Test
    void i11DefaultsOfTheFileReachEveryNode() {
        String nodes = "m: {type: menu, say: p, choices: {0: x}, failed: x}";
        FlowTester.of(TestBundle.flow("g", "defaults: {barge_in: keep}\n", "g: {type: play, say: g, next: m}", nodes,
                Fixtures.goodbye("x"))).start().press("0").expect("play g").done().expect("play p").done()
                .expect("play at-x");
        FlowTester.of(TestBundle.flow("g", "defaults: {barge_in: valid}\n", "g: {type: play, say: g, next: m}", nodes,
                Fixtures.goodbye("x"))).start().press("5").expect("play g", "stop", "play p");
    }

    @Test
    void i11OneStopForManyKeys() {
        menu("").press("715").expect("stop", "play at-d");
    }

    @Test
    void i12APlayIsPassedOverWhenKeysAreKept() {
        FlowTester two = FlowTester.of(TestBundle.flow("one", "",
                "one: {type: play, say: first, next: two}",
                "two: {type: play, say: second, next: m}",
                "m: {type: menu, say: p, choices: {0: bye}, failed: bye}",
                Fixtures.goodbye("bye"))).start().press("0");
        two.expect("play first", "stop", "play at-bye");
    }

    @Test
    void i12TheNewestKeyIsDroppedWhenTheBufferIsFullAndThatIsAnEventOnce() {
        FlowTester full = FlowTester.of(TestBundle.flow("greet", "vars: {v: {type: digits}}\n",
                "greet: {type: play, say: hello, barge_in: keep, next: k}",
                "k: {type: collect, into: v, digits: 1-64, next: bye, failed: bye}",
                Fixtures.goodbye("bye"))).start();
        full.press("1".repeat(64)).press("2222").expect("play hello");
        full.done().expect("play at-bye").holds("v", "1".repeat(64));
    }

    @Test
    void i12TheOverflowIsRaisedOnceUntilThereIsRoomAgain() {
        FlowTester full = FlowTester.of(TestBundle.flow("g", "events: {input.overflow: bye}\n",
                "g: {type: play, say: g, barge_in: keep, next: m, events: {input.overflow: s}}",
                "s: {type: set, set: {call.priority: 1}, next: g}",
                "m: {type: menu, say: p, choices: {1: h, 2: bye}, failed: bye}",
                "h: {type: play, say: h, barge_in: keep, next: bye}", Fixtures.goodbye("bye"))).start();
        full.press("1".repeat(64)).expect("play g").press("1").expect("stop", "play g");
        full.press("1234").expect().at("g");
        full.done().expect("play h").press("1").expect().press("1").expect("stop", "play at-bye");
    }

    @Test
    void i12WhatOnlyPassesKeepsTheKeysAndWhatRecordsOrHangsUpEmptiesThem() {
        String menu = "m: {type: menu, say: p, choices: {7: x, 8: y}, failed: x}";
        FlowTester.of(TestBundle.flow("g", "vars: {n: {type: int}}\nhours: {h: {zone: Europe/London, mon-sun: "
                + "00:00-24:00}}\n", "g: {type: play, say: g, barge_in: keep, next: s}",
                "s: {type: set, set: {n: 1}, next: b}", "b: {type: branch, when: [{if: n == 1, next: h}], else: x}",
                "h: {type: hours, schedule: h, open: m, closed: x}", menu, Fixtures.goodbye("x"),
                Fixtures.goodbye("y"))).start().press("8").done().expect("play g", "play at-y");
        FlowTester recorded = FlowTester.of(TestBundle.flow("g", "",
                "g: {type: play, say: g, barge_in: keep, next: r}",
                "r: {type: record, beep: false, next: m, failed: x}", menu, Fixtures.goodbye("x"),
                Fixtures.goodbye("y"))).start().press("8").done().expect("play g", "record");
        recorded.press("#").recorded(Recorded.STOPPED, "2s").expect("record stop", "play p");
        FlowTester bye = FlowTester.of(TestBundle.flow("g", "", "g: {type: play, say: g, barge_in: keep, next: x}",
                Fixtures.goodbye("x"))).start().press("8").done().expect("play g", "play at-x");
        assertEquals(0, bye.session.aheadLength);
    }

    @Test
    void i12AHandlerMayCatchTheOverflow() {
        FlowTester full = FlowTester.of(TestBundle.flow("greet", "events: {input.overflow: bye}\n",
                "greet: {type: play, say: hello, barge_in: keep, next: bye}",
                Fixtures.goodbye("bye"))).start();
        full.press("1".repeat(64)).expect("play hello").press("1").expect("stop", "play at-bye");
    }

    @Test
    void i7AKeptEndKeyAfterAFullEntryIsSwallowed() {
        FlowTester ahead = FlowTester.of(TestBundle.flow("greet", "vars: {v: {type: digits, max: 4}}\n",
                "greet: {type: play, say: hello, barge_in: keep, next: k}",
                "k: {type: collect, into: v, digits: 4, next: m, failed: bye}",
                "m: {type: menu, say: p, choices: {1: bye, pound: other}, failed: bye}",
                Fixtures.goodbye("bye"), Fixtures.goodbye("other"))).start();
        ahead.press("1234#1").done().expect("play hello", "play at-bye");
    }
}
