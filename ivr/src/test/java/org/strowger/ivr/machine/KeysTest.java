package org.strowger.ivr.machine;

import org.junit.jupiter.api.Test;
import org.strowger.ivr.TestBundle;

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
    void group10AnEndKeyIsNotPassedOn() {
        FlowTester d = FlowTester.of(Fixtures.menu("").replace("a: {type: hangup, say: at-a}",
                "a: {type: menu, say: q, choices: {pound: b, 1: op}, failed: f}")).start().done().skip();
        d.press("1#").expect("play q").after("1h").expect().press("#").expect("stop", "play at-b");
        FlowTester ahead = FlowTester.of(Fixtures.menu("").replace("a: {type: hangup, say: at-a}",
                "a: {type: menu, say: q, choices: {pound: b, 1: op}, failed: f}").replace("start: m", "start: g")
                .replace("nodes:\n", "nodes:\n  g: {type: play, say: g, barge_in: keep, next: m}\n")).start();
        ahead.press("1#").done().expect("play g", "play q");
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
    void i1ALetterNamedAsEndOrInAWaitCounts() {
        collecting("1-6", ", end: [B, pound]").press("12A").expect().press("B").expect("play at-x").holds("v", "12")
                .endKey("B");
        FlowTester.of(TestBundle.flow("w", "", "w: {type: wait, for: 1m, keys: {C: x, 1: y}, next: y}",
                Fixtures.goodbye("x"), Fixtures.goodbye("y"))).start().press("ABD2").expect().press("C")
                .expect("play at-x");
    }

    @Test
    void i1ALetterTypedAheadIsDroppedWhereItIsTyped() {
        FlowTester.of(TestBundle.flow("g", "", "g: {type: play, say: g, barge_in: keep, next: m}",
                "m: {type: menu, say: p, choices: {A: x, 1: y}, failed: y}", Fixtures.goodbye("x"),
                Fixtures.goodbye("y"))).start().skip().press("A").expect().done().expect("play p").press("A")
                .expect("stop", "play at-x");
    }

    @Test
    void i1ALetterTypedWhileTheHostIsAskedIsDropped() {
        FlowTester.of(TestBundle.flow("i", "", "i: {type: invoke, handler: h, next: m, error: y}",
                "m: {type: menu, say: p, choices: {A: x, 1: y}, failed: y}", Fixtures.goodbye("x"),
                Fixtures.goodbye("y"))).start().skip().press("A").answers().expect("play p");
    }

    @Test
    void i2AnXIsOneDigitAndExactBeatsPattern() {
        String menu = TestBundle.flow("m", "", "m: {type: menu, choices: {10xx: a, 1042: b, \"*\": c}, failed: d}",
                Fixtures.goodbye("a"), Fixtures.goodbye("b"), Fixtures.goodbye("c"), Fixtures.goodbye("d"));
        FlowTester.of(menu).start().press("1099").expect("play at-a");
        FlowTester.of(menu).start().press("1042").expect("play at-b");
        FlowTester.of(menu).start().press("*").expect("play at-c");
        FlowTester.of(menu).start().press("10*").expect().inputEvent("nomatch", "unknown").typed("10*");
        FlowTester.of(menu).start().press("10A9").expect().press("9").expect("play at-a");
    }

    @Test
    void i5EveryKeyThatLeavesTheEntryOpenStartsBetweenAnew() {
        m.press("7").after("2999ms").press("1").after("2999ms").expect().after("1ms").expect("play w", "play p2");
    }

    @Test
    void i5TheKeysOfARefusedTryStayUntilTheNextKeyOrASilence() {
        m.press("71").after("3s").expect("play w", "play p2").typed("71").done().typed("71");
        m.press("1").expect().typed("1").press("#").expect("play at-a").typed("1");
        FlowTester silent = FlowTester.of(Fixtures.menu("")).start().done().press("72").typed("72");
        silent.done().after("6s").inputEvent("noinput", "").typed("");
        FlowTester full = collecting("4-6", "").press("123").after("3s").typed("123").done().after("5s");
        full.press("99").typed("99").press("#").inputEvent("nomatch", "too_short").typed("99");
        full.done().press("#").inputEvent("nomatch", "empty").typed("");
    }

    @Test
    void i5AFlowSpeaksOrKeepsTheKeysOfARefusedTry() {
        FlowTester.of(TestBundle.flow("m", "vars: {t: {type: digits}}\n",
                "m: {type: menu, say: p, choices: {715: x, 1: k}, nomatch: [{limit: 2, say: "
                        + "[you-typed, {digits: call.input}]}], failed: s}",
                "k: {type: collect, say: [{digits: call.input}], into: t, digits: 1, next: x, failed: x}",
                "s: {type: set, set: {t: call.input}, next: x}", Fixtures.goodbye("x"))).start().skip().press("72")
                .expect("stop", "play you-typed", "play digits 72", "play p").press("73").expect("stop", "play at-x")
                .holds("t", "73").typed("73");
    }

    @Test
    void i5AnotherInputBeginsWithoutTheKeysOfTheOneBefore() {
        FlowTester two = FlowTester.of(TestBundle.flow("m", "vars: {v: {type: digits}}\n",
                "m: {type: menu, say: p, choices: {1: k, 12: x}, failed: x}",
                "k: {type: collect, say: [{digits: call.input}], into: v, digits: 1-4, next: x, failed: x}",
                Fixtures.goodbye("x"))).start().skip();
        two.press("1#").expect("stop", "play digits 1").typed("").endKey("");
        two.press("22").after("3s").expect("stop", "play at-x").typed("22").endKey("");
    }

    @Test
    void i6AnEntryThatTimeClosesNamesNoEndKey() {
        collecting("4-6", "").press("1234").after("3s").expect("play at-x").endKey("").inputEvent("", "");
        collecting("4-6", "").press("1234#").expect("play at-x").endKey("pound");
        collecting("4-6", "").press("123456").expect("play at-x").endKey("");
    }

    @Test
    void i8MaxTimeRunsFromTheStartOfFirst() {
        FlowTester c = collecting("1-64", ", end_required: true, max_time: 10s").after("5s");
        c.press("1").after("2500ms").press("1").after("2499ms").expect();
        c.after("1ms").expect("play w", "play p").inputEvent("nomatch", "too_long").typed("11");
    }

    @Test
    void i8MaxTimeRunsFromTheFirstKeyIfThatIsEarlierAndAnewInEachTry() {
        FlowTester c = FlowTester.of(Fixtures.collect("1-64", ", end_required: true, max_time: 4s")).start().skip();
        for (int i = 0; i < 2; i++) {
            c.after("50s").press("1").expect("stop").after("2s").press("1").after("1999ms").expect();
            c.after("1ms").expect("play w", "play p").inputEvent("nomatch", "too_long");
        }
    }

    @Test
    void i9WhatFollowsAFullEntryWaitsForTheNextNode() {
        FlowTester.of(TestBundle.flow("k", "vars: {v: {type: digits}}\n",
                "k: {type: collect, into: v, digits: 4, next: g, failed: x}",
                "g: {type: play, say: g, barge_in: keep, next: m}",
                "m: {type: menu, say: p, choices: {5: x, 6: y}, failed: y}", Fixtures.goodbye("x"),
                Fixtures.goodbye("y"))).start().press("12345").expect("play g").done().expect("play at-x")
                .holds("v", "1234");
    }

    @Test
    void i9StarAndPoundBelongToTheEntryUnlessTheyEndIt() {
        collecting("4", ", end: none").press("1*#2").expect("play at-x").holds("v", "1*#2");
        collecting("1-4", "").press("1*2").expect().press("#").expect("play at-x").holds("v", "1*2");
        collecting("1-4", ", end: star").press("1#2").expect().press("*").expect("play at-x").holds("v", "1#2");
    }

    @Test
    void i9ATextIsFilledWithTheKeysAsTheyWerePressed() {
        FlowTester.of(TestBundle.flow("k", "vars: {t: {type: text}}\n",
                "k: {type: collect, into: t, digits: 1-6, end: none, check: t != '', next: x, failed: x}",
                Fixtures.goodbye("x"))).start().press("00*42#").expect("play at-x").holds("t", "00*42#");
    }

    @Test
    void i9WithEndRequiredBetweenAlwaysSaysNoEnd() {
        FlowTester c = collecting("4-6", ", end_required: true");
        c.press("1").after("3s").expect("play w", "play p").inputEvent("nomatch", "no_end");
        c.done().press("1234567").after("3s").expect("play w", "play p").inputEvent("nomatch", "no_end");
    }

    @Test
    void group14ARefusedValueFlushesWhatWasTypedAhead() {
        FlowTester.of(TestBundle.flow("g", "vars: {v: {type: digits}}\n",
                "g: {type: play, say: g, barge_in: keep, next: k}",
                "k: {type: collect, say: p, into: v, digits: 4, check: luhn(v), next: x, failed: x}",
                Fixtures.goodbye("x"))).start().press("12341230").done().expect("play g", "play p")
                .inputEvent("nomatch", "check").typed("").done().expect().at("k");
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
    void i7ALateEndKeyThatComesTooLateIsTypedAhead() {
        String flow = TestBundle.flow("k", "vars: {v: {type: digits}}\n",
                "k: {type: collect, into: v, digits: 4, late_end: 2s, next: g, failed: x}",
                "g: {type: play, say: g, barge_in: keep, next: m}",
                "m: {type: menu, say: p, choices: {pound: x, 1: y}, failed: y}", Fixtures.goodbye("x"),
                Fixtures.goodbye("y"));
        FlowTester.of(flow).start().press("1234").after("2s").press("#").done().expect("play g", "play p");
        FlowTester.of(flow).start().press("1234").after("2001ms").press("#").done().expect("play g", "play at-x");
        FlowTester.of(flow.replace("late_end: 2s", "late_end: 0ms")).start().press("1234").after("1ms").press("#")
                .done().expect("play g", "play at-x");
    }

    @Test
    void i7ALateEndKeyIsSwallowedBeforeAConfirmationToo() {
        FlowTester c = collecting("4", ", confirm: true").press("1234").expect("play digits 1234");
        c.after("300ms").press("#").expect().press("1").expect("stop", "play at-x").holds("v", "1234");
        c = collecting("4", ", confirm: true").press("1234").skip().after("301ms").press("#");
        c.expect("stop", "play w", "play digits 1234").inputEvent("nomatch", "unknown");
    }

    @Test
    void i7OneEndKeyIsSwallowedNotTwo() {
        String flow = Fixtures.menu("").replace("op: {type: hangup, say: at-op}",
                "op: {type: menu, say: q, choices: {pound: a, 1: b}, failed: f}");
        FlowTester.of(flow).start().done().press("0").skip().press("##").expect("stop", "play at-a");
    }
}
