package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.Allocation;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.SegmentConfig;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.center.rule.StepEffect;
import org.strowger.core.explain.Moment;
import org.strowger.core.explain.Rejected;
import org.strowger.core.explain.Rejection;
import org.strowger.core.explain.WaitExplanation;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.explain.Explainer;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.internal.ring.CommandEncoders;
import org.strowger.core.internal.ring.EncodedCommand;
import org.strowger.core.internal.ring.QueueCommandEncoders;

/**
 * Difficult calls, and agents with a limit: {@code new} takes up to 30, rises by 20 after two calls; {@code old} takes
 * all.
 */
class DifficultyTest {
    private static final int GOLD = 0;

    private final QueueCommandEncoders host = new QueueCommandEncoders();
    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(centre(30).build());
        trial.signIn("new");
    }

    private static CenterConfig.Builder centre(int limit) {
        return CenterConfig.named("test")
                .queue(Trial.queue("easy"))
                .queue(Trial.queue("hard").difficulty(40).steps(List.of(
                        StepConfig.after(Duration.ofSeconds(20), new StepEffect.NextTier()))))
                .agent(AgentConfig.named("new").queue("easy").queue("hard").difficultyLimit(limit)
                        .difficultyRise(2, 20))
                .agent(AgentConfig.named("old").queue("easy").queue("hard"))
                .segment("gold", SegmentConfig.usual().difficulty(31))
                .number("200", new CenterConfig.Entry.Queue("hard"))
                .entryQueue("easy");
    }

    private List<String> offers() {
        return trial.told().stream().filter(line -> line.startsWith("OFFER_MADE")).toList();
    }

    private void talks(long call, long leg) {
        trial.answers(leg).bridged(call, leg);
        trial.ends(leg, Reason.NORMAL);
        trial.told();
    }

    @Test
    void shouldKeepAQueuesDifficultCallForWhoMayTakeItWhenAnotherIdlesLonger() {
        // given
        trial.passes(10, TimeUnit.SECONDS);
        trial.told();
        // when
        long hard = trial.arrives(-1, "200");
        long easy = trial.arrives();
        // then
        assertEquals(List.of("OFFER_MADE call " + easy + " in easy agent new"), offers());
        // when
        trial.signIn("old");
        // then
        assertEquals(List.of("OFFER_MADE call " + hard + " in hard agent old"), offers());
    }

    @Test
    void shouldOfferAtOnceWhenTheHostMakesAWaitingCallEasierAndNotWhenHarder() {
        // given
        trial.notReady("new", NotReadyReason.BREAK);
        long call = trial.arrives();
        trial.command(host.callDifficulty(call, 90));
        trial.ready("new");
        trial.told();
        // when
        trial.command(host.callDifficulty(call, 31));
        // then
        assertEquals(List.of("DIFFICULTY_SET call " + call + " 31"), trial.told());
        // when
        trial.command(host.callDifficulty(call, 30));
        // then
        assertEquals(List.of("OFFER_MADE call " + call + " in easy agent new"), offers());
    }

    @Test
    void shouldRaiseTheLimitAfterTheSetNumberOfCallsUpTo100() {
        // given
        trial.told();
        for (int i = 0; i < 8; i++) {
            // when
            long call = trial.arrives();
            trial.answers(1 + 2 * i).bridged(call, 1 + 2 * i);
            // then
            List<String> rises = trial.told().stream()
                    .filter(line -> line.startsWith("DIFFICULTY_LIMIT_CHANGED")).toList();
            assertEquals(i % 2 == 0 ? List.of()
                    : List.of("DIFFICULTY_LIMIT_CHANGED agent new " + Math.min(100, 30 + 10 * (i + 1))), rises);
            trial.ends(1 + 2 * i, Reason.NORMAL);
        }
        trial.told();
        // when: the next calls bring no news
        talks(trial.arrives(), 17);
        talks(trial.arrives(), 19);
        // then
        assertEquals(100, trial.decider.floor().agents[0].difficultyLimit);
        assertEquals(0, trial.decider.floor().agents[0].callsAtLimit);
    }

    @Test
    void shouldOfferTheWaitingCallWhenTheHostRaisesTheLimit() {
        // given
        long hard = trial.arrives(-1, "200");
        trial.told();
        // when
        trial.asks(shift -> shift.difficultyLimit(0, 40));
        // then
        assertEquals("DIFFICULTY_LIMIT_CHANGED agent new 40", trial.told().get(0));
        assertEquals(List.of(hard), ringing());
        // when: what is as it was is nothing new
        trial.asks(shift -> shift.difficultyLimit(0, 40));
        // then
        assertEquals(List.of(), trial.told());
    }

    private List<Long> ringing() {
        Floor floor = trial.decider.floor();
        return IntStream.range(0, floor.calls.callSlots()).filter(floor.calls::isLiving)
                .mapToObj(floor.calls::call).filter(call -> call.openOffers > 0).map(call -> call.callId).toList();
    }

    @Test
    void shouldGoByTheHostThenTheSegmentThenTheQueue() {
        // given
        trial.notReady("new", NotReadyReason.BREAK);
        long call = trial.arrives(-1, "200");
        // when, then
        assertEquals(40, difficulty(call));
        trial.command(host.callSegment(call, GOLD));
        assertEquals(31, difficulty(call));
        trial.command(host.callDifficulty(call, 7));
        assertEquals(7, difficulty(call));
        // when: a step widens it, and it goes to another queue
        trial.passes(20, TimeUnit.SECONDS);
        assertEquals(7, difficulty(call));
        trial.enqueue(call, "easy", -1);
        // then
        assertEquals(7, difficulty(call));
    }

    private int difficulty(long callId) {
        Floor floor = trial.decider.floor();
        return floor.plan.asked(floor.calls.named(callId).asked).difficulty();
    }

    @Test
    void shouldKeepALimitThatRoseUnlessTheConfigurationNamesAnother() {
        // given
        trial.asks(shift -> shift.difficultyLimit(0, 60));
        trial.told();
        // when
        trial.reconfigure(centre(30).queue(Trial.queue("third")).build());
        // then
        assertEquals(60, trial.decider.floor().agents[0].difficultyLimit);
        trial.arrives(-1, "200");
        assertEquals(1, ringing().size());
        trial.told();
        // when
        trial.reconfigure(centre(35).build());
        // then
        assertTrue(trial.told().contains("DIFFICULTY_LIMIT_CHANGED agent new 35"));
        assertEquals(35, trial.decider.floor().agents[0].difficultyLimit);
    }

    @Test
    void shouldSayWhyTheAgentIsNotAsked() {
        // given
        long hard = trial.arrives(-1, "200");
        Call call = trial.decider.floor().calls.named(hard);
        // when
        WaitExplanation why = new Explainer(trial.decider.scene()).waits(call, new Moment(0, 0, 0));
        // then
        assertEquals(new Rejected("new", Rejection.TOO_DIFFICULT, "limit 30, needs 40"), why.rejected().get(0));
        assertEquals("no skill, difficulty 40", why.call().needs());
    }

    @Test
    void shouldReplayToTheSameState() {
        // given
        shouldRaiseTheLimitAfterTheSetNumberOfCallsUpTo100();
        trial.asks(shift -> shift.difficultyLimit(0, 10));
        long call = trial.arrives(-1, "200");
        trial.command(host.callDifficulty(call, 77));
        // when
        Decider again = trial.assertReplays();
        // then
        assertEquals(10, again.floor().agents[0].difficultyLimit);
    }

    @Test
    void shouldAllocateNothingWhenDifficultiesAreNamedOnceWarm() {
        // given
        DifficultCalls calls = new DifficultCalls(centre(30).build());
        // when, then
        assertEquals(0, Allocation.leastBytes(2_000, calls::next));
    }

    /** One call after the other, each with a difficulty that is named, raised and lowered while it waits. */
    private static final class DifficultCalls {
        private final Decider decider;
        private final RecordBuffer record = new RecordBuffer(4_096);
        private final CommandEncoders encoders = new CommandEncoders();
        private final QueueCommandEncoders host = new QueueCommandEncoders();
        private long nowNs;
        private long call = 2;
        private long leg = 1;

        DifficultCalls(CenterConfig center) {
            decider = new Decider(center, new RoutingPlan(center, Trial.rankings()), null);
            decide(encoders.adapterUp(0, 1));
            decide(encoders.inventoryEnd(0));
            decide(encoders.agentSignIn(0, true, 0));
        }

        private void decide(EncodedCommand encoded) {
            record.begin(encoded.length());
            record.buffer().putBytes(RecordBuffer.COMMAND, encoded.bytes(), 0, encoded.length());
            nowNs += 1_000_000;
            decider.decide(record, nowNs, nowNs / 1_000_000);
        }

        void next() {
            decide(encoders.legOffered(0, call, 50, "0501", "100"));
            decide(host.callDifficulty(call, 100));
            decide(encoders.legAnswered(0, call));
            decide(host.callDifficulty(call, 90 + (int) (call % 10)));
            decide(host.callDifficulty(call, 1 + (int) (call % 30)));
            decide(encoders.legAnswered(0, leg));
            decide(encoders.bridged(1, call, leg));
            decide(encoders.legEnded(call, Reason.NORMAL));
            assertEquals(0, decider.floor().calls.living());
            call += 2;
            leg += 2;
        }
    }
}
