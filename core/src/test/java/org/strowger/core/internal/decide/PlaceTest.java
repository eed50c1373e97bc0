package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.SegmentConfig;
import org.strowger.core.internal.ring.QueueCommandEncoders;

/** The order of waiting calls, and what the host does to it. Callers' legs are even, the engine's odd. */
class PlaceTest {
    private final QueueCommandEncoders host = new QueueCommandEncoders();
    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(CenterConfig.named("test")
                .queue(Trial.queue("sales").callRanking("urgent"))
                .queue(Trial.queue("help").callRanking("urgent").headStart(Duration.ofSeconds(30)))
                .queue(Trial.queue("slow").callRanking("due").serviceLevelTime(Duration.ofSeconds(60)))
                .queue(Trial.queue("gold").callRanking("urgent"))
                .agent(AgentConfig.named("ann").queue("sales").queue("help").queue("slow").queue("gold"))
                .segment("gold", SegmentConfig.usual().priority(80).queue("gold"))
                .segment("old", SegmentConfig.usual().headStart(Duration.ofSeconds(90)))
                .number("200", new CenterConfig.Entry.Queue("help"))
                .number("300", new CenterConfig.Entry.Queue("slow"))
                .entryQueue("sales").build());
        trial.signIn("ann");
        long busy = trial.arrives();
        trial.answers(1).bridged(busy, 1).told();
    }

    @Test
    void shouldServeTheHigherPriorityFirstWhateverQueueItIsIn() {
        // given
        long usual = trial.arrives(0, "100");
        trial.passes(10, TimeUnit.MINUTES);
        // when
        long urgent = trial.arrives(20, "200");
        // then
        assertEquals(List.of(urgent, usual), served(2));
    }

    @Test
    void shouldCountTheHeadStartOfAQueueAsTimeWaited() {
        // given
        long first = trial.arrives(50, "100");
        trial.passes(20, TimeUnit.SECONDS);
        long other = trial.arrives(50, "200");
        trial.passes(20, TimeUnit.SECONDS);
        // when
        long late = trial.arrives(50, "200");
        // then
        assertEquals(List.of(other, first, late), served(3));
    }

    @Test
    void shouldTellACallRankingWithinWhatTimeTheQueueWantsItsCallsAnswered() {
        // given
        long patient = trial.arrives(50, "300");
        trial.passes(59, TimeUnit.SECONDS);
        // when
        long second = trial.arrives(50, "100");
        trial.passes(2, TimeUnit.SECONDS);
        long third = trial.arrives(50, "100");
        // then
        assertEquals(List.of(second, patient, third), served(3));
    }

    @Test
    void shouldMoveAWaitingCallAtOnceWhenTheHostGivesItAPriority() {
        // given
        long first = trial.arrives();
        trial.passes(5, TimeUnit.SECONDS);
        long second = trial.arrives();
        trial.told();
        // when
        trial.command(host.callPriority(second, 51));
        // then
        assertEquals(List.of("CALL_MOVED call " + second + " in sales"), trial.told());
        assertEquals(List.of(second, first), served(2));
    }

    @Test
    void shouldSayNothingWhenThePlaceStaysTheSame() {
        // given
        long call = trial.arrives();
        trial.told();
        // when
        trial.command(host.callPriority(call, 50));
        // then
        assertEquals(List.of(), trial.told());
    }

    @Test
    void shouldMoveARungCallAndKeepItsOfferWhenTheHostGivesItAHeadStart() {
        // given
        trial.ends(1, Reason.NORMAL);
        long rung = trial.arrives();
        long second = trial.arrives();
        trial.told();
        // when
        trial.command(host.callHeadStart(second, TimeUnit.SECONDS.toNanos(10)));
        trial.command(host.callHeadStart(rung, TimeUnit.SECONDS.toNanos(1)));
        // then
        assertEquals(List.of("CALL_MOVED call " + second + " in sales", "CALL_MOVED call " + rung + " in sales"),
                trial.told());
        trial.answers(3).bridged(rung, 3).ends(3, Reason.NORMAL).told();
        assertEquals(0, trial.told().size());
        assertEquals(1, trial.status("sales").waiting());
    }

    @Test
    void shouldServeAnEmergencyBeforeAnyOverdueCall() {
        // given
        long overdue = trial.arrives(100, "100");
        trial.passes(16, TimeUnit.MINUTES);
        long call = trial.arrives(0, "200");
        // when
        trial.command(host.callPriority(call, PlaceDesk.EMERGENCY));
        // then
        assertEquals(List.of(call, overdue), served(2));
    }

    @Test
    void shouldKeepAnOverdueCallAheadOfAllWhenItsPriorityFalls() {
        // given
        long overdue = trial.arrives();
        trial.passes(16, TimeUnit.MINUTES);
        long call = trial.arrives(100, "100");
        // when
        trial.command(host.callPriority(overdue, 0));
        // then
        assertEquals(List.of(overdue, call), served(2));
    }

    @Test
    void shouldMakeAnEmergencyThatIsNoneAfterAllOverdueWhenItHasWaitedForSoLong() {
        // given
        long call = trial.arrives();
        trial.command(host.callPriority(call, PlaceDesk.EMERGENCY));
        trial.passes(16, TimeUnit.MINUTES);
        long other = trial.arrives(100, "100");
        trial.told();
        // when
        trial.command(host.callPriority(call, 10)).passes(0, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("CALL_MOVED call " + call + " in sales", "CALL_MOVED call " + call + " in sales"),
                trial.told());
        assertEquals(List.of(call, other), served(2));
    }

    @Test
    void shouldGiveACallWhatItsCustomerSegmentHas() {
        // given
        long first = trial.arrives();
        trial.passes(60, TimeUnit.SECONDS);
        long second = trial.arrives();
        trial.told();
        // when
        trial.command(host.callSegment(second, 1));
        // then
        assertEquals(List.of("SEGMENT_NAMED call " + second + " old", "CALL_MOVED call " + second + " in sales"),
                trial.told());
        assertEquals(List.of(second, first), served(2));
    }

    @Test
    void shouldSendACallToTheQueueOfItsSegmentWhenItIsNamedBeforeItEnters() {
        // given
        long first = trial.arrives();
        trial.offered(500).command(host.callSegment(500, 0)).told();
        // when
        trial.answers(500);
        // then
        assertEquals(List.of("CALL_QUEUED call 500 in gold", "music 500"), trial.told());
        assertEquals(List.of(500L, first), served(2));
    }

    @Test
    void shouldPreferThePriorityThatTheHostGaveToThatOfTheSegment() {
        // given
        long first = trial.arrives(60, "100");
        long second = trial.arrives(10, "100");
        // when
        trial.command(host.callSegment(second, 0));
        // then
        assertEquals(List.of(first, second), served(2));
    }

    @Test
    void shouldRefuseToMoveACallThatThereIsNot() {
        // when
        trial.command(host.callPriority(998, 5)).command(host.callHeadStart(998, 5)).command(host.callSegment(998, 0));
        // then
        assertEquals(List.of("COMMAND_REFUSED call 998 UNKNOWN_CALL", "COMMAND_REFUSED call 998 UNKNOWN_CALL",
                "COMMAND_REFUSED call 998 UNKNOWN_CALL"), trial.told());
        assertEquals(List.of("COMMAND_REFUSED call 1 UNKNOWN_CALL"),
                trial.command(host.callPriority(1, 5)).told(), "an agent's leg names no call");
    }

    @Test
    void shouldReplayToTheSameState() {
        // given
        long first = trial.arrives();
        trial.command(host.callSegment(first, 1)).command(host.callPriority(first, 7));
        trial.command(host.callHeadStart(first, 3));
        // when, then
        trial.assertReplays();
    }

    /** Ann ends her call and takes the next one, so many times; the calls in this order. */
    private List<Long> served(int count) {
        java.util.ArrayList<Long> order = new java.util.ArrayList<>();
        long leg = 1;
        for (int i = 0; i < count; i++) {
            trial.told();
            trial.ends(leg, Reason.NORMAL);
            String offer = trial.told().stream().filter(line -> line.startsWith("OFFER_MADE"))
                    .findFirst().orElseThrow();
            long call = Long.parseLong(offer.split(" ")[2]);
            leg = trial.decider.floor().calls.offer(trial.decider.floor().agents[0].offerSlot).legId;
            trial.answers(leg).bridged(call, leg);
            order.add(call);
        }
        return order;
    }
}
