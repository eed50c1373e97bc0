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
import static org.strowger.core.internal.race.Stage.exits;
import static org.strowger.core.internal.race.Stage.outcomes;
import static org.strowger.core.internal.race.Stage.passes;
import static org.strowger.core.internal.race.Stage.phone;
import static org.strowger.core.internal.race.Stage.phoneEnds;
import static org.strowger.core.internal.race.Stage.queue;
import static org.strowger.core.internal.race.Stage.ready;
import static org.strowger.core.internal.race.Stage.rings;
import static org.strowger.core.internal.race.Stage.rungFor;
import static org.strowger.core.internal.race.Stage.signsIn;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.CallState;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.OfferingConfig.ReleaseRivals;
import org.strowger.core.center.WaitingConfig.MaxWaitDuringOffer;
import org.strowger.core.internal.law.Fact.Kind;
import org.strowger.core.internal.law.Fact;
import org.strowger.core.internal.oracle.Command;
import org.strowger.core.internal.oracle.Leg;

/** Races about offers: who is rung for what, and what an offer comes to. */
class OfferRaceTest {
    private static final CenterConfig ONE_QUEUE = centre(1, queue(0));

    @Test
    @DisplayName("R01 One agent, two callers")
    void shouldR01OfferTheAgentOnceWhenCallsEnterTwoOfHisQueuesTogether() {
        Orders.given(centre(1, queue(0), queue(1)), signsIn(0))
                .event("call 2 enters q0", calls(2, 0))
                .event("call 4 enters q1", calls(4, 1))
                .always(contest -> assertEquals(1, rungFor(contest, 0).size(), "offers to the agent"))
                .then(contest -> {
                    long first = rungFor(contest, 0).get(0);
                    long second = first == 2 ? 4 : 2;
                    contest.play(callerGone(first));
                    assertEquals(List.of(second), rungFor(contest, 0), "the other call is next");
                });
    }

    @Test
    @DisplayName("R02 Late second \"idle\"")
    void shouldR02KeepTheReservationWhenStaleNewsOfTheLastCallArrives() {
        Orders.given(ONE_QUEUE, all(signsIn(0), calls(2, 0), answers(0), bridged(2, 0), calls(4, 0),
                        callerGone(2)))
                .event("stale READY", ready(0))
                .event("line of call 2 ends once more", new Command.Ends(new Leg.OfAgent(0, 1), Reason.NORMAL))
                .event("caller 2 ends once more", callerGone(2))
                .always(contest -> assertEquals(List.of(4L), rungFor(contest, 0), "the reservation stands"))
                .then(contest -> assertEquals(0, count(contest.told(), Kind.OFFER_MADE), "no second offer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "forwarded", "dropped", "undialled"})
    @DisplayName("R03 Reservation leak")
    void shouldR03FreeTheAgentInTheSameStepWhenTheOfferComesToNothing(String how) {
        Command end = switch (how) {
            case "cancelled" -> new Command.Withdraw(2);
            case "forwarded" -> phoneEnds(0, Reason.ANSWERED_ELSEWHERE);
            case "dropped" -> phoneEnds(0, Reason.NORMAL);
            default -> new Command.Failed(true, phone(0), Reason.UNREACHABLE);
        };
        Command[] start = all(signsIn(0), calls(2, 0));
        Orders.given(ONE_QUEUE, how.equals("dropped") ? all(start, answers(0)) : start)
                .event(how, end)
                .event("late ringing", rings(0))
                .then(contest -> {
                    assertEquals(List.of(), contest.picture().offers(), "open offers");
                    assertEquals(AgentState.READY, contest.state(0));
                    contest.play(passes(5));
                    List.of(calls(4, 0)).forEach(contest::play);
                    assertEquals(1, rungFor(contest, 0).size(), "he is rung again");
                });
    }

    @Test
    @DisplayName("R04 Losers stay reserved")
    void shouldR04FreeAllOthersInTheStepThatRecordsTheWinner() {
        CenterConfig eleven = centre(11, queue(0).offerPolicy(OfferPolicy.RING_ALL).maxRinging(11));
        Command[] tenRing = all(IntStream.range(0, 10).mapToObj(Stage::signsIn).toArray());
        Orders.given(eleven, all(tenRing, calls(2, 0)))
                .event("a3 answers", answers(3))
                .event("the last agent comes", signsIn(10))
                .event("bridged", bridged(2, 3))
                .then(contest -> {
                    contest.play(answers(3));
                    contest.play(bridged(2, 3));
                    assertEquals(List.of(), contest.picture().offers(), "open offers");
                    assertEquals(10, IntStream.range(0, 11)
                            .filter(agent -> contest.state(agent) == AgentState.READY).count(), "free agents");
                    assertEquals(AgentState.BUSY, contest.state(3));
                });
    }

    @ParameterizedTest
    @EnumSource(ReleaseRivals.class)
    @DisplayName("R05 Two answers")
    void shouldR05LetTheFirstAnswerWinAndBlameNobodyWhenTwoAnswerBeforeTheCancelLeaves(ReleaseRivals release) {
        Orders.given(centre(2, queue(0).offerPolicy(OfferPolicy.RING_ALL).missesAllowed(1).rejectsAllowed(1)
                        .wrapUp(Duration.ofSeconds(30)).releaseRivals(release)),
                        all(signsIn(0), signsIn(1), calls(2, 0)))
                .event("a0 answers", answers(0))
                .event("a1 answers", answers(1))
                .then(contest -> {
                    int winner = contest.picture().offers().get(0).agent();
                    int loser = 1 - winner;
                    contest.play(bridged(2, winner));
                    assertEquals(AgentState.BUSY, contest.state(winner));
                    assertEquals(AgentState.READY, contest.state(loser), "no wrap-up and no miss");
                    assertEquals(1, contest.picture().queues().get(0).answered());
                    List<Fact> told = contest.told();
                    assertEquals(List.of(OfferOutcome.WITHDRAWN, OfferOutcome.ACCEPTED), outcomes(told));
                    assertTrue(isHungUp(told, contest.leg(phone(loser))), "the loser's line is hung up");
                });
    }

    @Test
    @DisplayName("R06 Caller leaves before the leg has an id")
    void shouldR06HangUpALateAnswerAndBlameNobodyWhenTheCallerLeavesFirst() {
        Orders.given(centre(1, queue(0).missesAllowed(1).rejectsAllowed(1).faultsAllowed(1)),
                        all(signsIn(0), calls(2, 0), callerGone(2)))
                .event("the phone rings", rings(0))
                .event("it is answered", answers(0))
                .event("bridged", bridged(2, 0))
                .then(contest -> {
                    assertTrue(isHungUp(contest.told(), contest.leg(phone(0))), "the late answer is hung up");
                    assertEquals(1, contest.picture().queues().get(0).abandoned());
                    assertEquals(0, contest.picture().queues().get(0).answered());
                    assertEquals(AgentState.READY, contest.state(0), "the agent is not blamed");
                    List.of(calls(4, 0)).forEach(contest::play);
                    assertEquals(List.of(4L), rungFor(contest, 0), "nor cooled down");
                });
    }

    @Test
    @DisplayName("R07 Hang-up and answer together")
    void shouldR07ComeToOneOutcomeByJournalOrderWhenHangUpAndAnswerArriveTogether() {
        Orders.given(ONE_QUEUE, all(signsIn(0), calls(2, 0), rings(0)))
                .event("the caller hangs up", callerGone(2))
                .event("the agent answers", answers(0))
                .event("bridged", bridged(2, 0))
                .then(contest -> {
                    List<Fact> told = contest.told();
                    long answered = contest.picture().queues().get(0).answered();
                    assertEquals(1, outcomes(told).size(), "one outcome");
                    assertEquals(1, count(told, Kind.CALL_ENDED), "one end");
                    assertEquals(1, answered + contest.picture().queues().get(0).abandoned());
                    assertEquals(answered == 1 ? OfferOutcome.ACCEPTED : OfferOutcome.WITHDRAWN, outcomes(told).get(0));
                    assertEquals(AgentState.READY, contest.state(0));
                });
    }

    @ParameterizedTest
    @EnumSource(MaxWaitDuringOffer.class)
    @DisplayName("R08 Max wait during an offer")
    void shouldR08ObeyTheSettingWhenTheWaitEndsAMillisecondBeforeOrAfterTheAnswer(MaxWaitDuringOffer setting) {
        CenterConfig center = centre(1, queue(0).maxWait(Duration.ofSeconds(10)).maxWaitDuringOffer(setting)
                .offerTimeout(Duration.ofSeconds(15)).connectTimeout(Duration.ofSeconds(3)));
        Orders.given(center, all(signsIn(0), calls(2, 0), passes(9.9995)))
                .event("a millisecond passes", passes(0.001))
                .event("the agent answers", answers(0))
                .then(contest -> {
                    contest.play(passes(5));
                    List<Fact> told = contest.told();
                    assertEquals(List.of(SegmentExit.MAX_WAIT), exits(told));
                    boolean extended = setting == MaxWaitDuringOffer.EXTEND;
                    assertEquals(List.of(extended ? OfferOutcome.FAILED : OfferOutcome.WITHDRAWN), outcomes(told));
                    assertEquals(1, count(told, Kind.CALL_ENDED));
                });
    }

    @Test
    @DisplayName("R08 Max wait during an offer, which is bridged after all")
    void shouldR08BridgeTheExtendedCallWhenTheWaitEndsBeforeTheBridge() {
        CenterConfig center = centre(1, queue(0).maxWait(Duration.ofSeconds(10)));
        Orders.given(center, all(signsIn(0), calls(2, 0), passes(9.5), answers(0)))
                .event("the wait ends", passes(0.5))
                .event("bridged", bridged(2, 0))
                .then(contest -> {
                    assertEquals(CallState.TALKING, contest.picture().calls().get(0).state());
                    assertEquals(1, contest.picture().queues().get(0).answered());
                });
    }

    @ParameterizedTest
    @EnumSource(OfferPolicy.class)
    @DisplayName("R09 Exit leaves the phone ringing")
    void shouldR09WithdrawEveryOfferBeforeTheExitIsTold(OfferPolicy policy) {
        CenterConfig center = centre(3, queue(0).maxWait(Duration.ofSeconds(10)).offerPolicy(policy)
                .ringGap(Duration.ofSeconds(2)).maxWaitDuringOffer(MaxWaitDuringOffer.CANCEL));
        Orders.given(center, all(signsIn(0), signsIn(1), signsIn(2), calls(2, 0), passes(9)))
                .event("the phone rings", rings(0))
                .event("the wait ends", passes(1))
                .then(contest -> {
                    List<Fact> told = contest.told();
                    int exit = Stage.indexOf(told, Kind.SEGMENT_EXITED);
                    assertEquals(outcomes(told).size(), outcomes(told.subList(0, exit)).size(), "all end before it");
                    assertEquals(List.of(), contest.picture().offers());
                    assertEquals(List.of(SegmentExit.MAX_WAIT), exits(told));
                });
    }

    @Test
    @DisplayName("R13 Two calls in one second")
    void shouldR13CountTwoCallsWhenAnAgentTakesBothWithinASecond() {
        Command[] call2 = all(calls(2, 0), answers(0), bridged(2, 0), passes(0.2), callerGone(2));
        Command[] call4 = all(calls(4, 0), answers(0), bridged(4, 0), passes(0.2), callerGone(4));
        Orders.given(ONE_QUEUE, signsIn(0))
                .event("call 2", call2)
                .event("call 4", call4)
                .then(contest -> {
                    long calls = contest.picture().queues().get(0).answered();
                    assertTrue(calls >= 2, "two calls");
                    assertEquals(calls, count(contest.told(), Kind.SEGMENT_COMPLETED), "and as many completions");
                });
    }

    private static boolean isHungUp(List<Fact> told, long line) {
        return told.stream().anyMatch(fact -> fact.is(Kind.HANGUP) && fact.leg() == line);
    }
}
