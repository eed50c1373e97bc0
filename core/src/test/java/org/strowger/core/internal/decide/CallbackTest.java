package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.Medium;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.replay.Replayer;

/** Callbacks that keep the place of a waiting call; the agent is rung first. The callback of call 2 is 1. */
class CallbackTest {
    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(CenterConfig.named("test")
                .queue(Trial.queue("sales").joinWhen(Condition.ALWAYS).customerRing(Duration.ofSeconds(30)).callbackAttempts(2)
                        .callbackGap(Duration.ofMinutes(5)).callbackExpiry(Duration.ofHours(1))
                        .maxWait(Duration.ofMinutes(10)).overdueAfter(Duration.ZERO))
                .agent(AgentConfig.named("ann").queue("sales"))
                .agent(AgentConfig.named("ben").queue("sales"))
                .entryQueue("sales")
                .build());
    }

    private long askedBack() {
        long call = trial.arrives();
        trial.passes(30, TimeUnit.SECONDS).told();
        trial.callbacks(asks -> asks.ask(call, ""));
        return 1;
    }

    @Test
    void shouldKeepThePlaceOfACallThatBecomesACallback() {
        // given
        long first = trial.arrives();
        trial.passes(10, TimeUnit.SECONDS);
        long second = trial.arrives();
        trial.passes(10, TimeUnit.SECONDS).told();
        // when
        trial.callbacks(asks -> asks.ask(first, ""));
        // then
        assertEquals(List.of("SEGMENT_EXITED call 2 in sales CALLBACK", "CALLBACK_REQUESTED call 1 in sales",
                "CALL_ARRIVED call 1", "CALL_QUEUED call 1 in sales", "hangup 2 NORMAL", "CALL_ENDED call 2 CALLBACK"),
                trial.told());
        trial.signIn("ann");
        assertEquals(List.of("AGENT_CHANGED agent ann READY", "OFFER_MADE call 1 in sales agent ann", "dial 3 ann"),
                trial.told());
        assertEquals(2, trial.status("sales").waiting());
        assertEquals(4, second);
    }

    @Test
    void shouldDialTheCustomerWhenTheAgentHasAnsweredAndBridgeThem() {
        // given
        askedBack();
        trial.signIn("ann").told();
        // when
        trial.rings(3).answers(3);
        // then
        assertEquals(List.of("CALLBACK_DIALLED call 1 in sales agent ann", "dial 5 0501"), trial.told());
        trial.passes(10, TimeUnit.SECONDS).rings(5).answers(5).answers(5);
        assertEquals(List.of("bridge 5 3"), trial.told());
        trial.bridged(5, 3);
        assertEquals(List.of("OFFER_ENDED call 1 in sales agent ann ACCEPTED",
                "CALL_ANSWERED call 1 in sales agent ann", "CALLBACK_ENDED call 1 in sales CONNECTED",
                "AGENT_CHANGED agent ann BUSY"), trial.told());
        trial.passes(30, TimeUnit.SECONDS).ends(5, Reason.NORMAL);
        assertEquals(List.of("hangup 3 NORMAL", "SEGMENT_COMPLETED call 1 in sales agent ann CALLER_HUNG_UP",
                "AGENT_CHANGED agent ann READY", "CALL_ENDED call 1 CALLER_HUNG_UP"), trial.told());
        assertEquals(1, trial.status("sales").answered());
        assertEquals(1, trial.status("sales").overflowed());
        assertEquals(0, trial.decider.floor().callbacks.size());
        replays();
    }

    @Test
    void shouldTryAgainAfterTheGapWithoutBlameWhenTheCustomerDoesNotAnswer() {
        // given
        askedBack();
        trial.signIn("ann").answers(3).told();
        // when
        trial.passes(30, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("hangup 5 NO_ANSWER", "CALLBACK_FAILED call 1 in sales", "hangup 3 NO_ANSWER",
                "OFFER_ENDED call 1 in sales agent ann WITHDRAWN"), trial.told());
        assertEquals(0, trial.decider.floor().agents[0].misses);
        assertEquals(AgentState.READY, trial.agentStatus("ann").state());
        trial.passes(299, TimeUnit.SECONDS);
        assertEquals(List.of(), trial.told());
        trial.passes(1, TimeUnit.SECONDS);
        assertEquals(List.of("OFFER_MADE call 1 in sales agent ann", "dial 7 ann"), trial.told());
        replays();
    }

    @Test
    void shouldEndACallbackWhoseCustomerIsNotReachedInTheLastAttempt() {
        // given
        askedBack();
        trial.signIn("ann").answers(3).ends(5, Reason.BUSY).passes(300, TimeUnit.SECONDS).answers(7).told();
        // when
        trial.failed(DialDecoder.TEMPLATE_ID, 9, Reason.NOT_FOUND);
        // then
        assertEquals(List.of("CALLBACK_FAILED call 1 in sales", "hangup 7 NOT_FOUND",
                "OFFER_ENDED call 1 in sales agent ann WITHDRAWN"), trial.told());
        trial.passes(0, TimeUnit.SECONDS);
        assertEquals(List.of("SEGMENT_EXITED call 1 in sales WITHDRAWN_NOT_REACHED",
                "CALLBACK_ENDED call 1 in sales NOT_REACHED", "CALL_ENDED call 1 NOT_SERVED"), trial.told());
        assertEquals(1, trial.status("sales").withdrawn());
        assertEquals(0, trial.status("sales").waiting());
        replays();
    }

    @Test
    void shouldStopRingingTheCustomerWhenTheAgentLeaves() {
        // given
        askedBack();
        trial.signIn("ann").answers(3).told();
        // when
        trial.ends(3, Reason.NORMAL);
        // then
        assertEquals(List.of("OFFER_ENDED call 1 in sales agent ann REJECTED", "hangup 5 CANCELLED",
                "CALLBACK_FAILED call 1 in sales"), trial.told());
        trial.answers(5);
        assertEquals(List.of("hangup 5 CANCELLED"), trial.told());
    }

    @Test
    void shouldStopRingingTheCustomerWhenTheAgentWishesABreak() {
        // given
        askedBack();
        trial.signIn("ann").answers(3).told();
        // when
        trial.notReady("ann", NotReadyReason.BREAK);
        // then
        assertEquals(List.of("hangup 3 CANCELLED", "OFFER_ENDED call 1 in sales agent ann WITHDRAWN",
                "hangup 5 CANCELLED", "CALLBACK_FAILED call 1 in sales",
                "AGENT_CHANGED agent ann NOT_READY"), trial.told());
    }

    @Test
    void shouldLetACustomerOnTheLineWaitWhenTheBridgeFails() {
        // given
        askedBack();
        trial.signIn("ann").signIn("ben").answers(3).answers(5).told();
        // when: the connect time-out
        trial.passes(5, TimeUnit.SECONDS);
        // then: he need not be dialled again
        assertEquals(List.of("hangup 3 TIMED_OUT", "OFFER_ENDED call 1 in sales agent ann FAILED",
                "OFFER_MADE call 1 in sales agent ben", "dial 7 ben"), trial.told());
        trial.answers(7);
        assertEquals(List.of("bridge 5 7"), trial.told());
        trial.ends(5, Reason.NORMAL);
        assertEquals(List.of("CALLBACK_FAILED call 1 in sales", "hangup 7 ABANDONED",
                "OFFER_ENDED call 1 in sales agent ben WITHDRAWN"), trial.told());
        replays();
    }

    @Test
    void shouldLapseWhenItsTimeIsOver() {
        // given
        askedBack();
        trial.told();
        // when
        trial.passes(3_599, TimeUnit.SECONDS);
        assertEquals(List.of(), trial.told());
        trial.passes(1, TimeUnit.SECONDS);
        // then: neither maxWait nor an empty queue ended it before
        assertEquals(List.of("SEGMENT_EXITED call 1 in sales WITHDRAWN_EXPIRED",
                "CALLBACK_ENDED call 1 in sales EXPIRED", "CALL_ENDED call 1 NOT_SERVED"), trial.told());
    }

    @Test
    void shouldCancelBeforeAndWhileTheCustomerIsRung() {
        // given
        askedBack();
        trial.told();
        // when
        trial.callbacks(asks -> asks.cancel(1));
        // then
        assertEquals(List.of("SEGMENT_EXITED call 1 in sales WITHDRAWN_BY_HOST",
                "CALLBACK_ENDED call 1 in sales CANCELLED", "CALL_ENDED call 1 WITHDRAWN"), trial.told());
        trial.callbacks(asks -> asks.cancel(1));
        assertEquals(List.of("COMMAND_REFUSED call 1 UNKNOWN_CALLBACK"), trial.told());
        // given: another one, whose customer is rung
        long call = trial.arrives();
        trial.callbacks(asks -> asks.ask(call, "0909")).signIn("ann").answers(5).told();
        // when
        trial.hangUp(3);
        // then
        assertEquals(List.of("hangup 5 CANCELLED", "OFFER_ENDED call 3 in sales agent ann WITHDRAWN",
                "hangup 7 CANCELLED", "CALLBACK_FAILED call 3 in sales",
                "SEGMENT_EXITED call 3 in sales WITHDRAWN_BY_HOST", "CALLBACK_ENDED call 3 in sales CANCELLED",
                "CALL_ENDED call 3 HOST"), trial.told());
        replays();
    }

    @Test
    void shouldRefuseWhatCannotBecomeACallback() {
        // given: a call with an agent, a callback, and nobody's call
        trial.signIn("ann");
        long talking = trial.arrives();
        trial.answers(1).bridged(talking, 1);
        long waiting = trial.arrives();
        trial.callbacks(asks -> asks.ask(waiting, "")).told();
        // when
        trial.callbacks(asks -> asks.ask(talking, "")).callbacks(asks -> asks.ask(3, ""))
                .callbacks(asks -> asks.ask(99, ""));
        // then
        assertEquals(List.of("COMMAND_REFUSED call 2 NOT_WAITING", "COMMAND_REFUSED call 3 NOT_WAITING",
                "COMMAND_REFUSED call 99 UNKNOWN_CALL"), trial.told());
    }

    @Test
    void shouldRefuseACallbackToACallerWithoutNumber() {
        // given
        long call = trial.arrivesAnonymous();
        trial.told();
        // when
        trial.callbacks(asks -> asks.ask(call, ""));
        // then
        assertEquals(List.of("COMMAND_REFUSED call 2 NO_NUMBER"), trial.told());
        trial.callbacks(asks -> asks.ask(call, "0909")).signIn("ann").answers(3);
        List<String> told = trial.told();
        assertEquals("dial 5 0909", told.get(told.size() - 1));
    }

    @Test
    void shouldGiveNoCallbackToAnAgentWithoutRoomForOne() {
        // given: ben takes calls and no callbacks
        trial = new Trial(CenterConfig.named("test").queue(Trial.queue("sales").joinWhen(Condition.ALWAYS))
                .agent(AgentConfig.named("ben").capacity(Medium.CALLBACK, 0)
                        .queue("sales"))
                .agent(AgentConfig.named("ann").queue("sales"))
                .entryQueue("sales").build());
        long first = trial.arrives();
        long second = trial.arrives();
        trial.callbacks(asks -> asks.ask(first, "")).told();
        // when
        trial.signIn("ben").signIn("ann");
        // then
        assertEquals(List.of("AGENT_CHANGED agent ben READY", "OFFER_MADE call " + second + " in sales agent ben",
                "dial 3 ben", "AGENT_CHANGED agent ann READY", "OFFER_MADE call 1 in sales agent ann",
                "dial 5 ann"), trial.told());
    }

    @Test
    void shouldKeepACallbackThroughALostConnectionAndDialAgain() {
        // given
        askedBack();
        trial.signIn("ann").answers(3).told();
        // when: the switch is gone while the customer rings
        trial.adapterDown().passes(0, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("hangup 3 ADAPTER_DOWN", "OFFER_ENDED call 1 in sales agent ann FAILED",
                "hangup 5 CANCELLED", "CALLBACK_FAILED call 1 in sales"), trial.told());
        trial.adapterUp(2).told();
        trial.passes(300, TimeUnit.SECONDS);
        assertEquals(List.of("OFFER_MADE call 1 in sales agent ann", "dial 7 ann"), trial.told());
        replays();
    }

    @Test
    void shouldDialAgainACustomerWhoseLineWasLostWhileHeWaited() {
        // given: the customer is on the line, and his agent's bridge failed
        askedBack();
        trial.signIn("ann").answers(3).answers(5).passes(5, TimeUnit.SECONDS).told();
        // when
        trial.adapterDown().adapterUp(2).passes(0, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("connection 2", "CALLBACK_FAILED call 1 in sales"), trial.told());
        assertEquals(1, trial.status("sales").waiting());
    }

    private void replays() {
        Decider again = new Decider(trial.center, new RoutingPlan(trial.center, Trial.rankings()), null);
        Replayer replayer = new Replayer(again, (sequence, nowNs, wallMs, record) -> { });
        trial.tape().play(replayer);
        assertEquals(trial.tape().size(), replayer.records());
        assertEquals(trial.decider.digest(), again.digest());
    }
}
