package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strowger.core.Allocation;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.CenterConfig.Entry;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.InvokeAnswer.Outcome;
import org.strowger.core.internal.codec.CollectDecoder;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.codec.HangupDecoder;
import org.strowger.core.internal.codec.PlayDecoder;
import org.strowger.core.internal.codec.RecordingDecoder;
import org.strowger.core.internal.codec.TransferOutDecoder;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.internal.ring.CommandEncoders;
import org.strowger.core.internal.ring.EncodedCommand;
import org.strowger.core.internal.ring.FlowCommandEncoders;

/** What comes for calls that are over does nothing, and is counted. */
class CallOverTest {
    private static final long NEVER = 98;

    private final FlowCommandEncoders host = new FlowCommandEncoders();
    private TalkTrial talk;
    private Trial trial;

    private static CenterConfig center(Entry entry) {
        return CenterConfig.named("test").queue(Trial.queue("sales").wrapUp(Duration.ZERO))
                .agent(AgentConfig.named("ann").queue("sales")).agent(AgentConfig.named("eva").queue("sales"))
                .entry(entry).build();
    }

    private void open(FlowBundle flows, Entry entry) {
        talk = new TalkTrial(center(entry), flows, EnumSet.allOf(Capability.class));
        trial = talk.trial;
        trial.signIn("ann");
    }

    /** The id of a call that was in a flow and is over. */
    private long over() {
        open(new SilentFlow(), new Entry.Flow("silent"));
        long call = trial.arrives();
        trial.ends(call, Reason.NORMAL);
        trial.told();
        return call;
    }

    private void counted(Dropped what, long times) {
        Map<Dropped, Long> expected = new EnumMap<>(Dropped.class);
        for (Dropped kind : Dropped.values()) {
            expected.put(kind, kind == what ? times : 0);
        }
        assertEquals(expected, trial.live.flows().droppedAfterCalls());
        assertEquals(0L, trial.live.flows().dropped().getOrDefault("silent", Map.of()).getOrDefault(what, 0L),
                "no version has it");
    }

    @Test
    void i15AKeyAfterTheEndIsCounted() {
        // given
        long call = over();
        // when
        trial.key(call, '1').key(call, '2');
        // then
        talk.told();
        counted(Dropped.KEY, 2);
    }

    @Test
    void i15TheEndOrRefusalOfAPlayAfterTheEndIsCounted() {
        // given
        long call = over();
        // when
        trial.played(call, 1).failed(PlayDecoder.TEMPLATE_ID, call, Reason.GONE);
        // then
        talk.told();
        counted(Dropped.LATE_PLAY, 2);
    }

    @Test
    void i15AnAnswerOfTheSwitchAfterTheEndIsCounted() {
        // given
        long call = over();
        // when
        talk.report(fact -> fact.collected(call, 1, CollectEnd.STOPPED, 0, false, ""));
        trial.failed(CollectDecoder.TEMPLATE_ID, call, Reason.GONE);
        trial.failed(RecordingDecoder.TEMPLATE_ID, call, Reason.GONE);
        trial.failed(TransferOutDecoder.TEMPLATE_ID, call, Reason.GONE);
        // then
        talk.told();
        counted(Dropped.LATE_ANSWER, 4);
    }

    @Test
    void i15TheEndOfARecordingAfterTheEndIsCountedAndToldAllTheSame() {
        // given
        long call = over();
        // when
        talk.report(fact -> fact.recordingFinished(call, 1, RecordingEnd.HANGUP, 1));
        // then
        talk.told("RECORDING_ENDED call 2 HANGUP");
        counted(Dropped.LATE_ANSWER, 1);
    }

    @Test
    void i15AnAnswerOfTheHostAfterTheEndIsCounted() {
        // given
        long call = over();
        // when
        trial.command(host.invokeEnded(call, 1, Outcome.ANSWERED, Map.of()));
        // then
        talk.told();
        counted(Dropped.LATE_ANSWER, 1);
    }

    @Test
    void i15AnEventOfTheHostAfterTheEndIsRefusedAndCounted() {
        // given
        long call = over();
        // when
        trial.command(host.flowEvent(call, "vip"));
        trial.command(host.flowEvent(NEVER, "vip"));
        // then
        talk.told("COMMAND_REFUSED call 2 UNKNOWN_CALL", "COMMAND_REFUSED call 98 UNKNOWN_CALL");
        counted(Dropped.UNHANDLED, 2);
    }

    @Test
    void shouldNotCountWhatSaysOfALegThatItIsGone() {
        // given
        long call = over();
        // when
        trial.ends(call, Reason.NORMAL).rings(call).bridged(call, 1);
        trial.failed(HangupDecoder.TEMPLATE_ID, call, Reason.GONE).failed(DialDecoder.TEMPLATE_ID, call, Reason.GONE);
        // then
        counted(Dropped.KEY, 0);
    }

    @Test
    void shouldNotCountWhatComesForAnOfferAnAgentOrASupervisor() {
        // given
        open(new SilentFlow(), new Entry.Queue("sales"));
        trial.arrives();
        // when
        trial.key(1, '1').played(1, 1);
        trial.answers(1).bridged(2, 1).key(1, '1').played(1, 1);
        trial.signIn("eva");
        talk.listenTo("eva", 2, MonitorMode.SILENT);
        trial.key(3, '1').answers(3).key(3, '1').played(3, 1);
        trial.failed(PlayDecoder.TEMPLATE_ID, 3, Reason.UNKNOWN).failed(RecordingDecoder.TEMPLATE_ID, 1, Reason.UNKNOWN);
        // then
        counted(Dropped.KEY, 0);
    }

    @Test
    void shouldCountNothingWithoutFlows() {
        // given
        open(null, new Entry.Queue("sales"));
        // when
        trial.key(NEVER, '1');
        talk.record(NEVER, RecordingAct.START);
        // then
        counted(Dropped.KEY, 0);
    }

    @Test
    void shouldAllocateNothingOnceWarm() {
        // given
        RecordBuffer record = new RecordBuffer(4_096);
        CommandEncoders encoders = new CommandEncoders();
        CenterConfig center = center(new Entry.Flow("silent"));
        Decider decider = new Decider(center, new RoutingPlan(center, Trial.rankings()), new SilentFlow());
        EncodedCommand key = encoders.dtmf(NEVER, '1');
        // then
        assertEquals(0, Allocation.leastBytes(2_000, () -> {
            record.begin(key.length());
            record.buffer().putBytes(RecordBuffer.COMMAND, key.bytes(), 0, key.length());
            decider.decide(record, 1, 1);
        }));
    }
}
