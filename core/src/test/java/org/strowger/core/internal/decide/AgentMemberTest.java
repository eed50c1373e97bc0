package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;

/** Which of their queues agents serve: named at sign-in, left for now, taken up again. */
class AgentMemberTest {
    private static final int SALES = 0;
    private static final int HELP = 1;
    private static final int OTHER = 2;
    private static final int MEETING = 3;

    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(CenterConfig.named("test")
                .queue(Trial.queue("sales")).queue(Trial.queue("help")).queue(Trial.queue("other"))
                .agent(AgentConfig.named("ann").queue("sales").queue("help"))
                .agent(AgentConfig.named("ben").queue("sales").queue("help"))
                .entryQueue("sales").number("200", new CenterConfig.Entry.Queue("help")).build());
    }

    private void optOut(String agent, int queue, boolean out) {
        trial.asks(shift -> shift.optOut(trial.agent(agent), queue, out));
    }

    @Test
    void shouldApplyFirstStateAndMembershipsTogetherWithoutARingInBetween() {
        // given: R25, a call waits already
        trial.signIn("ben").notReady("ben", NotReadyReason.MEETING);
        trial.arrives();
        trial.arrives(-1, "200");
        trial.told();
        // when
        trial.asks(shift -> shift.signInTo(0, false, MEETING, new int[] {HELP}));
        // then
        assertEquals(List.of("MEMBER_OPTED_OUT in sales agent ann", "AGENT_CHANGED agent ann NOT_READY"), trial.told());
        trial.ready("ann");
        assertEquals(List.of("AGENT_CHANGED agent ann READY", "OFFER_MADE call 4 in help agent ann", "dial 1 ann"),
                trial.told());
        assertEquals(1, trial.decider.floor().queues[SALES].members);
        assertEquals(2, trial.decider.floor().queues[HELP].members);
    }

    @Test
    void shouldRefuseASignInToAQueueThatHeIsNoMemberOf() {
        // given
        long digest = trial.decider.digest();
        // when
        trial.asks(shift -> shift.signInTo(0, true, 0, new int[] {HELP, OTHER}));
        optOut("ann", OTHER, true);
        optOut("ann", SALES, false);
        // then
        assertEquals(List.of("COMMAND_REFUSED agent ann NOT_A_MEMBER", "COMMAND_REFUSED agent ann NOT_A_MEMBER",
                "COMMAND_REFUSED agent ann NO_CHANGE"), trial.told());
        assertEquals(digest, trial.decider.digest());
    }

    @Test
    void shouldOfferNoCallOfAQueueThatHeHasLeftAndAnotherAgentInstead() {
        // given
        trial.signIn("ann").passes(1, TimeUnit.SECONDS).signIn("ben");
        optOut("ann", SALES, true);
        trial.told();
        // when
        trial.arrives();
        trial.arrives();
        trial.arrives(-1, "200");
        // then: ann waits longer, but is offered the call of the other queue alone
        assertEquals(List.of("OFFER_MADE call 2 in sales agent ben", "OFFER_MADE call 6 in help agent ann"),
                trial.told().stream().filter(line -> line.startsWith("OFFER")).toList());
        trial.ends(6, Reason.NORMAL).told();
        optOut("ann", SALES, false);
        assertEquals(List.of("MEMBER_OPTED_IN in sales agent ann", "OFFER_MADE call 4 in sales agent ann",
                "dial 5 ann"), trial.told());
    }

    @Test
    void shouldTreatAQueueWhoseMembersHaveAllLeftItAsEmpty() {
        // given
        trial.signIn("ann");
        optOut("ann", SALES, true);
        trial.told();
        // when
        trial.arrives();
        // then
        assertEquals("QUEUE_REFUSED call 2 in sales NO_AGENTS", trial.told().get(2));
        trial.signOut("ann").signIn("ann");
        assertEquals(0, trial.decider.floor().queues[SALES].members, "the mark outlives the shift");
    }

    @Test
    void shouldFinishAnOpenOfferOfAQueueThatHeLeaves() {
        // given
        trial.signIn("ann");
        long call = trial.arrives();
        optOut("ann", SALES, true);
        // when
        trial.answers(1).bridged(call, 1);
        // then
        assertEquals(1, trial.status("sales").answered());
    }

    @Test
    void shouldBeginOptedOutWhereTheConfigurationSaysSo() {
        // given
        trial = new Trial(CenterConfig.named("test").queue(Trial.queue("sales"))
                .agent(AgentConfig.named("ann").queues(List.of(
                        new AgentConfig.Membership("sales", 1).optedOut(true)))).entryQueue("sales").build());
        trial.signIn("ann");
        // when
        optOut("ann", SALES, false);
        trial.told();
        trial.arrives();
        // then
        assertEquals("OFFER_MADE call 2 in sales agent ann", trial.told().get(4));
    }
}
