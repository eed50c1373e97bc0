package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.codec.BridgeDecoder;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.decide.TalkTrial.Completed;

/** Consultations with an agent, a queue or a number: begun, completed, cancelled, and left by each of the three. */
class ConsultTest {
    private TalkTrial talk;
    private Trial trial;

    @BeforeEach
    void openCentre() {
        open(EnumSet.allOf(Capability.class));
    }

    private void open(EnumSet<Capability> capabilities) {
        talk = new TalkTrial(CenterConfig.named("test")
                .queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(30)))
                .queue(Trial.queue("help").wrapUp(Duration.ofSeconds(10)).maxWaiting(2))
                .agent(AgentConfig.named("ann").queue("sales"))
                .agent(AgentConfig.named("ben").queue("help"))
                .entryQueue("sales").build(), null, capabilities);
        trial = talk.trial;
        trial.signIn("ann").signIn("ben").told();
    }

    @Test
    void shouldConsultAnAgentAndHandTheCallerOver() {
        // given
        long call = talk.talks(1);
        talk.passes(10);
        // when
        talk.consultAgent(call, "ben").told("unbridge 2", "music 2", "CALL_HELD call 2 in sales agent ann CONSULT",
                "CONSULT_BEGAN call 2 agent ann other ben", "STAY_BEGAN call 2", "OFFER_MADE call 2 agent ben",
                "dial 3 ben");
        trial.answers(3).told();
        trial.bridged(1, 3);
        talk.told("OFFER_ENDED call 2 agent ben ACCEPTED", "STAY_ANSWERED call 2 agent ben",
                "AGENT_CHANGED agent ben BUSY");
        talk.passes(6).complete(call);
        // then
        talk.told("hangup 1 TRANSFERRED", "CONSULT_ENDED call 2 agent ann COMPLETED",
                "CALL_TRANSFERRED call 2 agent ann other ben ATTENDED",
                "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED", "AGENT_CHANGED agent ann WRAP_UP",
                "bridge 2 3", "CALL_RETRIEVED call 2 in sales", "PARTY_JOINED call 2 agent ben AGENT",
                "STAY_ENDED call 2 agent ben TRANSFERRED", "STAY_BEGAN call 2", "STAY_ANSWERED call 2 agent ben");
        assertEquals(List.of("data 1 call 2 segment 1", "data 3 call 2 segment 2", "data 3 call 2 segment 3"),
                trial.screens(), "each has the data again when he has the call");
        talk.passes(4).ends(call).ends(1).passes(1);
        assertEquals(List.of(new Completed("ann", "TRANSFERRED", 10_000, 6_000),
                new Completed("ben", "TRANSFERRED", 6_000, 0),
                new Completed("ben", "CALLER_HUNG_UP", 4_000, 0)), talk.completed());
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldConsultAQueueOutsideItsMeasuresAndCountTheCallerThereWhenHeIsHandedOver() {
        // given
        long call = talk.talks(1);
        // when
        talk.consultQueue(call, "help").told("unbridge 2", "music 2",
                "CALL_HELD call 2 in sales agent ann CONSULT", "CONSULT_BEGAN call 2 in help agent ann",
                "STAY_BEGAN call 2 in help", "music 1", "OFFER_MADE call 2 in help agent ben", "dial 3 ben");
        // then
        assertEquals(0, trial.status("help").offered());
        talk.answers(3, 1).forget();
        assertEquals(0, trial.status("help").answered());
        talk.passes(6).complete(call);
        talk.told("hangup 1 TRANSFERRED", "CONSULT_ENDED call 2 agent ann COMPLETED",
                "CALL_TRANSFERRED call 2 in help agent ann ATTENDED",
                "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED", "AGENT_CHANGED agent ann WRAP_UP",
                "bridge 2 3", "CALL_RETRIEVED call 2 in sales", "PARTY_JOINED call 2 agent ben AGENT",
                "STAY_ENDED call 2 in help agent ben TRANSFERRED", "CALL_QUEUED call 2 in help",
                "CALL_ANSWERED call 2 in help agent ben");
        assertEquals(1, trial.status("help").offered());
        assertEquals(1, trial.status("help").answered());
        assertEquals(0, trial.status("help").waiting());
        talk.ends(call).passes(40).assertEmpty();
    }

    @Test
    void shouldConsultANumberAndHandTheCallerOver() {
        // given
        long call = talk.talks(1);
        // when
        talk.consultNumber(call, "0800").told("unbridge 2", "music 2",
                "CALL_HELD call 2 in sales agent ann CONSULT", "CONSULT_BEGAN call 2 agent ann", "dial 3 outside");
        trial.answers(3);
        talk.told("bridge 1 3");
        trial.bridged(1, 3);
        talk.passes(5).complete(call);
        // then: the caller talks with somebody outside, and no agent is on the call
        talk.told("hangup 1 TRANSFERRED", "CONSULT_ENDED call 2 agent ann COMPLETED",
                "CALL_TRANSFERRED call 2 agent ann ATTENDED",
                "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED", "AGENT_CHANGED agent ann WRAP_UP",
                "bridge 2 3", "CALL_RETRIEVED call 2 in sales", "PARTY_JOINED call 2 OUTSIDE");
        talk.passes(5).ends(3);
        talk.told("PARTY_LEFT call 2 OUTSIDE", "hangup 2 NORMAL", "CALL_ENDED call 2 TRANSFERRED");
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldGiveTheCallerBackWhenAConsultationIsCancelled() {
        // given
        long call = talk.talks(1);
        talk.consultAgent(call, "ben").passes(3).forget();
        // when: while he is rung
        talk.cancel(call);
        // then
        talk.told("hangup 3 CANCELLED", "OFFER_ENDED call 2 agent ben WITHDRAWN",
                "STAY_ENDED call 2 WITHDRAWN_BY_HOST", "CONSULT_ENDED call 2 agent ann CANCELLED", "bridge 2 1",
                "CALL_RETRIEVED call 2 in sales agent ann");
        // when: while they talk
        talk.consultQueue(call, "help").answers(5, 1).passes(2).forget();
        talk.cancel(call);
        // then
        talk.told("hangup 5 NORMAL", "STAY_ENDED call 2 in help agent ben AGENT_HUNG_UP",
                "AGENT_CHANGED agent ben WRAP_UP", "CONSULT_ENDED call 2 agent ann CANCELLED", "bridge 2 1",
                "CALL_RETRIEVED call 2 in sales agent ann");
        talk.ends(call).passes(40).assertEmpty();
        assertEquals(5_000, talk.completed().get(1).holdMs());
    }

    @Test
    void shouldGiveTheCallerBackWhenTheThirdPartyIsNotReachedOrLeaves() {
        // given
        long call = talk.talks(1);
        talk.consultAgent(call, "ben").forget();
        // when
        trial.ends(3, Reason.REJECTED);
        // then
        talk.told("OFFER_ENDED call 2 agent ben REJECTED", "STAY_ENDED call 2 EMPTY",
                "CONSULT_ENDED call 2 agent ann NOT_REACHED", "bridge 2 1",
                "CALL_RETRIEVED call 2 in sales agent ann");
        // when: a number does not answer
        talk.consultNumber(call, "0800").forget();
        talk.passes(60);
        // then
        talk.told("hangup 5 NO_ANSWER", "CONSULT_ENDED call 2 agent ann NOT_REACHED", "bridge 2 1",
                "CALL_RETRIEVED call 2 in sales agent ann");
        // when: it cannot be dialled, or its bridge fails
        talk.consultNumber(call, "0800").forget();
        trial.failed(DialDecoder.TEMPLATE_ID, 7, Reason.NOT_FOUND);
        talk.told("CONSULT_ENDED call 2 agent ann NOT_REACHED", "bridge 2 1",
                "CALL_RETRIEVED call 2 in sales agent ann");
        talk.consultNumber(call, "0800");
        trial.answers(9).told();
        Floor floor = trial.decider.floor();
        Errands errands = new Errands(floor, call);
        trial.bridgeFailed(1, errands.bridgeOfErrand(), Reason.MEDIA_ERROR);
        talk.told("hangup 9 MEDIA_ERROR", "CONSULT_ENDED call 2 agent ann NOT_REACHED", "bridge 2 1",
                "CALL_RETRIEVED call 2 in sales agent ann");
        // when: the third party hangs up
        talk.consultNumber(call, "0800").answers(11, 1).passes(4).forget();
        talk.ends(11);
        // then
        talk.told("CONSULT_ENDED call 2 agent ann THIRD_PARTY_LEFT", "bridge 2 1",
                "CALL_RETRIEVED call 2 in sales agent ann");
        talk.ends(call).passes(40).assertEmpty();
    }

    /** Looks at a call's errand. */
    private record Errands(Floor floor, long call) {
        long bridgeOfErrand() {
            return floor.parties.party(floor.calls.call(floor.calls.named(call).errandSlot).partySlot).bridgeId;
        }
    }

    @Test
    void shouldGiveTheCallerBackWhenTheQueueConsultedLetsTheConsultationGo() {
        // given
        trial.notReady("ben", NotReadyReason.BREAK);
        long call = talk.talks(1);
        talk.consultQueue(call, "help").forget();
        // when
        talk.passes(1_800);
        // then
        talk.told("STAY_ENDED call 2 in help MAX_WAIT", "CONSULT_ENDED call 2 agent ann NOT_REACHED", "bridge 2 1",
                "CALL_RETRIEVED call 2 in sales agent ann");
    }

    @Test
    void shouldEndTheConsultationForAllWhenTheCallerHangsUp() {
        // given
        long call = talk.talks(1);
        talk.consultQueue(call, "help").answers(3, 1).passes(6).forget();
        // when
        talk.ends(call);
        // then: each of the two has one wrap-up
        talk.told("hangup 3 NORMAL", "STAY_ENDED call 2 in help agent ben CALLER_HUNG_UP",
                "AGENT_CHANGED agent ben WRAP_UP", "CONSULT_ENDED call 2 agent ann CALLER_LEFT", "hangup 1 NORMAL",
                "SEGMENT_COMPLETED call 2 in sales agent ann CALLER_HUNG_UP", "AGENT_CHANGED agent ann WRAP_UP",
                "CALL_ENDED call 2 CALLER_HUNG_UP");
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldConnectTheTwoWhenTheAgentHangsUpDuringTheConsultation() {
        // given
        long call = talk.talks(1);
        talk.consultAgent(call, "ben").answers(3, 1).passes(6).forget();
        // when
        talk.ends(1);
        // then
        talk.told("CONSULT_ENDED call 2 agent ann COMPLETED", "CALL_TRANSFERRED call 2 agent ann other ben ATTENDED",
                "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED", "AGENT_CHANGED agent ann WRAP_UP",
                "bridge 2 3", "CALL_RETRIEVED call 2 in sales", "PARTY_JOINED call 2 agent ben AGENT",
                "STAY_ENDED call 2 agent ben TRANSFERRED", "STAY_BEGAN call 2", "STAY_ANSWERED call 2 agent ben");
        talk.ends(call).passes(40).assertEmpty();
    }

    @Test
    void shouldCallTheThirdPartyOffWhenTheAgentHangsUpBeforeHeAnswers() {
        // given
        long call = talk.talks(1);
        talk.consultAgent(call, "ben").passes(2).forget();
        // when
        talk.ends(1).passes(1);
        // then
        talk.told("hangup 3 ABANDONED", "OFFER_ENDED call 2 agent ben WITHDRAWN", "STAY_ENDED call 2 ABANDONED",
                "CONSULT_ENDED call 2 agent ann AGENT_LEFT", "AGENT_CHANGED agent ann WRAP_UP",
                "SEGMENT_COMPLETED call 2 in sales agent ann AGENT_HUNG_UP", "hangup 2 NORMAL",
                "CALL_ENDED call 2 AGENT_HUNG_UP");
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldEndTheTalkWhenTheCallerCannotBeBridgedAgain() {
        // given
        long call = talk.talks(1);
        talk.consultAgent(call, "ben").cancel(call).forget();
        long bridge = trial.decider.floor().calls.named(call).bridgeId;
        // when
        trial.failed(BridgeDecoder.TEMPLATE_ID, call, Reason.MEDIA_ERROR);
        talk.told();
        trial.bridgeFailed(call, bridge, Reason.MEDIA_ERROR);
        // then
        talk.told("hangup 1 MEDIA_ERROR", "SEGMENT_COMPLETED call 2 in sales agent ann LOST_LEG",
                "AGENT_CHANGED agent ann WRAP_UP", "hangup 2 NORMAL", "CALL_ENDED call 2 LOST_LEG");
    }

    @Test
    void shouldAnswerThePhoneThatAskedToConsult() {
        // given
        talk.talks(1);
        // when, then
        talk.asks(1, TransferManner.CONSULT, TransferTarget.Kind.AGENT, trial.agent("ben"));
        assertEquals("reply 1 ACCEPTED", trial.told().get(0));
        trial.answers(3).told();
        trial.bridged(1, 3);
        talk.told("OFFER_ENDED call 2 agent ben ACCEPTED", "STAY_ANSWERED call 2 agent ben",
                "AGENT_CHANGED agent ben BUSY", "reply 1 DONE");
        talk.asks(3, TransferManner.COMPLETE, TransferTarget.Kind.NONE, -1);
        talk.told("COMMAND_REFUSED call 3 NOT_TALKING", "reply 3 REFUSED");
        talk.asks(1, TransferManner.COMPLETE, TransferTarget.Kind.NONE, -1);
        assertEquals(List.of("reply 1 DONE", "hangup 1 TRANSFERRED"), trial.told().subList(0, 2));
        // and one that fails, and a cancel
        talk.passes(31);
        talk.ends(2).passes(10).forget();
        talk.talks(5);
        talk.asks(5, TransferManner.CONSULT, TransferTarget.Kind.NUMBER, -1).forget();
        trial.ends(7, Reason.BUSY);
        talk.told("CONSULT_ENDED call 4 agent ann NOT_REACHED", "reply 5 FAILED", "bridge 4 5",
                "CALL_RETRIEVED call 4 in sales agent ann");
        talk.asks(5, TransferManner.CANCEL, TransferTarget.Kind.NONE, -1);
        talk.told("COMMAND_REFUSED call 5 NOT_CONSULTING", "reply 5 REFUSED");
    }

    @Test
    void shouldRefuseAConsultationThatIsImpossible() {
        // given
        long call = talk.talks(1);
        // when, then
        talk.consultAgent(call, "ann").told("COMMAND_REFUSED call 2 SAME_AGENT");
        talk.consultAgent(call, "nobody").told("COMMAND_REFUSED call 2 UNKNOWN_TARGET");
        talk.consultQueue(call, "nowhere").told("COMMAND_REFUSED call 2 UNKNOWN_TARGET");
        talk.consultNumber(call, "").told("COMMAND_REFUSED call 2 UNKNOWN_TARGET");
        talk.complete(call).told("COMMAND_REFUSED call 2 NOT_CONSULTING");
        talk.cancel(call).told("COMMAND_REFUSED call 2 NOT_CONSULTING");
        talk.confer(call).told("COMMAND_REFUSED call 2 NOT_CONSULTING");
        talk.consultAgent(call, "ben").forget();
        talk.consultNumber(call, "0800").told("COMMAND_REFUSED call 2 CONSULTING");
        talk.hold(call).told("COMMAND_REFUSED call 2 CONSULTING");
        talk.toNumber(call, "0800").told("COMMAND_REFUSED call 2 CONSULTING");
        talk.complete(call).told("COMMAND_REFUSED call 2 NOT_ANSWERED");
        talk.confer(call).told("COMMAND_REFUSED call 2 NOT_ANSWERED");
        talk.cancel(call).forget();
        trial.signOut("ben").told();
        talk.consultAgent(call, "ben").told("COMMAND_REFUSED call 2 NOT_SIGNED_IN");
        talk.consultQueue(call, "help").told("COMMAND_REFUSED call 2 QUEUE_REFUSED");
        talk.ends(call).forget();
        talk.consultAgent(call, "ben").told("COMMAND_REFUSED call 2 UNKNOWN_CALL");
    }

    @Test
    void shouldRefuseWhatTheAdapterDoesNotDeclare() {
        // given
        open(EnumSet.complementOf(EnumSet.of(Capability.UNBRIDGE, Capability.CONFERENCE)));
        long call = talk.talks(1);
        // when, then
        talk.consultAgent(call, "ben").told("COMMAND_REFUSED call 2 UNSUPPORTED");
        open(EnumSet.complementOf(EnumSet.of(Capability.CONFERENCE)));
        long other = talk.talks(1);
        talk.consultAgent(other, "ben").answers(3, 1).forget();
        talk.confer(other).told("COMMAND_REFUSED call 2 UNSUPPORTED");
        talk.mute(other, 1, true).told("COMMAND_REFUSED call 2 NOT_TALKING");
        talk.cancel(other).forget();
        talk.mute(other, 1, true).told("COMMAND_REFUSED call 2 UNSUPPORTED");
    }
}
