package org.strowger.ivr.scenario;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.center.CenterReader;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/** A call of an engine's journal, written out as a scenario that runs. */
@Timeout(60)
class RecordedCallTest {
    @TempDir
    private Path folder;

    private RecordedCall record(CallerScript caller) throws IOException {
        return record(caller, "", "");
    }

    /** @param more fields of the nodes that see the caller's digits, and of the menu @param greets of the play */
    private RecordedCall record(CallerScript caller, String more, String greets) throws IOException {
        Files.writeString(folder.resolve("center.yml"), """
                center: test
                queues:
                  sales: {ranking: [idle], callRanking: arrival, wrapUp: 0s, offerTimeout: 20s}
                agents: {ann: {}}
                entry: {flow: front}
                """);
        Path flows = Files.createDirectory(folder.resolve("flows"));
        Files.writeString(flows.resolve("front.yml"), """
                format: 1
                flow: front
                start: greet
                vars: {pin: {type: digits, max: 4}}
                in: {account: {type: digits, max: 8}}
                nodes:
                  greet: {type: play, say: welcome, next: ask%2$s}
                  ask: {type: menu, say: choose, choices: {1: pin, 3: desk, 9: bye}, failed: bye%1$s}
                  desk: {type: transfer, to: "desk", music: calm, next: bye, failed: bye}
                  pin: {type: collect, say: enter, into: pin, digits: 4, next: read, failed: bye%1$s}
                  read: {type: play, say: [you-typed, {digits: pin}], next: sales%1$s}
                  sales: {type: queue, queue: sales, max_wait: 30s, next: bye, timeout: bye, full: bye, closed: bye,
                          no_agents: bye}
                  bye: {type: hangup, say: goodbye}
                """.formatted(more, greets));
        VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-05T09:00:00Z"));
        SimulatedSwitch telephone = new SimulatedSwitch(time);
        telephone.everyPhone(PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(40)));
        AtomicLong call = new AtomicLong();
        try (Acd acd = Acd.open(AcdConfig.at(folder.resolve("data")).center(folder.resolve("center.yml"))
                .flows(flows).clock(time).durability(Durability.PROCESS_CRASH).build())) {
            acd.listen(event -> {
                if (event.kind() == AcdEventKind.CALL_ENDED) {
                    call.set(event.callId());
                }
            });
            acd.connect(telephone);
            acd.agent("ann").signIn();
            telephone.call("0501234", "100", caller);
            time.run();
        }
        return RecordedCall.in(folder.resolve("data"), call.get()).orElseThrow();
    }

    @Test
    void shouldWriteAScenarioThatRunsWhenTheOperatorAsksForDigits() throws IOException {
        // given
        RecordedCall recorded = record(CallerScript.waiting().presses("1", ofSeconds(1)).presses("2468", ofSeconds(2)));
        // when
        String text = recorded.withDigits();
        // then
        assertTrue(text.contains("play digits 2468"), text);
        assertTrue(text.contains("{agent: answers, expect: connect}"), text);
        Files.writeString(folder.resolve("flows/recorded.test.yml"), text);
        FlowTestReport report = FlowTests.in(folder.resolve("flows"), CenterReader.read(folder.resolve("center.yml"))).run();
        assertTrue(report.passed(), () -> report + text);
        assertEquals(1, report.results().size());
    }

    @Test
    void shouldTellThatTheOtherSideOfATransferHasLeft() throws IOException {
        // given
        RecordedCall recorded = record(CallerScript.waiting().presses("3", ofSeconds(1)));
        // when
        String text = recorded.withDigits();
        // then
        assertTrue(text.contains("transfer desk") && text.contains("then: done") && text.contains("play goodbye"), text);
        Files.writeString(folder.resolve("flows/recorded.test.yml"), text);
        FlowTestReport report = FlowTests.in(folder.resolve("flows"), CenterReader.read(folder.resolve("center.yml"))).run();
        assertTrue(report.passed(), () -> report + text);
    }

    @Test
    void shouldShowNoDigitOfTheCallerWhenItIsMasked() throws IOException {
        // given
        RecordedCall recorded = record(CallerScript.waiting().presses("1", ofSeconds(1)).presses("2468", ofSeconds(2)));
        // when
        String text = recorded.masked();
        // then
        assertTrue(text.contains("play digits xxxx"), text);
        assertTrue(text.contains("press: \"1\""), "a choice is no secret: " + text);
        assertFalse(text.contains("2468") || text.contains("0501234") || text.contains("press: \"2\""), text);
    }

    @Test
    void shouldShowNoDigitOfWhatCameWithTheCallWhenItIsMasked() throws IOException {
        // given
        RecordedCall recorded = record(CallerScript.waiting().attribute("account", "97531").presses("9", ofSeconds(1)));
        // then
        assertTrue(recorded.withDigits().contains("97531"), "the flow was given it");
        assertTrue(recorded.masked().contains("xxxxx"), recorded.masked());
        assertFalse(recorded.masked().contains("97531"), recorded.masked());
    }

    /** Keys typed ahead are the caller's too: greet keeps them for menu and collect. */
    @Test
    void shouldShowNoDigitThatWasTypedAheadWhenItIsMasked() throws IOException {
        // given
        RecordedCall recorded = record(CallerScript.waiting().presses("12468", ofSeconds(1)), "", ", barge_in: keep");
        // when
        String text = recorded.masked();
        // then
        assertTrue(text.contains("press: \"x\"") && text.contains("play digits xxxx"), text);
        assertFalse(text.matches("(?s).*press: \"[0-9].*"), text);
        assertTrue(recorded.withDigits().contains("press: \"6\""));
    }

    @Test
    void shouldShowNoKeyAndNoValueOfANodeThatIsNotLogged() throws IOException {
        // given
        RecordedCall recorded = record(CallerScript.waiting().presses("1", ofSeconds(1)).presses("2468", ofSeconds(2)),
                ", log: none", "");
        // when: the operator asks for digits
        String text = recorded.withDigits();
        // then
        assertTrue(text.contains("play digits xxxx"), text);
        assertTrue(text.contains("press: \"x\""), text);
        assertFalse(text.contains("2468") || text.matches("(?s).*press: \"[0-9].*"), text);
    }

    @Test
    void shouldFindNothingWhenNoSuchCallRan() throws IOException {
        record(CallerScript.waiting().presses("9", ofSeconds(1)));
        assertTrue(RecordedCall.in(folder.resolve("data"), 4711).isEmpty());
    }
}
