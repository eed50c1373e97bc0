package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.InvokeAnswer;
import org.strowger.core.internal.ring.FlowCommandEncoders;

/** What comes for calls that are over is counted, and nothing else is. */
class TooLateTest {
    private Trial trial;
    private TalkTrial talk;

    private void open(FlowBundle flows) {
        CenterConfig.Builder center = CenterConfig.named("test").queue(Trial.queue("sales"))
                .agent(AgentConfig.named("ann").queue("sales")).agent(AgentConfig.named("eve").queue("sales"));
        if (flows != null) {
            center.number("100", new CenterConfig.Entry.Flow("silent"));
        }
        talk = new TalkTrial(center.entryQueue("sales").build(), flows, EnumSet.allOf(Capability.class));
        trial = talk.trial;
    }

    private Map<Dropped, Long> tooLate() {
        Map<Dropped, Long> counts = new EnumMap<>(trial.live.flows().tooLate());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private void saysOf(long leg) {
        trial.key(leg, '1');
        trial.played(leg, 1);
        talk.report(fact -> fact.collected(leg, 2, CollectEnd.STOPPED, 0, false, ""));
    }

    @Test
    void shouldCountWhatComesForALegThatNobodyHas() {
        // given
        open(new SilentFlow());
        long call = trial.arrives(-1, "100");
        trial.ends(call, Reason.NORMAL);
        // when
        saysOf(call);
        trial.command(new FlowCommandEncoders().invokeEnded(call, 3, InvokeAnswer.Outcome.FAILED, Map.of()));
        // then
        assertEquals(Map.of(Dropped.KEY, 1L, Dropped.LATE_PLAY, 1L, Dropped.LATE_ANSWER, 2L), tooLate());
    }

    @Test
    void shouldNotCountWhatComesForTheLegsOfAgentsAndSupervisors() {
        // given
        open(new SilentFlow());
        trial.signIn("ann");
        long call = trial.arrives(-1, "200");
        talk.answers(1, call);
        trial.signIn("eve");
        talk.listenTo("eve", call, MonitorMode.SILENT);
        trial.answers(3);
        // when
        saysOf(1);
        saysOf(3);
        saysOf(call);
        // then
        assertEquals(Map.of(), tooLate());
    }

    @Test
    void shouldCountNothingWhereThereAreNoFlows() {
        // given
        open(null);
        // when
        saysOf(99);
        // then
        assertEquals(Map.of(), tooLate());
    }
}
