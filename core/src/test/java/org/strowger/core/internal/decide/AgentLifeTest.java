package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.DeviceState;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.Medium;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.OfferingConfig.NotReadyDuringOffer;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.ReasonConfig;
import org.strowger.core.center.WrapUpConfig.NotReadyInWrapUp;
import org.strowger.core.status.AcdStatus.AgentStatus;

/** What agents wish, and when it comes true. Legs that the engine dials are odd, callers' legs even. */
class AgentLifeTest {
    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(centre(Trial.queue("sales").wrapUp(Duration.ofSeconds(30))));
    }

    private static CenterConfig centre(QueueConfig.Builder queue) {
        return CenterConfig.named("test").queue(queue)
                .agent(AgentConfig.named("ann")).agent(AgentConfig.named("ben"))
                .reason("coaching", ReasonConfig.usual().longest(Duration.ofMinutes(10)))
                .reason("LUNCH", ReasonConfig.usual().longest(Duration.ofMinutes(45)))
                .disposition("sale").disposition("complaint")
                .entryQueue("sales").build();
    }

    /** Ann talks with a caller, whose id is returned; her leg is the next odd number. */
    private long talks(long agentLeg) {
        long call = trial.arrives();
        trial.answers(agentLeg).bridged(call, agentLeg).told();
        return call;
    }

    @Test
    void shouldShowAWishThatWaitsAndTakeItBack() {
        // given
        trial.signIn("ann");
        talks(1);
        // when
        trial.notReady("ann", NotReadyReason.LUNCH);
        // then
        assertEquals(List.of("AGENT_WISHED agent ann NOT_READY"), trial.told());
        assertEquals(new AgentStatus("ann", AgentState.BUSY, NotReadyReason.NONE, AgentState.NOT_READY,
                NotReadyReason.LUNCH, 0, Set.of()), trial.agentStatus("ann"));
        trial.ready("ann").ready("ann");
        assertEquals(List.of("AGENT_WISHED agent ann READY"), trial.told(), "told once");
        assertEquals(AgentState.READY, trial.agentStatus("ann").wish());
        trial.signOut("ann").told();
        trial.ends(1, Reason.NORMAL).endWrapUp("ann");
        assertEquals(AgentState.LOGGED_OFF, trial.agentStatus("ann").state(), "the last wish");
        assertEquals(AgentState.LOGGED_OFF, trial.agentStatus("ann").wish());
    }

    @Test
    void shouldCountOpenOffersInTheLiveView() {
        // given
        trial.signIn("ann");
        // when
        long call = trial.arrives();
        // then
        assertEquals(1, trial.agentStatus("ann").openOffers());
        assertEquals(AgentState.READY, trial.agentStatus("ann").state(), "a reservation is no state");
        trial.ends(call, Reason.NORMAL);
        assertEquals(0, trial.agentStatus("ann").openOffers());
    }

    @Test
    void shouldMeasureEachReasonAloneAndTellTheOneThatIsTooLong() {
        // given
        trial.signInNotReady("ann", NotReadyReason.code("coaching")).told();
        // when
        trial.passes(9, TimeUnit.MINUTES).notReady("ann", NotReadyReason.MEETING);
        trial.passes(9, TimeUnit.MINUTES).notReady("ann", NotReadyReason.code("coaching")).told();
        // then: the first interval of the code does not count for the second
        trial.passes(9, TimeUnit.MINUTES);
        assertEquals(List.of(), trial.told());
        trial.passes(1, TimeUnit.MINUTES);
        assertEquals(List.of("REASON_TOO_LONG agent ann"), trial.told());
        assertEquals(NotReadyReason.code("coaching"), trial.agentStatus("ann").reason(), "it goes on");
        trial.passes(1, TimeUnit.HOURS);
        assertEquals(List.of(), trial.told(), "told once");
        trial.notReady("ann", NotReadyReason.LUNCH).told();
        trial.passes(45, TimeUnit.MINUTES);
        assertEquals(List.of("REASON_TOO_LONG agent ann"), trial.told(), "a common word with a longest time");
    }

    @Test
    void shouldDecideTheOfferByThePolicyAndObeyTheLastWishWhenTheAgentChangesHisMindWhileRung() {
        for (NotReadyDuringOffer policy : NotReadyDuringOffer.values()) {
            // given
            trial = new Trial(centre(Trial.queue("sales").notReadyDuringOffer(policy).missesAllowed(0)));
            trial.signIn("ann");
            trial.arrives();
            trial.told();
            // when: a break, then ready, then the offer is missed
            trial.notReady("ann", NotReadyReason.BREAK);
            boolean withdrawn = policy == NotReadyDuringOffer.WITHDRAW;
            assertEquals(withdrawn
                    ? List.of("hangup 1 CANCELLED", "OFFER_ENDED call 2 in sales agent ann WITHDRAWN",
                            "AGENT_CHANGED agent ann NOT_READY")
                    : List.of("AGENT_WISHED agent ann NOT_READY"), trial.told(), policy.name());
            trial.ready("ann");
            trial.passes(20, TimeUnit.SECONDS);
            // then
            assertEquals(AgentState.READY, trial.agentStatus("ann").state(), policy.name());
            assertEquals(AgentState.READY, trial.agentStatus("ann").wish(), policy.name());
        }
    }

    @Test
    void shouldFinishTheOfferAndThenGoOnBreakWhenThePolicySaysSo() {
        // given
        trial = new Trial(centre(Trial.queue("sales").notReadyDuringOffer(NotReadyDuringOffer.FINISH)));
        trial.signIn("ann");
        trial.arrives();
        trial.notReady("ann", NotReadyReason.BREAK).told();
        // when
        trial.ends(1, Reason.BUSY);
        // then
        assertEquals(List.of("OFFER_ENDED call 2 in sales agent ann REJECTED",
                "AGENT_CHANGED agent ann NOT_READY"), trial.told());
        assertEquals(NotReadyReason.BREAK, trial.agentStatus("ann").reason());
    }

    @Test
    void shouldWithdrawEveryOfferWhenTheAgentLeavesWhateverThePolicy() {
        // given
        trial = new Trial(centre(Trial.queue("sales").notReadyDuringOffer(NotReadyDuringOffer.FINISH)));
        trial.signIn("ann");
        trial.arrives();
        trial.told();
        // when
        trial.signOut("ann");
        // then
        assertEquals(List.of("hangup 1 CANCELLED", "OFFER_ENDED call 2 in sales agent ann WITHDRAWN",
                "AGENT_CHANGED agent ann LOGGED_OFF"), trial.told());
    }

    @Test
    void shouldEndAfterCallWorkForABreakOnlyWhereTheQueueSaysSo() {
        for (NotReadyInWrapUp policy : NotReadyInWrapUp.values()) {
            // given
            trial = new Trial(centre(Trial.queue("sales").wrapUp(Duration.ofSeconds(30)).notReadyInWrapUp(policy)));
            trial.signIn("ann");
            talks(1);
            trial.ends(1, Reason.NORMAL).told();
            // when
            trial.notReady("ann", NotReadyReason.LUNCH);
            // then
            boolean atOnce = policy == NotReadyInWrapUp.AT_ONCE;
            assertEquals(atOnce
                    ? List.of("WRAP_UP_ENDED call 2 in sales agent ann", "AGENT_CHANGED agent ann NOT_READY")
                    : List.of("AGENT_WISHED agent ann NOT_READY"), trial.told(), policy.name());
            assertEquals(atOnce ? AgentState.NOT_READY : AgentState.WRAP_UP,
                    trial.agentStatus("ann").state(), policy.name());
            trial.passes(30, TimeUnit.SECONDS);
            assertEquals(AgentState.NOT_READY, trial.agentStatus("ann").state(), policy.name());
        }
    }

    @Test
    void shouldExtendAfterCallWorkUpToItsLimitAndCountIt() {
        // given
        trial = new Trial(centre(Trial.queue("sales").wrapUp(Duration.ofSeconds(30))
                .wrapUpMax(Duration.ofSeconds(90))));
        trial.signIn("ann");
        talks(1);
        trial.ends(1, Reason.NORMAL).told();
        // when
        extend("ann", 40);
        // then
        assertEquals(List.of("WRAP_UP_EXTENDED call 2 in sales agent ann"), trial.told());
        extend("ann", 21);
        assertEquals(List.of("COMMAND_REFUSED agent ann WRAP_UP_TOO_LONG"), trial.told());
        extend("ann", 20);
        assertEquals(List.of("WRAP_UP_EXTENDED call 2 in sales agent ann"), trial.told());
        assertEquals(2, trial.decider.floor().agents[0].extensions);
        trial.passes(89, TimeUnit.SECONDS);
        assertEquals(List.of(), trial.told());
        trial.passes(1, TimeUnit.SECONDS);
        assertEquals(List.of("WRAP_UP_ENDED call 2 in sales agent ann", "AGENT_CHANGED agent ann READY"),
                trial.told());
    }

    private void extend(String agent, int seconds) {
        trial.asks(shift -> shift.extendWrapUp(trial.agent(agent), TimeUnit.SECONDS.toNanos(seconds)));
    }

    @Test
    void shouldUseTheAgentsOwnAfterCallWorkInsteadOfTheQueues() {
        // given
        trial = new Trial(CenterConfig.named("test").queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(30)))
                .agent(AgentConfig.named("ann").wrapUp(Duration.ofSeconds(5))).entryQueue("sales").build());
        trial.signIn("ann");
        talks(1);
        // when
        trial.ends(1, Reason.NORMAL).passes(5, TimeUnit.SECONDS);
        // then
        assertEquals(AgentState.READY, trial.agentStatus("ann").state());
    }

    @Test
    void shouldTellACodeWhileTheAgentTalksAndInAfterCallWorkAndNotLater() {
        // given
        trial.signIn("ann");
        long call = talks(1);
        // when
        trial.asks(shift -> shift.disposition(0, call, 1, false));
        trial.ends(1, Reason.NORMAL).told();
        trial.asks(shift -> shift.disposition(0, call, 0, false));
        trial.asks(shift -> shift.disposition(1, call, 0, false));
        // then
        assertEquals(List.of("DISPOSITION_SET call 2 in sales agent ann sale",
                "COMMAND_REFUSED agent ben NOT_HIS_CALL"), trial.told());
        trial.endWrapUp("ann").told();
        trial.asks(shift -> shift.disposition(0, call, 0, false));
        assertEquals(List.of("COMMAND_REFUSED agent ann NOT_HIS_CALL"), trial.told());
    }

    @Test
    void shouldBeBusyWithACallOfHisOwnAndObeyTheWishWhenItEnds() {
        // given
        trial.signIn("ann");
        trial.arrives();
        trial.told();
        // when
        ownCall("ann", true);
        // then
        assertEquals(List.of("hangup 1 CANCELLED", "OFFER_ENDED call 2 in sales agent ann WITHDRAWN",
                "OWN_CALL_BEGAN agent ann", "AGENT_CHANGED agent ann BUSY"), trial.told());
        trial.passes(60, TimeUnit.SECONDS);
        ownCall("ann", true);
        assertEquals(List.of("COMMAND_REFUSED agent ann ON_OWN_CALL"), trial.told());
        ownCall("ann", false);
        assertEquals(List.of("OWN_CALL_ENDED agent ann", "AGENT_CHANGED agent ann READY",
                "OFFER_MADE call 2 in sales agent ann", "dial 3 ann"), trial.told());
        ownCall("ann", false);
        assertEquals(List.of("COMMAND_REFUSED agent ann NO_OWN_CALL"), trial.told());
    }

    private void ownCall(String agent, boolean begins) {
        int index = trial.agent(agent);
        trial.asks(shift -> begins ? shift.ownCallBegin(index) : shift.ownCallEnd(index));
    }

    @Test
    void shouldRunTheRestOfAfterCallWorkAfterACallOfHisOwn() {
        // given
        trial.signIn("ann");
        talks(1);
        trial.ends(1, Reason.NORMAL).passes(10, TimeUnit.SECONDS).told();
        // when
        ownCall("ann", true);
        trial.passes(5, TimeUnit.MINUTES);
        assertEquals(List.of("OWN_CALL_BEGAN agent ann", "AGENT_CHANGED agent ann BUSY"), trial.told());
        ownCall("ann", false);
        // then
        assertEquals(List.of("OWN_CALL_ENDED agent ann", "AGENT_CHANGED agent ann WRAP_UP"), trial.told());
        trial.passes(19, TimeUnit.SECONDS);
        assertEquals(List.of(), trial.told());
        trial.passes(1, TimeUnit.SECONDS);
        assertEquals(List.of("WRAP_UP_ENDED call 2 in sales agent ann", "AGENT_CHANGED agent ann READY"),
                trial.told());
    }

    @Test
    void shouldReturnByItselfFromABreakThatMissesBrought() {
        // given
        trial = new Trial(centre(Trial.queue("sales").missesAllowed(1).missedReturn(Duration.ofMinutes(2))));
        trial.signIn("ann");
        trial.arrives();
        trial.told();
        // when
        trial.passes(20, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("hangup 1 NO_ANSWER", "OFFER_ENDED call 2 in sales agent ann NO_ANSWER",
                "AGENT_CHANGED agent ann NOT_READY"), trial.told());
        assertEquals(NotReadyReason.MISSED, trial.agentStatus("ann").reason());
        trial.passes(119, TimeUnit.SECONDS);
        assertEquals(List.of(), trial.told());
        trial.passes(1, TimeUnit.SECONDS);
        assertEquals(List.of("AGENT_CHANGED agent ann READY", "OFFER_MADE call 2 in sales agent ann", "dial 3 ann"),
                trial.told());
        trial.passes(20, TimeUnit.SECONDS).notReady("ann", NotReadyReason.LUNCH).told();
        trial.passes(10, TimeUnit.MINUTES);
        assertEquals(List.of(), trial.told(), "a break of his own does not end by itself");
    }

    @Test
    void shouldRefuseWhatIsImpossibleAndChangeNothing() {
        // given
        trial.signIn("ann").told();
        long digest = trial.decider.digest();
        // when
        extend("ann", 1);
        trial.asks(shift -> shift.disposition(0, 99, 0, true));
        ownCall("ben", true);
        ownCall("ann", false);
        trial.asks(shift -> shift.breakRequest(0));
        trial.asks(shift -> shift.breakRequest(1));
        trial.asks(shift -> shift.breakCancel(0));
        trial.asks(shift -> shift.optOut(0, 0, false));
        trial.asks(shift -> shift.signInTo(0, true, 0, new int[] {0}));
        trial.asks(shift -> shift.forceOff(1, 0, "eve", "late"));
        trial.asks(shift -> shift.forceState(1, true, 0, "eve", "late"));
        // then
        assertEquals(List.of("COMMAND_REFUSED agent ann NOT_IN_WRAP_UP", "COMMAND_REFUSED agent ann NOT_HIS_CALL",
                "COMMAND_REFUSED agent ben NOT_SIGNED_IN", "COMMAND_REFUSED agent ann NO_OWN_CALL",
                "COMMAND_REFUSED agent ann NO_BREAK_RULES", "COMMAND_REFUSED agent ben NOT_SIGNED_IN",
                "COMMAND_REFUSED agent ann NO_BREAK_ASKED", "COMMAND_REFUSED agent ann NO_CHANGE",
                "COMMAND_REFUSED agent ann SIGNED_IN", "COMMAND_REFUSED agent ben NOT_SIGNED_IN",
                "COMMAND_REFUSED agent ben NOT_SIGNED_IN"), trial.told());
        assertEquals(digest, trial.decider.digest());
    }

    @Test
    void shouldTakeEveryTransitionOfAnAgentsLife() {
        // given
        trial = new Trial(CenterConfig.named("test").queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(30))
                        .missesAllowed(1).missedReturn(Duration.ofMinutes(1)))
                .queue(Trial.queue("quick"))
                .agent(AgentConfig.named("ann").capacity(Medium.VOICE, 2)).entryQueue("sales")
                .number("200", new CenterConfig.Entry.Queue("quick")).build());
        // when: comes and goes
        trial.signInNotReady("ann", NotReadyReason.MEETING).notReady("ann", NotReadyReason.LUNCH).signOut("ann");
        trial.signIn("ann").signOut("ann").signIn("ann").notReady("ann", NotReadyReason.BREAK);
        ownCall("ann", true);
        ownCall("ann", false);
        trial.ready("ann");
        // two calls at a time, after-call work, and each wish after it
        long first = trial.arrives();
        long second = trial.arrives();
        trial.answers(1).bridged(first, 1).answers(3).bridged(second, 3).ends(first, Reason.NORMAL);
        trial.ends(second, Reason.NORMAL);
        ownCall("ann", true);
        ownCall("ann", false);
        trial.endWrapUp("ann");
        long third = trial.arrives();
        trial.answers(5).bridged(third, 5).ends(third, Reason.NORMAL).notReady("ann", NotReadyReason.BREAK)
                .endWrapUp("ann").ready("ann");
        long fourth = trial.arrives();
        trial.answers(7).bridged(fourth, 7).ends(fourth, Reason.NORMAL).signOut("ann").endWrapUp("ann").signIn("ann");
        // no after-call work, and each wish after the call
        for (String wish : List.of("READY", "NOT_READY", "LOGGED_OFF")) {
            long call = trial.arrives(-1, "200");
            long leg = trial.decider.floor().calls.offer(trial.decider.floor().agents[0].offerSlot).legId;
            trial.answers(leg).bridged(call, leg);
            if (wish.equals("NOT_READY")) {
                trial.notReady("ann", NotReadyReason.BREAK);
            } else if (wish.equals("LOGGED_OFF")) {
                trial.signOut("ann");
            }
            trial.ends(call, Reason.NORMAL);
            if (wish.equals("NOT_READY")) {
                trial.ready("ann");
            }
        }
        // the engine takes him out, and brings him back
        trial.signIn("ann");
        long missed = trial.arrives();
        trial.passes(20, TimeUnit.SECONDS).ends(missed, Reason.NORMAL).passes(1, TimeUnit.MINUTES);
        trial.notReady("ann", NotReadyReason.BREAK).phone(0, "ann", DeviceState.GONE).passes(15, TimeUnit.SECONDS)
                .ready("ann");
        // then
        assertEquals(List.of(), trial.decider.floor().agentLife.neverTaken());
        assertEquals(NotReadyReason.TECHNICAL, trial.agentStatus("ann").reason());
    }
}
