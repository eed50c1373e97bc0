package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CallbackConfig.First;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.rule.Condition;

/** Callbacks that ring the customer first, for an agent who is reserved meanwhile. The callback of call 2 is 1. */
class CustomerFirstTest {
    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(CenterConfig.named("test")
                .queue(Trial.queue("sales").joinWhen(Condition.ALWAYS).callbackFirst(First.CUSTOMER).customerRing(Duration.ofSeconds(30))
                        .callbackAttempts(3).callbackGap(Duration.ofMinutes(1)))
                .agent(AgentConfig.named("ann").queue("sales"))
                .agent(AgentConfig.named("ben").queue("sales"))
                .entryQueue("sales")
                .build());
        long call = trial.arrives();
        trial.callbacks(asks -> asks.ask(call, "")).told();
    }

    @Test
    void shouldRingTheAgentWhenTheCustomerHasAnswered() {
        // when
        trial.signIn("ann");
        // then
        assertEquals(List.of("AGENT_CHANGED agent ann READY", "OFFER_MADE call 1 in sales agent ann",
                "CALLBACK_DIALLED call 1 in sales agent ann", "dial 5 0501"), trial.told());
        trial.passes(10, TimeUnit.SECONDS).answers(5);
        assertEquals(List.of("music 5", "dial 3 ann"), trial.told());
        trial.answers(3).bridged(5, 3);
        assertEquals(List.of("bridge 5 3", "OFFER_ENDED call 1 in sales agent ann ACCEPTED",
                "CALL_ANSWERED call 1 in sales agent ann", "CALLBACK_ENDED call 1 in sales CONNECTED",
                "AGENT_CHANGED agent ann BUSY"), trial.told());
    }

    @Test
    void shouldNotRingTheAgentAtAllWhenTheCustomerDoesNotAnswer() {
        // given
        trial.signIn("ann").told();
        // when
        trial.passes(30, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("hangup 5 NO_ANSWER", "CALLBACK_FAILED call 1 in sales",
                "OFFER_ENDED call 1 in sales agent ann WITHDRAWN"), trial.told());
        assertEquals(0, trial.decider.floor().agents[0].misses);
    }

    @Test
    void shouldOfferTheCustomerOnTheLineToTheNextAgentWhenTheFirstDoesNotAnswer() {
        // given
        trial.signIn("ann").answers(5).told();
        // when
        trial.passes(20, TimeUnit.SECONDS);
        // then: the agent's time ran from his own ringing
        assertEquals(List.of("hangup 3 NO_ANSWER", "OFFER_ENDED call 1 in sales agent ann NO_ANSWER"), trial.told());
        assertEquals(1, trial.decider.floor().agents[0].misses);
        trial.signIn("ben");
        assertEquals(List.of("AGENT_CHANGED agent ben READY", "OFFER_MADE call 1 in sales agent ben",
                "dial 7 ben"), trial.told());
    }

    @Test
    void shouldDialAgainWhenTheCustomerLeavesBeforeTheAgent() {
        // given
        trial.signIn("ann").answers(5).told();
        // when
        trial.ends(5, Reason.NORMAL);
        // then
        assertEquals(List.of("CALLBACK_FAILED call 1 in sales", "hangup 3 ABANDONED",
                "OFFER_ENDED call 1 in sales agent ann WITHDRAWN"), trial.told());
        trial.passes(60, TimeUnit.SECONDS);
        assertEquals(List.of("OFFER_MADE call 1 in sales agent ann", "CALLBACK_DIALLED call 1 in sales agent ann",
                "dial 9 0501"), trial.told());
    }

    @Test
    void shouldIgnoreReportsAboutAnAgentsLegThatWasNeverDialled() {
        // given
        trial.signIn("ann").told();
        // when
        trial.rings(3).answers(3).bridged(5, 3).ends(3, Reason.NORMAL);
        // then: an answer that nobody asked for is hung up
        assertEquals(List.of("hangup 3 CANCELLED"), trial.told());
        trial.answers(5);
        assertEquals(List.of("music 5", "dial 3 ann"), trial.told());
    }

    @Test
    void shouldStopRingingTheCustomerWhenTheReservedAgentSignsOut() {
        // given
        trial.signIn("ann").told();
        // when
        trial.signOut("ann");
        // then
        assertEquals(List.of("OFFER_ENDED call 1 in sales agent ann WITHDRAWN", "hangup 5 CANCELLED",
                "CALLBACK_FAILED call 1 in sales", "AGENT_CHANGED agent ann LOGGED_OFF"), trial.told());
    }
}
