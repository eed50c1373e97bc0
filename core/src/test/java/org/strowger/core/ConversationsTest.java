package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.simulation.Caller;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.SwitchFaults;
import org.strowger.core.simulation.VirtualTime;

/** Conversations as an embedder sees them, with the simulated switch: who hears whom, and what is told. */
@Timeout(120)
class ConversationsTest {
    private static final String CENTER = """
            center: test
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 10s}
              help: {ranking: [idle], callRanking: arrival, wrapUp: 10s}
            agents:
              ann: {queues: [sales]}
              ben: {queues: [help]}
              eve: {queues: [help]}
            entry: {queue: sales}
            """;
    private static final CallerScript PATIENT = CallerScript.waiting();

    @TempDir
    private Path directory;
    private VirtualTime time;
    private SimulatedSwitch telephone;
    private Acd acd;
    private Caller caller;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void startTime() throws IOException {
        Files.writeString(directory.resolve("center.yml"), CENTER);
        time = Morning.time();
    }

    @AfterEach
    void close() {
        acd.close();
    }

    private void open(EnumSet<Capability> capabilities, PhoneScript annsPhone) {
        telephone = new SimulatedSwitch(time, "pbx", 7, capabilities);
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ofSeconds(2)));
        telephone.phone("ann", annsPhone);
        acd = Acd.open(AcdConfig.at(directory.resolve("data")).center(directory.resolve("center.yml"))
                .clock(time).durability(Durability.MEMORY).build());
        acd.listen(event -> told.add(line(event)));
        acd.connect(telephone);
        acd.agent("ann").signIn();
        acd.agent("ben").signIn();
        acd.agent("eve").signIn(NotReadyReason.MEETING);
        time.advance(Duration.ZERO);
    }

    /** A caller talks with ann, since 8 s. */
    private void talk(PhoneScript annsPhone) {
        open(EnumSet.allOf(Capability.class), annsPhone);
        caller = telephone.call("0501", "100", PATIENT);
        time.advance(Duration.ofSeconds(10));
        assertTrue(hear("ann"));
        told.clear();
    }

    private void talk() {
        talk(PhoneScript.answersAfter(Duration.ofSeconds(2)));
    }

    private Conversation talking() {
        return acd.call(caller.legId()).talk();
    }

    private boolean hear(String agent) {
        return caller.connected() && telephone.voices(caller.legId()).contains(telephone.legAt(agent).orElse(-1));
    }

    private static String line(AcdEvent event) {
        return event.kind() + " " + event.queue() + " " + event.agent() + " " + event.otherAgent() + " "
                + event.detail() + " " + event.durationNs() / 1_000_000 + " " + event.holdNs() / 1_000_000;
    }

    private boolean wasTold(String line) {
        time.advance(Duration.ZERO);
        return told.stream().anyMatch(each -> each.startsWith(line));
    }

    private AgentState state(String agent) {
        time.advance(Duration.ZERO);
        return acd.status().agents().stream().filter(each -> each.agent().equals(agent)).findFirst().orElseThrow()
                .state();
    }

    @Test
    void shouldPutTheCallerOnHoldAndTakeHimBack() {
        // given
        talk();
        // when
        talking().hold();
        time.advance(Duration.ofSeconds(5));
        // then
        assertTrue(caller.onHold());
        assertEquals("sales", caller.music());
        talking().retrieve();
        time.advance(Duration.ofSeconds(1));
        assertTrue(hear("ann"));
        caller.hangUp();
        assertTrue(wasTold("SEGMENT_COMPLETED sales ann  CALLER_HUNG_UP 9000 5000"), told.toString());
    }

    @Test
    void shouldCountTheHoldThatTheAgentPressed() {
        // given
        talk(PhoneScript.answersAfter(Duration.ofSeconds(2)).holds(Duration.ofSeconds(10), Duration.ofSeconds(4)));
        // when
        time.advance(Duration.ofSeconds(10));
        caller.hangUp();
        // then
        assertTrue(wasTold("CALL_HELD sales ann  PHONE"), told.toString());
        assertTrue(wasTold("SEGMENT_COMPLETED sales ann  CALLER_HUNG_UP 14000 4000"), told.toString());
    }

    @Test
    void shouldR12TransferToAQueueAtTheAgentsWishAndOfferHimAgain() {
        // given
        talk(PhoneScript.answersAfter(Duration.ofSeconds(2)).transfers(Duration.ofSeconds(10),
                TransferTarget.queue("help")));
        // when
        time.advance(Duration.ofSeconds(10));
        // then
        assertTrue(hear("ben"));
        assertTrue(wasTold("SEGMENT_COMPLETED sales ann  TRANSFERRED 10000 0"), told.toString());
        assertEquals(AgentState.WRAP_UP, state("ann"));
        telephone.phone("ann", PhoneScript.answersAfter(Duration.ofSeconds(2)));
        Caller next = telephone.call("0502", "100", PATIENT);
        time.advance(Duration.ofSeconds(10));
        assertEquals(Optional.of("ann"), next.agentEndpoint());
    }

    @Test
    void shouldTransferToAnAgentAndGiveTheCallBackIfHeDoesNotAnswer() {
        // given
        talk();
        telephone.phone("ben", PhoneScript.ignores());
        // when
        talking().transfer(TransferTarget.agent("ben"));
        time.advance(Duration.ofSeconds(5));
        // then
        assertEquals("sales", caller.music());
        time.advance(Duration.ofSeconds(16));
        assertTrue(hear("ann"), "he has his caller back");
        // when
        telephone.phone("eve", PhoneScript.answersAfter(Duration.ofSeconds(1)));
        acd.agent("eve").ready();
        talking().transfer(TransferTarget.agent("eve"));
        time.advance(Duration.ofSeconds(2));
        // then
        assertTrue(hear("eve"));
        assertTrue(telephone.legAt("ann").isEmpty());
    }

    @Test
    void shouldTransferToANumberOutside() {
        // given
        talk();
        telephone.phone("0800", PhoneScript.answersAfter(Duration.ofSeconds(3)));
        // when
        talking().transfer(TransferTarget.number("0999"));
        time.advance(Duration.ofSeconds(1));
        talking().transfer(TransferTarget.number("0800"));
        time.advance(Duration.ofSeconds(4));
        // then
        assertEquals(Optional.of(Reason.TRANSFERRED), caller.end());
        assertTrue(wasTold("CALL_ENDED    TRANSFERRED"), told.toString());
        assertEquals(List.of(), telephone.livingLegs());
    }

    @Test
    void shouldConsultAndHandTheCallerOver() {
        // given
        talk();
        // when
        talking().consult(TransferTarget.queue("help"));
        time.advance(Duration.ofSeconds(5));
        // then
        long ann = telephone.legAt("ann").orElseThrow();
        long ben = telephone.legAt("ben").orElseThrow();
        assertEquals(List.of(ben), telephone.voices(ann));
        assertFalse(caller.connected());
        talking().completeConsult();
        time.advance(Duration.ofSeconds(1));
        assertTrue(hear("ben"));
        assertEquals(AgentState.WRAP_UP, state("ann"));
        assertEquals(1, acd.status().queues().get(1).answered());
    }

    @Test
    void shouldConferWithAgentAndNumberAndMute() {
        // given
        talk();
        telephone.phone("0800", PhoneScript.answersAfter(Duration.ofSeconds(1)));
        talking().consult(TransferTarget.agent("ben"));
        time.advance(Duration.ofSeconds(5));
        talking().confer();
        time.advance(Duration.ofSeconds(1));
        long ann = telephone.legAt("ann").orElseThrow();
        long ben = telephone.legAt("ben").orElseThrow();
        assertEquals(List.of(ann, ben), telephone.voices(caller.legId()));
        // when
        talking().by("ann").consult(TransferTarget.number("0800"));
        time.advance(Duration.ofSeconds(3));
        talking().by("ann").confer();
        time.advance(Duration.ofSeconds(1));
        long outside = telephone.legAt("0800").orElseThrow();
        // then
        assertEquals(List.of(ann, ben, outside), telephone.voices(caller.legId()));
        talking().mute(ben);
        time.advance(Duration.ofSeconds(1));
        assertEquals(List.of(ann, outside), telephone.voices(caller.legId()));
        talking().unmute(ben);
        talking().drop(outside);
        time.advance(Duration.ofSeconds(1));
        assertEquals(List.of(ann, ben), telephone.voices(caller.legId()));
        telephone.hangUp(ann);
        time.advance(Duration.ofSeconds(1));
        assertTrue(wasTold("CALL_TRANSFERRED  ann ben HANDED_OVER"), told.toString());
        assertEquals(List.of(ben), telephone.voices(caller.legId()));
        caller.hangUp();
        time.run();
        assertEquals(List.of(), telephone.livingLegs());
    }

    @Test
    void shouldConsultConferAndCompleteAtThePhone() {
        // given
        talk(PhoneScript.answersAfter(Duration.ofSeconds(2))
                .consults(Duration.ofSeconds(10), TransferTarget.agent("ben"))
                .completes(Duration.ofSeconds(20)));
        // when
        time.advance(Duration.ofSeconds(20));
        // then
        assertTrue(hear("ben"));
        assertTrue(telephone.legAt("ann").isEmpty());
        assertTrue(wasTold("CALL_TRANSFERRED  ann ben ATTENDED"), told.toString());
    }

    @Test
    void shouldLetASupervisorFollowWhisperJoinInAndTakeOver() {
        // given
        talk();
        acd.agent("eve").supervise().follow("ann", MonitorMode.SILENT);
        time.advance(Duration.ofSeconds(4));
        long ann = telephone.legAt("ann").orElseThrow();
        long eve = telephone.legAt("eve").orElseThrow();
        assertEquals(List.of(caller.legId(), ann), telephone.voices(eve));
        assertEquals(List.of(caller.legId()), telephone.voices(ann));
        // when, then
        acd.agent("eve").supervise().mode(MonitorMode.WHISPER);
        time.advance(Duration.ofSeconds(1));
        assertEquals(List.of(caller.legId(), eve), telephone.voices(ann));
        assertEquals(List.of(ann), telephone.voices(caller.legId()));
        acd.agent("eve").supervise().mode(MonitorMode.BARGE);
        time.advance(Duration.ofSeconds(1));
        assertEquals(List.of(ann, eve), telephone.voices(caller.legId()));
        acd.agent("eve").supervise().takeOver();
        time.advance(Duration.ofSeconds(1));
        assertEquals(List.of(eve), telephone.voices(caller.legId()));
        assertTrue(telephone.legAt("ann").isEmpty());
        caller.hangUp();
        time.run();
        assertEquals(AgentState.NOT_READY, state("eve"));
        assertEquals(List.of(), telephone.livingLegs());
    }

    @Test
    void shouldStopListeningAndListenToACallByItsId() {
        // given
        talk();
        acd.agent("eve").supervise().listenTo(caller.legId(), MonitorMode.SILENT);
        time.advance(Duration.ofSeconds(4));
        assertEquals(2, telephone.voices(telephone.legAt("eve").orElseThrow()).size());
        // when
        acd.agent("eve").supervise().stop();
        // then
        assertEquals(AgentState.NOT_READY, state("eve"));
        assertTrue(telephone.legAt("eve").isEmpty());
        assertTrue(hear("ann"));
    }

    @Test
    void shouldRecordAndTellTheLength() {
        // given
        talk();
        // when
        talking().record(RecordingAct.START);
        time.advance(Duration.ofSeconds(5));
        talking().record(RecordingAct.MASK);
        time.advance(Duration.ofSeconds(3));
        talking().record(RecordingAct.UNMASK);
        time.advance(Duration.ofSeconds(2));
        caller.hangUp();
        // then
        assertTrue(wasTold("RECORDING_ENDED    HANGUP 7000"), told.toString());
    }

    @Test
    void shouldR28CloseACallWhoseHangUpWasLost() {
        // given
        talk();
        telephone.faults(SwitchFaults.none().lost(1));
        caller.hangUp();
        time.advance(Duration.ZERO);
        telephone.faults(SwitchFaults.none());
        assertEquals(AgentState.BUSY, state("ann"));
        // when
        time.advance(Duration.ofSeconds(61));
        // then
        assertTrue(wasTold("ALARM sales   LEG_LOST"), told.toString());
        assertTrue(wasTold("CALL_ENDED    LOST_LEG"), told.toString());
        assertEquals(List.of(), telephone.livingLegs());
    }

    @Test
    void shouldReleaseAnAgentBeforeThat() {
        // given
        talk();
        telephone.faults(SwitchFaults.none().lost(1));
        caller.hangUp();
        time.advance(Duration.ZERO);
        // when
        acd.agent("ann").release();
        // then
        assertEquals(AgentState.WRAP_UP, state("ann"));
    }

    @Test
    void shouldRefuseWhatTheSwitchDoesNotDeclare() {
        // given
        open(EnumSet.of(Capability.ANSWER, Capability.DIAL, Capability.BRIDGE, Capability.PLAY),
                PhoneScript.answersAfter(Duration.ofSeconds(2)));
        caller = telephone.call("0501", "100", PATIENT);
        time.advance(Duration.ofSeconds(10));
        // when
        talking().hold();
        // then
        assertTrue(wasTold("COMMAND_REFUSED    UNSUPPORTED"), told.toString());
    }

    @Test
    void shouldSayWhatIsWrongWithATarget() {
        // given
        talk();
        // when
        IllegalArgumentException unknown = assertThrows(IllegalArgumentException.class,
                () -> talking().transfer(TransferTarget.queue("nowhere")));
        IllegalArgumentException empty = assertThrows(IllegalArgumentException.class,
                () -> talking().consult(TransferTarget.number("")));
        // then
        assertEquals("engine: the centre has no queue 'nowhere'; name one of center.yml", unknown.getMessage());
        assertEquals("call " + caller.legId() + ": the number to reach has 0 characters; use 1 to 64",
                empty.getMessage());
    }
}
