package org.strowger.core.internal.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.core.internal.race.Stage.all;
import static org.strowger.core.internal.race.Stage.answers;
import static org.strowger.core.internal.race.Stage.bridged;
import static org.strowger.core.internal.race.Stage.callerGone;
import static org.strowger.core.internal.race.Stage.calls;
import static org.strowger.core.internal.race.Stage.centre;
import static org.strowger.core.internal.race.Stage.count;
import static org.strowger.core.internal.race.Stage.notReady;
import static org.strowger.core.internal.race.Stage.outcomes;
import static org.strowger.core.internal.race.Stage.passes;
import static org.strowger.core.internal.race.Stage.phoneEnds;
import static org.strowger.core.internal.race.Stage.queue;
import static org.strowger.core.internal.race.Stage.ready;
import static org.strowger.core.internal.race.Stage.rings;
import static org.strowger.core.internal.race.Stage.rungFor;
import static org.strowger.core.internal.race.Stage.signsIn;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.OfferingConfig.NotReadyDuringOffer;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.internal.law.Fact.Kind;
import org.strowger.core.internal.law.Fact;
import org.strowger.core.internal.oracle.Command;
import org.strowger.core.internal.oracle.Contest;

/** Races about agents: wishes, wrap-up, cooldowns. */
class AgentRaceTest {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @Test
    @DisplayName("R10 Rung in wrap-up")
    void shouldR10RingNobodyInWrapUpWhenAnotherOfHisSixQueuesHasACall() {
        QueueConfig.Builder[] six = new QueueConfig.Builder[6];
        for (int i = 0; i < six.length; i++) {
            six[i] = queue(i).wrapUp(i == 0 ? HALF_A_MINUTE : Duration.ZERO).offerTimeout(Duration.ofMinutes(2));
        }
        Orders.given(centre(1, six), all(signsIn(0), calls(2, 0), answers(0), bridged(2, 0), calls(4, 1)))
                .event("his line ends", phoneEnds(0, Reason.NORMAL))
                .event("a call enters q5", calls(6, 5))
                .event("stale READY", ready(0))
                .event("ten seconds pass", passes(10))
                .always(contest -> {
                    if (contest.state(0) == AgentState.BUSY || contest.state(0) == AgentState.WRAP_UP) {
                        assertEquals(List.of(), rungFor(contest, 0), "rung in " + contest.state(0));
                    }
                })
                .then(contest -> {
                    contest.play(passes(30));
                    assertEquals(AgentState.READY, contest.state(0));
                    assertEquals(List.of(4L), rungFor(contest, 0), "the oldest call, once wrap-up is over");
                });
    }

    @Test
    @DisplayName("R11 Counted twice, without transfers")
    void shouldR11CompleteOnceWhenTheEndIsReportedByEverybody() {
        Orders.given(centre(1, queue(0)), all(signsIn(0), calls(2, 0), answers(0), bridged(2, 0)))
                .event("the caller's line ends", callerGone(2))
                .event("the agent's line ends", phoneEnds(0, Reason.NORMAL))
                .event("the host hangs up", new Command.HangUp(2))
                .then(contest -> {
                    List<Fact> told = contest.told();
                    assertEquals(1, count(told, Kind.SEGMENT_COMPLETED), "completed");
                    assertEquals(1, count(told, Kind.CALL_ENDED), "ended");
                    assertEquals(AgentState.READY, contest.state(0));
                });
    }

    @ParameterizedTest
    @EnumSource(value = Reason.class, names = {"BUSY", "REJECTED", "UNREACHABLE", "ADAPTER_DOWN", "NONE"})
    @DisplayName("R22 Hot re-offer")
    void shouldR22OfferOnceInEachCooldownWhenTheOnlyAgentRefusesAtOnce(Reason refusal) {
        // given
        CenterConfig center = centre(1, queue(0).rejectsAllowed(0).faultsAllowed(0));
        Contest contest = new Contest(center);
        contest.play(new Command.InventoryEnds(0));
        contest.play(signsIn(0));
        List.of(calls(2, 0)).forEach(contest::play);
        // when: he refuses whatever rings, 5 ms later, for a minute
        for (int i = 0; i < 60 * 200; i++) {
            contest.play(passes(0.005));
            if (!rungFor(contest, 0).isEmpty()) {
                contest.play(phoneEnds(0, refusal));
            }
        }
        // then: the pair's cooldown is 5 s
        long offers = count(contest.told(), Kind.OFFER_MADE);
        assertTrue(offers >= 11 && offers <= 13, "offers in a minute: " + offers);
        contest.finish();
    }

    @Test
    @DisplayName("R22 Hot re-offer, another agent first")
    void shouldR22TryAnotherAgentFirstWhenOneRefuses() {
        Orders.given(centre(2, queue(0).rejectCooldown(Duration.ZERO)), all(signsIn(0), signsIn(1), calls(2, 0)))
                .event("a0 refuses", phoneEnds(0, Reason.REJECTED))
                .event("5 ms pass", passes(0.005))
                .then(contest -> {
                    assertEquals(List.of(2L), rungFor(contest, 1));
                    assertEquals(List.of(), rungFor(contest, 0));
                });
    }

    @ParameterizedTest
    @EnumSource(NotReadyDuringOffer.class)
    @DisplayName("R23 State changed while ringing")
    void shouldR23EndWithTheLastWishWhenItChangesWhileThePhoneRings(NotReadyDuringOffer policy) {
        AtomicReference<AgentState> last = new AtomicReference<>();
        Orders.given(centre(1, queue(0).notReadyDuringOffer(policy).missesAllowed(0)),
                        all(signsIn(0), calls(2, 0), rings(0)))
                .and(contest -> last.set(AgentState.READY))
                .event("break", contest -> {
                    boolean wasRung = !rungFor(contest, 0).isEmpty();
                    contest.play(notReady(0));
                    last.set(AgentState.NOT_READY);
                    boolean isRung = !rungFor(contest, 0).isEmpty();
                    assertEquals(wasRung && policy == NotReadyDuringOffer.FINISH, isRung, "the policy decides");
                })
                .event("READY", contest -> {
                    contest.play(ready(0));
                    last.set(AgentState.READY);
                })
                .event("he misses it", passes(20))
                .then(contest -> {
                    contest.play(passes(19));
                    contest.play(phoneEnds(0, Reason.REJECTED));
                    assertEquals(last.get(), contest.state(0), "the last wish");
                });
    }

    @Test
    @DisplayName("R24 Punished for a fault")
    void shouldR24CountAFaultAndNoMissWhenThePhoneRegistersAnewInAnOffer() {
        Orders.given(centre(1, queue(0).missesAllowed(1).rejectsAllowed(1).faultsAllowed(3)),
                        all(signsIn(0), calls(2, 0), rings(0)))
                .event("the phone is unreachable", phoneEnds(0, Reason.UNREACHABLE))
                .event("the dial fails", new Command.Failed(true, Stage.phone(0), Reason.UNREACHABLE))
                .then(contest -> {
                    assertEquals(List.of(OfferOutcome.FAILED), outcomes(contest.told()));
                    assertEquals(AgentState.READY, contest.state(0), "no miss, no refusal");
                    contest.play(passes(5));
                    assertEquals(List.of(2L), rungFor(contest, 0), "membership stays");
                });
    }

    @Test
    @DisplayName("R24 Punished for a fault, paused after many")
    void shouldR24TellThePauseWhenFaultsRepeat() {
        Orders.given(centre(1, queue(0).faultsAllowed(1)), all(signsIn(0), calls(2, 0)))
                .event("the phone is unreachable", phoneEnds(0, Reason.UNREACHABLE))
                .event("late ringing", rings(0))
                .then(contest -> {
                    assertEquals(NotReadyReason.TECHNICAL, contest.picture().agents().get(0).reason());
                    assertEquals(1, count(contest.told(), Kind.AGENT_CHANGED), "the pause is told");
                    contest.play(passes(5));
                    contest.play(ready(0));
                    assertEquals(List.of(2L), rungFor(contest, 0), "and can be undone");
                });
    }

    @Test
    @DisplayName("R25 Added, then paused")
    void shouldR25RingNobodyWhenAnAgentSignsInOnABreakWhileACallWaits() {
        Orders.given(centre(1, queue(0).joinWhen(Condition.ALWAYS)), calls(2, 0))
                .event("he signs in on a break", new Command.SignIn(0, false, NotReadyReason.MEETING))
                .event("the wish once more", new Command.NotReady(0, NotReadyReason.MEETING))
                .always(contest -> assertEquals(List.of(), contest.picture().offers()))
                .then(contest -> {
                    assertEquals(AgentState.NOT_READY, contest.state(0));
                    assertEquals(0, count(contest.told(), Kind.OFFER_MADE));
                    contest.play(ready(0));
                    assertEquals(List.of(2L), rungFor(contest, 0));
                });
    }

    @Test
    @DisplayName("R26 Two views of one state")
    void shouldR26BeginTheBreakAfterWrapUpWhenItIsAskedForInIt() {
        // the contest compares the live view with the engine, and the engine with the oracle
        Orders.given(centre(1, queue(0).wrapUp(HALF_A_MINUTE)),
                        all(signsIn(0), calls(2, 0), answers(0), bridged(2, 0), callerGone(2)))
                .event("break", notReady(0))
                .event("half of wrap-up passes", passes(15))
                .event("wrap-up is over", new Command.EndWrapUp(0))
                .then(contest -> {
                    assertEquals(AgentState.NOT_READY, contest.state(0));
                    assertEquals(NotReadyReason.BREAK, contest.picture().agents().get(0).reason());
                    assertTrue(contest.nowNs() <= TimeUnit.SECONDS.toNanos(31), "time is " + contest.nowNs());
                });
    }

    @Test
    @DisplayName("R35 Clock step")
    void shouldR35MoveNoTimerWhenTheWallClockJumps() {
        CenterConfig center = centre(3, queue(0).wrapUp(HALF_A_MINUTE).maxWait(Duration.ofSeconds(40))
                .missesAllowed(0).noAnswerCooldown(Duration.ofSeconds(30)));
        AtomicReference<Long> next = new AtomicReference<>();
        Orders.given(center, all(signsIn(0), calls(2, 0), answers(0), bridged(2, 0), callerGone(2),
                        signsIn(1), calls(4, 0), calls(6, 0)))
                .and(contest -> next.set(contest.picture().nextDeadlineNs()))
                .event("an hour back", contest -> contest.stepWallClock(-TimeUnit.HOURS.toMillis(1)))
                .event("an hour forward", contest -> contest.stepWallClock(TimeUnit.HOURS.toMillis(1)))
                .event("nonsense", new Command.EndWrapUp(1))
                .always(contest -> assertEquals(next.get(), contest.picture().nextDeadlineNs(), "next deadline"))
                .then(contest -> {
                    contest.play(passes(19.999));
                    assertEquals(List.of(4L), rungFor(contest, 1), "still rings");
                    contest.play(passes(0.001));
                    assertEquals(List.of(), rungFor(contest, 1), "rang out at 20 s");
                    contest.play(passes(9.999));
                    assertEquals(AgentState.WRAP_UP, contest.state(0), "still in wrap-up");
                    contest.play(passes(0.001));
                    assertEquals(List.of(4L), rungFor(contest, 0), "wrap-up over at 30 s");
                    contest.play(passes(9.999));
                    assertEquals(2, contest.picture().queues().get(0).waiting());
                    contest.play(passes(0.001));
                    assertEquals(1, contest.picture().queues().get(0).overflowed(), "max wait of call 6 at 40 s");
                });
    }
}
