package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.codec.RecordingDecoder;
import org.strowger.core.internal.decide.TalkTrial.Completed;

/** Supervisors listen to calls, follow agents and take calls over; calls are recorded. */
class MonitorTest {
    private TalkTrial talk;
    private Trial trial;

    @BeforeEach
    void openCentre() {
        open(EnumSet.allOf(Capability.class));
    }

    private static CenterConfig.Builder centre() {
        return CenterConfig.named("test")
                .queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(30)))
                .agent(AgentConfig.named("ann")).agent(AgentConfig.named("ben").queue("sales"))
                .agent(AgentConfig.named("eve")).entryQueue("sales");
    }

    private void open(EnumSet<Capability> capabilities) {
        talk = new TalkTrial(centre().build(), null, capabilities);
        trial = talk.trial;
        trial.signIn("ben").signInNotReady("eve", NotReadyReason.MEETING).told();
    }

    @Test
    void shouldListenWhisperAndJoinInUntilTheCallIsOver() {
        // given
        long call = talk.talks(1);
        // when
        talk.listenTo("eve", call, MonitorMode.SILENT).told("dial 3 eve", "AGENT_CHANGED agent eve BUSY");
        trial.answers(3);
        talk.told("monitor 3 of 1 SILENT", "MONITOR_CHANGED call 2 agent eve other ben SILENT");
        talk.mode("eve", MonitorMode.WHISPER).told("monitor 3 of 1 WHISPER",
                "MONITOR_CHANGED call 2 agent eve other ben WHISPER");
        talk.mode("eve", MonitorMode.BARGE).told("monitor 3 of 1 BARGE",
                "MONITOR_CHANGED call 2 agent eve other ben BARGE");
        talk.ends(call);
        // then
        talk.told("hangup 1 NORMAL", "SEGMENT_COMPLETED call 2 in sales agent ben CALLER_HUNG_UP",
                "AGENT_CHANGED agent ben WRAP_UP", "hangup 3 NORMAL", "MONITOR_CHANGED call 2 agent eve OFF",
                "AGENT_CHANGED agent eve NOT_READY", "CALL_ENDED call 2 CALLER_HUNG_UP");
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldFollowAnAgentFromCallToCall() {
        // given
        talk.follow("eve", "ben", MonitorMode.SILENT).told("dial 1 eve", "AGENT_CHANGED agent eve BUSY");
        trial.answers(1);
        talk.told("MONITOR_CHANGED agent eve SILENT");
        // when
        long first = trial.arrives();
        trial.answers(3).told();
        trial.bridged(first, 3);
        // then
        talk.told("OFFER_ENDED call 2 in sales agent ben ACCEPTED", "CALL_ANSWERED call 2 in sales agent ben",
                "AGENT_CHANGED agent ben BUSY", "monitor 1 of 3 SILENT",
                "MONITOR_CHANGED call 2 agent eve other ben SILENT");
        talk.ends(first).passes(30).forget();
        talk.mode("eve", MonitorMode.WHISPER).told("MONITOR_CHANGED agent eve other ben WHISPER");
        long second = trial.arrives();
        talk.answers(5, second);
        assertEquals(List.of("monitor 1 of 5 WHISPER", "MONITOR_CHANGED call 4 agent eve other ben WHISPER"),
                trial.told().stream().filter(line -> line.toLowerCase().startsWith("monitor")).toList());
        talk.stopListening("eve").told("hangup 1 NORMAL", "MONITOR_CHANGED agent eve other ben OFF",
                "AGENT_CHANGED agent eve NOT_READY");
        talk.ends(second).passes(40).assertEmpty();
    }

    @Test
    void shouldLetASupervisorListenWhomAnotherConfigurationBrought() {
        // given
        long call = talk.talks(1);
        // when
        trial.reconfigure(centre().agent(AgentConfig.named("fay")).build());
        talk.stopListening("fay").forget();
        trial.signIn("fay").told();
        // then
        talk.listenTo("fay", call, MonitorMode.SILENT).told("dial 3 fay", "AGENT_CHANGED agent fay BUSY");
    }

    @Test
    void shouldTakeTheCallOver() {
        // given
        long call = talk.talks(1);
        talk.passes(10).listenTo("eve", call, MonitorMode.BARGE).trial.answers(3);
        talk.forget();
        // when
        talk.takeOver("eve");
        // then
        talk.told("CALL_TRANSFERRED call 2 agent ben other eve TAKEN_OVER", "monitor 3 of 1 OFF",
                "MONITOR_CHANGED call 2 agent eve other ben OFF", "hangup 1 TRANSFERRED",
                "SEGMENT_COMPLETED call 2 in sales agent ben TRANSFERRED", "AGENT_CHANGED agent ben WRAP_UP",
                "STAY_BEGAN call 2", "STAY_ANSWERED call 2 agent eve", "bridge 2 3");
        talk.passes(5).ends(call);
        assertEquals(List.of(new Completed("ben", "TRANSFERRED", 10_000, 0),
                new Completed("eve", "CALLER_HUNG_UP", 5_000, 0)), talk.completed());
        assertEquals("WRAP_UP", talk.state("eve"));
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldTakeOverFromAConference() {
        // given
        long call = talk.talks(1);
        trial.signIn("ann");
        talk.consultAgent(call, "ann").answers(3, 1).confer(call);
        talk.listenTo("eve", call, MonitorMode.SILENT).trial.answers(5);
        talk.forget();
        // when
        talk.takeOver("eve");
        // then: ann stays
        talk.told("CALL_TRANSFERRED call 2 agent ben other eve TAKEN_OVER", "monitor 5 of 1 OFF",
                "MONITOR_CHANGED call 2 agent eve other ben OFF", "hangup 1 TRANSFERRED",
                "SEGMENT_COMPLETED call 2 in sales agent ben TRANSFERRED", "AGENT_CHANGED agent ben WRAP_UP",
                "STAY_BEGAN call 2", "STAY_ANSWERED call 2 agent eve", "conference 5 JOIN");
        talk.ends(call).passes(40).assertEmpty();
    }

    @Test
    void shouldGoOnListeningToACallThatGoesToAnotherAgent() {
        // given
        long call = talk.talks(1);
        talk.listenTo("eve", call, MonitorMode.SILENT).trial.answers(3);
        trial.signIn("ann");
        talk.forget();
        // when
        talk.toAgent(call, "ann").answers(5, call);
        // then
        assertEquals(List.of("monitor 3 of 5 SILENT", "MONITOR_CHANGED call 2 agent eve other ann SILENT"),
                trial.told().stream().filter(line -> line.toLowerCase().startsWith("monitor")).toList());
    }

    @Test
    void shouldFreeTheSupervisorWhenHisPhoneIsNotAnsweredFailsOrHangsUp() {
        // given
        long call = talk.talks(1);
        // when, then
        talk.listenTo("eve", call, MonitorMode.SILENT).forget();
        talk.passes(20).told("hangup 3 CANCELLED", "MONITOR_CHANGED call 2 agent eve OFF",
                "AGENT_CHANGED agent eve NOT_READY");
        talk.listenTo("eve", call, MonitorMode.SILENT).forget();
        trial.failed(DialDecoder.TEMPLATE_ID, 5, Reason.UNREACHABLE);
        talk.told("MONITOR_CHANGED call 2 agent eve OFF", "AGENT_CHANGED agent eve NOT_READY");
        talk.listenTo("eve", call, MonitorMode.SILENT).trial.answers(7);
        talk.forget();
        trial.failed(DialDecoder.TEMPLATE_ID, 7, Reason.UNREACHABLE);
        talk.told();
        talk.ends(7).told("MONITOR_CHANGED call 2 agent eve OFF", "AGENT_CHANGED agent eve NOT_READY");
        talk.ends(call).passes(40).assertEmpty();
    }

    @Test
    void shouldKeepTheSupervisorsLegOverANewConnectionOrFreeHim() {
        // given
        long call = talk.talks(1);
        talk.listenTo("eve", call, MonitorMode.SILENT).trial.answers(3);
        talk.forget();
        // when
        trial.adapterUp(3, call, 1, 3);
        // then
        assertEquals("BUSY", talk.state("eve"));
        trial.adapterUp(4, call, 1);
        assertEquals("NOT_READY", talk.state("eve"));
    }

    @Test
    void shouldRefuseListeningThatIsImpossible() {
        // given
        long call = talk.talks(1);
        long waiting = trial.arrives();
        trial.signIn("ann");
        talk.forget();
        // when, then
        talk.listenTo("eve", 99, MonitorMode.SILENT).told("COMMAND_REFUSED agent eve UNKNOWN_CALL");
        talk.listenTo("eve", call, MonitorMode.OFF).told("COMMAND_REFUSED agent eve NOT_LISTENING");
        talk.listenTo("ann", call, MonitorMode.SILENT).forget();
        talk.listenTo("ben", call, MonitorMode.SILENT).told("COMMAND_REFUSED agent ben NOT_AVAILABLE");
        talk.follow("eve", "eve", MonitorMode.SILENT).told("COMMAND_REFUSED agent eve SAME_AGENT");
        talk.mode("eve", MonitorMode.BARGE).told("COMMAND_REFUSED agent eve NOT_LISTENING");
        talk.stopListening("eve").told("COMMAND_REFUSED agent eve NOT_LISTENING");
        talk.takeOver("eve").told("COMMAND_REFUSED agent eve NOT_LISTENING");
        talk.listenTo("eve", call, MonitorMode.SILENT).forget();
        talk.follow("eve", "ben", MonitorMode.SILENT).told("COMMAND_REFUSED agent eve LISTENING");
        talk.stopListening("eve").forget();
        talk.listenTo("eve", waiting, MonitorMode.SILENT).told("COMMAND_REFUSED agent eve NOT_TALKING");
        trial.signOut("eve").told();
        talk.listenTo("eve", call, MonitorMode.SILENT).told("COMMAND_REFUSED agent eve NOT_SIGNED_IN");
        trial.signInNotReady("eve", NotReadyReason.MEETING).told();
        talk.stopListening("ann").forget();
        trial.signOut("ann").told();
        talk.follow("eve", "ann", MonitorMode.SILENT).told("COMMAND_REFUSED agent eve NOT_SIGNED_IN");
    }

    @Test
    void shouldRefuseToTakeOverDuringAConsultation() {
        // given
        long call = talk.talks(1);
        talk.listenTo("eve", call, MonitorMode.SILENT).trial.answers(3);
        talk.consultNumber(call, "0800").forget();
        // when, then
        talk.takeOver("eve").told("COMMAND_REFUSED agent eve CONSULTING");
    }

    @Test
    void shouldRefuseWhatTheAdapterDoesNotDeclare() {
        // given
        open(EnumSet.noneOf(Capability.class));
        long call = talk.talks(1);
        // when, then
        talk.listenTo("eve", call, MonitorMode.SILENT).told("COMMAND_REFUSED agent eve UNSUPPORTED");
        talk.follow("eve", "ben", MonitorMode.SILENT).told("COMMAND_REFUSED agent eve UNSUPPORTED");
        talk.record(call, RecordingAct.START).told("COMMAND_REFUSED call 2 UNSUPPORTED");
    }

    /** A switch that cannot mask must not go on recording what is to be masked. */
    @Test
    void shouldStopARecordingThatCannotBeMasked() {
        // given
        long call = talk.talks(1);
        talk.record(call, RecordingAct.START).record(call, RecordingAct.MASK).forget();
        // when
        trial.command(talk.encoders.commandFailed(RecordingDecoder.TEMPLATE_ID, call, 1, Reason.CONGESTION));
        // then
        talk.told("record 2 STOP", "RECORDING_CHANGED call 2 STOP", "RECORDING_ENDED call 2 ERROR");
        trial.command(talk.encoders.commandFailed(RecordingDecoder.TEMPLATE_ID, call, 1, Reason.UNKNOWN));
        talk.told();
        talk.record(call, RecordingAct.UNMASK).told("COMMAND_REFUSED call 2 NOT_RECORDED");
    }

    @Test
    void shouldRecordACallAndMaskSecrets() {
        // given
        long call = talk.talks(1);
        // when, then
        talk.record(call, RecordingAct.START).told("record 2 START", "RECORDING_CHANGED call 2 START");
        talk.record(call, RecordingAct.MASK).told("record 2 MASK", "RECORDING_CHANGED call 2 MASK");
        talk.record(call, RecordingAct.UNMASK).told("record 2 UNMASK", "RECORDING_CHANGED call 2 UNMASK");
        talk.record(call, RecordingAct.START).told("COMMAND_REFUSED call 2 RECORDED_ALREADY");
        talk.record(call, RecordingAct.STOP).told("record 2 STOP", "RECORDING_CHANGED call 2 STOP");
        talk.report(fact -> fact.recordingFinished(call, 1, RecordingEnd.STOPPED, 5))
                .told("RECORDING_ENDED call 2 STOPPED");
        talk.record(call, RecordingAct.MASK).told("COMMAND_REFUSED call 2 NOT_RECORDED");
        talk.record(99, RecordingAct.START).told("COMMAND_REFUSED call 99 UNKNOWN_CALL");
        talk.record(call, RecordingAct.START).forget();
        talk.report(fact -> fact.recordingFinished(call, 2, RecordingEnd.ERROR, 5))
                .told("RECORDING_ENDED call 2 ERROR");
        talk.record(call, RecordingAct.STOP).told("COMMAND_REFUSED call 2 NOT_RECORDED");
        talk.record(call, RecordingAct.START).forget();
        trial.command(talk.encoders.commandFailed(RecordingDecoder.TEMPLATE_ID, call, 3, Reason.CONGESTION));
        talk.told("record 2 STOP", "RECORDING_CHANGED call 2 STOP", "RECORDING_ENDED call 2 ERROR");
        long waiting = trial.arrives();
        trial.told();
        talk.record(waiting, RecordingAct.START).told("COMMAND_REFUSED call 4 NOT_TALKING");
    }

    /** A callback's customer is on another leg than the one that the call is named by. */
    @Test
    void shouldHearOfTheEndOfACallbacksRecording() {
        // given
        long fromMs = trial.wallNowMs() - 1;
        trial.callbacks(asks -> asks.schedule(0, 0, -1, 0, fromMs, fromMs + 3_600_000, "0909", "100", ""));
        talk.passes(1).forget();
        trial.answers(3).answers(5).bridged(5, 3);
        talk.record(1, RecordingAct.START).forget();
        // when
        talk.report(fact -> fact.recordingFinished(5, 1, RecordingEnd.ERROR, 5));
        // then
        talk.told("RECORDING_ENDED call 1 ERROR");
        talk.record(1, RecordingAct.STOP).told("COMMAND_REFUSED call 1 NOT_RECORDED");
        talk.record(1, RecordingAct.START).forget();
        trial.command(talk.encoders.commandFailed(RecordingDecoder.TEMPLATE_ID, 5, 2, Reason.CONGESTION));
        talk.told("record 5 STOP", "RECORDING_CHANGED call 1 STOP", "RECORDING_ENDED call 1 ERROR");
        talk.record(1, RecordingAct.STOP).told("COMMAND_REFUSED call 1 NOT_RECORDED");
    }
}
