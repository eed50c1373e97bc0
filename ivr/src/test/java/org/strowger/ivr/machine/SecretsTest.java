package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.core.config.Fault;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.FlowBundle.Need;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.handler.Parameter;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;

/** Group 48: sensitive input (2.10), as the machine sees it. */
class SecretsTest {
    private static final String COLLECT = "k: {type: collect, say: pin, again: pin2, into: pin, digits: 4-6, "
            + "sensitive: true, end: [pound], check: luhn(pin) and len(pin) >= 5, nomatch: {limit: 3, say: w}, "
            + "noinput: {limit: 3, say: s}, next: i, failed: f}";
    private static final String INVOKE =
            "i: {type: invoke, handler: bank, args: {pin: pin}, retry: 1, next: m, error: f}";

    private static String flow(String... more) {
        String[] nodes = Arrays.copyOf(more, more.length + 2);
        nodes[more.length] = "m: {type: menu, say: p, choices: {1: f}, failed: f}";
        nodes[more.length + 1] = Fixtures.goodbye("f");
        return TestBundle.flow("k", "vars: {pin: {type: digits, max: 6, sensitive: true}}\n", nodes);
    }

    private static FlowTester usual() {
        return FlowTester.of(flow(COLLECT, INVOKE)).start();
    }

    @Test
    void group48TheAdapterCollectsAndTheRecordingIsMasked() {
        FlowTester k = usual();
        k.expect("mask on", "play pin", "collect 4-6 6000 3000 60000 800");
        k.press("123456#").expect().typed("");
        k.collected(CollectEnd.TAKEN, 5, true, "tok-1").expect("mask off", "invoke bank pin=tok-1");
        k.answers().expect("play p");
        assertForgotten(k);
    }

    @Test
    void aHostThatTakesTheCallEndsTheCollectAndNothingOfItIsLeft() {
        FlowTester k = usual().skip().taken().expect("stop collect", "mask off");
        assertForgotten(k.collected(CollectEnd.TAKEN, 5, true, "tok-1").expect());
        assertForgotten(usual().collected(CollectEnd.TAKEN, 5, true, "tok-1").taken());
    }

    private static void assertForgotten(FlowTester tester) {
        char[] token = "tok".toCharArray();
        for (long slot : tester.session.slots) {
            assertEquals(false, (slot & 0xFFFF) == token[0] && (slot >>> 16 & 0xFFFF) == token[1], "a token is left");
        }
    }

    @Test
    void aCollectThatWasStoppedByNobodyIsAnErrorOfTheAdapter() {
        FlowTester k = FlowTester.of(flow(COLLECT, INVOKE).replace("nodes:", "events: {error.adapter: m}\nnodes:"))
                .start().skip();
        k.collected(CollectEnd.STOPPED, 0, false, "").after("9999ms").expect().after("1ms")
                .expect("mask off", "play p");
    }

    @Test
    void group48ANomatchTellsNothingOfTheKeys() {
        FlowTester k = usual().skip();
        k.collected(CollectEnd.TAKEN, 5, false, "tok-1").expect("play w", "play pin2",
                "collect 4-6 6000 3000 60000 800").inputEvent("nomatch", "check").typed("");
        assertForgotten(k);
        k.collected(CollectEnd.TOO_SHORT, 3, false, "").inputEvent("nomatch", "too_short").typed("").skip();
        k.collected(CollectEnd.NO_INPUT, 0, false, "").inputEvent("noinput", "")
                .expect("play s", "play pin2", "collect 4-6 6000 3000 60000 800");
        k.collected(CollectEnd.NO_END, 4, false, "").expect("mask off", "play at-f")
                .inputEvent("nomatch", "no_end");
    }

    @Test
    void group48TheTokenIsKeptForARetryAndWipedThen() {
        FlowTester k = usual().collected(CollectEnd.TAKEN, 6, true, "tok-1").skip();
        k.after("5s").expect("cancel bank").after("500ms").expect("invoke bank attempt 2 pin=tok-1");
        k.after("5s").expect("cancel bank", "play at-f");
        assertForgotten(k);
    }

    @Test
    void group48AHangupForgets() {
        FlowTester k = FlowTester.of(flow(COLLECT.replace("next: i", "next: m"))).start();
        k.collected(CollectEnd.TAKEN, 5, true, "tok-1").skip().hangsUp().expect();
        assertForgotten(k);
    }

    @Test
    void keptKeysAreDroppedAndNoneAreKept() {
        FlowTester k = FlowTester.of(TestBundle.flow("g", "vars: {pin: {type: digits, max: 6, sensitive: true}}\n",
                "g: {type: play, say: g, barge_in: keep, next: k}", COLLECT.replace("next: i", "next: m"),
                "m: {type: menu, say: p, choices: {1: f}, failed: f}", Fixtures.goodbye("f"))).start();
        k.press("1234").done().skip().press("1").collected(CollectEnd.TAKEN, 5, true, "t").expect("mask off",
                "play p");
    }

    @Test
    void anAdapterThatCannotRaisesAnError() {
        FlowTester k = FlowTester.of(flow(COLLECT.replace("next: i", "next: m, events: {error.adapter: f}")));
        k.call.canCollect = false;
        k.start().expect("mask on", "play pin", "mask off", "play at-f");
        usual().skip().collected(CollectEnd.ERROR, 0, false, "").expect("mask off", "outcome error",
                "hangup failed");
        usual().skip().after("7m").expect("stop collect", "mask off", "outcome error", "hangup failed");
    }

    @Test
    void theBundleSaysWhatItNeeds() {
        assertEquals(Set.of(Need.SECRET_COLLECT),
                TestBundle.compile(TestCenter.usual(), flow(COLLECT, INVOKE)).needs());
        assertEquals(Set.of(), TestBundle.compile(TestCenter.usual(), Fixtures.menu("")).needs());
    }

    private static void leaks(String expected, String... nodes) {
        List<String> found = TestBundle.faults(TestBundle.flow("k", "vars: {pin: {type: digits, max: 6, "
                + "sensitive: true}, open: {type: digits, max: 6}}\n", nodes));
        assertEquals(List.of(expected), found);
    }

    @Test
    void whatIsSensitiveGoesNowhereElse() {
        String leak = "\"pin\" is sensitive; it may go to a sensitive argument of invoke alone, and its len and luhn "
                + "to check [sensitive-leak]";
        String k = "k: {type: collect, into: pin, digits: 4, sensitive: true, next: x, failed: end}";
        leaks("f.yml:7:34: error: " + leak, k, "x: {type: play, say: [{digits: pin}], next: end}");
        leaks("f.yml:7:30: error: " + leak, k, "x: {type: set, set: {open: pin}, next: end}");
        leaks("f.yml:7:33: error: " + leak, k, "x: {type: branch, when: [{if: pin == '1', next: end}], else: end}");
        leaks("f.yml:7:37: error: " + leak, k,
                "x: {type: branch, when: [{if: len(pin) == 4, next: end}], else: end}");
        leaks("f.yml:6:68: error: " + leak, "k: {type: collect, into: pin, digits: 4, sensitive: true, check: "
                + "pin == '1', next: end, failed: end}");
        leaks("f.yml:6:28: error: \"pin\" is sensitive; only a collect that is sensitive too fills it "
                + "[sensitive-leak]", "k: {type: collect, into: pin, digits: 4, next: end, failed: end}");
        leaks("f.yml:6:28: error: \"open\" is not sensitive, this collect is; write sensitive: true at both "
                + "[sensitive-leak]", "k: {type: collect, into: open, digits: 4, sensitive: true, next: end, "
                + "failed: end}");
        leaks("f.yml:6:70: error: what is typed in secret is not spoken; leave confirm out [sensitive-leak]",
                "k: {type: collect, into: pin, digits: 4, sensitive: true, confirm: true, next: end, "
                + "failed: end}");
    }

    @Test
    void theHostHasToRegisterTheArgumentAsSensitive() {
        Parameter pin = Parameter.digits("pin", 6);
        for (boolean sensitive : new boolean[] {true, false}) {
            HandlerConfig bank = HandlerConfig.named("bank").argument(sensitive ? pin.asSensitive() : pin).build();
            List<String> faults = TestBundle.check(TestCenter.usual(), List.of(bank), "f.yml", flow(COLLECT, INVOKE))
                    .faults().all().stream().map(Fault::toString).toList();
            assertEquals(sensitive ? List.of() : List.of("f.yml:7:48: error: \"pin\" is sensitive and \"pin\" is "
                    + "not; the host has to register the argument as sensitive [sensitive-leak]"), faults);
        }
    }
}
