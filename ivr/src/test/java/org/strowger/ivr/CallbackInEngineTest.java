package org.strowger.ivr;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.Acd;
import org.strowger.core.Durability;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.simulation.PhoneScript;

/** Callbacks that flows ask for, inside the engine: group 43 of the specification (2.9). */
@Timeout(60)
class CallbackInEngineTest {
    private static final PhoneScript TALKS = PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(20));

    private final FlowRig rig;

    CallbackInEngineTest(@TempDir Path folder) throws IOException {
        rig = new FlowRig(folder);
        rig.telephone().everyPhone(TALKS);
    }

    @Test
    void shouldCallBackWhenTheFlowAsksForIt() throws IOException {
        // given
        rig.front("a: {type: queue, queue: sales, max_wait: 10s, next: end, timeout: b, full: end, closed: end, "
                        + "no_agents: end}",
                "b: {type: callback, queue: sales, confirm: false, tries: 2, gap: 1m, next: c, declined: end, "
                        + "error: end}",
                "c: {type: hangup, outcome: later}");
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn();
            acd.agent("ann").notReady(NotReadyReason.LUNCH);
            rig.call("0501");
            rig.call("0501");
            rig.advance(ofSeconds(30));
            // when
            acd.agent("ann").ready();
            rig.run();
        }
        // then
        assertEquals(List.of("later", "later"), rig.outcomes());
        assertEquals(1, rig.told("CALLBACK_REQUESTED").size(), "two requests for one number are one");
        assertEquals(List.of("CALLBACK_ENDED CONNECTED"), rig.told("CALLBACK_ENDED CONNECTED"), rig.told()::toString);
        assertTrue(rig.replay() > 5);
    }

    @Test
    void group43ABusyCallbackIsTriedAgainAfterTheGapAndKeepsItsPlace() throws IOException {
        // given
        rig.front("a: {type: queue, queue: sales, max_wait: 10s, next: end, timeout: b, full: end, closed: end, "
                        + "no_agents: end}",
                "b: {type: callback, queue: sales, confirm: false, tries: 2, gap: 2m, next: end, declined: end, "
                        + "error: end}");
        rig.telephone().phone("0501", PhoneScript.busy());
        List<String> order = new ArrayList<>();
        try (Acd acd = rig.open(Durability.MEMORY)) {
            acd.listen(event -> {
                if (event.kind() == AcdEventKind.CALLBACK_FAILED || event.kind() == AcdEventKind.CALLBACK_DIALLED) {
                    order.add(event.kind() + " " + event.attempt() + " " + event.reason() + " at "
                            + event.nowNs() / 1_000_000_000);
                }
            });
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            rig.call("0501");
            rig.advance(ofSeconds(20));
            // when
            acd.agent("ann").ready();
            rig.advance(ofSeconds(30));
            rig.telephone().phone("0501", TALKS);
            rig.run();
        }
        // then
        assertEquals(3, order.size(), order::toString);
        long failedAt = Long.parseLong(order.get(1).replaceAll(".* at ", ""));
        assertEquals("CALLBACK_FAILED 1 BUSY at " + failedAt, order.get(1));
        assertEquals("CALLBACK_DIALLED 2  at " + (failedAt + 120 + 2), order.get(2), "the gap, and ann's phone rings");
        assertTrue(rig.told().contains("CALLBACK_ENDED CONNECTED"), rig.told()::toString);
    }

    /** C enters, Y enters behind him, then C becomes a callback, at once or after some time in another queue. */
    @ParameterizedTest
    @CsvSource({"true, b", "false, b", "true, v", "false, v"})
    void shouldKeepThePlaceOrStandAtTheEndAsTheNodeSays(boolean keeps, String then) throws IOException {
        // given
        rig.center(FlowRig.CENTER.replace("queues:", "queues:\n  help: {ranking: [idle], callRanking: arrival}")
                .replace("ann: {}", "ann: {queues: {sales: 1}}, eve: {queues: {help: 1}}"));
        rig.front("m: {type: menu, say: hello, choices: {1: a, 2: w, 3: v}, failed: end}",
                "a: {type: queue, queue: sales, next: end, full: end, closed: end, no_agents: end}",
                "w: {type: queue, queue: sales, max_wait: 20s, next: end, timeout: " + then + ", full: end, "
                        + "closed: end, no_agents: end}",
                "v: {type: queue, queue: help, max_wait: 5s, next: end, timeout: b, full: end, closed: end, "
                        + "no_agents: end}",
                "b: {type: callback, queue: sales, confirm: false, keep_place: " + keeps
                        + ", next: end, declined: end, error: end}");
        long other;
        try (Acd acd = rig.open(Durability.MEMORY)) {
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            acd.agent("eve").signIn(NotReadyReason.LUNCH);
            rig.call("0501", "2", ofSeconds(1));
            rig.advance(ofSeconds(5));
            other = rig.call("0512", "1", ofSeconds(1)).legId();
            rig.advance(ofSeconds(30));
            // when
            acd.agent("ann").ready();
            rig.run();
        }
        // then
        List<Long> answered = rig.callsOf(AcdEventKind.CALL_ANSWERED);
        assertEquals(2, answered.size(), rig.told()::toString);
        assertEquals(keeps ? 1 : 0, answered.indexOf(other));
    }

    /** O enters first, then C, who becomes a callback; Y and Z enter after them. */
    @Test
    void group43ACallbackKeepsItsPlaceAndOvertakesNobodyOlder() throws IOException {
        // given
        rig.front("m: {type: menu, say: hello, choices: {1: a, 2: w}, failed: end}",
                "a: {type: queue, queue: sales, next: end, full: end, closed: end, no_agents: end}",
                "w: {type: queue, queue: sales, max_wait: 5s, next: end, timeout: b, full: end, closed: end, "
                        + "no_agents: end}",
                "b: {type: callback, queue: sales, confirm: false, tries: 2, gap: 2m, next: end, declined: end, "
                        + "error: end}");
        rig.telephone().phone("0501", PhoneScript.busy());
        List<Long> callers = new ArrayList<>();
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            callers.add(rig.call("0511", "1", ofSeconds(1)).legId());
            rig.advance(ofSeconds(5));
            rig.call("0501", "2", ofSeconds(1));
            rig.advance(ofSeconds(15));
            callers.add(rig.call("0512", "1", ofSeconds(1)).legId());
            rig.advance(ofSeconds(10));
            // when: ann serves O, dials C in vain, serves Y in the gap, and rests to its end; Z enters meanwhile
            acd.agent("ann").ready();
            rig.advance(ofSeconds(50));
            acd.agent("ann").notReady(NotReadyReason.LUNCH);
            rig.advance(ofSeconds(60));
            callers.add(rig.call("0513", "1", ofSeconds(1)).legId());
            rig.advance(ofSeconds(90));
            rig.telephone().phone("0501", TALKS);
            acd.agent("ann").ready();
            rig.run();
        }
        // then
        List<Long> dialled = rig.callsOf(AcdEventKind.CALLBACK_DIALLED);
        long callback = dialled.get(0);
        assertEquals(List.of(callback, callback), dialled, rig.told()::toString);
        assertEquals(List.of(callers.get(0), callers.get(1), callback, callers.get(2)),
                rig.callsOf(AcdEventKind.CALL_ANSWERED), rig.told()::toString);
        assertTrue(rig.replay() > 20);
    }
}
