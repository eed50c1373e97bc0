package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.flow.FlowCall.QueueEntry;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;

/** Two realistic flows from first prompt to last. */
class WholeFlowsTest {
    private static final CenterConfig BANK = TestCenter.withQueues("PS", "NW", "NE", "IN", "PE", "TT");

    private String bank;
    private String acme;

    @BeforeEach
    void read() throws IOException {
        bank = resource("/flows/bank-front-desk.yml");
        acme = resource("/flows/acme-main.yml");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = WholeFlowsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void bothAreWithoutFaultsOrWarnings() {
        assertEquals(List.of(), TestBundle.check(BANK, "bank-front-desk.yml", bank).faults().all());
        assertEquals(List.of(), TestBundle.check(TestCenter.usual(), "acme-main.yml", acme).faults().all());
    }

    @Test
    void theBankQueuesEachServiceByItsKey() {
        String[] queues = {"PS", "NE", "NW", "IN", "PE", "TT"};
        for (int key = 1; key <= 6; key++) {
            FlowTester.of(BANK, bank).start().expect("play welcome").done().expect("play services-menu")
                    .after("5s").press("" + key).expect("stop", "enqueue " + queues[key - 1])
                    .agentLeft().expect("play thank-you").done().expect("hangup normal");
        }
    }

    @Test
    void aSilentCallerOfTheBankReachesTheRegularDesk() {
        FlowTester call = FlowTester.of(BANK, bank).start().done().done().skip();
        for (int i = 1; i < 20; i++) {
            call.after("2m").expect("play still-there", "play services-menu-short").done();
        }
        call.after("2m").expect("enqueue PS");
    }

    @Test
    void theBankRefusesWhatItCannotQueue() {
        FlowTester.of(BANK, bank).queueAnswers("NE", QueueEntry.FULL).start().press("2")
                .expect("play welcome", "stop", "full NE",
                        "play all-lines-busy").done().expect("hangup busy");
        FlowTester.of(BANK, bank).start().press("2").skip().queueLeft(QueueExit.TIMEOUT)
                .expect("play all-lines-busy");
    }

    @Test
    void acmeSilenceThenWrongKeysReachTheOperator() {
        FlowTester.of(acme).start().expect("play welcome").done().expect("play main-menu").done()
                .after("6s").expect("play still-there", "play main-menu-short").done()
                .press("5").expect("play not-an-option", "play main-menu-short")
                .press("6").expect("stop", "enqueue s");
    }

    @Test
    void acmeAGoodAccountReachesSupport() {
        FlowTester call = FlowTester.of(acme).start().press("2").expect("play welcome", "stop",
                "play enter-account");
        call.press("123456").after("3s").expect("stop", "play enter-account").inputEvent("nomatch", "check");
        FlowTester good = FlowTester.of(acme).queueWait("support",
                Duration.ofMinutes(1)).start().press("2").skip();
        good.press("1234566#").expect("stop", "enqueue support for 600s").holds("account", "1234566");
        good.queueLeft(QueueExit.TIMEOUT).expect("play we-are-closed");
    }

    @Test
    void acmeIsClosedOnChristmasDay() {
        FlowTester.of(acme).clock("2026-12-25T10:00:00Z").start().done().expect("play welcome",
                "play we-are-closed");
    }

    @Test
    void acmeSpeaksWelsh() {
        FlowTester.of(acme).start().press("*").expect("play welcome", "stop", "in cy", "play main-menu");
    }
}
