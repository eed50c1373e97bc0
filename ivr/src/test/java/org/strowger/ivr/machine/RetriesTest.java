package org.strowger.ivr.machine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.ivr.TestBundle;

/** Groups 25 to 27, and confirmation: counters, retries, steps (I10, I13, I14). */
class RetriesTest {
    private static FlowTester listening(String flow) {
        return FlowTester.of(flow).start().done().skip();
    }

    @Test
    void group25SilenceWrongSilenceWrongFailsByTheTotal() {
        FlowTester m = listening(Fixtures.menu(""));
        m.after("6s").expect("play n", "play p2");
        m.done().press("5").expect("play w", "play p2");
        m.done().after("6s").expect("play n", "play p2");
        m.done().press("5").expect("play at-f").inputEvent("nomatch", "unknown");
    }

    @Test
    void group26EachTryHasItsOwnPromptAndTheLastRepeats() {
        FlowTester m = listening(Fixtures.menu("").replace("noinput: {limit: 3, say: n}",
                "noinput: [{limit: 4, say: n1}, {say: n2}]").replace("total: 4", "total: 6"));
        m.after("6s").expect("play n1", "play p2");
        m.done().after("6s").expect("play n2", "play p2");
        m.done().after("6s").expect("play n2", "play p2");
        m.done().after("6s").expect("play at-f");
    }

    @Test
    void group27AFlowThatLoopsIsStopped() {
        FlowTester loop = FlowTester.of(TestBundle.flow("q", "",
                "q: {type: queue, queue: sales, next: q, full: bye, closed: bye, no_agents: bye}",
                "bye: {type: hangup}")).start();
        for (int i = 0; i < 999; i++) {
            loop.agentLeft();
        }
        loop.skip().agentLeft().expect("outcome error", "hangup failed");
    }

    /** Section 4: so many nodes may be entered in one command; the menu at the end is one of them. */
    @ParameterizedTest
    @CsvSource({"256, true", "257, false"})
    void group27NoMoreThan256NodesAreEnteredInOneCommand(int nodes, boolean fits) {
        String[] chain = new String[nodes];
        for (int i = 1; i < nodes; i++) {
            chain[i - 1] = "s" + i + ": {type: set, set: {v: 1}, next: " + (i == nodes - 1 ? "m" : "s" + (i + 1)) + "}";
        }
        chain[nodes - 1] = "m: {type: menu, say: p, choices: {1: end}, failed: end}";
        FlowTester run = FlowTester.of(TestBundle.flow("s1", "vars: {v: {type: digits, max: 1}}\n"
                + "events: {error: m}\n", chain)).start();
        if (fits) {
            run.expect("play p");
        } else {
            run.expect("outcome error", "hangup failed"); // straight to the default, past the handler
        }
    }

    @Test
    void group27TooManyStepsPassEveryHandler() {
        FlowTester loop = FlowTester.of(TestBundle.flow("q", "events: {error: bye}\n",
                "q: {type: queue, queue: sales, next: q, events: {error.flow.steps: bye, error.flow: bye}}",
                Fixtures.goodbye("bye"))).start();
        for (int i = 0; i < 999; i++) {
            loop.agentLeft();
        }
        loop.at("q").skip().agentLeft().expect("outcome error", "hangup failed");
    }

    @Test
    void aLoopOfKeptKeysWithinOneCommandIsStopped() {
        FlowTester loop = FlowTester.of(TestBundle.flow("m", "vars: {v: {type: digits, max: 1}}\n",
                "m: {type: menu, say: p, choices: {1: a}, noinput: {next: b}, failed: end}",
                "a: {type: set, set: {v: 1}, next: m}",
                "b: {type: branch, else: m}")).start().done().skip();
        loop.after("6s").expect("play p").at("m");
    }

    @Test
    void i13TheEventThatReachesALimitPlaysNoFurtherPrompt() {
        FlowTester m = listening(Fixtures.menu("").replace("noinput: {limit: 3, say: n}", "noinput: 1"));
        m.after("6s").expect("play at-f");
    }

    @Test
    void i13AnEventMayLeaveTheNode() {
        listening(Fixtures.menu("").replace("noinput: {limit: 3, say: n}", "noinput: op")).after("6s")
                .expect("play at-op");
        listening(Fixtures.menu("").replace("nomatch: {limit: 3, say: w}", "nomatch: {next: op}")).press("5")
                .expect("play at-op");
    }

    @Test
    void i13DefaultsOfTheFileFillWhatANodeLeavesOut() {
        FlowTester m = listening(TestBundle.flow("m",
                "defaults: {noinput: {limit: 2, say: quiet}, failed: bye, first: 1s}\n",
                "m: {type: menu, say: p, choices: {1: bye}, noinput: {say: hush}}",
                Fixtures.goodbye("bye")));
        m.after("1s").expect("play hush", "play p");
        m.done().after("1s").expect("play at-bye");
    }

    @Test
    void i13EachFormOfAPlanSaysTheSameForBothEvents() {
        String defaults = "defaults: {noinput: {limit: 2, say: d}, nomatch: {limit: 2, say: d}, total: 100}\n";
        String[][] rows = {
            // the plan, then what each occurrence does until failed
            {"3", "play d", "play d", "play at-f"},
            {"{limit: 3}", "play d", "play d", "play at-f"},
            {"{say: e}", "play e", "play at-f"},
            {"{limit: 3, say: e}", "play e", "play e", "play at-f"},
            {"[{limit: 4, say: e}, {say: g}]", "play e", "play g", "play g", "play at-f"},
            {"[{limit: 4, say: e}, {}, {say: g}]", "play e", "play d", "play g", "play at-f"},
            {"op", "play at-op"}, {"{next: op}", "play at-op"},
            {"{limit: 1, next: op}", "play at-f"},
            {"[{limit: 3, say: e}, {next: op}]", "play e", "play at-op"},
        };
        for (String event : new String[] {"noinput", "nomatch"}) {
            for (String[] row : rows) {
                FlowTester m = listening(TestBundle.flow("m", defaults,
                        "m: {type: menu, say: p, choices: {1: op, 2: f}, failed: f, " + event + ": " + row[0] + "}",
                        Fixtures.goodbye("op"), Fixtures.goodbye("f")));
                for (int i = 1; i < row.length; i++) {
                    FlowTester after = event.equals("noinput") ? m.after("6s") : m.press("5");
                    if (row[i].contains("at-")) {
                        after.expect(row[i]);
                    } else {
                        after.expect(row[i], "play p").done();
                    }
                }
                m.inputEvent(event, event.equals("noinput") ? "" : "unknown");
            }
        }
    }

    @Test
    void i13ANextThatWasTakenIsOutOfUseAndTheNodeRetries() {
        FlowTester m = listening(TestBundle.flow("m", "", "m: {type: menu, say: p, again: p2, choices: {1: f}, "
                + "noinput: hint, failed: f}", "hint: {type: play, say: hint, next: m}", Fixtures.goodbye("f")));
        m.after("6s").expect("play hint").done().expect("play p").done().after("6s").expect("play p2").at("m");
    }

    @Test
    void i13AHandlerReplacesTheRetryButNotTheCounting() {
        FlowTester m = listening(TestBundle.flow("m", "events: {nomatch: hint}\n", "m: {type: menu, say: p, "
                + "choices: {1: f}, nomatch: 2, failed: f}", "hint: {type: set, set: {call.priority: 1}, next: m}",
                Fixtures.goodbye("f")));
        m.press("5").expect("play p").at("m");
        m = listening(Fixtures.menu(", events: {nomatch: ignore}"));
        m.press("5").expect().press("5").expect().press("5").expect("play at-f").inputEvent("nomatch", "unknown");
    }

    @Test
    void i13NothingIsCountedBeyondTheHighestLimit() {
        FlowTester m = listening(TestBundle.flow("m", "", "m: {type: menu, say: p, choices: {1: x}, "
                + "failed: m}", Fixtures.goodbye("x")));
        for (int i = 0; i < 150; i++) {
            m.after("6s").done().press("5").done();
        }
        m.skip().after("6s").expect("play p").press("1").expect("stop", "play at-x");
    }

    @Test
    void i14AChoiceThatLeadsBackKeepsTheCountersAndPlaysSay() {
        FlowTester m = listening(Fixtures.menu("").replace("0: op", "0: op, 9: m"));
        m.after("6s").done().after("6s").done().skip().press("9").expect("play p");
        m.done().after("6s").expect("play at-f");
    }

    @Test
    void i14CountersStartAnewWhenTheNodeIsEnteredFromAnother() {
        FlowTester m = listening(Fixtures.menu("").replace("op: {type: hangup, say: at-op}",
                "op: {type: play, say: at-op, next: m}"));
        m.after("6s").done().after("6s").done().press("0").done().done().skip();
        m.after("6s").expect("play n", "play p2");
    }

    @Test
    void i10ConfirmPlaysTheValueAndOneAcceptsIt() {
        FlowTester c = listening(Fixtures.collect("4", ", confirm: you-typed"));
        c.press("1234").expect("play you-typed", "play digits 1234").holds("v", "");
        c.done().press("1").expect("play at-x").holds("v", "1234");
    }

    @Test
    void i10TwoStartsAgainAndCountsNothing() {
        FlowTester c = listening(Fixtures.collect("4", ", confirm: true"));
        for (int i = 0; i < 5; i++) {
            c.press("1234").expect("play digits 1234").press("2").expect("stop", "play p").done();
        }
        c.press("99991").expect("play digits 9999", "stop", "play at-x").holds("v", "9999");
    }

    @Test
    void i10AnotherKeyAndSilenceCountAndRepeatTheValue() {
        FlowTester c = listening(Fixtures.collect("4", ", confirm: true"));
        c.press("1234").done().skip().press("7").expect("play w",
                "play digits 1234").inputEvent("nomatch", "unknown");
        c.done().after("6s").expect("play n", "play digits 1234").inputEvent("noinput", "");
        c.done().after("6s").done().skip().after("6s").expect("play at-f").holds("v", "").typed("");
    }

    @Test
    void i10TheCheckSeesTheNewValueAndTheOldOneStaysWhenItIsRefused() {
        FlowTester c = FlowTester.of(TestBundle.flow("k",
                "vars: {v: {type: digits, max: 4, default: 7777}}\n",
                "k: {type: collect, into: v, digits: 4, check: num(v) < 5000, next: x, nomatch: 1, "
                        + "failed: x}",
                Fixtures.goodbye("x"))).start();
        c.press("9999").expect("play at-x").holds("v", "7777");
    }

    @Test
    void e3AnIgnoredEventIsCountedAndTheNodeListensOn() {
        FlowTester m = listening(Fixtures.menu(", events: {noinput: ignore}"));
        m.after("6s").expect().after("6s").expect().after("6s").expect("play at-f");
    }
}
