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
import static org.strowger.core.internal.race.Stage.rungFor;
import static org.strowger.core.internal.race.Stage.signsIn;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.internal.law.Fact.Kind;

/** Races about queues: who gets in, who goes first, who is thrown out. */
class QueueRaceTest {
    @Test
    @DisplayName("R14 False \"empty\"")
    void shouldR14ThrowNobodyOutWhenTheOnlyAgentHasJustBeenRung() {
        Orders.given(centre(1, queue(0).maxWaitNoAgent(Duration.ofSeconds(5))), all(signsIn(0), calls(2, 0)))
                .event("a call enters", calls(4, 0))
                .event("he answers", answers(0))
                .event("he wishes a break", notReady(0))
                .event("nine seconds pass", passes(9))
                .then(contest -> {
                    assertEquals(0, contest.picture().queues().get(0).overflowed(), "thrown out");
                    assertEquals(0, contest.picture().queues().get(0).refused(), "refused");
                });
    }

    @Test
    @DisplayName("R14 False \"empty\", while the last agent leaves")
    void shouldR14MeasureEmptinessAnewWhenTheLastAgentLeavesAndComesBack() {
        Orders.given(centre(1, queue(0).maxWaitNoAgent(Duration.ofSeconds(15))), all(signsIn(0), notReady(0),
                        calls(2, 0)))
                .event("he leaves", new org.strowger.core.internal.oracle.Command.SignOut(0))
                .event("seven seconds pass", passes(7))
                .event("he comes back", signsIn(0))
                .always(contest -> {
                    boolean left = contest.picture().queues().get(0).overflowed() > 0;
                    assertTrue(!left, "less than 15 s in all");
                })
                .then(contest -> assertEquals(1, contest.picture().calls().size()));
    }

    @Test
    @DisplayName("R18 Ineligible call blocks")
    void shouldR18OfferTheNextCallNowWhenTheBetterPlacedOneIsKeptFromTheAgent() {
        Orders.given(centre(1, queue(0).pairCooldown(Duration.ofSeconds(30)).rejectCooldown(Duration.ZERO)
                        .rejectsAllowed(0)), all(signsIn(0), calls(2, 0)))
                .event("he refuses call 2", phoneEnds(0, Reason.REJECTED))
                .event("call 4 enters", calls(4, 0))
                .event("a second passes", passes(1))
                .then(contest -> {
                    if (rungFor(contest, 0).isEmpty()) { // the doubled refusal met call 4
                        assertEquals(List.of(OfferOutcome.REJECTED, OfferOutcome.REJECTED),
                                outcomes(contest.told()));
                    } else {
                        assertEquals(List.of(4L), rungFor(contest, 0));
                    }
                });
    }

    @Test
    @DisplayName("R19 Priority ignored across queues")
    void shouldR19TakeTheUrgentCallOfTheOtherQueueFirstWhenTheSharedAgentComesFree() {
        Orders.given(centre(1, queue(0).callRanking("urgent").priority(0), queue(1).callRanking("urgent")),
                        all(signsIn(0), calls(2, 1), answers(0), bridged(2, 0), calls(4, 0), passes(660)))
                .event("a call of priority 20 enters q1", calls(6, 1, 20))
                .event("a call of priority 0 enters q0", calls(8, 0))
                .event("half a second passes", passes(0.5))
                .then(contest -> {
                    contest.play(callerGone(2));
                    assertEquals(List.of(6L), rungFor(contest, 0));
                });
    }

    @Test
    @DisplayName("R21 Dispatcher silently dead: a ranking that throws")
    void shouldR21GoOnRoutingWhenARankingThrows() {
        Orders.given(centre(2, queue(0).ranking("broken", "idle")), all(signsIn(0), passes(1), signsIn(1)))
                .event("call 2 enters", calls(2, 0))
                .event("call 4 enters", calls(4, 0))
                .event("call 6 enters", calls(6, 0))
                .then(contest -> {
                    assertEquals(2, contest.picture().offers().size(), "both agents are rung");
                    assertEquals(3, contest.picture().queues().get(0).waiting());
                });
    }

    @Test
    @DisplayName("R21 Dispatcher silently dead: an adapter that never answers a dial")
    void shouldR21LetTheLeaseLapseWhenTheAdapterNeverAnswersADial() {
        Orders.given(centre(2, queue(0)), all(signsIn(0), signsIn(1), calls(2, 0)))
                .event("20 s pass", passes(20))
                .event("call 4 enters", calls(4, 0))
                .then(contest -> {
                    contest.play(passes(10));
                    assertTrue(outcomes(contest.told()).contains(OfferOutcome.NO_ANSWER), "the lease lapsed");
                    assertTrue(count(contest.told(), Kind.CALL_ENDED) == 0, "the calls wait on");
                    contest.play(answers(1));
                    assertEquals(2, contest.picture().queues().get(0).waiting());
                    assertTrue(contest.state(0) != AgentState.BUSY);
                });
    }
}
