package org.strowger.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.EventSink;
import org.strowger.core.adapter.OfferData;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyCommand.Answer;
import org.strowger.core.adapter.TelephonyCommand.Bridge;
import org.strowger.core.adapter.TelephonyCommand.Dial;
import org.strowger.core.adapter.TelephonyCommand.Hangup;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.adapter.TelephonyEvent.CommandDone;
import org.strowger.core.adapter.TelephonyEvent.LegEnded;
import org.strowger.core.adapter.TelephonyEvent.LegOffered;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.event.Admission;

class SimulatedSwitchTest {
    private final VirtualTime time = VirtualTime.startingAt(Instant.EPOCH);
    private final SimulatedSwitch telephone = new SimulatedSwitch(time);
    private final Recorder sink = new Recorder();
    private long lastCommand;

    @BeforeEach
    void start() throws IOException {
        telephone.start(sink);
        time.advance(Duration.ZERO);
    }

    @Test
    void shouldHangUpForAnImpatientCallerWhomNobodyHelps() {
        // given
        List<Reason> ends = new ArrayList<>();
        Caller caller = telephone.call("1", "2", CallerScript.waiting()
                .patience(Duration.ofSeconds(30))
                .onEnded(ended -> ends.add(ended.end().orElseThrow())));
        time.advance(Duration.ZERO);
        execute(new Answer(caller.legId()));
        // when
        time.run();
        // then
        assertEquals(Duration.ofSeconds(30).toNanos(), time.nowNs());
        assertEquals(List.of(Reason.NORMAL), ends);
        assertTrue(caller.answered());
    }

    @Test
    void shouldTalkAsLongAsTheScriptSaysAndLeaveTheAgentsLegAlive() {
        // given
        List<String> connected = new ArrayList<>();
        telephone.phone("ann", PhoneScript.answersAfter(Duration.ofSeconds(2)));
        Caller caller = telephone.call("1", "2", CallerScript.waiting()
                .patience(Duration.ofSeconds(10))
                .talks(Duration.ofSeconds(60))
                .onConnected(one -> connected.add(one.agentEndpoint().orElseThrow())));
        time.advance(Duration.ZERO);
        // when
        connect(caller, 1, "ann");
        assertTrue(caller.connected());
        time.run();
        // then
        assertEquals(Duration.ofSeconds(62).toNanos(), time.nowNs(), "patience is void once he is connected");
        assertEquals(List.of("ann"), connected);
        assertEquals(OptionalLong.of(1), caller.agentLegId());
        assertFalse(caller.connected());
        assertEquals(List.of(1L), telephone.livingLegs());
        execute(new Hangup(1, Reason.NORMAL));
        assertEquals(List.of(), telephone.livingLegs());
        assertEquals(OptionalLong.empty(), telephone.legAt("ann"));
    }

    @Test
    void shouldLetTheAgentHangUpFirst() {
        // given
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ZERO).talks(Duration.ofSeconds(5)));
        Caller caller = telephone.call("1", "2", CallerScript.waiting().talks(Duration.ofMinutes(5)));
        time.advance(Duration.ZERO);
        // when
        connect(caller, 1, "bob");
        time.advance(Duration.ofSeconds(5));
        // then
        assertTrue(sink.events.contains(new LegEnded(1, Reason.NORMAL)));
        assertEquals(Optional.empty(), caller.end());
    }

    @Test
    void shouldLetADriverJudgeEachRingAndActLater() {
        // given
        List<PhoneScript.Ring> rings = new ArrayList<>();
        telephone.everyPhone(PhoneScript.deciding(ring -> {
            rings.add(ring);
            return ring.offer().agent().equals("ann") ? PhoneScript.ignores()
                    : PhoneScript.declinesAfter(Duration.ofSeconds(1));
        }));
        // when
        execute(new Dial(1, "phone-a", Duration.ofSeconds(20), new OfferData(2, "ann", "billing")));
        execute(new Dial(3, "phone-b", Duration.ofSeconds(20), new OfferData(4, "bob", "billing")));
        time.advance(Duration.ofSeconds(3));
        // then
        assertEquals(List.of("phone-a", "phone-b"), rings.stream().map(PhoneScript.Ring::endpoint).toList());
        assertTrue(sink.events.contains(new LegEnded(3, Reason.REJECTED)));
        assertTrue(telephone.rings("phone-a"));
        assertTrue(telephone.answer(1));
        assertFalse(telephone.answer(1), "it rings no more");
        assertTrue(telephone.hangUp(1));
        assertFalse(telephone.hangUp(1));
    }

    @Test
    void shouldRefuseADecisionThatDecidesAgain() {
        telephone.everyPhone(PhoneScript.deciding(ring -> PhoneScript.deciding(again -> PhoneScript.busy())));
        assertThrows(IllegalStateException.class, () -> execute(dial(1, "ann")));
    }

    @Test
    void shouldBeBusyWhileThePhoneIsInUse() {
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ZERO));
        execute(dial(1, "ann"));
        execute(dial(3, "ann"));
        assertTrue(sink.events.contains(new LegEnded(3, Reason.BUSY)));
    }

    @Test
    void shouldPressKeysAtTheirTimes() {
        // given
        Caller caller = telephone.call("1", "2", CallerScript.waiting().presses("9", Duration.ofMillis(1))
                .presses("12", Duration.ofSeconds(4)));
        time.advance(Duration.ofSeconds(1));
        execute(new Answer(caller.legId()));
        // when
        time.advance(Duration.ofSeconds(3));
        assertEquals(1, sink.keys());
        time.advance(Duration.ofMillis(200));
        // then
        assertEquals(2, sink.keys(), "the key before the answer is lost");
        assertEquals("caller: character 2 of the keys to press is on no telephone; use 0 to 9, *, #, A to D",
                assertThrows(IllegalArgumentException.class, () -> caller.press("1x")).getMessage());
    }

    @Test
    void shouldTellACallerThatTheEngineIsBusy() {
        // given
        sink.answer = Admission.BUSY;
        // when
        Caller caller = telephone.call("1", "2", CallerScript.waiting().patience(Duration.ofMinutes(1)));
        time.run();
        // then
        assertEquals(Optional.of(Reason.CONGESTION), caller.end());
        assertEquals(0, time.nowNs(), "his timers are gone");
        assertTrue(sink.events.get(sink.events.size() - 1) instanceof LegOffered, "no LegEnded for a call not taken");
    }

    @Test
    void shouldFallSilentWhenTheEngineHasClosed() {
        // given
        sink.answer = Admission.CLOSED;
        telephone.call("1", "2", CallerScript.waiting());
        time.run();
        int told = sink.events.size();
        // when
        telephone.call("1", "2", CallerScript.waiting());
        time.run();
        // then
        assertEquals(told, sink.events.size());
    }

    @Test
    void shouldKeepCallersThroughACutAndLoseThemInACrash() {
        // given
        Caller caller = telephone.call("1", "2", CallerScript.waiting());
        Caller leaving = telephone.call("3", "2", CallerScript.waiting().patience(Duration.ofSeconds(1)));
        time.advance(Duration.ZERO);
        // when
        telephone.cut(Duration.ofSeconds(2));
        time.advance(Duration.ofSeconds(2));
        // then
        assertEquals(new TelephonyEvent.AdapterUp(2, List.of(caller.legId())), sink.last());
        assertFalse(sink.events.contains(new LegEnded(leaving.legId(), Reason.ABANDONED)), "unseen");
        // when
        telephone.crash(Duration.ofSeconds(2));
        time.advance(Duration.ofSeconds(2));
        // then
        assertEquals(Optional.of(Reason.LOST), caller.end());
        assertEquals(new TelephonyEvent.AdapterUp(3, List.of()), sink.last());
    }

    @Test
    void shouldSwallowCommandsWhileItIsSilent() {
        // given
        telephone.silent(true);
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ZERO));
        int before = sink.events.size();
        // when
        execute(dial(1, "ann"));
        time.run();
        // then
        assertEquals(before, sink.events.size());
        telephone.silent(false);
        execute(dial(3, "ann"));
        time.run();
        assertTrue(sink.last() instanceof CommandDone);
    }

    @Test
    void shouldRefuseTheShareOfDialsAskedFor() {
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ZERO));
        telephone.faults(SwitchFaults.none().refusedDials(1));
        execute(dial(1, "ann"));
        assertEquals(new TelephonyEvent.CommandFailed(1, Reason.CONGESTION, "no line is free"), sink.last());
        assertEquals(List.of(), telephone.livingLegs());
        assertThrows(IllegalArgumentException.class, () -> SwitchFaults.none().repeated(1.5));
    }

    @Test
    void shouldGiveTheSameEventsForTheSameSeed() throws IOException {
        List<String> first = faultyRun(11);
        assertTrue(first.size() > 500, () -> first.size() + " events");
        assertEquals(first, faultyRun(11));
        assertNotEquals(first, faultyRun(12));
    }

    /** A hundred calls through a switch with every fault, answered by an engine that connects whom it can. */
    private static List<String> faultyRun(long seed) throws IOException {
        VirtualTime time = VirtualTime.startingAt(Instant.EPOCH);
        SimulatedSwitch telephone = new SimulatedSwitch(time, "faulty", seed, EnumSet.allOf(Capability.class));
        telephone.faults(SwitchFaults.none().delay(Duration.ofMillis(300)).repeated(0.1).refusedDials(0.1)
                .swallowed(0.05));
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ofSeconds(1)));
        Recorder sink = new Recorder();
        telephone.start(sink);
        long[] commands = {0};
        for (int i = 0; i < 100; i++) {
            long leg = 2L * i + 1;
            String endpoint = "phone-" + i % 10;
            time.at(Duration.ofMillis(500).toNanos() * (i + 1), () -> {
                Caller caller = telephone.call("1", "2", CallerScript.waiting().patience(Duration.ofSeconds(9)));
                List.of(new Answer(caller.legId()), dial(leg, endpoint)).forEach(command ->
                        time.after(Duration.ofSeconds(1), () -> telephone.execute(++commands[0], 1, command)));
                time.after(Duration.ofSeconds(3), () ->
                        telephone.execute(++commands[0], 1, new Bridge(leg, caller.legId(), leg)));
            });
        }
        time.run();
        telephone.stop();
        return sink.events.stream().map(Object::toString).toList();
    }

    private void connect(Caller caller, long agentLeg, String endpoint) {
        execute(new Answer(caller.legId()));
        execute(dial(agentLeg, endpoint));
        while (!sink.events.contains(new TelephonyEvent.LegAnswered(agentLeg))) {
            assertTrue(time.step(), "the phone is answered at last");
        }
        execute(new Bridge(99, caller.legId(), agentLeg));
    }

    private static Dial dial(long leg, String endpoint) {
        return new Dial(leg, endpoint, Duration.ofSeconds(20), new OfferData(2, "agent", "queue"));
    }

    private void execute(TelephonyCommand command) {
        telephone.execute(++lastCommand, sink.epoch, command);
        time.advance(Duration.ZERO);
    }

    private static final class Recorder implements EventSink {
        private final List<TelephonyEvent> events = new ArrayList<>();
        private Admission answer = Admission.ACCEPTED;
        private long legId;
        private long epoch;

        @Override
        public long nextLegId() {
            legId += 2;
            return legId;
        }

        @Override
        public long nextEpoch() {
            return ++epoch;
        }

        @Override
        public Admission publish(TelephonyEvent event) {
            events.add(event);
            return answer;
        }

        private TelephonyEvent last() {
            return events.get(events.size() - 1);
        }

        private long keys() {
            return events.stream().filter(TelephonyEvent.Dtmf.class::isInstance).count();
        }
    }
}
