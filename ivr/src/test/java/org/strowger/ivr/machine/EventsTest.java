package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.core.flow.FlowCall.QueueEntry;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.core.flow.FlowMachine.Recorded;
import org.strowger.core.flow.FlowMachine.TransferFailure;
import org.strowger.ivr.TestBundle;

/** Groups 28, 29, 32, 33 and the rules E2 to E6. */
class EventsTest {
    private static final String BYES =
            "near: {type: hangup, say: at-near}\n  far: {type: hangup, say: at-far}\n  "
            + "other: {type: hangup, say: at-other}";

    private static FlowTester full(String events, String nodeEvents) {
        return FlowTester.of(TestBundle.flow("q", events + "defaults: {failed: near}\n",
                "q: {type: queue, queue: sales, next: m" + nodeEvents + "}",
                "m: {type: menu, choices: {1: near, 2: far, 3: other}}", BYES))
                .queueAnswers("sales", QueueEntry.FULL).start();
    }

    @Test
    void group28ANearerLevelWinsOverALongerName() {
        full("events: {error.queue: far, error: far}\n",
                ", events: {error: near}").expect("full sales", "play at-near");
    }

    @Test
    void group28AtOneLevelTheLongestNameWins() {
        full("", ", events: {error: far, error.queue: near, error.media: other}").expect(
                "full sales", "play at-near");
    }

    private static final String ROUTES = "zone: Europe/London\nhours: {day: {mon-sun: 00:00-24:00}, night: {zone: "
            + "Europe/London, mon: 00:00-00:01}}\n";

    /** Every route that may be left out: the node without it, what happens, and what happens with a handler alone. */
    private static Stream<Arguments> routes() {
        return Stream.of(
                row("error.menu.failed", "menu, choices: {1: far}, noinput: 1", call -> call.after("6s")),
                row("error.collect.failed", "collect, into: v, digits: 1, noinput: 1, next: far",
                        call -> call.after("6s")),
                row("error.hours.open", "hours, schedule: day, closed: far", call -> { }),
                row("error.hours.closed", "hours, schedule: night, open: far", call -> { }),
                row("error.queue.timeout", "queue, queue: sales, max_wait: 1m, next: far, full: far, closed: far, "
                        + "no_agents: far", call -> call.queueLeft(QueueExit.TIMEOUT)),
                row("error.queue.full", "queue, queue: support, next: far, closed: far, no_agents: far", call -> { }),
                row("error.queue.closed", "queue, queue: s, next: far, full: far, no_agents: far", call -> { }),
                row("error.queue.no_agents", "queue, queue: sales, next: far, full: far, closed: far",
                        call -> call.queueLeft(QueueExit.NO_AGENTS)),
                row("error.callback.declined", "callback, queue: sales, next: far, error: far",
                        call -> call.press("2")),
                row("error.transfer.failed", "transfer, to: 100, next: far",
                        call -> call.transferFails(TransferFailure.BUSY)),
                row("error.record.failed", "record, beep: false, next: far",
                        call -> call.recorded(Recorded.FAILED, "0s")));
    }

    private static Arguments row(String event, String node, Consumer<FlowTester> happens) {
        return Arguments.of(event, node, happens);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void e1ARouteThatANodeLacksRaisesItsEventAndTheCheckDemandsAHandler(String event, String node,
            Consumer<FlowTester> happens) {
        String type = node.substring(0, node.indexOf(','));
        String route = event.substring(event.lastIndexOf('.') + 1);
        String vars = "vars: {v: {type: digits}}\n" + ROUTES;
        for (String catches : List.of(event, event.substring(0, event.lastIndexOf('.')), "error")) {
            FlowTester call = FlowTester.of(TestBundle.flow("x", vars + "events: {" + catches + ": near}\n",
                    "x: {type: " + node + "}", Fixtures.goodbye("near"), Fixtures.goodbye("far")))
                    .queueAnswers("support", QueueEntry.FULL).queueAnswers("s", QueueEntry.CLOSED).start();
            happens.accept(call);
            assertEquals("play at-near", call.call.actions.get(call.call.actions.size() - 1), catches);
        }
        for (String other : List.of("", "events: {" + event + ": ignore}\n", "events: {" + event + "x: far}\n")) {
            List<String> faults = TestBundle.faults(TestBundle.flow("x", vars + other, "x: {type: " + node + "}",
                    Fixtures.goodbye("far")));
            assertTrue(faults.stream().anyMatch(fault -> fault.endsWith("error: " + type + " \"x\" needs \"" + route
                    + "\", or a node in events that handles " + event + " [missing-route]")), faults::toString);
        }
    }

    @Test
    void e1EveryEventOfTheListMayBeHandled() {
        for (String event : List.of("noinput", "nomatch", "input", "input.overflow", "error", "error.media",
                "error.invoke", "error.invoke.timeout", "error.invoke.failed", "error.invoke.result", "error.set",
                "error.flow", "error.flow.depth", "error.flow.steps", "error.adapter", "error.menu.failed",
                "error.collect.failed", "error.hours.open", "error.hours.closed", "error.queue.timeout",
                "error.queue.full", "error.queue.closed", "error.queue.no_agents", "error.queue.left",
                "error.callback.declined", "error.callback.error", "error.transfer.failed", "error.record.failed",
                "host", "host.NAME", "host.a-b.c_d.1")) {
            for (String to : List.of("near", "ignore")) {
                String more = ", events: {" + event + ": " + to + "}}";
                assertEquals(List.of(), TestBundle.faults(TestBundle.flow("x", "", "x: {type: menu, "
                        + "choices: {1: near}, failed: near" + more, Fixtures.goodbye("near"))), event);
            }
        }
        for (String other : List.of("error.medi", "error.invoke.time", "error.menu.noinput", "flow.steps", "inputs",
                "host.", "hosts.a", "error.host.a", "NOINPUT")) {
            assertEquals(1, TestBundle.faults(TestBundle.flow("x", "events: {" + other + ": near}\n", "x: {type: menu, "
                    + "choices: {1: near}, failed: near}", Fixtures.goodbye("near"))).stream()
                    .filter(fault -> fault.endsWith("[unknown-event]")).count(), other);
        }
    }

    @Test
    void e1TheErrorOfACallbackMayBeLeftOutAndIsAnEvent() {
        String node = "x: {type: callback, queue: sales, confirm: false, next: far, declined: far}";
        for (String catches : List.of("error.callback.error", "error.callback", "error", "")) {
            String events = catches.isEmpty() ? "" : "events: {" + catches + ": near}\n";
            FlowTester call = FlowTester.of(TestBundle.flow("x", events, node, Fixtures.goodbye("far"),
                    catches.isEmpty() ? "" : Fixtures.goodbye("near")));
            call.call.canCallBack = false;
            call.start().call.actions.remove(0);
            call.expect(catches.isEmpty() ? new String[] {"outcome error", "hangup failed"}
                    : new String[] {"play at-near"});
        }
    }

    @Test
    void e1ARefusedPlayRaisesItsOwnEventAndIsAsPlayedIfNobodyCatchesThat() {
        String menu = "m: {type: menu, say: p, choices: {1: near, 2: far, 3: other}, failed: other";
        FlowTester.of(TestBundle.flow("m", "events: {error.media: far}\n", menu
                + ", events: {error.adapter: near}}", BYES)).start().skip().playRefused().expect("play at-near");
        FlowTester.of(TestBundle.flow("m", "events: {error.media: far}\n", menu + "}", BYES)).start().skip()
                .playRefused().expect("play at-far");
        FlowTester.of(TestBundle.flow("m", "events: {error: far, error.adapter: ignore}\n", menu + "}", BYES)).start()
                .skip().playRefused().expect().after("6s").expect("play p");
        FlowTester none = FlowTester.of(TestBundle.flow("m", "", menu + "}", BYES)).start().skip().playRefused();
        none.after("5999ms").expect().after("1ms").expect("play p").playRefused().playRefused().after("6s")
                .expect("play p").inputEvent("noinput", "");
    }

    @Test
    void e2AHandlerOfAMissingRouteCannotBeIgnored() {
        full("events: {error: far}\n", ", events: {error.queue.full: ignore}").expect("full sales",
                "play at-far");
    }

    @Test
    void group29TheEntriesAfterAFailedOneDoNotRun() {
        FlowTester set = FlowTester.of(TestBundle.flow("s",
                "vars: {a: {type: int}, b: {type: int}, big: {type: int, default: 1000}}\nevents: "
                        + "{error.set: bye}\n",
                "s: {type: set, set: {a: 1, call.priority: big, b: 1}, next: end}",
                Fixtures.goodbye("bye"))).start();
        set.expect("play at-bye").holds("a", "1").holds("b", "0");
        assertEquals(50, set.call.priority);
    }

    @Test
    void e6WithoutAHandlerAnErrorHangsUp() {
        FlowTester.of(TestBundle.flow("s", "vars: {big: {type: int, default: 1000}}\n",
                "s: {type: set, set: {call.priority: big}, next: end}")).start()
                .expect("outcome error", "hangup failed");
    }

    @Test
    void group32EveryLevelThatHandlesAHangupGetsItOnceInnerFirst() {
        String vars = "vars: {a: {type: int}, b: {type: int}, n: {type: int}}\n";
        for (String type : new String[] {"{type: play, say: p, next: end",
                "{type: menu, say: p, choices: {1: end}, failed: end",
            "{type: queue, queue: sales, next: end, full: end, closed: end, no_agents: end",
                    "{type: hangup, say: p"}) {
            FlowTester call = FlowTester.of(TestBundle.flow("x", vars + "events: {hangup: outer}\n",
                    "x: " + type + ", events: {hangup: inner}}",
                    "inner: {type: set, set: {a: 1}, next: end}",
                    "outer: {type: branch, when: [{if: a == 1, set: {b: 2}, next: end}], else: "
                            + "end}")).start().skip();
            call.hangsUp().expect().holds("a", "1").holds("b", "2");
            call.hangsUp().done().press("1").agentLeft().after("1m").expect().holds("b", "2");
        }
    }

    /** Every other type of node in which a caller may be when he hangs up. */
    @Test
    void group32InEveryTypeOfNodeAHangupIsRaisedOnce() {
        String vars = "uses: {s: ./s.yml}\nvars: {v: {type: digits}, t: {type: text}, a: {type: int}, b: {type: int}}\n"
                + "events: {hangup: outer}\n";
        String[][] rows = {
            {"play, say: p, next: end"}, {"menu, choices: {1: end}, failed: end"},
            {"collect, into: v, digits: 4, next: end, failed: end"},
            {"invoke, handler: h, next: end, error: end", "cancel h"},
            {"queue, queue: sales, next: end, full: end, closed: end, no_agents: end"},
            {"callback, queue: sales, next: end, declined: end, error: end"},
            {"transfer, to: 100, next: end, failed: end"}, {"transfer, to: 100, kind: blind, failed: end"},
            {"record, into: t, next: end, failed: end"}, {"record, beep: false, next: end, failed: end"},
            {"wait, for: 1m, music: x, next: end"}, {"hangup, say: p"}, {"flow, use: s, next: end"},
        };
        String sub = TestBundle.sub("sub", "p", "", "p: {type: play, say: p, next: r}", "r: {type: return}");
        for (String[] row : rows) {
            String used = row[0].startsWith("flow") ? vars : vars.substring(vars.indexOf('\n') + 1);
            String main = TestBundle.flow("x", used, "x: {type: " + row[0] + ", events: {hangup: inner}}",
                    "inner: {type: branch, when: [{if: a == 0, set: {a: 1}, next: end}], else: twice}",
                    "outer: {type: branch, when: [{if: a == 1 and b == 0, set: {b: 1}, next: end}], else: twice}",
                    "twice: {type: set, set: {a: 9}, next: end}");
            FlowTester call = (row[0].startsWith("flow") ? FlowTester.ofFiles("f.yml", main, "s.yml", sub)
                    : FlowTester.of(main)).start().skip();
            call.hangsUp().expect(row.length > 1 ? new String[] {row[1]} : new String[0]);
            call.holds("a", "1").holds("b", "1");
            call.hangsUp().done().playFails().playRefused().press("1#").agentLeft().queueLeft(QueueExit.TIMEOUT)
                    .transferFails(TransferFailure.FAILED).recorded(Recorded.HANGUP, "1s").answers()
                    .event("any", false).after("1h").staleTimer().expect().holds("a", "1").holds("b", "1");
        }
    }

    @Test
    void e5AHangupHandlerIsMadeOfSetInvokeAndBranchAlone() {
        for (String node : List.of("play, say: p, next: end", "menu, choices: {1: end}, failed: end",
                "hours, schedule: shop, open: end, closed: end", "wait, for: 1m, next: end", "hangup",
                "transfer, to: 100, kind: blind, failed: end", "record, next: end, failed: end",
                "queue, queue: s, next: end, full: end, closed: end, no_agents: end",
                "callback, queue: s, next: end, declined: end")) {
            List<String> faults = TestBundle.faults(TestBundle.flow("m", "events: {hangup: s}\n",
                    "m: {type: menu, choices: {1: end}, failed: end}",
                    "s: {type: set, set: {call.priority: 1}, next: x}",
                    "x: {type: " + node + "}"));
            String type = node.contains(",") ? node.substring(0, node.indexOf(',')) : node;
            assertEquals(List.of("this leads to " + type + " \"x\" [hangup-handler]"), faults.stream()
                    .map(fault -> fault.substring(fault.lastIndexOf("; ") + 2)).toList());
        }
        assertEquals(List.of(), TestBundle.faults(TestBundle.flow("m", "events: {hangup: b}\nvars: {n: {type: int}}\n",
                "m: {type: menu, choices: {1: end}, failed: end}",
                "b: {type: branch, when: [{if: n == 1, next: i}], else: s}",
                "i: {type: invoke, handler: h, next: s}", "s: {type: set, set: {n: 1}, next: end}")));
    }

    @Test
    void e5AnIgnoredHangupEndsTheCallAllTheSame() {
        FlowTester m = FlowTester.of(Fixtures.menu(", events: {hangup: ignore}")).start().skip().hangsUp().expect();
        assertEquals(Session.OVER, m.session.phase);
    }

    @Test
    void group33TheFirstTrueConditionWins() {
        String branch =
                "b: {type: branch, when: [{if: n < 5, next: near}, {if: n < 9, next: far}], else: other}";
        for (String[] row : new String[][] {{"3", "near"}, {"7", "far"}, {"9", "other"}}) {
            FlowTester.of(TestBundle.flow("b", "vars: {n: {type: int, default: " + row[0] + "}}\n",
                    branch, BYES))
                    .start().expect("play at-" + row[1]);
        }
    }

    @Test
    void e3TakingAHandlerLeavesTheNode() {
        FlowTester m = FlowTester.of(TestBundle.flow("m", "events: {error.media: near}\n",
                "m: {type: menu, say: p, choices: {1: far, 2: other}, failed: far}", BYES)).start();
        m.playFails().expect("play p", "play at-near").after("60s").expect();
    }

    @Test
    void e3AnIgnoredFailureOfAPromptMovesNobody() {
        FlowTester m = FlowTester.of(TestBundle.flow("m", "events: {error: near, error.media: ignore}\n",
                "m: {type: menu, say: p, choices: {1: far, 2: other}}", BYES)).start();
        m.playFails().after("6s").expect("play p", "play p").at("m");
    }

    @Test
    void e3AnIgnoredErrorOfSetGoesOnByNext() {
        String vars = "vars: {a: {type: int}, b: {type: int}, big: {type: int, default: 101}}\n"
                + "events: {error.set: ignore}\n";
        FlowTester.of(TestBundle.flow("s", vars, "s: {type: set, set: {a: 1, call.priority: big, b: 1}, next: bye}",
                Fixtures.goodbye("bye"))).start().expect("play at-bye").holds("a", "1").holds("b", "0");
        FlowTester.of(TestBundle.flow("b", vars, "b: {type: branch, when: [{if: a == 0, set: "
                + "{call.priority: big, b: 1}, next: bye}], else: end}",
                Fixtures.goodbye("bye"))).start().expect("play at-bye").holds("b", "0");
    }

    @Test
    void e3AnErrorWithoutAWayOnCannotBeIgnored() {
        FlowTester.of(TestBundle.flow("i", "events: {error: near}\n", "i: {type: invoke, handler: h, next: end, "
                + "error.invoke: ignore}", Fixtures.goodbye("near"))).start().skip().after("5s")
                .expect("cancel h", "play at-near");
    }

    @Test
    void e4AHandlerOnceTakenIsOutOfUseUntilAnInputIsCompleted() {
        FlowTester m = FlowTester.of(TestBundle.flow("m", "",
                "m: {type: menu, say: p, noinput: {next: hint}, choices: {1: far, 9: m}, failed: other}",
                "hint: {type: play, say: hint, next: m}",
                        BYES.replace("near: {type: hangup, say: at-near}\n  ", "")))
                .start().done().skip();
        m.after("6s").expect("play hint").done().expect("play p");
        m.done().after("6s").expect("play p").at("m");
        m.done().press("9").expect("play p").done().after("6s").expect("play hint");
    }

    @Test
    void e4ACollectThatIsCompletedPutsHandlersInUseAgain() {
        FlowTester k = FlowTester.of(TestBundle.flow("k", "vars: {v: {type: digits}}\n",
                "k: {type: collect, say: p, into: v, digits: 1, noinput: hint, next: k, failed: end}",
                "hint: {type: play, say: hint, next: k}")).start().done().skip();
        k.after("6s").expect("play hint").done().expect("play p").done().after("6s").expect("play p");
        k.press("1").expect("stop", "play p").done().after("6s").expect("play hint");
    }

    @Test
    void e4NoLevelHandlesAnEventTwice() {
        FlowTester media = FlowTester.of(TestBundle.flow("a", "events: {error.media: b}\n",
                "a: {type: play, say: p, next: end}",
                "b: {type: play, say: p, next: end}")).start();
        media.playFails().expect("play p", "play p").playFails().expect("hangup normal");
    }

    @Test
    void e4ASpentHandlerIsNotReplacedByAShorterNameOfItsLevel() {
        String sub = TestBundle.sub("sub", "a", "events: {error.media: b, error: c}\n",
                "a: {type: play, say: p, next: r}", "b: {type: play, say: q, next: r}",
                "c: {type: play, say: wrong, next: r}", "r: {type: return}");
        FlowTester.ofFiles("f.yml", TestBundle.flow("x", "uses: {s: ./s.yml}\n",
                "x: {type: flow, use: s, next: end, events: {error.media: near}}", Fixtures.goodbye("near")), "s.yml",
                sub).start().playFails().expect("play p", "play q").playFails().expect("play at-near");
    }

    @Test
    void e6TheDefaultsOfTheEngine() {
        FlowTester m = FlowTester.of(Fixtures.menu("")).start().skip();
        m.playFails().expect().event("vip", false).expect().at("m");
        m.after("6s").expect("play n", "play p2").press("5").expect("stop", "play w", "play p2");
        m.hangsUp().expect();
        FlowTester full = FlowTester.of(TestBundle.flow("g", "", "g: {type: play, say: g, barge_in: keep, next: x}",
                Fixtures.goodbye("x"))).start().skip();
        full.press("1".repeat(70)).expect().done().expect("play at-x");
        FlowTester.of(TestBundle.flow("i", "", "i: {type: invoke, handler: h, next: end}")).start().skip().after("5s")
                .expect("cancel h", "outcome error", "hangup failed");
    }

    @Test
    void e5NoMediaFollowsAHangup() {
        FlowTester m = FlowTester.of(Fixtures.menu("")).start().skip();
        m.hangsUp().expect().lateDone(1).expect();
        assertEquals(Session.OVER, m.session.phase);
    }

    @Test
    void staleReportsAreDropped() {
        FlowTester m = FlowTester.of(Fixtures.menu("")).start().skip();
        m.lateDone(99).agentLeft().staleTimer().after("1m").expect().at("m");
    }
}
