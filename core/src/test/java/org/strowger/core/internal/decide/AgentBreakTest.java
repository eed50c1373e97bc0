package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentHold;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.MostAway;
import org.strowger.core.center.TeamConfig;

/** Breaks by the rules of a team: earned on line, one away at a time, 15 min after 2 h. */
class AgentBreakTest {
    private Trial trial;

    @BeforeEach
    void openCentre() {
        open(MostAway.agents(1));
    }

    private void open(MostAway limit) {
        trial = new Trial(CenterConfig.named("test").queue(Trial.queue("sales"))
                .team(TeamConfig.named("north").breakAfter(Duration.ofHours(2)).breakLength(Duration.ofMinutes(15))
                        .coolDown(Duration.ofMinutes(2)).maxOnBreak(limit).build())
                .agent(AgentConfig.named("ann").team("north")).agent(AgentConfig.named("ben").team("north"))
                .agent(AgentConfig.named("cat").team("north")).agent(AgentConfig.named("dan"))
                .entryQueue("sales").build());
        trial.signIn("ann").signIn("ben").signIn("cat");
    }

    private void asks(String agent) {
        trial.asks(shift -> shift.breakRequest(trial.agent(agent)));
    }

    private void worksForTwoHours() {
        trial.passes(2, TimeUnit.HOURS).told();
    }

    @Test
    void shouldEarnABreakByTimeOnLineOnly() {
        // given
        trial.passes(1, TimeUnit.HOURS).notReady("ann", NotReadyReason.MEETING).passes(10, TimeUnit.MINUTES)
                .ready("ann").told();
        asks("ann");
        assertEquals(List.of("COMMAND_REFUSED agent ann BREAK_NOT_EARNED"), trial.told());
        // when
        trial.passes(59, TimeUnit.MINUTES).told();
        trial.passes(1, TimeUnit.MINUTES);
        // then
        assertEquals(List.of("BREAK_CHANGED agent ann team north EARNED"), trial.told());
    }

    @Test
    void shouldStartTheCountAnewAfterAnyTimeAwayOfABreaksLength() {
        // given
        trial.passes(1, TimeUnit.HOURS).notReady("ann", NotReadyReason.LUNCH).passes(15, TimeUnit.MINUTES)
                .ready("ann").passes(90, TimeUnit.MINUTES).told();
        // when
        asks("ann");
        // then
        assertEquals(List.of("COMMAND_REFUSED agent ann BREAK_NOT_EARNED"), trial.told());
    }

    @Test
    void shouldGrantOneAndPutTheOthersInLineInTheirOrder() {
        // given
        worksForTwoHours();
        // when
        asks("ben");
        asks("ann");
        asks("cat");
        // then
        assertEquals(List.of("BREAK_CHANGED agent ben team north GRANTED", "BREAK_CHANGED agent ben team north TAKEN",
                "AGENT_CHANGED agent ben NOT_READY", "BREAK_CHANGED agent ann team north IN_LINE",
                "BREAK_CHANGED agent cat team north IN_LINE"), trial.told());
        assertEquals(NotReadyReason.BREAK, trial.agentStatus("ben").reason());
        trial.passes(10, TimeUnit.MINUTES).ready("ben");
        assertEquals(List.of("AGENT_CHANGED agent ben READY", "BREAK_CHANGED agent ben team north NONE",
                "BREAK_CHANGED agent ann team north GRANTED", "BREAK_CHANGED agent ann team north TAKEN",
                "AGENT_CHANGED agent ann NOT_READY"), trial.told());
        asks("ben");
        assertEquals(List.of("COMMAND_REFUSED agent ben BREAK_NOT_EARNED"), trial.told());
        asks("cat");
        asks("ann");
        assertEquals(List.of("COMMAND_REFUSED agent cat BREAK_ASKED", "COMMAND_REFUSED agent ann BREAK_ASKED"),
                trial.told());
    }

    @Test
    void shouldLetTheNextGoWhenOneInLineForgoesOrLeaves() {
        // given
        worksForTwoHours();
        asks("ben");
        asks("ann");
        asks("cat");
        trial.told();
        // when
        trial.asks(shift -> shift.breakCancel(trial.agent("ann")));
        trial.signOut("ben");
        // then
        assertEquals(List.of("BREAK_CHANGED agent ann team north EARNED", "AGENT_CHANGED agent ben LOGGED_OFF",
                "BREAK_CHANGED agent ben team north NONE", "BREAK_CHANGED agent cat team north GRANTED",
                "BREAK_CHANGED agent cat team north TAKEN", "AGENT_CHANGED agent cat NOT_READY"), trial.told());
    }

    @Test
    void shouldHoldTheNextOfferWhileABreakIsDueAndBeginItWhenTheAgentIsFree() {
        // given
        worksForTwoHours();
        trial.notReady("ben", NotReadyReason.MEETING).notReady("cat", NotReadyReason.MEETING);
        long call = trial.arrives();
        trial.answers(1).bridged(call, 1).told();
        // when
        asks("ann");
        // then
        assertEquals(List.of("BREAK_CHANGED agent ann team north GRANTED", "AGENT_HELD agent ann BREAK_DUE"),
                trial.told());
        assertEquals(Set.of(AgentHold.BREAK_DUE), trial.agentStatus("ann").holds());
        trial.ends(1, Reason.NORMAL);
        assertEquals(List.of("SEGMENT_COMPLETED call 2 in sales agent ann AGENT_HUNG_UP",
                "AGENT_RELEASED agent ann BREAK_DUE", "BREAK_CHANGED agent ann team north TAKEN",
                "AGENT_CHANGED agent ann NOT_READY", "hangup 2 NORMAL", "CALL_ENDED call 2 AGENT_HUNG_UP"),
                trial.told());
    }

    @Test
    void shouldBeginADueBreakWhenTheOfferIsMissed() {
        // given
        worksForTwoHours();
        trial.notReady("ben", NotReadyReason.MEETING).notReady("cat", NotReadyReason.MEETING);
        trial.arrives();
        asks("ann");
        trial.told();
        // when
        trial.passes(20, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("hangup 1 NO_ANSWER", "OFFER_ENDED call 2 in sales agent ann NO_ANSWER",
                "AGENT_RELEASED agent ann BREAK_DUE", "BREAK_CHANGED agent ann team north TAKEN",
                "AGENT_CHANGED agent ann NOT_READY"), trial.told());
    }

    @Test
    void shouldForgoADueBreakWhenTheAgentWishesSomethingElse() {
        // given
        worksForTwoHours();
        trial.notReady("ben", NotReadyReason.MEETING).notReady("cat", NotReadyReason.MEETING);
        long call = trial.arrives();
        trial.answers(1).bridged(call, 1);
        asks("ann");
        trial.told();
        // when
        trial.notReady("ann", NotReadyReason.LUNCH).ends(1, Reason.NORMAL);
        // then
        assertEquals(List.of("AGENT_RELEASED agent ann BREAK_DUE", "BREAK_CHANGED agent ann team north EARNED",
                "AGENT_WISHED agent ann NOT_READY"), trial.told().subList(0, 3));
        assertEquals(NotReadyReason.LUNCH, trial.agentStatus("ann").reason());
        assertEquals(0, trial.decider.floor().teams[0].away);
    }

    @Test
    void shouldTellABreakThatIsLongerThanItsLength() {
        // given
        worksForTwoHours();
        asks("ann");
        trial.told();
        // when
        trial.passes(15, TimeUnit.MINUTES);
        // then
        assertEquals(List.of("REASON_TOO_LONG agent ann"), trial.told());
        assertEquals(AgentState.NOT_READY, trial.agentStatus("ann").state(), "nobody calls an absent agent ready");
    }

    @Test
    void shouldCountAShareOfThoseSignedInAndOneAtLeast() {
        // given
        open(MostAway.share(67));
        worksForTwoHours();
        asks("ann");
        asks("ben");
        asks("cat");
        // then
        assertEquals(2, trial.decider.floor().teams[0].away);
        open(MostAway.share(1));
        worksForTwoHours();
        asks("ann");
        asks("ben");
        assertEquals(1, trial.decider.floor().teams[0].away);
    }

    @Test
    void shouldCountABreakTakenWithoutAskingAmongThoseAway() {
        // given
        worksForTwoHours();
        trial.notReady("ann", NotReadyReason.BREAK).told();
        // when
        asks("ben");
        // then
        assertEquals(List.of("BREAK_CHANGED agent ben team north IN_LINE"), trial.told());
    }

    @Test
    void shouldRefuseWithoutRulesOrWithoutARequest() {
        // given
        trial.signIn("dan").told();
        long digest = trial.decider.digest();
        // when
        asks("dan");
        trial.asks(shift -> shift.breakCancel(trial.agent("ann")));
        // then
        assertEquals(List.of("COMMAND_REFUSED agent dan NO_BREAK_RULES", "COMMAND_REFUSED agent ann NO_BREAK_ASKED"),
                trial.told());
        assertEquals(digest, trial.decider.digest());
    }

    @Test
    void shouldRestAfterACallThatWasTaggedHard() {
        // given
        trial.notReady("ben", NotReadyReason.MEETING).notReady("cat", NotReadyReason.MEETING);
        long call = trial.arrives();
        trial.answers(1).bridged(call, 1);
        trial.asks(shift -> shift.disposition(0, call, -1, true)).told();
        // when
        trial.ends(1, Reason.NORMAL).told();
        // then
        assertEquals(Set.of(AgentHold.AGENT_COOLDOWN), trial.agentStatus("ann").holds());
        trial.arrives();
        trial.told();
        trial.passes(119, TimeUnit.SECONDS);
        assertEquals(List.of(), trial.told());
        trial.passes(1, TimeUnit.SECONDS);
        assertEquals(List.of("AGENT_RELEASED agent ann AGENT_COOLDOWN", "OFFER_MADE call 4 in sales agent ann",
                "dial 3 ann"), trial.told());
    }
}
