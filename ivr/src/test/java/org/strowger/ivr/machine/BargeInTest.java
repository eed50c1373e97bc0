package org.strowger.ivr.machine;

import org.junit.jupiter.api.Test;
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
