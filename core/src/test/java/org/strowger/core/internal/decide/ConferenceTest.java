package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.decide.TalkTrial.Completed;

/** Conferences of three and more: they grow by consultations, people are muted, dropped, and hand the call over. */
class ConferenceTest {
    private TalkTrial talk;
    private Trial trial;
    private long call;

    @BeforeEach
    void openConferenceOfThree() {
        talk = new TalkTrial(CenterConfig.named("test")
                .queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(30)))
                .queue(Trial.queue("help").wrapUp(Duration.ofSeconds(10)))
                .agent(AgentConfig.named("ann").queue("sales"))
                .agent(AgentConfig.named("ben").queue("help"))
                .agent(AgentConfig.named("cas").queue("help"))
                .entryQueue("sales").build());
        trial = talk.trial;
        trial.signIn("ann").signIn("ben").signIn("cas").told();
        call = talk.talks(1);
        talk.passes(10).consultAgent(call, "ben").answers(3, 1).passes(5).forget();
        talk.confer(call).told("CONSULT_ENDED call 2 agent ann CONFERENCE", "conference 2 JOIN",
                "CALL_RETRIEVED call 2 in sales agent ann", "PARTY_JOINED call 2 agent ben AGENT");
        talk.passes(5);
    }

    @Test
    void shouldHandTheCallOverWhenTheOneWhoServedLeaves() {
        // when
        talk.ends(1);
        // then
        talk.told("PARTY_LEFT call 2 agent ann AGENT", "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED",
                "AGENT_CHANGED agent ann WRAP_UP", "CALL_TRANSFERRED call 2 agent ann other ben HANDED_OVER",
                "STAY_ENDED call 2 agent ben TRANSFERRED", "STAY_BEGAN call 2", "STAY_ANSWERED call 2 agent ben");
        talk.passes(5).ends(call).passes(40).assertEmpty();
        assertEquals(List.of(new Completed("ann", "TRANSFERRED", 15_000, 5_000),
                new Completed("ben", "TRANSFERRED", 10_000, 0),
                new Completed("ben", "CALLER_HUNG_UP", 5_000, 0)), talk.completed());
    }

    @Test
    void shouldGoOnWithTheOneWhoServesWhenTheColleagueIsDropped() {
        // when
        talk.drop(call, 3);
        // then
        talk.told("hangup 3 NORMAL", "PARTY_LEFT call 2 agent ben AGENT", "STAY_ENDED call 2 agent ben AGENT_HUNG_UP",
                "AGENT_CHANGED agent ben WRAP_UP");
        talk.passes(5).ends(call).passes(40).assertEmpty();
    }

    @Test
    void shouldGiveEachAgentOneWrapUpWhenTheCallerLeaves() {
        // when
        talk.ends(call);
        // then
        talk.told("hangup 1 NORMAL", "SEGMENT_COMPLETED call 2 in sales agent ann CALLER_HUNG_UP",
                "AGENT_CHANGED agent ann WRAP_UP", "hangup 3 NORMAL",
                "STAY_ENDED call 2 agent ben CALLER_HUNG_UP", "AGENT_CHANGED agent ben WRAP_UP",
                "CALL_ENDED call 2 CALLER_HUNG_UP");
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldGrowToFourWhenOneOfThemConsultsAgain() {
        // when
        talk.consultBy(call, "ann", "cas").told("conference 1 LEAVE", "CONSULT_BEGAN call 2 agent ann other cas",
                "STAY_BEGAN call 2", "OFFER_MADE call 2 agent cas", "dial 5 cas");
        talk.answers(5, 1).forget();
        talk.confer(call);
        // then
        talk.told("CONSULT_ENDED call 2 agent ann CONFERENCE", "unbridge 1", "conference 1 JOIN",
                "conference 5 JOIN", "PARTY_JOINED call 2 agent cas AGENT");
        assertEquals(3, trial.decider.floor().parties.talking(trial.decider.floor().calls.named(call)));
        talk.ends(call).passes(40).assertEmpty();
    }

    @Test
    void shouldCancelAConsultationFromAConference() {
        // given
        talk.consultBy(call, "ben", "cas").answers(5, 3).forget();
        // when
        talk.cancel(call);
        // then
        talk.told("hangup 5 NORMAL", "STAY_ENDED call 2 agent cas AGENT_HUNG_UP", "AGENT_CHANGED agent cas WRAP_UP",
                "CONSULT_ENDED call 2 agent ben CANCELLED", "conference 3 JOIN");
    }

    @Test
    void shouldHandOverAConferenceByAConsultation() {
        // given
        talk.consultBy(call, "ann", "cas").answers(5, 1).forget();
        // when
        talk.complete(call);
        // then: cas serves, ben stays as he was
        talk.told("hangup 1 TRANSFERRED", "CONSULT_ENDED call 2 agent ann COMPLETED",
                "CALL_TRANSFERRED call 2 agent ann other cas ATTENDED",
                "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED", "AGENT_CHANGED agent ann WRAP_UP",
                "conference 5 JOIN", "PARTY_JOINED call 2 agent cas AGENT",
                "STAY_ENDED call 2 agent cas TRANSFERRED", "STAY_BEGAN call 2", "STAY_ANSWERED call 2 agent cas");
        talk.ends(call).passes(40).assertEmpty();
    }

    @Test
    void shouldLetTheCallerWaitWhenTheOtherLeavesDuringAConsultation() {
        // given
        talk.consultBy(call, "ann", "cas").answers(5, 1).forget();
        // when
        talk.ends(3);
        // then
        talk.told("PARTY_LEFT call 2 agent ben AGENT", "STAY_ENDED call 2 agent ben AGENT_HUNG_UP",
                "AGENT_CHANGED agent ben WRAP_UP", "music 2", "CALL_HELD call 2 in sales agent ann CONSULT");
        talk.cancel(call).forget();
        talk.ends(call).passes(40).assertEmpty();
    }

    @Test
    void shouldGoOnWithSomebodyOutsideWhenTheAgentsLeave() {
        // given
        talk.host(command -> command.callConsult(
                call, trial.agent("ann"), TransferTarget.Kind.NUMBER, -1, "0800")).answers(5, 1);
        talk.confer(call).forget();
        // when
        talk.drop(call, 3).drop(call, 1);
        // then
        talk.told("hangup 3 NORMAL", "PARTY_LEFT call 2 agent ben AGENT",
                "STAY_ENDED call 2 agent ben AGENT_HUNG_UP", "AGENT_CHANGED agent ben WRAP_UP", "hangup 1 NORMAL",
                "PARTY_LEFT call 2 agent ann AGENT", "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED",
                "AGENT_CHANGED agent ann WRAP_UP", "CALL_TRANSFERRED call 2 agent ann HANDED_OVER");
        talk.hold(call).told("COMMAND_REFUSED call 2 NOT_ON_CALL");
        talk.drop(call, 5).told("hangup 5 NORMAL", "PARTY_LEFT call 2 OUTSIDE", "hangup 2 NORMAL",
                "CALL_ENDED call 2 TRANSFERRED");
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldMuteAndUnmuteAnyLeg() {
        // when, then
        talk.mute(call, 3, true).told("conference 3 MUTE", "PARTY_MUTED call 2 agent ben MUTED");
        talk.mute(call, 3, false).told("conference 3 UNMUTE", "PARTY_MUTED call 2 agent ben UNMUTED");
        talk.mute(call, call, true).told("conference 2 MUTE", "PARTY_MUTED call 2 MUTED");
    }

    @Test
    void shouldNotHoldWhenOneOfSeveralPressesHold() {
        // when, then: the others go on talking
        talk.presses(1, true).told();
        talk.presses(1, false).told();
    }

    @Test
    void shouldRefuseWhatIsImpossibleInAConference() {
        // when, then
        talk.toAgent(call, "cas").told("COMMAND_REFUSED call 2 WHICH_AGENT");
        talk.host(command -> command.callTransfer(
                call, trial.agent("ann"), TransferTarget.Kind.AGENT, trial.agent("cas"), "", true))
                .told("COMMAND_REFUSED call 2 IN_CONFERENCE");
        talk.consultBy(call, "ann", "ben").told("COMMAND_REFUSED call 2 NOT_AVAILABLE");
        talk.consultBy(call, "cas", "ben").told("COMMAND_REFUSED call 2 NOT_ON_CALL");
        talk.drop(call, 99).told("COMMAND_REFUSED call 2 NOT_ON_CALL");
        talk.mute(call, 99, true).told("COMMAND_REFUSED call 2 NOT_ON_CALL");
        talk.drop(98, 1).told("COMMAND_REFUSED call 98 UNKNOWN_CALL");
        talk.mute(98, 1, true).told("COMMAND_REFUSED call 98 UNKNOWN_CALL");
    }

    @Test
    void shouldReleaseAnAgentByForce() {
        // when
        talk.release("ann");
        // then
        talk.told("hangup 1 NORMAL", "PARTY_LEFT call 2 agent ann AGENT",
                "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED", "AGENT_CHANGED agent ann WRAP_UP",
                "CALL_TRANSFERRED call 2 agent ann other ben HANDED_OVER",
                "STAY_ENDED call 2 agent ben TRANSFERRED", "STAY_BEGAN call 2", "STAY_ANSWERED call 2 agent ben");
        talk.release("ann").told("COMMAND_REFUSED agent ann NOT_TALKING");
    }
}
