package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.codec.BridgeDecoder;
import org.strowger.core.internal.codec.DialDecoder;

/** The life of calls, offers and agents, told as lines. Callers' legs are even, the engine's odd. */
class CallLifeTest {
    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(CenterConfig.named("test")
                .queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(30)).maxWait(Duration.ofMinutes(10)))
                .agent(AgentConfig.named("ann"))
                .agent(AgentConfig.named("ben"))
                .entryQueue("sales")
                .build());
    }

    @Test
    void shouldOfferBridgeAndCompleteACall() {
        // given
        trial.signIn("ann").told();
        // when
        long call = trial.arrives();
        // then
        assertEquals(List.of("CALL_ARRIVED call 2", "answer 2", "CALL_QUEUED call 2 in sales", "music 2",
                "OFFER_MADE call 2 in sales agent ann", "dial 1 ann"), trial.told());
        trial.passes(4, TimeUnit.SECONDS).rings(1).answers(1);
        assertEquals(List.of("bridge 2 1"), trial.told());
        trial.bridged(call, 1);
        assertEquals(List.of("OFFER_ENDED call 2 in sales agent ann ACCEPTED",
                "CALL_ANSWERED call 2 in sales agent ann", "AGENT_CHANGED agent ann BUSY"), trial.told());
        trial.passes(60, TimeUnit.SECONDS).ends(call, Reason.NORMAL);
        assertEquals(List.of("hangup 1 NORMAL", "SEGMENT_COMPLETED call 2 in sales agent ann CALLER_HUNG_UP",
                "AGENT_CHANGED agent ann WRAP_UP", "CALL_ENDED call 2 CALLER_HUNG_UP"), trial.told());
        trial.passes(30, TimeUnit.SECONDS);
        assertEquals(List.of("WRAP_UP_ENDED call 2 in sales agent ann",
                "AGENT_CHANGED agent ann READY"), trial.told());
        assertEquals(1, trial.status("sales").answered());
        assertEquals(Duration.ofSeconds(4), trial.status("sales").waitOfAnswered());
        assertEquals(Duration.ofSeconds(60), trial.status("sales").talked());
    }

    @Test
    void shouldReturnCallToItsPlaceAndTryTheNextAgentWhenAnOfferIsNotAnswered() {
        // given
        trial.signIn("ann").passes(1, TimeUnit.SECONDS).signIn("ben");
        long first = trial.arrives();
        long second = trial.arrives();
        long third = trial.arrives();
        trial.told();
        // when
        trial.passes(20, TimeUnit.SECONDS);
        // then: both rang out; each is benched for 5 s, the calls kept their order
        assertEquals(List.of("hangup 1 NO_ANSWER", "OFFER_ENDED call 2 in sales agent ann NO_ANSWER",
                "hangup 3 NO_ANSWER", "OFFER_ENDED call 4 in sales agent ben NO_ANSWER"), trial.told());
        trial.passes(5, TimeUnit.SECONDS);
        assertEquals(List.of("OFFER_MADE call 2 in sales agent ann", "dial 5 ann",
                "OFFER_MADE call 4 in sales agent ben", "dial 7 ben"), trial.told());
        assertEquals(3, trial.status("sales").waiting());
        assertEquals(List.of(2L, 4L, 6L), List.of(first, second, third));
    }

    @Test
    void shouldTakeAnAgentOutAfterTwoMissesInARowAndGoOnWithTheOther() {
        // given
        trial.signIn("ann");
        trial.arrives();
        trial.passes(20, TimeUnit.SECONDS).passes(5, TimeUnit.SECONDS).told();
        // when
        trial.passes(20, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("hangup 3 NO_ANSWER", "OFFER_ENDED call 2 in sales agent ann NO_ANSWER",
                "AGENT_CHANGED agent ann NOT_READY"), trial.told());
        trial.passes(60, TimeUnit.SECONDS).signIn("ben");
        assertEquals(List.of("AGENT_CHANGED agent ben READY", "OFFER_MADE call 2 in sales agent ben",
                "dial 5 ben"), trial.told());
        trial.ready("ann");
        assertEquals(List.of("AGENT_CHANGED agent ann READY"), trial.told());
    }

    @Test
    void shouldWithdrawTheOfferBeforeTheCallIsAbandoned() {
        // given
        trial.signIn("ann");
        long call = trial.arrives();
        trial.told();
        // when
        trial.passes(3, TimeUnit.SECONDS).ends(call, Reason.NORMAL);
        // then
        assertEquals(List.of("hangup 1 ABANDONED", "OFFER_ENDED call 2 in sales agent ann WITHDRAWN",
                "SEGMENT_EXITED call 2 in sales ABANDONED", "CALL_ENDED call 2 ABANDONED"), trial.told());
        trial.answers(1);
        assertEquals(List.of("hangup 1 CANCELLED"), trial.told(), "a late answer is hung up");
        trial.arrives();
        assertEquals(1, trial.told().stream().filter(line -> line.startsWith("dial")).count(),
                "the agent is free at once");
    }

    @Test
    void shouldGiveTheCallBackWhenTheAgentWantsABreakWhileRinging() {
        // given
        trial.signIn("ann").passes(1, TimeUnit.SECONDS).signIn("ben");
        trial.arrives();
        trial.told();
        // when
        trial.notReady("ann", NotReadyReason.LUNCH);
        // then
        assertEquals(List.of("hangup 1 CANCELLED", "OFFER_ENDED call 2 in sales agent ann WITHDRAWN",
                "AGENT_CHANGED agent ann NOT_READY", "OFFER_MADE call 2 in sales agent ben", "dial 3 ben"),
                trial.told());
    }

    @Test
    void shouldObeyTheLastWishWhenTheCallIsOver() {
        // given
        trial.signIn("ann");
        long call = trial.arrives();
        trial.answers(1).bridged(call, 1);
        // when
        trial.notReady("ann", NotReadyReason.BREAK).ready("ann").signOut("ann").told();
        trial.ends(1, Reason.NORMAL);
        // then
        assertEquals(List.of("SEGMENT_COMPLETED call 2 in sales agent ann AGENT_HUNG_UP",
                "AGENT_CHANGED agent ann WRAP_UP", "hangup 2 NORMAL", "CALL_ENDED call 2 AGENT_HUNG_UP"),
                trial.told());
        trial.endWrapUp("ann");
        assertEquals(List.of("WRAP_UP_ENDED call 2 in sales agent ann",
                "AGENT_CHANGED agent ann LOGGED_OFF"), trial.told());
        trial.arrives();
        assertEquals(List.of("CALL_ARRIVED call 4", "answer 4", "QUEUE_REFUSED call 4 in sales NO_AGENTS",
                "hangup 4 CONGESTION", "CALL_ENDED call 4 NOT_SERVED"), trial.told());
    }

    @Test
    void shouldTryAnotherAgentFirstWhenOneDropsBeforeTheBridge() {
        // given
        trial.signIn("ann").passes(1, TimeUnit.SECONDS).signIn("ben");
        trial.arrives();
        trial.answers(1).told();
        // when
        trial.ends(1, Reason.NORMAL);
        // then
        assertEquals(List.of("OFFER_ENDED call 2 in sales agent ann REJECTED",
                "OFFER_MADE call 2 in sales agent ben", "dial 3 ben"), trial.told());
    }

    @Test
    void shouldCountAFaultAndNotAMissWhenTheDialOrTheBridgeFails() {
        // given
        trial.signIn("ann");
        long call = trial.arrives();
        trial.told();
        // when
        trial.failed(DialDecoder.TEMPLATE_ID, 1, Reason.UNREACHABLE);
        // then
        assertEquals(List.of("OFFER_ENDED call 2 in sales agent ann FAILED"), trial.told());
        trial.passes(5, TimeUnit.SECONDS).answers(3).told();
        trial.bridgeFailed(call, 1, Reason.MEDIA_ERROR);
        assertEquals(List.of("hangup 3 MEDIA_ERROR", "OFFER_ENDED call 2 in sales agent ann FAILED"), trial.told());
        trial.passes(5, TimeUnit.SECONDS).ends(5, Reason.NOT_FOUND);
        assertEquals("AGENT_CHANGED agent ann NOT_READY", trial.told().get(3), "three faults in a row");
    }

    @Test
    void shouldFailTheOfferWhenTheBridgeDoesNotCome() {
        // given
        trial.signIn("ann");
        trial.arrives();
        trial.rings(1).answers(1).told();
        // when
        trial.passes(5, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("hangup 1 TIMED_OUT", "OFFER_ENDED call 2 in sales agent ann FAILED"), trial.told());
    }

    @Test
    void shouldLetAnOpenOfferEndBeforeTheLongestWaitTakesEffect() {
        // given
        trial.arrives();
        assertEquals("CALL_ENDED call 2 NOT_SERVED", trial.told().get(4));
        trial.signInNotReady("ben", NotReadyReason.MEETING);
        trial.arrives();
        trial.passes(595, TimeUnit.SECONDS).signIn("ann").told();
        // when
        trial.passes(10, TimeUnit.SECONDS);
        // then
        assertEquals(List.of(), trial.told());
        trial.passes(10, TimeUnit.SECONDS);
        assertEquals(List.of("hangup 1 NO_ANSWER", "OFFER_ENDED call 4 in sales agent ann NO_ANSWER",
                "SEGMENT_EXITED call 4 in sales MAX_WAIT", "hangup 4 NO_ANSWER", "CALL_ENDED call 4 NOT_SERVED"),
                trial.told());
        assertEquals(1, trial.status("sales").overflowed());
    }

    @Test
    void shouldCountEachExitOnce() {
        // given
        trial.signInNotReady("ann", NotReadyReason.BREAK);
        long first = trial.arrives();
        long second = trial.arrives();
        long third = trial.arrives();
        // when
        trial.withdraw(first).hangUp(second).ends(third, Reason.NORMAL);
        trial.withdraw(first).ends(second, Reason.NORMAL).ends(third, Reason.NORMAL);
        // then
        assertEquals(3, trial.status("sales").offered());
        assertEquals(2, trial.status("sales").withdrawn());
        assertEquals(1, trial.status("sales").abandoned());
        assertEquals(0, trial.status("sales").waiting());
    }

    @Test
    void shouldNotCountACallerAsAbandonedWhenTheSwitchStops() {
        // given
        trial.signInNotReady("ann", NotReadyReason.BREAK);
        long call = trial.arrives();
        trial.told();
        // when
        trial.ends(call, Reason.ADAPTER_STOPPED);
        // then
        assertEquals(List.of("SEGMENT_EXITED call 2 in sales WITHDRAWN_LOST_LEG", "CALL_ENDED call 2 LOST_LEG"),
                trial.told());
    }

    @Test
    void shouldRefuseWhatIsImpossibleAndChangeNothing() {
        // given
        trial.signIn("ann").told();
        long digest = trial.decider.digest();
        // when
        trial.signIn("ann").ready("ben").notReady("ben", NotReadyReason.BREAK).signOut("ben").endWrapUp("ann")
                .withdraw(99).hangUp(99).enqueue(99, "sales", 1);
        // then
        assertEquals(List.of("COMMAND_REFUSED agent ann SIGNED_IN", "COMMAND_REFUSED agent ben NOT_SIGNED_IN",
                "COMMAND_REFUSED agent ben NOT_SIGNED_IN", "COMMAND_REFUSED agent ben NOT_SIGNED_IN",
                "COMMAND_REFUSED agent ann NOT_IN_WRAP_UP", "COMMAND_REFUSED call 99 UNKNOWN_CALL",
                "COMMAND_REFUSED call 99 UNKNOWN_CALL", "COMMAND_REFUSED call 99 UNKNOWN_CALL"), trial.told());
        assertEquals(digest, trial.decider.digest());
        long call = trial.arrives();
        digest = trial.decider.digest();
        trial.told();
        trial.enqueue(call, "sales", 1).offered(call);
        assertEquals(List.of("COMMAND_REFUSED call 2 NOT_FREE", "COMMAND_REFUSED call 2 DUPLICATE_LEG"),
                trial.told());
        assertEquals(digest, trial.decider.digest());
    }

    @Test
    void shouldKeepCallersAndBlameNobodyWhenTheAdapterIsLostAndComesBack() {
        // given
        trial.signIn("ann").passes(1, TimeUnit.SECONDS).signIn("ben");
        long talking = trial.arrives();
        trial.answers(1).bridged(talking, 1);
        long ringing = trial.arrives();
        long gone = trial.arrives();
        trial.told();
        // when
        trial.adapterDown().passes(1, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("hangup 3 ADAPTER_DOWN", "OFFER_ENDED call 4 in sales agent ben FAILED"),
                trial.told());
        trial.adapterUp(2, talking, 1, ringing, 77).passes(0, TimeUnit.SECONDS);
        assertEquals(List.of("connection 2", "hangup 77 LOST", "OFFER_MADE call 4 in sales agent ben",
                "dial 5 ben", "SEGMENT_EXITED call 6 in sales WITHDRAWN_LOST_LEG", "CALL_ENDED call 6 LOST_LEG"),
                trial.told());
        assertEquals(6, gone);
        trial.adapterUp(2);
        assertEquals("COMMAND_REFUSED call 2 STALE_EPOCH", trial.told().get(1));
    }
}
