package org.strowger.ivr.machine;

import org.junit.jupiter.api.Test;

/** Groups 8 to 14: keys, ends, ambiguity (I1 to I3, I5 to I7, I9). */
class KeysTest {
    private final FlowTester m = FlowTester.of(Fixtures.menu("")).start().done().skip();

    private static FlowTester collecting(String digits, String more) {
        return FlowTester.of(Fixtures.collect(digits, more)).start().done().skip();
    }

    @Test
    void group8AFullChoiceIsTakenAtOnce() {
        m.press("0").expect("play at-op");
    }

    @Test
    void group8ALongerChoiceIsTakenAtOnceWhenComplete() {
        m.press("12").expect("play at-b");
    }

    @Test
    void group8AShorterChoiceWaitsForALongerOne() {
        m.press("1").after("2999ms").expect();
        m.after("1ms").expect("play at-a");
    }

    @Test
    void group9ASequence() {
        m.press("715").expect("play at-d");
    }

    @Test
    void group9AnIncompleteSequence() {
        m.press("71").after("2999ms").expect();
        m.typed("71").after("1ms").expect("play w", "play p2").inputEvent("nomatch", "incomplete");
    }

    @Test
    void group9AnImpossibleKeyIsAnsweredAtOnce() {
        m.press("72").expect("play w", "play p2").inputEvent("nomatch", "unknown");
    }

    @Test
    void group10AnEndKeyTakesWhatIsComplete() {
        m.press("1#").expect("play at-a").endKey("pound");
        m.press("#").expect();
    }

    @Test
    void group10AnEndKeyAlone() {
        m.press("#").expect("play w", "play p2").inputEvent("nomatch", "empty");
    }

    @Test
    void group10AChoiceComesBeforeAnEndKey() {
        FlowTester z = FlowTester.of(Fixtures.menu("").replace("0: op", "0: op, pound: f"));
        z.start().done().skip().press("#").expect("play at-f").endKey("");
    }

    @Test
    void group10AnEndKeyOnAnIncompleteChoice() {
        m.press("71#").expect("play w", "play p2").inputEvent("nomatch", "incomplete");
    }

    @Test
    void group11EnoughKeysAreTakenAfterAPause() {
        collecting("4-6", "").press("1234").after("3s").expect("play at-x").holds("v", "1234");
    }

    @Test
    void group11TooFewKeys() {
        collecting("4-6", "").press("123").after("3s").expect("play w",
                "play p").inputEvent("nomatch", "too_short");
    }

    @Test
    void group11AKeyThatIsNotNamedIsDroppedAndTouchesNoTimer() {
        FlowTester c = collecting("4-6", "").press("1234").after("2s").press("A").expect();
        c.after("999ms").expect();
        c.after("1ms").expect("play at-x").holds("v", "1234");
    }

    @Test
    void group11AFullEntryIsTakenAtOnce() {
        collecting("4-6", "").press("123456").expect("play at-x").holds("v", "123456");
    }

    @Test
    void group12AnEndKeyIsRequired() {
        FlowTester c = collecting("4-6", ", end_required: true");
        c.press("1234").after("3s").expect("play w", "play p").inputEvent("nomatch", "no_end");
        c.done().press("123456").expect();
        c.press("#").expect("play at-x").holds("v", "123456");
    }

    @Test
    void group12KeysBeyondTheMaximumAreNotStored() {
        FlowTester c = collecting("4-6", ", end_required: true");
        c.press("12345678").expect();
        c.typed("123456").press("#").expect("play w", "play p").inputEvent("nomatch", "too_long");
    }

    @Test
    void group13SeveralEndKeys() {
        collecting("4-6", ", end: [pound, star]").press("1234*").expect("play at-x").holds("v",
                "1234").endKey("star");
    }

    @Test
    void group13WithoutEndKeysAllKeysBelongToTheEntry() {
        collecting("8", ", end: none").press("*009####").expect("play at-x").holds("v", "*009####");
    }

    @Test
    void group14LeadingZerosStay() {
        collecting("4", "").press("0042").expect("play at-x").holds("v", "0042");
    }

    @Test
    void group14ARefusedValueIsWiped() {
        FlowTester c = collecting("4", ", check: luhn(v)");
        c.press("1234").expect("play w", "play p").inputEvent("nomatch", "check").holds("v", "").typed("");
        c.done().press("1230").expect("play at-x").holds("v", "1230");
    }

    @Test
    void i1ANamedLetterCounts() {
        FlowTester a = FlowTester.of(Fixtures.menu("").replace("0: op", "0: op, A: f"));
        a.start().done().skip().press("B").expect().press("A").expect("play at-f");
    }

    @Test
    void i1OtherSymbolsAreNoKeys() {
        m.press("x!").expect();
    }

    @Test
    void i6AnEndKeyOnTooFewKeys() {
        collecting("4-6", "").press("12#").expect("play w", "play p").inputEvent("nomatch", "too_short");
    }

    @Test
    void i7AnEndKeyAfterAFullEntryIsSwallowedInTime() {
        String flow = Fixtures.menu("").replace("op: {type: hangup, say: at-op}",
                "op: {type: menu, say: q, again: q2, choices: {pound: a, 1: b}, failed: f}");
        FlowTester.of(flow).start().done().press("0").skip().after("300ms").press("#").expect().at("op");
        FlowTester.of(flow).start().done().press("0").skip().after("301ms").press("#").expect(
                "stop", "play at-a");
    }

    @Test
    void i7OneEndKeyIsSwallowedNotTwo() {
        String flow = Fixtures.menu("").replace("op: {type: hangup, say: at-op}",
                "op: {type: menu, say: q, choices: {pound: a, 1: b}, failed: f}");
        FlowTester.of(flow).start().done().press("0").skip().press("##").expect("stop", "play at-a");
    }
}
