package org.strowger.ivr.machine;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.flow.FlowMachine.Recorded;
import org.strowger.core.flow.FlowMachine.TransferFailure;
import org.strowger.ivr.TestBundle;

/** Group 32, and what nodes do with the caller's line: transfer, record, callback, outcome. */
class LinesTest {
    private static final String VARS = "vars: {ext: {type: digits, max: 4, default: 0042}, "
            + "site: {type: enum, of: [north, south]}, id: {type: text}, pin: {type: digits, max: 4, default: 9999}}\n";
    private static final String[] BYES = {Fixtures.goodbye("n"), Fixtures.goodbye("f"), Fixtures.goodbye("b"),
        Fixtures.goodbye("a")};

    private static FlowTester of(String fields, String node, String... more) {
        List<String> nodes = new ArrayList<>(List.of("x: {" + node + "}"));
        nodes.addAll(List.of(more));
        return FlowTester.of(TestBundle.flow("x", VARS + fields, nodes.toArray(String[]::new)));
    }

    @Test
    void aTransferTakesTheRouteOfWhyItFailed() {
        String node = "type: transfer, to: \"sip:{ext}@{site}.example\", ring: 30s, next: n, failed: f, "
                + "busy: b, no_answer: a";
        for (Object[] row : new Object[][] {{TransferFailure.FAILED, "f"}, {TransferFailure.BUSY, "b"},
            {TransferFailure.NO_ANSWER, "a"}}) {
            of("", node, BYES).start().expect("dial sip:0042@north.example 30s").after("1h").expect()
                    .transferFails((TransferFailure) row[0]).expect("play at-" + row[1])
                    .transferFails(TransferFailure.FAILED).expect();
        }
    }

    @Test
    void aTransferWithoutARouteTakesFailedAndWithoutThatItsEvent() {
        of("", "type: transfer, to: 100, kind: blind, failed: f", Fixtures.goodbye("f")).start().skip()
                .transferFails(TransferFailure.BUSY).expect("play at-f");
        of("events: {error.transfer: f}\n", "type: transfer, to: 100, next: f", Fixtures.goodbye("f")).start()
                .skip().transferFails(TransferFailure.NO_ANSWER).expect("play at-f");
    }

    @Test
    void aTransferThatTheSwitchCannotDoFailsAtOnce() {
        FlowTester call = of("", "type: transfer, to: 100, kind: blind, failed: f", Fixtures.goodbye("f"));
        call.call.canTransfer = false;
        call.start().expect("transfer 100 20s", "play at-f");
    }

    @Test
    void anAttendedTransferGoesOnWhenTheOtherSideHasLeft() {
        String node = "type: transfer, to: 100, music: calm, next: m, failed: f";
        String menu = "m: {type: menu, say: p, choices: {1: n, 2: b}, failed: n}";
        // what was typed while it rang was for the other side, and is gone
        of("", node, menu, BYES[0], BYES[1], BYES[2]).start().expect("dial 100 20s", "music calm").press("2").expect()
                .agentLeft().expect("play p").transferFails(TransferFailure.FAILED).expect().agentLeft().expect();
        // nobody was reached: the music ends
        of("", node, menu, BYES[0], BYES[1], BYES[2]).start().skip().transferFails(TransferFailure.NO_ANSWER)
                .expect("music off", "play at-f").agentLeft().expect();
    }

    @Test
    void anEventOfTheHostsStopsTheRingingOfAnAttendedTransferAlone() {
        of("events: {host.stop: f}\n", "type: transfer, to: 100, next: n, failed: f", BYES[0], BYES[1]).start().skip()
                .event("stop", true).expect("stop dialling", "play at-f")
                .transferFails(TransferFailure.FAILED).expect();
        of("events: {host.stop: f}\n", "type: transfer, to: 100, kind: blind, failed: f", BYES[1]).start().skip()
                .event("stop", false).expect();
    }

    @Test
    void keysDuringATransferAreKept() {
        of("", "type: transfer, to: 100, next: n, failed: m", Fixtures.goodbye("n"),
                "m: {type: menu, say: p, choices: {1: n, 2: n2}, failed: n}", Fixtures.goodbye("n2")).start().skip()
                .press("2").expect().event("any", false).transferFails(TransferFailure.FAILED)
                .expect("play at-n2");
    }

    @Test
    void aRecordedsByItsKeyAndKeepsItsId() {
        FlowTester r = of("", "type: record, say: speak, into: id, min: 2s, next: n, failed: f", BYES[0], BYES[1])
                .start().expect("play speak", "play beep").press("12#").expect().done().expect("record");
        r.press("1*").expect().press("#").expect("record stop").press("#").expect().holds("id", "71");
        r.recorded(Recorded.STOPPED, "2s").expect("play at-n").holds("id", "71");
    }

    @Test
    void aRecordedsAtItsLongest() {
        of("", "type: record, beep: false, max: 30s, end: none, next: n, failed: f", BYES[0], BYES[1]).start()
                .expect("record").after("29999ms").expect().after("1ms").expect("record stop")
                .recorded(Recorded.STOPPED, "30s").expect("play at-n");
    }

    @Test
    void theAdapterEndsARecordingAfterSilence() {
        FlowTester r = of("", "type: record, beep: false, silence: 1500ms, into: id, next: n, failed: f", BYES[0], BYES[1])
                .start().expect("record silence 1500ms");
        r.after("4s").expect().recorded(Recorded.STOPPED, "4s").expect("play at-n").holds("id", "71");
        r.after("2m").expect();
        of("", "type: record, beep: false, silence: 0s, next: n, failed: f", BYES[0], BYES[1])
                .start().expect("record silence 0ms");
    }

    @Test
    void aRecordingTooShortTakesItsRouteOrFailed() {
        of("", "type: record, beep: false, into: id, next: n, failed: f, too_short: b", BYES[0], BYES[1], BYES[2])
                .start().press("#").skip().recorded(Recorded.STOPPED, "999ms").expect("play at-b")
                .holds("id", "");
        of("", "type: record, beep: false, next: n, failed: f", BYES[0], BYES[1])
                .start().press("#").skip().recorded(Recorded.STOPPED, "999ms").expect("play at-f");
    }

    @Test
    void aRecordingThatCannotBeFails() {
        String node = "type: record, beep: false, into: id, next: n, failed: f";
        of("", node, BYES[0], BYES[1]).start().skip().recorded(Recorded.FAILED, "5s").expect("play at-f")
                .holds("id", "");
        FlowTester cannot = of("", node, BYES[0], BYES[1]);
        cannot.call.canRecord = false;
        cannot.start().expect("record", "play at-f");
        of("", node, BYES[0], BYES[1]).start().skip().press("#").expect("record stop").after("10s")
                .expect("play at-f");
    }

    @Test
    void group32AHangupClosesTheRecordingAndKeepsIt() {
        FlowTester r = of("events: {hangup: h}\n", "type: record, beep: false, into: id, next: n, failed: f",
                BYES[0], BYES[1], "h: {type: invoke, handler: mail, args: {id: id}, next: end}").start().skip();
        r.recorded(Recorded.HANGUP, "9s").expect().hangsUp().expect("invoke mail id=71").hangsUp().expect()
                .recorded(Recorded.HANGUP, "9s").expect();
    }

    @Test
    void aHangupThatARecordingReportsAndThatDoesNotComeIsAFailure() {
        of("", "type: record, beep: false, into: id, next: n, failed: f", BYES[0], BYES[1]).start().skip()
                .recorded(Recorded.HANGUP, "9s").after("9999ms").expect().after("1ms").expect("play at-f")
                .holds("id", "71");
    }

    @Test
    void anEventOfTheHostsEndsTheRecording() {
        of("events: {host.stop: f}\n", "type: record, beep: false, next: n, failed: f", BYES[0], BYES[1]).start()
                .skip().event("stop", true).expect("record stop", "play at-f")
                .recorded(Recorded.STOPPED, "9s").expect();
    }

    @Test
    void aHostThatTakesTheCallEndsWhatItsNodeHasBegun() {
        of("", "type: record, beep: false, next: n, failed: f", BYES[0], BYES[1]).start().skip().taken()
                .expect("record stop").recorded(Recorded.STOPPED, "9s").expect();
        of("", "type: transfer, to: 100, next: n, failed: f", BYES[0], BYES[1]).start().skip().taken()
                .expect("stop dialling").transferFails(TransferFailure.FAILED).expect();
        of("", "type: menu, say: p, choices: {1: n}, failed: n", BYES[0]).start().skip().taken().expect("stop")
                .press("1").after("1h").expect();
    }

    private static final String CALLBACK = "type: callback, queue: support, next: n, declined: f, error: b";

    @Test
    void aCallbackAsksFirst() {
        FlowTester c = of("", CALLBACK, BYES[0], BYES[1], BYES[2]).start().expect("play digits 442071234567");
        c.press("1").expect("stop", "callback support +442071234567 keeps 3 300s", "play at-n");
        of("", CALLBACK, BYES[0], BYES[1], BYES[2]).start().skip().press("2").expect("stop", "play at-f");
        of("", CALLBACK, BYES[0], BYES[1], BYES[2]).start().done().after("6s").done().after("6s").done()
                .skip().after("6s").expect("play at-f");
    }

    @Test
    void aCallbackAsksByTheDefaultsOfItsFlow() {
        of("defaults: {noinput: {next: b}, nomatch: f, failed: n}\n", CALLBACK, BYES[0], BYES[1], BYES[2]).start()
                .skip().done().after("6s").expect("play at-b");
        of("defaults: {noinput: {next: b}, nomatch: f, failed: n}\n", CALLBACK, BYES[0], BYES[1], BYES[2]).start()
                .skip().press("3").expect("stop", "play at-f");
    }

    @Test
    void aCallbackMayAskNothing() {
        of("", CALLBACK + ", confirm: false, number: ext, keep_place: false, tries: 1, gap: 1m", BYES[0], BYES[1],
                BYES[2]).start().expect("callback support 0042 1 60s", "play at-n");
    }

    @Test
    void aCallbackToAWithheldNumberOrOutsideItsWindowIsDeclined() {
        FlowTester withheld = of("", CALLBACK, BYES[0], BYES[1], BYES[2]);
        withheld.call.caller = "anonymous";
        withheld.start().expect("play at-f");
        of("zone: Europe/London\nhours: {w: {mon-fri: 11:00-12:00}}\n", CALLBACK + ", window: w", BYES[0],
                BYES[1], BYES[2]).start().expect("play at-f");
        of("zone: Europe/London\nhours: {w: {mon-fri: 11:00-12:00}}\n", CALLBACK + ", window: w", BYES[0],
                BYES[1], BYES[2]).clock("2026-11-03T11:00:00Z").start().expect("play digits 442071234567");
    }

    @Test
    void aCallbackThatCannotBeTakesError() {
        FlowTester cannot = of("", CALLBACK + ", confirm: false", BYES[0], BYES[1], BYES[2]);
        cannot.call.canCallBack = false;
        cannot.start().expect("callback support +442071234567 keeps 3 300s", "play at-b");
        of("events: {error.callback.declined: f, error.callback.error: f}\n",
                "type: callback, queue: support, next: n", BYES[0], BYES[1]).start().skip().press("2")
                .expect("stop", "play at-f");
    }

    @Test
    void aHangupNamesItsOutcome() {
        of("", "type: hangup, outcome: served").start().expect("outcome served", "hangup normal");
    }

    @Test
    void aCallThatNothingCaughtHasTheOutcomeError() {
        of("", "type: set, set: {call.priority: num(pin)}, next: end").start()
                .expect("outcome error", "hangup failed");
    }
}
