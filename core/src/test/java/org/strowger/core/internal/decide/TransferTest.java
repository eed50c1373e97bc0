package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.strowger.core.internal.codec.TransferOutDecoder;
import org.strowger.core.internal.decide.TalkTrial.Completed;

/** Blind transfers: to a queue, an agent or a number, by the host and by the agent's phone. */
class TransferTest {
    private TalkTrial talk;
    private Trial trial;

    @BeforeEach
    void openCentre() {
        open(EnumSet.allOf(Capability.class));
    }

    private void open(EnumSet<Capability> capabilities) {
        talk = new TalkTrial(CenterConfig.named("test")
                .queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(30)).callRanking("urgent"))
                .queue(Trial.queue("help").wrapUp(Duration.ofSeconds(10)).callRanking("urgent").maxWaiting(2))
                .agent(AgentConfig.named("ann").queue("sales"))
                .agent(AgentConfig.named("ben").queue("help"))
                .entryQueue("sales").build(), null, capabilities);
        trial = talk.trial;
        trial.signIn("ann").signIn("ben").told();
    }

    @Test
    void shouldR12EndTheAgentsTalkAndOpenASegmentInTheOtherQueueWhenACallIsTransferred() {
        // given
        long call = talk.talks(1);
        talk.passes(20);
        // when
        talk.toQueue(call, "help", true);
        // then
        talk.told("CALL_TRANSFERRED call 2 in help agent ann BLIND", "hangup 1 TRANSFERRED",
                "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED", "AGENT_CHANGED agent ann WRAP_UP",
                "CALL_QUEUED call 2 in help", "music 2", "OFFER_MADE call 2 in help agent ben", "dial 3 ben");
        talk.answers(3, call).passes(5).ends(1, Reason.TRANSFERRED).forget();
        talk.passes(25).told("WRAP_UP_ENDED call 2 in sales agent ann", "AGENT_CHANGED agent ann READY");
        long next = trial.arrives();
        assertTrue(trial.told().contains("OFFER_MADE call " + next + " in sales agent ann"), "he is offered again");
        talk.ends(call);
        assertEquals(List.of(new Completed("ann", "TRANSFERRED", 20_000, 0),
                new Completed("ben", "CALLER_HUNG_UP", 30_000, 0)), talk.completed());
        assertEquals(1, trial.status("sales").answered());
        assertEquals(1, trial.status("help").answered());
    }

    @Test
    void shouldKeepPriorityAndFirstTimeOfEntryOrBeginAnew() {
        // given
        trial.notReady("ben", NotReadyReason.BREAK);
        long first = trial.arrives(90, "100");
        talk.answers(1, first).passes(60);
        long other = trial.arrives(10, "100");
        trial.enqueue(other, "help", 10);
        // when
        talk.toQueue(first, "help", true);
        // then
        Floor floor = trial.decider.floor();
        assertEquals(90, floor.calls.named(first).priorityClass);
        assertEquals(0, floor.calls.named(first).effectiveNs, "its place counts from its first entry");
        // when: another one begins anew
        trial.passes(30, java.util.concurrent.TimeUnit.SECONDS);
        talk.answers(3, other).forget();
        talk.toQueue(other, "help", false);
        // then
        assertEquals(50, floor.calls.named(other).priorityClass, "the queue's usual priority");
        assertEquals(trial.nowNs(), floor.calls.named(other).effectiveNs);
    }

    @Test
    void shouldRingANamedAgentAndLetTheFirstGoWhenHeAnswers() {
        // given
        long call = talk.talks(1);
        talk.passes(10);
        // when
        talk.toAgent(call, "ben");
        // then
        talk.told("unbridge 2", "music 2", "CALL_HELD call 2 in sales agent ann TRANSFER",
                "STAY_BEGAN call 2", "OFFER_MADE call 2 agent ben", "dial 3 ben");
        talk.passes(4).trial.answers(3);
        talk.told("bridge 2 3");
        trial.bridged(call, 3);
        talk.told("OFFER_ENDED call 2 agent ben ACCEPTED", "STAY_ANSWERED call 2 agent ben",
                "AGENT_CHANGED agent ben BUSY", "CALL_TRANSFERRED call 2 agent ann other ben BLIND",
                "hangup 1 TRANSFERRED", "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED",
                "AGENT_CHANGED agent ann WRAP_UP", "CALL_RETRIEVED call 2 agent ben");
        talk.passes(8).ends(call);
        assertEquals(List.of(new Completed("ann", "TRANSFERRED", 10_000, 4_000),
                new Completed("ben", "CALLER_HUNG_UP", 8_000, 0)), talk.completed());
        assertEquals("WRAP_UP", talk.state("ben"), "the settings are those of the queue it came from");
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldGiveTheCallBackWhenTheAgentRungDoesNotAnswer() {
        // given
        long call = talk.talks(1);
        talk.toAgent(call, "ben").forget();
        // when
        talk.passes(20);
        // then
        talk.told("hangup 3 NO_ANSWER", "OFFER_ENDED call 2 agent ben NO_ANSWER", "STAY_ENDED call 2 EMPTY",
                "TRANSFER_FAILED call 2 agent ann other ben", "bridge 2 1",
                "CALL_RETRIEVED call 2 in sales agent ann");
        talk.passes(1).ends(call);
        assertEquals(List.of(new Completed("ann", "CALLER_HUNG_UP", 1_000, 20_000)), talk.completed());
    }

    @Test
    void shouldEndTheCallWhenTheAgentRungDoesNotAnswerAndTheFirstIsGone() {
        // given
        long call = talk.talks(1);
        talk.toAgent(call, "ben").passes(3).forget();
        // when
        talk.ends(1);
        talk.told("SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED", "AGENT_CHANGED agent ann WRAP_UP");
        trial.ends(3, Reason.REJECTED);
        // then
        talk.told("OFFER_ENDED call 2 agent ben REJECTED", "STAY_ENDED call 2 EMPTY",
                "TRANSFER_FAILED call 2 other ben", "hangup 2 NORMAL", "CALL_ENDED call 2 NOT_SERVED");
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldWithdrawTheOfferWhenTheCallerHangsUpDuringATransfer() {
        // given
        long call = talk.talks(1);
        talk.toAgent(call, "ben").passes(3).forget();
        // when
        talk.ends(call);
        // then
        talk.told("hangup 3 ABANDONED", "OFFER_ENDED call 2 agent ben WITHDRAWN", "STAY_ENDED call 2 ABANDONED",
                "hangup 1 NORMAL", "SEGMENT_COMPLETED call 2 in sales agent ann CALLER_HUNG_UP",
                "AGENT_CHANGED agent ann WRAP_UP", "CALL_ENDED call 2 CALLER_HUNG_UP");
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldEndTheCallAsTransferredWhenANumberOutsideHasTheCaller() {
        // given
        long call = talk.talks(1);
        talk.passes(10).toNumber(call, "0800123");
        talk.told("transferOut 2 0800123");
        // when
        talk.passes(5).ends(call, Reason.TRANSFERRED);
        // then
        talk.told("CALL_TRANSFERRED call 2 agent ann BLIND", "hangup 1 NORMAL",
                "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED", "AGENT_CHANGED agent ann WRAP_UP",
                "CALL_ENDED call 2 TRANSFERRED");
        assertEquals(List.of(new Completed("ann", "TRANSFERRED", 15_000, 0)), talk.completed());
    }

    @Test
    void shouldGoOnTalkingWhenTheNumberOutsideCannotBeReached() {
        // given
        long call = talk.talks(1);
        talk.toNumber(call, "0800123").forget();
        // when
        trial.failed(TransferOutDecoder.TEMPLATE_ID, call, Reason.BUSY);
        // then
        talk.told("TRANSFER_FAILED call 2 agent ann");
        talk.hold(call).told("hold 2", "music 2", "CALL_HELD call 2 in sales agent ann HOST");
    }

    @Test
    void shouldEndTheCallWhenTheNumberCannotBeReachedAndTheAgentIsGone() {
        // given
        long call = talk.talks(1);
        talk.toNumber(call, "0800123").forget();
        talk.ends(1).told("SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED",
                "AGENT_CHANGED agent ann WRAP_UP");
        // when
        trial.failed(TransferOutDecoder.TEMPLATE_ID, call, Reason.NO_ANSWER);
        // then
        talk.told("TRANSFER_FAILED call 2", "hangup 2 NORMAL", "CALL_ENDED call 2 NOT_SERVED");
    }

    @Test
    void shouldAnswerThePhoneThatAskedForATransfer() {
        // given
        talk.talks(1);
        // when, then: a queue takes it at once
        talk.asksForQueue(1, "help");
        assertTrue(trial.told().containsAll(List.of("reply 1 DONE", "hangup 1 TRANSFERRED",
                "CALL_QUEUED call 2 in help")), "done");
        // and what nobody has is refused
        talk.answers(3, 2).passes(30);
        long call = talk.talks(5);
        talk.asks(5, TransferManner.BLIND, TransferTarget.Kind.QUEUE, -1);
        talk.told("COMMAND_REFUSED call 5 UNKNOWN_TARGET", "reply 5 REFUSED");
        talk.asks(5, TransferManner.BLIND, TransferTarget.Kind.NUMBER, -1);
        talk.told("reply 5 ACCEPTED", "transferOut 4 0800");
        trial.failed(TransferOutDecoder.TEMPLATE_ID, call, Reason.BUSY);
        talk.told("TRANSFER_FAILED call 4 agent ann", "reply 5 FAILED");
        talk.asks(call, TransferManner.BLIND, TransferTarget.Kind.NUMBER, -1);
        talk.told("COMMAND_REFUSED call 4 NOT_ON_CALL", "reply 4 REFUSED");
    }

    @Test
    void shouldRefuseATransferThatIsImpossible() {
        // given
        long call = talk.talks(1);
        // when, then
        talk.toQueue(call, "nobody", true).told("COMMAND_REFUSED call 2 UNKNOWN_TARGET");
        talk.toAgent(call, "nobody").told("COMMAND_REFUSED call 2 UNKNOWN_TARGET");
        talk.toAgent(call, "ann").told("COMMAND_REFUSED call 2 SAME_AGENT");
        talk.toNumber(call, "").told("COMMAND_REFUSED call 2 UNKNOWN_TARGET");
        talk.host(command -> command.callTransfer(call, -1, TransferTarget.Kind.NONE, -1, "", true))
                .told("COMMAND_REFUSED call 2 UNKNOWN_TARGET");
        trial.notReady("ben", NotReadyReason.BREAK).told();
        talk.toAgent(call, "ben").told("COMMAND_REFUSED call 2 NOT_AVAILABLE");
        trial.signOut("ben").told();
        talk.toAgent(call, "ben").told("COMMAND_REFUSED call 2 NOT_SIGNED_IN");
        talk.toQueue(call, "help", true).told("COMMAND_REFUSED call 2 QUEUE_REFUSED");
        trial.signIn("ben").told();
        talk.toAgent(call, "ben").forget();
        talk.toQueue(call, "help", true).told("COMMAND_REFUSED call 2 TRANSFERRING");
        talk.hold(call).told("COMMAND_REFUSED call 2 TRANSFERRING");
        trial.adapterDown().told();
        talk.toQueue(call, "help", true).told("COMMAND_REFUSED call 2 ADAPTER_DOWN");
    }

    @Test
    void shouldRefuseWhatTheAdapterDoesNotDeclare() {
        // given
        open(EnumSet.noneOf(Capability.class));
        long call = talk.talks(1);
        // when, then
        talk.toNumber(call, "0800").told("COMMAND_REFUSED call 2 UNSUPPORTED");
        talk.toAgent(call, "ben").told("COMMAND_REFUSED call 2 UNSUPPORTED");
        talk.hold(call).told("COMMAND_REFUSED call 2 UNSUPPORTED");
    }
}
