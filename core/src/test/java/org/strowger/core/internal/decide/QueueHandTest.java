package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.WaitingConfig.Closing;
import org.strowger.core.internal.ring.QueueCommandEncoders;

/** What a supervisor does to queues by hand: D13, W6 and W13. */
class QueueHandTest {
    private static final long HOUR_NS = TimeUnit.HOURS.toNanos(1);

    private final QueueCommandEncoders host = new QueueCommandEncoders();
    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(CenterConfig.named("test")
                .queue(Trial.queue("sales").missesAllowed(0).rejectCooldown(Duration.ZERO))
                .queue(Trial.queue("help").closing(Closing.OVERFLOW))
                .agent(AgentConfig.named("ann").queue("sales").queue("help"))
                .agent(AgentConfig.named("ben").queue("sales", 2))
                .agent(AgentConfig.named("cid").queue("help"))
                .number("200", new CenterConfig.Entry.Queue("help"))
                .entryQueue("sales").build());
    }

    /** Two calls wait; ann and ben are signed in and away. */
    private long[] twoWait() {
        trial.signInNotReady("ann", NotReadyReason.BREAK).signInNotReady("ben", NotReadyReason.BREAK);
        long[] calls = {trial.arrives(), trial.arrives()};
        trial.told();
        return calls;
    }

    @Test
    void shouldOfferThePickedCallAheadOfOlderOnesWhenHeIsFree() {
        // given: ben's tier is not open yet, so that he is free while both wait
        long[] calls = twoWait();
        trial.ready("ben").told();
        // when
        trial.command(host.callPick(calls[1], trial.agent("ben"), false));
        // then
        assertEquals(List.of("OFFER_MADE call " + calls[1] + " in sales agent ben", "dial 1 ben"), trial.told());
        trial.answers(1).bridged(calls[1], 1);
        assertEquals(1, trial.status("sales").answered());
    }

    @Test
    void shouldRefuseAPickThatRulesForbidAndChangeNothing() {
        // given
        long[] calls = twoWait();
        long digest = trial.decider.digest();
        // then
        refuses("NOT_AVAILABLE", calls[0], "ann");
        refuses("NOT_ELIGIBLE", calls[0], "cid");
        assertEquals(digest, trial.decider.digest());
        assertEquals(List.of("COMMAND_REFUSED call 998 UNKNOWN_CALL"),
                trial.command(host.callPick(998, 0, true)).told());
        trial.command(host.queueFreeze(0, 0, "")).ready("ann").told();
        refuses("FROZEN", calls[0], "ann");
        trial.command(host.queueUnfreeze(0)).told();
        refuses("NOT_WAITING", calls[0], "ben");
        trial.adapterDown().told();
        refuses("ADAPTER_DOWN", calls[1], "ben");
    }

    private void refuses(String why, long call, String agent) {
        assertEquals(List.of("COMMAND_REFUSED call " + call + " " + why),
                trial.command(host.callPick(call, trial.agent(agent), true)).told());
    }

    @Test
    void shouldNotGiveThePickedCallToWhoHasJustRefusedIt() {
        // given
        long[] calls = twoWait();
        trial.ready("ben").command(host.callPick(calls[0], trial.agent("ben"), false));
        trial.ends(1, Reason.REJECTED).told();
        // then
        refuses("NOT_AVAILABLE", calls[0], "ben");
    }

    @Test
    void shouldTakeOutACallWithItsReason() {
        // given
        long[] calls = twoWait();
        // when
        trial.command(host.callWithdraw(calls[0], false, "wrong number"));
        trial.command(host.callWithdraw(calls[1], true, ""));
        // then
        assertEquals(List.of("CALL_WITHDRAWN call 2 in sales", "hangup 2 NORMAL",
                "SEGMENT_EXITED call 2 in sales WITHDRAWN_BY_HOST", "CALL_ENDED call 2 WITHDRAWN",
                "CALL_WITHDRAWN call 4 in sales", "hangup 4 NORMAL",
                "SEGMENT_EXITED call 4 in sales WITHDRAWN_BY_SUPERVISOR", "CALL_ENDED call 4 WITHDRAWN"), trial.told());
        assertEquals(2, trial.status("sales").withdrawn());
        assertEquals(List.of("COMMAND_REFUSED call 2 UNKNOWN_CALL"),
                trial.command(host.callWithdraw(2, true, "")).told());
    }

    @Test
    void shouldRefuseToTakeOutACallThatDoesNotWait() {
        // given
        trial.signIn("ann");
        long call = trial.arrives();
        trial.answers(1).bridged(call, 1).told();
        // when
        trial.command(host.callWithdraw(call, false, ""));
        // then
        assertEquals(List.of("COMMAND_REFUSED call " + call + " NOT_WAITING"), trial.told());
    }

    @Test
    void shouldOfferNobodyAFrozenQueuesCallsAndLetOffersGoOn() {
        // given
        trial.signIn("ann");
        long rung = trial.arrives();
        trial.command(host.queueFreeze(0, 0, "fire drill")).told();
        // when
        trial.signIn("ben");
        long waits = trial.arrives();
        trial.answers(1).bridged(rung, 1).ends(1, Reason.NORMAL);
        // then
        assertEquals(0, trial.told().stream().filter(line -> line.startsWith("OFFER_MADE")).count());
        trial.command(host.queueUnfreeze(0));
        assertEquals(List.of("QUEUE_THAWED in sales", "OFFER_MADE call " + waits + " in sales agent ann", "dial 3 ann"),
                trial.told());
        assertEquals(List.of(), trial.command(host.queueUnfreeze(0)).told());
    }

    @Test
    void shouldThawByItselfAtTheTimeSaidLast() {
        // given
        trial.signIn("ann").command(host.queueFreeze(0, 2 * HOUR_NS, "")).command(host.queueFreeze(0, HOUR_NS, ""));
        trial.arrives();
        trial.told();
        // when
        trial.passes(31, TimeUnit.MINUTES).told();
        long call = trial.arrives();
        trial.told();
        trial.passes(29, TimeUnit.MINUTES);
        // then
        assertEquals(List.of("QUEUE_THAWED in sales", "OFFER_MADE call " + call + " in sales agent ann"),
                trial.told().stream().filter(line -> line.startsWith("QUEUE") || line.startsWith("OFFER")).toList());
    }

    @Test
    void shouldOfferAKeptCallWhenItsQueueThaws() {
        // given: call 2 talked with ben, who is free again when the same customer calls
        trial.signIn("ben").offered(2).command(host.callCustomer(2, 5)).answers(2);
        trial.answers(1).bridged(2, 1).ends(2, Reason.NORMAL);
        trial.command(host.queueFreeze(0, 0, ""));
        trial.offered(4).command(host.callCustomer(4, 5)).answers(4).told();
        // when
        trial.command(host.queueUnfreeze(0));
        // then
        assertEquals("OFFER_MADE call 4 in sales agent ben", trial.told().get(1));
    }

    @Test
    void shouldRefuseNewCallsAndServeTheRestWhileItDrains() {
        // given
        long[] calls = twoWait();
        // when
        trial.command(host.queueDoor(0, QueueDoor.DRAINING, 0, "end of the campaign"));
        trial.arrives();
        // then
        assertEquals(List.of("DOOR_CHANGED in sales DRAINING", "CALL_ARRIVED call 6", "answer 6",
                "QUEUE_REFUSED call 6 in sales DRAINING", "hangup 6 CONGESTION", "CALL_ENDED call 6 NOT_SERVED"),
                trial.told());
        assertEquals("OFFER_MADE call " + calls[0] + " in sales agent ann", trial.ready("ann").told().get(1));
    }

    @Test
    void shouldCloseForAnHourAndGoByItsHoursAgain() {
        // given
        trial.signIn("ann").told();
        // when
        trial.command(host.queueDoor(0, QueueDoor.CLOSED, HOUR_NS, "alarm"));
        trial.arrives();
        // then
        assertEquals("QUEUE_REFUSED call 2 in sales CLOSED", trial.told().get(3));
        trial.passes(1, TimeUnit.HOURS);
        assertEquals(List.of("DOOR_CHANGED in sales BY_HOURS"), trial.told());
        trial.arrives();
        assertEquals("CALL_QUEUED call 4 in sales", trial.told().get(2));
    }

    @Test
    void shouldLetWaitingCallsGoWhenItIsClosedByHandAndSaysSo() {
        // given
        trial.signInNotReady("cid", NotReadyReason.BREAK);
        long call = trial.arrives(-1, "200");
        trial.told();
        // when
        trial.command(host.queueDoor(1, QueueDoor.CLOSED, 0, ""));
        // then
        assertEquals(List.of("DOOR_CHANGED in help CLOSED", "SEGMENT_EXITED call " + call + " in help CLOSED",
                "hangup " + call + " NO_ANSWER", "CALL_ENDED call " + call + " NOT_SERVED"), trial.told());
    }

    @Test
    void shouldReplayToTheSameState() {
        // given
        long[] calls = twoWait();
        trial.ready("ben").command(host.callPick(calls[1], trial.agent("ben"), true));
        trial.command(host.queueFreeze(1, HOUR_NS, "é")).command(host.queueDoor(0, QueueDoor.CLOSED, HOUR_NS, "x"));
        trial.command(host.callWithdraw(calls[0], true, "why")).passes(1, TimeUnit.MINUTES);
        // when, then
        trial.assertReplays();
    }
}
