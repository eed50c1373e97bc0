package org.strowger.ivr.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.config.Fault;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.handler.Parameter;
import org.strowger.core.handler.ValueKind;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;

/** Faults of questions to the host, and of nodes that do something with the line. */
class WrongInvokeTest {
    private static final List<HandlerConfig> HOST = List.of(
            HandlerConfig.named("crm.tier").argument(Parameter.digits("number", 8))
                    .argument(Parameter.enumOf("site", "north", "south"))
                    .result(Parameter.enumOf("tier", "none", "gold")).result(Parameter.ints("age", 0, 120)).build(),
            HandlerConfig.named("bank").argument(Parameter.of("at", ValueKind.TIME)).build());
    private static final String FIELDS = "vars: {n: {type: int, max: 99}, tier: {type: enum, of: [gold, none, x]}, "
            + "t: {type: enum, of: [gold]}, d: {type: digits, max: 10}}\n";

    private static void faults(String expected, String node) {
        String flow = TestBundle.flow("i", FIELDS, "i: {" + node + "}");
        List<String> found = TestBundle.check(TestCenter.usual(), HOST, "f.yml", flow).faults().all().stream()
                .map(Fault::toString).map(fault -> fault.replaceFirst("f.yml:6:", "")).toList();
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected.split("\n")), found);
    }

    @Test
    void whatIsDeclaredIsTaken() {
        faults("", "type: invoke, handler: crm.tier, args: {number: 0042, site: north}, result: {tier: tier}, "
                + "next: end, error: end");
        faults("", "type: invoke, handler: bank, args: {at: 17:30}, next: end");
    }

    @Test
    void namesHaveToBeDeclared() {
        faults("30: error: no handler of the host is named \"crm.tir\"; did you mean \"crm.tier\"? [unknown-handler]",
                "type: invoke, handler: crm.tir, args: {x: 1}, next: end");
        faults("30: error: \"crm.tier\" needs the argument \"number\" [missing-arg]\n"
                + "30: error: \"crm.tier\" needs the argument \"site\" [missing-arg]\n"
                + "47: error: \"crm.tier\" has no argument \"numbr\"; did you mean \"number\"? [unknown-arg]",
                "type: invoke, handler: crm.tier, args: {numbr: 1}, next: end");
        faults("87: error: \"crm.tier\" has no result \"tir\"; did you mean \"tier\"? [unknown-var]",
                "type: invoke, handler: crm.tier, args: {number: 1, site: south}, result: {tier: tir}, next: end");
        faults("80: error: \"crm.tier\" has 2 results; write a map of variable to result [type-mismatch]",
                "type: invoke, handler: crm.tier, args: {number: 1, site: south}, result: tier, next: end");
    }

    @Test
    void valuesHaveToFit() {
        faults("55: error: \"number\" is digits, 8 characters at most; this is not, or may not be [type-mismatch]\n"
                + "64: error: \"site\" is one of north, south; this is not, or may not be [type-mismatch]",
                "type: invoke, handler: crm.tier, args: {number: d, site: east}, next: end");
        faults("47: error: \"at\" is a time; this is not, or may not be [type-mismatch]",
                "type: invoke, handler: bank, args: {at: 5m}, next: end");
        faults("84: error: \"t\" is enum and cannot hold all of one of none, gold [type-mismatch]\n"
                + "93: error: \"n\" is int and cannot hold all of an int from 0 to 120 [type-mismatch]",
                "type: invoke, handler: crm.tier, args: {number: 1, site: south}, result: {t: tier, n: age}, "
                        + "next: end");
    }

    @Test
    void limitsAreChecked() {
        faults("64: error: invoke 'i': timeout was 99ms; use 100ms to 1m, or leave it out for 5s [bad-duration]\n"
                + "77: error: invoke 'i': retry was 6; use 0 to 5, or leave it out for 0 [bad-number]",
                "type: invoke, handler: bank, args: {at: 10:00}, timeout: 99ms, retry: 6, next: end");
    }

    @Test
    void errorRoutesAreHandlers() {
        faults("55: error: \"error\" is already handled in \"events\" of this node; leave one out [duplicate-key]",
                "type: invoke, handler: bank, args: {at: 10:00}, error: end, next: end, events: {error: end}");
        faults("55: error: no event is named \"error.invoke.timout\"; did you mean \"error.invoke.timeout\"? "
                + "[unknown-event]",
                "type: invoke, handler: bank, args: {at: 10:00}, error.invoke.timout: end, next: end");
    }

    @Test
    void addressesOfTransfersAreChecked() {
        faults("33: error: an address takes digits or an enum, \"n\" is int [expr-type]",
                "type: transfer, to: \"sip:{n}@x\", next: end, failed: end");
        faults("27: error: a { needs its }; write sip:{extension}@pbx.example [bad-value]",
                "type: transfer, to: \"sip:{d\", next: end, failed: end");
        faults("3: error: transfer \"i\" needs \"failed\", or a node in events that handles error.transfer.failed "
                + "[missing-route]", "type: transfer, to: 100, next: end");
        faults("38: error: kind is attended or blind; did you mean \"blind\"? [bad-value]",
                "type: transfer, to: 100, kind: blnd, next: end, failed: end");
    }

    @Test
    void recordsAndCallbacksAreChecked() {
        faults("27: error: \"n\" is int; a record fills text [type-mismatch]",
                "type: record, into: n, next: end, failed: end");
        faults("30: error: record 'i': silence was 25h; use 0s to 24h, or leave it out for 5s [bad-duration]",
                "type: record, silence: 25h, next: end, failed: end");
        faults("30: error: no queue is named \"suport\"; did you mean \"support\"? [unknown-queue]",
                "type: callback, queue: suport, next: end, declined: end, error: end");
    }
}
