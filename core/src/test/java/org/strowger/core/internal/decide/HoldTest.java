package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Capability;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.decide.TalkTrial.Completed;

/** Hold and retrieve, by the host and by the agent's phone: the caller waits, and his wait is its own sum. */
class HoldTest {
    private TalkTrial talk;

    @BeforeEach
    void openCentre() {
        talk = new TalkTrial(CenterConfig.named("test")
                .queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(30)))
                .agent(AgentConfig.named("ann")).entryQueue("sales").build());
        talk.trial.signIn("ann");
    }

    @Test
    void shouldHoldTheCallerWithMusicAndCountTheHoldApart() {
        // given
        long call = talk.talks(1);
        talk.passes(10);
        // when
        talk.hold(call).told("hold 2", "music 2", "CALL_HELD call 2 in sales agent ann HOST");
        talk.passes(7).retrieve(call).told("resume 2", "CALL_RETRIEVED call 2 in sales agent ann");
        talk.passes(3).ends(call);
        // then
        assertEquals(List.of(new Completed("ann", "CALLER_HUNG_UP", 13_000, 7_000)), talk.completed());
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldHoldAndRetrieveWhenTheAgentsPhoneDoes() {
        // given
        long call = talk.talks(1);
        // when
        talk.presses(1, true).told("CALL_HELD call 2 in sales agent ann PHONE");
        talk.presses(1, true).told();
        talk.passes(5).presses(1, false).told("CALL_RETRIEVED call 2 in sales agent ann");
        talk.presses(1, false).told();
        talk.passes(1).ends(call);
        // then
        assertEquals(List.of(new Completed("ann", "CALLER_HUNG_UP", 1_000, 5_000)), talk.completed());
    }

    @Test
    void shouldEndTheHoldWithTheCallWhenTheCallerHangsUpOnHold() {
        // given
        long call = talk.talks(1);
        talk.passes(2).hold(call).passes(4).forget();
        // when
        talk.ends(call);
        // then
        talk.told("hangup 1 NORMAL", "SEGMENT_COMPLETED call 2 in sales agent ann CALLER_HUNG_UP",
                "AGENT_CHANGED agent ann WRAP_UP", "CALL_ENDED call 2 CALLER_HUNG_UP");
        assertEquals(List.of(new Completed("ann", "CALLER_HUNG_UP", 2_000, 4_000)), talk.completed());
    }

    /** What the flow plays next would not be heard on hold. */
    @Test
    void shouldTakeTheCallerOffHoldWhenHisAgentLeavesAndHisFlowGoesOn() {
        // given
        talk = new TalkTrial(CenterConfig.named("test").queue(Trial.queue("sales"))
                .agent(AgentConfig.named("ann")).entryFlow("front").build(), new ComfortFlow(),
                EnumSet.allOf(Capability.class));
        talk.trial.signIn("ann");
        long call = talk.talks(1);
        talk.hold(call).told("hold 2", "music 2", "CALL_HELD call 2 in sales agent ann HOST");
        // when
        talk.ends(1).passes(5);
        // then
        talk.told("AGENT_CHANGED agent ann READY", "SEGMENT_COMPLETED call 2 in sales agent ann AGENT_HUNG_UP",
                "resume 2", "hangup 2 NORMAL", "CALL_ENDED call 2 FLOW_ENDED");
    }

    @Test
    void shouldStayOnHoldUntilBothHostAndPhoneHaveRetrieved() {
        // given
        long call = talk.talks(1);
        talk.hold(call).presses(1, true).forget();
        // when
        talk.retrieve(call).told("resume 2");
        talk.passes(3).presses(1, false);
        // then
        talk.told("CALL_RETRIEVED call 2 in sales agent ann");
        talk.passes(1).ends(call);
        assertEquals(List.of(new Completed("ann", "CALLER_HUNG_UP", 1_000, 3_000)), talk.completed());
    }

    @Test
    void shouldLeaveTheCallAloneWhenTheCallersOwnPhoneHolds() {
        // given
        long call = talk.talks(1);
        // when, then
        talk.presses(call, true).told();
    }

    @Test
    void shouldRefuseWhatCannotBeHeldOrRetrieved() {
        // given
        long call = talk.talks(1);
        long waiting = talk.trial.arrives();
        talk.forget();
        // when, then
        talk.hold(99).told("COMMAND_REFUSED call 99 UNKNOWN_CALL");
        talk.hold(waiting).told("COMMAND_REFUSED call 4 NOT_TALKING");
        talk.retrieve(call).told("COMMAND_REFUSED call 2 NOT_HELD");
        talk.hold(call).forget();
        talk.hold(call).told("COMMAND_REFUSED call 2 HELD_ALREADY");
        talk.host(command -> command.callHold(call, 7)).told("COMMAND_REFUSED call 2 NOT_ON_CALL");
    }
}
