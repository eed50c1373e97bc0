package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.replay.Replayer;

/** Callbacks that the host asks for in a window of time. The first of them is 1. */
class ScheduledCallbackTest {
    private static final long MINUTE_MS = 60_000;

    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(CenterConfig.named("test")
                .queue(Trial.queue("sales").joinWhen(Condition.ALWAYS).callbackAttempts(1).overdueAfter(Duration.ZERO)
                        .preferHold(Duration.ofSeconds(20)).maxWaitNoAgent(Duration.ZERO))
                .agent(AgentConfig.named("ann").queue("sales"))
                .agent(AgentConfig.named("ben").queue("sales"))
                .entryQueue("sales")
                .build());
    }

    private void schedule(int owner, long inMinutes, long forMinutes) {
        long fromMs = trial.wallNowMs() + inMinutes * MINUTE_MS;
        trial.callbacks(asks -> asks.schedule(
                0, 0, owner, 0, fromMs, fromMs + forMinutes * MINUTE_MS, "0909", "100", "crm-7"));
    }

    @Test
    void shouldEnterItsQueueWhenItIsDueAndCountFromThen() {
        // given
        schedule(-1, 10, 60);
        assertEquals(List.of("CALLBACK_REQUESTED call 1 in sales crm-7"), trial.told());
        trial.passes(5, TimeUnit.MINUTES);
        long before = trial.arrives();
        trial.passes(299, TimeUnit.SECONDS).told();
        List<Long> places = new ArrayList<>();
        trial.listen(event -> {
            if (event.kind() == AcdEventKind.CALL_QUEUED) {
                places.add(event.effectiveAtNs());
            }
        });
        // when
        trial.passes(1, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("CALL_ARRIVED call 1", "CALL_QUEUED call 1 in sales"), trial.told());
        assertEquals(List.of(600_000_000_000L), places);
        trial.passes(1, TimeUnit.SECONDS).arrives();
        trial.told();
        trial.signIn("ann").signIn("ben");
        assertEquals(List.of("AGENT_CHANGED agent ann READY", "OFFER_MADE call " + before + " in sales agent ann",
                "dial 3 ann", "AGENT_CHANGED agent ben READY", "OFFER_MADE call 1 in sales agent ben", "dial 5 ben"),
                trial.told());
        trial.answers(5);
        assertEquals(List.of("CALLBACK_DIALLED call 1 in sales agent ben", "dial 7 0909"), trial.told());
        replays();
    }

    @Test
    void shouldLapseWhenItsWindowCloses() {
        // given
        schedule(-1, 10, 30);
        trial.passes(10, TimeUnit.MINUTES).told();
        // when
        trial.passes(30, TimeUnit.MINUTES);
        // then
        assertEquals(List.of("SEGMENT_EXITED call 1 in sales WITHDRAWN_EXPIRED",
                "CALLBACK_ENDED call 1 in sales EXPIRED", "CALL_ENDED call 1 NOT_SERVED"), trial.told());
    }

    @Test
    void shouldBeDueAtOnceInAnOpenWindowAndRefusedAfterIt() {
        // when
        schedule(-1, -10, 20);
        trial.passes(0, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("CALLBACK_REQUESTED call 1 in sales crm-7", "CALL_ARRIVED call 1",
                "CALL_QUEUED call 1 in sales"), trial.told());
        schedule(-1, -20, 10);
        assertEquals(List.of("COMMAND_REFUSED in sales WINDOW_OVER"), trial.told());
    }

    @Test
    void shouldWaitForTheWallClockWhenItIsSetBack() {
        // given
        schedule(-1, 10, 60);
        trial.wallMs(trial.wallNowMs() - 5 * MINUTE_MS).told();
        // when
        trial.passes(10, TimeUnit.MINUTES);
        assertEquals(List.of(), trial.told());
        trial.passes(5, TimeUnit.MINUTES);
        // then
        assertEquals(List.of("CALL_ARRIVED call 1", "CALL_QUEUED call 1 in sales"), trial.told());
        replays();
    }

    @Test
    void shouldLapseWhenTheClockKeepsItFromItsWindow() {
        // given
        schedule(-1, 10, 10);
        trial.wallMs(trial.wallNowMs() - 30 * MINUTE_MS).told();
        // when
        trial.passes(40, TimeUnit.MINUTES);
        // then
        assertEquals(List.of("CALLBACK_ENDED call 1 in sales EXPIRED"), trial.told());
    }

    @Test
    void shouldBeCancelledBeforeItIsDue() {
        // given
        schedule(-1, 10, 60);
        trial.told();
        // when
        trial.callbacks(asks -> asks.cancel(1));
        // then
        assertEquals(List.of("CALLBACK_ENDED call 1 in sales CANCELLED"), trial.told());
        trial.passes(20, TimeUnit.MINUTES);
        assertEquals(List.of(), trial.told());
    }

    @Test
    void shouldWaitForItsOwnerForATimeAndThenForAnyone() {
        // given: ann is not signed in, ben is idle
        schedule(0, 10, 60);
        trial.signIn("ben").passes(10, TimeUnit.MINUTES);
        assertEquals(List.of("CALLBACK_REQUESTED call 1 in sales agent ann crm-7", "AGENT_CHANGED agent ben READY",
                "CALL_ARRIVED call 1", "CALL_QUEUED call 1 in sales", "CALL_KEPT call 1 in sales"), trial.told());
        // when
        trial.passes(19, TimeUnit.SECONDS);
        assertEquals(List.of(), trial.told());
        trial.passes(1, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("CALL_FREED call 1 in sales", "OFFER_MADE call 1 in sales agent ben", "dial 3 ben"),
                trial.told());
        replays();
    }

    @Test
    void shouldGoToItsOwnerWhenHeComesInTime() {
        // given
        schedule(0, 10, 60);
        trial.signIn("ben").passes(10, TimeUnit.MINUTES).passes(10, TimeUnit.SECONDS).told();
        // when
        trial.signIn("ann");
        // then
        assertEquals(List.of("AGENT_CHANGED agent ann READY", "OFFER_MADE call 1 in sales agent ann", "dial 3 ann"),
                trial.told());
    }

    private void replays() {
        Decider again = new Decider(trial.center, new RoutingPlan(trial.center, Trial.rankings()), null);
        Replayer replayer = new Replayer(again, (sequence, nowNs, wallMs, record) -> { });
        trial.tape().play(replayer);
        assertEquals(trial.tape().size(), replayer.records());
        assertEquals(trial.decider.digest(), again.digest());
    }
}
