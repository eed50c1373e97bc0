package org.strowger.ivr.machine;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.ivr.TestBundle;

/** Groups 24 and 35 to 37: sub-flows (2.5). */
class SubFlowsTest {
    private static final String USES = "uses: {s: ./s.yml}\n";

    private static String main(String fields, String call, String... nodes) {
        List<String> all = new ArrayList<>(List.of("call: {type: flow, use: s, " + call + "}"));
        all.addAll(List.of(nodes));
        return TestBundle.flow("call", USES + fields, all.toArray(String[]::new));
    }

    private static FlowTester of(String main, String sub) {
        return FlowTester.ofFiles("f.yml", main, "s.yml", sub);
    }

    @Test
    void group35ArgumentsAreCopiedInAndResultsOut() {
        String main = main("vars: {n: {type: int, max: 9, default: 4}, t: {type: enum, of: [x, gold]}, "
                + "code: {type: digits, max: 6, default: 0042}}\n",
                "args: {code: code, word: 'hello'}, result: {n: count, t: tier}, next: bye",
                Fixtures.goodbye("bye"));
        String sub = TestBundle.sub("sub", "a",
                "in: {code: {type: digits, max: 8}, word: {type: text}}\n"
                + "vars: {n: {type: int, default: 1}}\n"
                + "out: {count: {type: int, min: 2, max: 9}, tier: {type: enum, of: [gold, x]}}\n",
                "a: {type: play, say: [{digits: code}, {number: n}], next: b}",
                "b: {type: branch, when: [{if: word == 'hello', next: r}], else: end}",
                "r: {type: return, result: {count: 7, tier: gold}}");
        of(main, sub).start().expect("play digits 0042", "play number 1").done()
                .expect("play at-bye").at("bye").holds("n", "7").holds("t", "gold").holds("code", "0042");
    }

    @Test
    void group35AReturnWithoutResultGivesTheDeclaredDefault() {
        String main = main("vars: {n: {type: int, max: 9, default: 4}}\n", "result: n, next: bye",
                Fixtures.goodbye("bye"));
        String sub = TestBundle.sub("sub", "a", "out: {count: {type: int, min: 2, max: 9, default: 3}}\n",
                "a: {type: return}");
        of(main, sub).start().expect("play at-bye").holds("n", "3");
    }

    @Test
    void group35ASecondRunBeginsWithTheDefaultsAgain() {
        String main = main("vars: {n: {type: int, max: 9}}\n", "result: n, next: m",
                "m: {type: menu, choices: {1: call}, failed: end}");
        String sub = TestBundle.sub("sub", "a",
                "vars: {v: {type: int, min: 0, max: 8, default: 1}}\nout: {count: {type: int, min: 0, max: 9}}\n",
                "a: {type: branch, when: [{if: v == 1, set: {v: 5}, next: r}], else: end}",
                "r: {type: return, result: {count: v}}");
        of(main, sub).start().at("m").holds("n", "5").press("1").at("m").holds("n", "5");
    }

    @Test
    void aReasonTakesItsRoute() {
        String sub = TestBundle.sub("sub", "m", "",
                "m: {type: menu, choices: {1: plain, 2: far, 3: near}, failed: plain}",
                "plain: {type: return}", "far: {type: return, reason: far}",
                "near: {type: return, reason: near}");
        String main = main("", "next: a, return.near: b, return.far: c", Fixtures.goodbye("a"),
                Fixtures.goodbye("b"), Fixtures.goodbye("c"));
        of(main, sub).start().press("1").expect("play at-a");
        of(main, sub).start().press("2").expect("play at-c");
        of(main, sub).start().press("3").expect("play at-b");
    }

    @Test
    void group24TypeAheadCrossesIntoASubFlowAndBack() {
        String main = TestBundle.flow("greet", USES, "greet: {type: play, say: g, barge_in: keep, next: call}",
                "call: {type: flow, use: s, next: m}",
                "m: {type: menu, say: p, choices: {7: bye}, failed: end}", Fixtures.goodbye("bye"));
        String sub = TestBundle.sub("sub", "m", "", "m: {type: menu, say: q, choices: {5: r}, failed: r}",
                "r: {type: return}");
        of(main, sub).start().press("57").expect("play g").done().expect("play at-bye");
    }

    /** Nine flows, each of which runs the next; the last but one cannot. */
    @Test
    void group36ANinthLevelRaisesAnErrorInTheEighth() {
        List<String> files = new ArrayList<>();
        files.add("f1.yml");
        files.add(TestBundle.flow("c", "uses: {s: ./f2.yml}\n", "c: {type: flow, use: s, next: end}"));
        for (int i = 2; i <= 9; i++) {
            files.add("f" + i + ".yml");
            files.add(i == 9 ? TestBundle.sub("f9", "p", "", "p: {type: play, say: nine, next: r}",
                    "r: {type: return}")
                    : TestBundle.sub("f" + i, "c", "uses: {s: ./f" + (i + 1) + ".yml}\n",
                            "c: {type: flow, use: s, next: r"
                                    + (i == 8 ? ", events: {error.flow.depth: p}}" : "}"),
                            i == 8 ? "p: {type: play, say: eight, next: r}" : "x: {type: return}",
                            "r: {type: return}"));
        }
        files.replaceAll(text -> text.replace("  x: {type: return}\n", ""));
        FlowTester.ofFiles(files.toArray(String[]::new)).start().expect("play eight")
                .done().expect("hangup normal");
    }

    @Test
    void group37AHangupGoesToTheInnerHandlerThenToTheOuterEachOnce() {
        String set = "{type: set, set: {n: 1}, next: end}";
        String main = TestBundle.flow("call", "uses: {a: ./a.yml}\nvars: {n: {type: int}, k: {type: int}}\n"
                + "events: {hangup: out}\n",
                "call: {type: flow, use: a, next: end, events: {hangup: at}}", "at: " + set,
                "out: {type: branch, when: [{if: n == 1, set: {k: 2}, next: end}], else: end}");
        String a = TestBundle.sub("a", "c", "uses: {b: ./b.yml}\n", "c: {type: flow, use: b, next: r}",
                "r: {type: return}");
        String b = TestBundle.sub("b", "m", "vars: {n: {type: int}}\n",
                "m: {type: menu, say: p, choices: {1: r}, failed: r, events: {hangup: h}}", "h: " + set,
                "r: {type: return}");
        FlowTester call = FlowTester.ofFiles("f.yml", main, "a.yml", a, "b.yml", b).start().skip();
        call.hangsUp().expect().holds("n", "1").holds("k", "2").hangsUp().expect();
    }

    @Test
    void e3TakingAnOuterHandlerDropsTheInnerFlows() {
        String sub = TestBundle.sub("sub", "m", "", "m: {type: menu, say: p, choices: {1: r}}",
                "r: {type: return}");
        String main = main("defaults: {failed: bye}\nevents: {error.menu: again}\n", "next: bye",
                "again: {type: play, say: again, next: call}", Fixtures.goodbye("bye"));
        of(main, sub).start().done().after("18s").expect("play p", "play p").done().after("6s")
                .expect("play p").done().after("6s").expect("play again").at("again")
                .done().expect("play p");
    }

    @Test
    void e4AHandlerOfTheCallerIsSpentUntilAnInputIsCompleted() {
        String sub = TestBundle.sub("sub", "p", "", "p: {type: play, say: p, next: r}", "r: {type: return}");
        String main = main("events: {error.media: again}\n", "next: bye",
                "again: {type: play, say: again, next: call}", Fixtures.goodbye("bye"));
        of(main, sub).start().playFails().expect("play p", "play again").done().expect("play p")
                .playFails().expect("play at-bye");
    }

    @Test
    void aSubFlowSpeaksTheLanguageOfTheCallAndMayChangeIt() {
        String main = main("languages: [en, cy]\nvars: {x: {type: int}}\n", "next: bye",
                Fixtures.goodbye("bye"));
        String sub = TestBundle.sub("sub", "s", "languages: [fr, cy]\n",
                "s: {type: play, say: p, next: t}", "t: {type: set, set: {call.language: cy}, next: r}",
                "r: {type: return}");
        of(main, sub).start().expect("in fr", "play p").done().expect("in cy", "play at-bye");
    }

    @Test
    void aSubFlowReadsTheClockOfTheFlowThatUsesIt() {
        String main = main("zone: Europe/Paris\n", "next: end");
        String sub = TestBundle.sub("sub", "s", "", "s: {type: play, say: [{time: now}], next: r}",
                "r: {type: return}");
        of(main, sub).start().expect("play time 11:00");
    }

    /** The survey of the specification, as it stands there. */
    private static final String SURVEY = TestBundle.sub("survey", "ask",
            "vars: {score: {type: digits, max: 1}}\nout: {rating: {type: digits, max: 1}}\n",
            "ask: {type: collect, say: how-did-we-do, into: score, digits: 1, "
                    + "check: num(score) >= 1 and num(score) <= 5, next: done, failed: done}",
            "done: {type: return, result: {rating: score}}");

    private static FlowTester surveyed() {
        return of(TestBundle.flow("q", USES + "events: {error: bye}\n",
                "q: {type: queue, queue: support, after_agent: s, max_wait: 10m, next: bye, timeout: bye}",
                Fixtures.goodbye("bye")), SURVEY).start().skip();
    }

    @Test
    void group42ASurveyFollowsIfTheAgentLeavesFirst() {
        surveyed().agentLeft().expect("play how-did-we-do").press("7").skip().done().press("4")
                .expect("result rating=4", "play at-bye");
    }

    @Test
    void group42NoSurveyFollowsIfTheCallerLeavesFirstOrNobodyAnswers() {
        surveyed().hangsUp().expect();
        surveyed().queueLeft(QueueExit.TIMEOUT).expect("play at-bye");
        surveyed().agentLeft().skip().hangsUp().expect();
    }

    @Test
    void group42NoSurveyFollowsIfAnAgentHasTransferredTheCall() {
        FlowTester transferred = surveyed();
        transferred.call.transferred = true;
        transferred.agentLeft().expect("play at-bye");
    }
}
