package org.strowger.ivr.machine;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.flow.InvokeAnswer.Outcome;
import org.strowger.ivr.TestBundle;

/** Groups 28, 30 and 31: questions to the host. */
class InvokeTest {
    private static final String VARS = "vars: {code: {type: digits, max: 8, default: 0042}, "
            + "t: {type: enum, of: [none, gold]}, n: {type: int, max: 9, default: 5}, s: {type: text}, "
            + "b: {type: bool}, d: {type: duration}, at: {type: time}, day: {type: date}}\n";

    private static FlowTester of(String fields, String node, String... more) {
        List<String> nodes = new ArrayList<>(List.of("i: {type: invoke, handler: h, " + node + "}",
                Fixtures.goodbye("ok")));
        nodes.addAll(List.of(more));
        return FlowTester.of(TestBundle.flow("i", VARS + fields, nodes.toArray(String[]::new)));
    }

    @Test
    void argumentsAreGivenAsFlowsWriteThem() {
        of("", "args: {a: code, b: 007, c: gold, d: t, e: n, f: \"it's\", g: true, h: 5m, i: 17:30, j: day, "
                + "k: call.from}, next: ok").start()
                .expect("invoke h a=0042 b=007 c=gold d=none e=5 f=it's g=true h=5m i=17:30 j=1970-01-01 "
                        + "k=442071234567")
                .answers().expect("play at-ok");
    }

    @Test
    void resultsAreTakenIntoVariables() {
        of("", "result: {t: a, n: b, s: c, b: d, d: e, at: f, day: g, code: h}, next: ok").start().skip()
                .answers("a", "gold", "b", "9", "c", "Ann\u00e9", "d", "true", "e", "90s", "f", "17:30:05",
                        "g", "2028-02-29", "h", "12*")
                .expect("play at-ok").holds("t", "gold").holds("n", "9").holds("s", "Ann\u00e9").holds("b", "1")
                .holds("d", "90000").holds("at", "63005").holds("day", "21243").holds("code", "12*");
    }

    @Test
    void theOnlyResultNeedsNoName() {
        of("", "result: t, next: ok").start().skip().answers("whatever", "gold").expect("play at-ok")
                .holds("t", "gold");
    }

    @Test
    void group30AnAttemptTimesOutIsRepeatedAndThenRaisesTheError() {
        FlowTester h = of("", "timeout: 2s, retry: 1, backoff: 500ms, next: ok, error: bad",
                Fixtures.goodbye("bad")).start();
        h.expect("invoke h").after("1999ms").expect().after("1ms").expect("cancel h");
        h.after("499ms").expect().after("1ms").expect("invoke h attempt 2");
        h.after("1999ms").expect().after("1ms").expect("cancel h", "play at-bad");
        h.after("500ms").answers(2, Outcome.ANSWERED).expect().at("bad");
    }

    @Test
    void aHostThatTakesTheCallNeedNotAnswer() {
        of("", "timeout: 2s, retry: 1, while: [wait], next: ok, error: bad", Fixtures.goodbye("bad")).start().skip()
                .taken().expect("stop", "cancel h").answers().after("1h").expect();
    }

    @Test
    void group30AFailureIsRepeatedToo() {
        of("", "retry: 1, next: ok, error.invoke.failed: bad, error.invoke.timeout: ok",
                Fixtures.goodbye("bad")).start().skip()
                .invokeEnds(Outcome.FAILED).expect().after("500ms").expect("invoke h attempt 2")
                .invokeEnds(Outcome.FAILED).expect("play at-bad");
    }

    @Test
    void group30AnAnswerToAnEarlierAttemptIsDropped() {
        FlowTester h = of("", "timeout: 2s, retry: 1, backoff: 0ms, result: t, next: ok").start();
        h.after("2s").skip().answers(1, Outcome.ANSWERED, "", "gold").expect().holds("t", "none");
        h.answers(2, Outcome.ANSWERED, "", "gold").expect("play at-ok").holds("t", "gold");
    }

    @Test
    void group31AnAnswerOfAnotherTypeChangesNoVariable() {
        for (String wrong : new String[] {"10", "-1x", "", "9999999999999999999"}) {
            of("", "result: {t: a, n: b}, next: ok, error.invoke.result: bad", Fixtures.goodbye("bad"))
                    .start().skip().answers("a", "gold", "b", wrong).expect("play at-bad")
                    .holds("t", "none").holds("n", "5");
        }
        of("", "result: {t: a, n: b}, next: ok, error.invoke.result: bad", Fixtures.goodbye("bad"))
                .start().skip().answers("a", "iron", "b", "1").expect("play at-bad").holds("t", "none");
        of("", "result: {t: a, n: b}, next: ok, error.invoke.result: bad", Fixtures.goodbye("bad"))
                .start().skip().answers("a", "gold").expect("play at-bad").holds("t", "none");
        of("", "result: t, retry: 3, next: ok, error.invoke: bad", Fixtures.goodbye("bad"))
                .start().skip().invokeEnds(Outcome.WRONG_RESULT).expect("play at-bad");
    }

    @Test
    void group28ANearerLevelWinsThenTheLongerName() {
        String flow = "events: {error.invoke: far}\n";
        String[] byes = {Fixtures.goodbye("near"), Fixtures.goodbye("far")};
        of(flow, "next: ok, error: near", byes).start().skip().after("5s").expect("cancel h", "play at-near");
        of("", "next: ok, error: far, error.invoke.timeout: near", byes).start().skip().after("5s")
                .expect("cancel h", "play at-near");
        of(flow, "next: ok, error.media: near", byes).start().skip().after("5s")
                .expect("cancel h", "play at-far");
    }

    @Test
    void anErrorNobodyHandlesEndsTheCall() {
        of("", "next: ok").start().skip().after("5s").expect("cancel h", "outcome error", "hangup failed");
    }

    @Test
    void promptsAreRepeatedUntilTheAnswerStopsThem() {
        FlowTester h = of("", "while: [hold, {number: n}], next: ok").start();
        h.expect("invoke h", "play hold", "play number 5").done().expect("play hold", "play number 5");
        h.answers().expect("stop", "play at-ok");
    }

    @Test
    void aPromptThatCannotBePlayedIsNotTriedAgain() {
        of("", "while: hold, next: ok").start().skip().playFails().expect().answers().expect("play at-ok");
    }

    @Test
    void keysAreKeptForTheNodeThatFollows() {
        of("", "next: m", "m: {type: menu, say: p, choices: {1: ok, 2: two}, failed: ok}",
                Fixtures.goodbye("two")).start().skip().press("2").expect().answers().expect("play at-two");
    }

    @Test
    void aHangupCancelsFirstAndItsHandlerMayTell() {
        FlowTester h = of("events: {hangup: tell}\n", "next: ok",
                "tell: {type: invoke, handler: gone, args: {n: n}, next: note}",
                "note: {type: set, set: {n: 7}, next: end}").start().skip();
        h.hangsUp().expect("cancel h", "invoke gone n=5").holds("n", "7")
                .answers(2, Outcome.ANSWERED).answers(1, Outcome.ANSWERED).after("1m").expect();
    }

    @Test
    void anEventOfTheHostsLeavesTheQuestion() {
        of("events: {host.order: news}\n", "next: ok", Fixtures.goodbye("news")).start().skip()
                .event("order.paid", true).expect("cancel h", "play at-news").answers().expect();
    }

    @Test
    void anEventOfTheHostsTakesTheCallOutOfItsQueue() {
        FlowTester q = FlowTester.of(TestBundle.flow("q", "events: {error: a}\n",
                "q: {type: queue, queue: sales, next: a, events: {host.bump: b}}", Fixtures.goodbye("a"),
                Fixtures.goodbye("b"))).start().skip();
        q.event("other", false).expect().event("bump", true).expect("leave sales", "play at-b");
    }

    @Test
    void musicPlaysUntilTheAnswer() {
        FlowTester h = of("", "while: {music: calm}, next: ok").start();
        h.expect("invoke h", "music calm").answers().expect("music off", "play at-ok");
    }

    @Test
    void group34AnEventNobodyHandlesChangesNothing() {
        FlowTester m = FlowTester.of(Fixtures.menu(", events: {host.order.paid: a, host.x: ignore}")).start().skip();
        m.press("1").skip();
        m.event("order", false).event("orders.paid", false).event("order.paidx", false).event("x.y", true)
                .expect().at("m").typed("1");
        m.event("order.paid.late", true).expect("play at-a").event("order.paid", false).expect();
    }

    @Test
    void anEventGoesToTheNearestLevelWhateverTheNames() {
        String main = TestBundle.flow("c", "uses: {s: ./s.yml}\nevents: {host.a.b.c: out}\n",
                "c: {type: flow, use: s, next: end, events: {host: in}}", Fixtures.goodbye("out"),
                Fixtures.goodbye("in"));
        String sub = TestBundle.sub("sub", "m", "events: {host.a.b: mine}\n",
                "m: {type: menu, say: p, choices: {1: r}, failed: r}", "r: {type: return}",
                Fixtures.goodbye("mine"));
        FlowTester.ofFiles("f.yml", main, "s.yml", sub).start().skip().event("a.b.c", true)
                .expect("stop", "play at-mine");
        FlowTester.ofFiles("f.yml", main, "s.yml", sub).start().skip().event("a", true)
                .expect("stop", "play at-in");
    }
}
