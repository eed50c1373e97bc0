package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.Preference;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.ring.CommandEncoders;
import org.strowger.core.internal.ring.QueueCommandEncoders;

/** Calls that prefer agents, by the host's word or by whom the customer talked with last. */
class PreferTest {
    private final QueueCommandEncoders host = new QueueCommandEncoders();
    private CenterConfig center;
    private Trial trial;

    @BeforeEach
    void openCentre() {
        center = CenterConfig.named("test")
                .queue(Trial.queue("sales").preferHold(Duration.ofSeconds(20)).stickyFor(Duration.ofHours(1)))
                .queue(Trial.queue("other"))
                .agent(AgentConfig.named("ann").queue("sales"))
                .agent(AgentConfig.named("ben").queue("sales"))
                .agent(AgentConfig.named("cid").queue("sales", 2))
                .agent(AgentConfig.named("dee").queue("other"))
                .number("900", new CenterConfig.Entry.Flow("silent"))
                .entryQueue("sales").build();
        trial = new Trial(center, new SilentFlow());
    }

    /** A call from the flow enters {@code sales} with a preference, as call 500. */
    private void prefers(long call, Preference preference) {
        trial.command(new CommandEncoders().legOffered(0, call, -1, "0501", "900"));
        trial.answers(call).told();
        List<String> names = center.agents().stream().map(AgentConfig::name).toList();
        int[] agents = preference.agents().stream().mapToInt(named -> names.indexOf(named.agent())).toArray();
        trial.command(host.callEnqueue(call, 0, -1, preference, agents));
    }

    /** A customer talks with an agent, who is ready afterwards; nobody else is signed in. */
    private void talked(long customer, String agent) {
        trial.signIn(agent).offered(400).command(host.callCustomer(400, customer)).answers(400);
        trial.answers(1).bridged(400, 1).ends(400, Reason.NORMAL).told();
    }

    @Test
    void shouldOfferTheCallToTheHeaviestPreferredAgentWhoIsFree() {
        // given
        trial.signIn("ann").passes(1, TimeUnit.SECONDS).signIn("ben").passes(1, TimeUnit.SECONDS).told();
        // when
        prefers(500, Preference.first("ben", "ann"));
        // then
        assertEquals(List.of("CALL_QUEUED call 500 in sales", "music 500", "OFFER_MADE call 500 in sales agent ben",
                "dial 1 ben"), trial.told());
    }

    @Test
    void shouldOfferTheCallToAnybodyAtOnceWhenItOnlyPrefersWhoIsNotFree() {
        // given
        trial.signIn("ann").signIn("ben").notReady("ben", NotReadyReason.BREAK).told();
        // when
        prefers(500, Preference.first("ben"));
        // then
        assertEquals("OFFER_MADE call 500 in sales agent ann", trial.told().get(2));
    }

    @Test
    void shouldKeepTheCallForItsAgentAndThenLetTheWholeQueueHaveIt() {
        // given
        trial.signIn("ann").signIn("ben").notReady("ben", NotReadyReason.BREAK).told();
        // when
        prefers(500, Preference.keepFor("ben"));
        // then
        assertEquals(List.of("CALL_QUEUED call 500 in sales", "CALL_KEPT call 500 in sales", "music 500"),
                trial.told());
        trial.passes(19_999, TimeUnit.MILLISECONDS);
        assertEquals(List.of(), trial.told());
        trial.passes(1, TimeUnit.MILLISECONDS);
        assertEquals(List.of("CALL_FREED call 500 in sales", "OFFER_MADE call 500 in sales agent ann", "dial 1 ann"),
                trial.told());
    }

    @Test
    void shouldGiveTheKeptCallToItsAgentAsSoonAsHeIsFree() {
        // given
        trial.signIn("ann").signIn("ben").notReady("ben", NotReadyReason.BREAK);
        prefers(500, Preference.keepFor("ben"));
        trial.told();
        // when
        trial.ready("ben");
        // then
        assertEquals(List.of("AGENT_CHANGED agent ben READY", "OFFER_MADE call 500 in sales agent ben", "dial 1 ben"),
                trial.told());
    }

    @Test
    void shouldNotKeepThePreferredAgentFromABetterCall() {
        // given
        trial.signIn("ben").notReady("ben", NotReadyReason.BREAK);
        long first = trial.arrives();
        trial.passes(1, TimeUnit.SECONDS);
        prefers(500, Preference.keepFor("ben"));
        trial.told();
        // when
        trial.ready("ben");
        // then
        assertEquals("OFFER_MADE call " + first + " in sales agent ben", trial.told().get(1));
    }

    @Test
    void shouldNotKeepTheCallWhenNobodyPreferredIsSignedIn() {
        // given
        trial.signIn("ann").told();
        // when
        prefers(500, Preference.keepFor("ben", "cid"));
        // then
        assertEquals(List.of("CALL_QUEUED call 500 in sales", "music 500", "OFFER_MADE call 500 in sales agent ann",
                "dial 1 ann"), trial.told());
    }

    @Test
    void shouldFreeTheCallAtOnceWhenTheLastPreferredAgentSignsOut() {
        // given
        trial.signIn("ann").signIn("ben").notReady("ben", NotReadyReason.BREAK)
                .signIn("cid").notReady("cid", NotReadyReason.BREAK);
        prefers(500, Preference.keepFor("ben", "cid"));
        trial.signOut("cid").passes(0, TimeUnit.SECONDS).told();
        // when
        trial.signOut("ben").passes(0, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("AGENT_CHANGED agent ben LOGGED_OFF", "CALL_FREED call 500 in sales",
                "OFFER_MADE call 500 in sales agent ann", "dial 1 ann"), trial.told());
    }

    @Test
    void shouldKeepTheCallForAnAgentOfALaterTierWithoutWaitingForHisTier() {
        // given
        trial.signIn("ann").signIn("cid").told();
        // when
        prefers(500, Preference.keepFor("cid"));
        // then
        assertEquals("OFFER_MADE call 500 in sales agent cid", trial.told().get(3));
    }

    @Test
    void shouldTakeNoNoticeOfAPreferredAgentWhoMayNotServeTheQueue() {
        // given
        trial.signIn("ann").signIn("dee").told();
        // when
        prefers(500, Preference.keepFor("dee"));
        // then
        assertEquals("OFFER_MADE call 500 in sales agent ann", trial.told().get(2));
    }

    @Test
    void shouldKeepTheCallOnWhenItsAgentDoesNotAnswerUntilTheTimeIsOver() {
        // given
        trial.signIn("ann").signIn("ben").told();
        prefers(500, Preference.keepFor("ben").within(Duration.ofSeconds(30)));
        trial.told();
        // when
        trial.passes(20, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("hangup 1 NO_ANSWER", "OFFER_ENDED call 500 in sales agent ben NO_ANSWER"),
                trial.told());
        trial.passes(5, TimeUnit.SECONDS);
        assertEquals(List.of("OFFER_MADE call 500 in sales agent ben", "dial 3 ben"), trial.told());
        trial.passes(5, TimeUnit.SECONDS);
        assertEquals(List.of("CALL_FREED call 500 in sales"), trial.told(), "the offer that rings goes on");
    }

    @Test
    void shouldLetACallThatIsKeptLeaveByItself() {
        // given
        trial.signIn("ben").notReady("ben", NotReadyReason.BREAK);
        prefers(500, Preference.keepFor("ben"));
        trial.told();
        // when
        trial.ends(500, Reason.NORMAL).ready("ben").passes(60, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("SEGMENT_EXITED call 500 in sales ABANDONED", "CALL_ENDED call 500 ABANDONED",
                "AGENT_CHANGED agent ben READY"), trial.told());
    }

    @Test
    void shouldKeepTheCallOfACustomerForTheAgentWithWhomHeTalkedLast() {
        // given
        talked(77, "ben");
        trial.signIn("ann").notReady("ben", NotReadyReason.BREAK).told();
        // when
        trial.offered(600).command(host.callCustomer(600, 77)).answers(600);
        // then
        assertEquals(List.of("CALL_ARRIVED call 600", "answer 600", "CALL_QUEUED call 600 in sales",
                "CALL_KEPT call 600 in sales", "music 600"), trial.told());
        assertEquals("OFFER_MADE call 600 in sales agent ben", trial.ready("ben").told().get(1));
    }

    @Test
    void shouldKeepAWaitingCallWhenItsCustomerIsNamedLate() {
        // given
        talked(77, "ben");
        trial.notReady("ben", NotReadyReason.BREAK);
        long call = trial.arrives();
        trial.told();
        // when
        trial.command(host.callCustomer(call, 77)).signIn("ann");
        // then
        assertEquals(List.of("CALL_KEPT call " + call + " in sales", "AGENT_CHANGED agent ann READY"), trial.told());
        assertEquals("OFFER_MADE call " + call + " in sales agent ann",
                trial.passes(20, TimeUnit.SECONDS).told().get(1));
    }

    @Test
    void shouldForgetTheLastAgentAfterTheTimeThatTheQueueSays() {
        // given
        talked(77, "ben");
        trial.notReady("ben", NotReadyReason.BREAK).signIn("ann").passes(3_601, TimeUnit.SECONDS).told();
        // when
        trial.offered(600).command(host.callCustomer(600, 77)).answers(600);
        // then
        assertEquals("OFFER_MADE call 600 in sales agent ann", trial.told().get(4));
    }

    @Test
    void shouldRefuseWhatConcernsACallThatThereIsNot() {
        // when
        trial.command(host.callCustomer(998, 1))
                .command(host.callEnqueue(998, 0, -1, Preference.first("ann"), new int[] {0}));
        // then
        assertEquals(List.of("COMMAND_REFUSED call 998 UNKNOWN_CALL", "COMMAND_REFUSED call 998 UNKNOWN_CALL"),
                trial.told());
    }

    @Test
    void shouldReplayToTheSameState() {
        // given
        talked(77, "ben");
        trial.notReady("ben", NotReadyReason.BREAK);
        trial.offered(600).command(host.callCustomer(600, 77)).answers(600);
        // when, then
        trial.assertReplays();
    }
}
