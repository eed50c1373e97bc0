package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.Target;
import org.strowger.core.internal.decide.TalkTrial.Completed;

/** A call overflows to a named agent: an offer under all rules, past all queues. */
class OverflowToAgentTest {
    private TalkTrial talk;
    private Trial trial;

    @BeforeEach
    void openCentre() {
        talk = new TalkTrial(CenterConfig.named("test")
                .queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(30)).overflow(List.of(new OverflowConfig(
                        new OverflowConfig.Cause.Waited(Duration.ofSeconds(20)),
                        List.of(new Target.Agent("ben"), new Target.Agent("cas"), new Target.HangUp())))))
                .queue(Trial.queue("other"))
                .agent(AgentConfig.named("ann").queue("sales"))
                .agent(AgentConfig.named("ben").queue("other")).agent(AgentConfig.named("cas").queue("other"))
                .entryQueue("sales").build());
        trial = talk.trial;
        trial.signInNotReady("ann", NotReadyReason.BREAK).signIn("ben").signIn("cas").told();
    }

    @Test
    void shouldOfferTheCallToTheNamedAgent() {
        // given
        long call = trial.arrives();
        talk.forget();
        // when
        talk.passes(20);
        // then
        talk.told("SEGMENT_EXITED call 2 in sales RULE", "STAY_BEGAN call 2", "music 2",
                "OFFER_MADE call 2 agent ben", "dial 1 ben");
        talk.passes(3).answers(1, call);
        talk.told("bridge 2 1", "OFFER_ENDED call 2 agent ben ACCEPTED", "STAY_ANSWERED call 2 agent ben",
                "AGENT_CHANGED agent ben BUSY");
        talk.passes(5).ends(call);
        assertEquals(List.of(new Completed("ben", "CALLER_HUNG_UP", 5_000, 0)), talk.completed());
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldTakeTheNextTargetWhenTheFirstAgentCannotBeRung() {
        // given
        trial.notReady("ben", NotReadyReason.BREAK);
        trial.arrives();
        talk.forget();
        // when
        talk.passes(20);
        // then
        talk.told("SEGMENT_EXITED call 2 in sales RULE", "STAY_BEGAN call 2", "music 2",
                "OFFER_MADE call 2 agent cas", "dial 1 cas");
    }

    @Test
    void shouldEndTheCallWhenTheAgentDoesNotAnswerAndNoFlowHasIt() {
        // given
        trial.arrives();
        talk.passes(20).forget();
        // when
        trial.ends(1, Reason.REJECTED);
        // then
        talk.told("OFFER_ENDED call 2 agent ben REJECTED", "STAY_ENDED call 2 EMPTY", "hangup 2 NO_ANSWER",
                "CALL_ENDED call 2 NOT_SERVED");
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldWithdrawTheOfferWhenTheCallerHangsUp() {
        // given
        long call = trial.arrives();
        talk.passes(20).forget();
        // when
        talk.ends(call);
        // then
        talk.told("hangup 1 ABANDONED", "OFFER_ENDED call 2 agent ben WITHDRAWN", "STAY_ENDED call 2 ABANDONED",
                "CALL_ENDED call 2 ABANDONED");
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldWithdrawTheOfferWhenTheAgentWishesABreak() {
        // given
        trial.arrives();
        talk.passes(20).forget();
        // when
        trial.notReady("ben", NotReadyReason.BREAK);
        // then
        talk.told("hangup 1 CANCELLED", "OFFER_ENDED call 2 agent ben WITHDRAWN", "STAY_ENDED call 2 EMPTY",
                "hangup 2 NO_ANSWER", "CALL_ENDED call 2 NOT_SERVED", "AGENT_CHANGED agent ben NOT_READY");
    }
}
