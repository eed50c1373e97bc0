package org.strowger.core.internal.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.strowger.core.internal.race.Stage.all;
import static org.strowger.core.internal.race.Stage.answers;
import static org.strowger.core.internal.race.Stage.bridged;
import static org.strowger.core.internal.race.Stage.caller;
import static org.strowger.core.internal.race.Stage.phoneEnds;
import static org.strowger.core.internal.race.Stage.queue;
import static org.strowger.core.internal.race.Stage.signsIn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallState;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.WaitingConfig;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.Target;
import org.strowger.core.internal.oracle.Command;
import org.strowger.core.internal.oracle.Contest;
import org.strowger.core.internal.oracle.Picture.CallLine;
import org.strowger.core.internal.oracle.TestFlows;

/** A caller whose agent has left goes on in his flow. */
class ReturnedCallTest {
    @Test
    void shouldBeSentToTheQueueThatServedHimBeforeWhenAnotherOneHasNoAgents() {
        // given: found by random sequence 5090916579135541437; q1 sends to q0 who finds nobody
        Contest contest = new Contest(CenterConfig.named("again").entryQueue("q0").queue(queue(0))
                .queue(queue(1).joinWhen(WaitingConfig.MEMBER_SIGNED_IN).overflow(List.of(new OverflowConfig(
                        new OverflowConfig.Cause.Empty(), List.of(new Target.Queue("q0", Target.Time.KEEP))))))
                .agent(AgentConfig.named("a0").queue("q0", 1))
                .number("600", new CenterConfig.Entry.Flow(TestFlows.AGAIN)).build());
        for (Command command : all(new Command.InventoryEnds(0), signsIn(0), new Command.Arrives(0, 2, -1, "600"),
                new Command.Answers(caller(2), 0), answers(0), bridged(2, 0))) {
            contest.play(command);
        }
        // when: the flow goes on, with q1
        contest.play(phoneEnds(0, Reason.NORMAL));
        // then
        assertEquals(List.of(new CallLine(2, CallState.OFFERED, 0)), contest.picture().calls());
    }
}
