package org.strowger.core.internal.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.core.internal.race.Stage.all;
import static org.strowger.core.internal.race.Stage.answers;
import static org.strowger.core.internal.race.Stage.caller;
import static org.strowger.core.internal.race.Stage.callerGone;
import static org.strowger.core.internal.race.Stage.calls;
import static org.strowger.core.internal.race.Stage.centre;
import static org.strowger.core.internal.race.Stage.ends;
import static org.strowger.core.internal.race.Stage.passes;
import static org.strowger.core.internal.race.Stage.phoneEnds;
import static org.strowger.core.internal.race.Stage.queue;
import static org.strowger.core.internal.race.Stage.rungFor;
import static org.strowger.core.internal.race.Stage.signsIn;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.Arbitration;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.internal.law.Fact.Kind;
import org.strowger.core.internal.oracle.Command;
import org.strowger.core.internal.oracle.Contest;

/** Several agents or calls come free in one moment: calls go in order, and each takes its best agent. */
class OneMomentTest {
    private static final Command BACK = new Command.InventoryEnds(0);

    @Test
    void shouldJoinCallsInOrderWithTheirBestAgentsInOneStepWhenTheirAdapterIsBack() {
        // given: a1 is idle longer than a0, and the adapter has not been up yet
        Contest contest = new Contest(centre(2, queue(0)));
        play(contest, all(signsIn(1), passes(1), signsIn(0), calls(2, 0), calls(4, 0), new Command.Up(0, true),
                new Command.Alive(0, caller(2)), new Command.Alive(0, caller(4))));
        // when
        contest.play(BACK);
        // then
        assertEquals(List.of(2L), rungFor(contest, 1), "the first call has the agent who is idle longest");
        assertEquals(List.of(4L), rungFor(contest, 0));
    }

    @Test
    void shouldOfferACallAtOnceWhenItsAdapterIsBackAndAnotherTierSignsOut() {
        // given: found by random sequence -166554959945349237
        Contest contest = new Contest(tiers(Duration.ofSeconds(4), 1, 2, 3));
        play(contest, all(signsIn(1), signsIn(2), calls(2, 0), passes(10)));
        // when
        contest.play(BACK);
        // then
        assertEquals(List.of(2L), rungFor(contest, 1));
        contest.play(new Command.SignOut(1));
        assertEquals(List.of(2L), rungFor(contest, 2));
    }

    @Test
    void shouldOfferNoCallWhoseLineIsGoneWhenOthersMoveBeforeItsEnd() {
        // given
        Contest contest = new Contest(centre(2, queue(0)));
        play(contest, all(signsIn(0), calls(2, 0), new Command.Up(0, true), BACK));
        // when
        contest.play(signsIn(1));
        // then
        assertTrue(contest.picture().offers().isEmpty(), "nobody is rung for a line that is gone");
        contest.play(passes(0));
        assertEquals(List.of(CallEnd.LOST_LEG), ends(contest.told()));
    }

    @Test
    void shouldOpenUpperTiersAtOnceWhenTheirDelayIsZero() {
        // given: tier 1 is staffed, and has a break
        Contest contest = new Contest(tiers(Duration.ZERO, 1, 2));
        play(contest, all(BACK, new Command.SignIn(0, false, NotReadyReason.BREAK), signsIn(1)));
        // when
        play(contest, calls(2, 0));
        // then
        assertEquals(List.of(2L), rungFor(contest, 1));
    }

    @Test
    void shouldGiveTheCallToTheBetterAgentWhenTwoCooldownsEndInOneMoment() {
        // given: both missed a call in one moment, first a0 of tier 2 and then a1 of tier 1
        Contest contest = new Contest(tiers(Duration.ZERO, 2, 1));
        play(contest, all(BACK, signsIn(0), calls(2, 0), signsIn(1), calls(4, 0), passes(20)));
        play(contest, all(callerGone(2), callerGone(4), calls(6, 0)));
        // when
        contest.play(passes(5));
        // then
        assertEquals(List.of(6L), rungFor(contest, 1));
        assertEquals(List.of(), rungFor(contest, 0));
    }

    @Test
    void shouldNotLiftACallForPassesByAnAgentWhoHasLeftItsQueue() {
        // given: a0 is away while two calls come to q0, and takes one of q1 while he is out of q0
        Contest contest = new Contest(centre(1, queue(0).callRanking("urgent").maxOvertaken(1), queue(1)));
        play(contest, all(BACK, new Command.SignIn(0, false, NotReadyReason.BREAK), calls(2, 0, 0), calls(6, 0, 100)));
        play(contest, all(new Command.OptOut(0, 0, true), Stage.ready(0), calls(4, 1), callerGone(4)));
        // when
        contest.play(new Command.OptOut(0, 0, false));
        // then
        assertEquals(List.of(6L), rungFor(contest, 0), "priority alone decides");
    }

    @Test
    void shouldCountTheCallsOfTheLongestQueueThatAreKeptFromTheAgent() {
        // given: two calls in q0, one of which a0 has missed and may not have again, and an older one in q1
        CenterConfig center = CenterConfig.named("longest").entryQueue("q0").arbitration(Arbitration.LONGEST_QUEUE)
                .queue(queue(0).pairCooldown(Duration.ofMinutes(1))).queue(queue(1)).agent(AgentConfig.named("a0"))
                .number("100", new CenterConfig.Entry.Queue("q0")).number("101", new CenterConfig.Entry.Queue("q1"))
                .build();
        Contest contest = new Contest(center);
        play(contest, all(BACK, signsIn(0), calls(2, 0), calls(4, 1), calls(6, 0)));
        // when: he missed it, and his cooldown is over
        play(contest, passes(20), passes(5));
        // then
        assertEquals(List.of(6L), rungFor(contest, 0), "q0 is the longer one");
    }

    @Test
    void shouldLetACallGoWhenItsLastAgentLeftTheQueueWhileItRang() {
        // given: found by random sequence -7309380344082539455
        Contest contest = new Contest(centre(1, queue(0).maxWaitNoAgent(Duration.ofSeconds(10))));
        play(contest, all(BACK, signsIn(0), calls(2, 0), new Command.OptOut(0, 0, true), new Command.SignOut(0)));
        // when
        contest.play(passes(10));
        // then
        assertTrue(contest.picture().calls().isEmpty());
    }

    @Test
    void shouldHangUpALateAnswerOnTheAdapterThatReportsIt() {
        // given: nobody knows the line any more
        Contest contest = new Contest(centre(1, queue(0)));
        play(contest, all(BACK, signsIn(0), calls(2, 0), callerGone(2)));
        contest.told();
        // when
        contest.play(new Command.Answers(Stage.phone(0), 3));
        contest.play(answers(0));
        // then
        assertEquals(List.of(3, 0), contest.told().stream().filter(fact -> fact.is(Kind.HANGUP))
                .map(fact -> fact.more()).toList(), "adapters");
    }

    @Test
    void shouldLetNobodyLookAgainForANeedThatNoCallHasAnyMore() {
        // given: found by random sequence 186052530949602669; a0 of tier 3 declined, and may be asked again by now
        QueueConfig.Builder queue = queue(0).ranking("tier").tierDelay(Duration.ofSeconds(4))
                .offerPolicy(OfferPolicy.RING_ALL).pairCooldown(Duration.ofSeconds(4)).rejectCooldown(Duration.ZERO);
        Contest contest = new Contest(CenterConfig.named("tiers").entryQueue("q0").queue(queue)
                .number("100", new CenterConfig.Entry.Queue("q0"))
                .agent(AgentConfig.named("a0").queue("q0", 3)).agent(AgentConfig.named("a1").queue("q0", 1)).build());
        play(contest, all(BACK, signsIn(0), signsIn(1), calls(2, 0), passes(10), phoneEnds(0, Reason.BUSY)));
        contest.play(new Command.Lags(Duration.ofSeconds(9).toNanos()));
        // when: tier 3 is the first now, but the call had it open before
        contest.play(new Command.OptOut(1, 0, true));
        // then: his timer is still to come
        assertEquals(List.of(), rungFor(contest, 0));
        contest.play(passes(0));
        assertEquals(List.of(2L), rungFor(contest, 0));
    }

    private static void play(Contest contest, Command... commands) {
        List.of(commands).forEach(contest::play);
    }

    /** One queue, and an agent in each of these tiers. */
    private static CenterConfig tiers(Duration delay, int... tiers) {
        QueueConfig.Builder queue = queue(0).ranking("tier").tierDelay(delay);
        CenterConfig.Builder center = CenterConfig.named("tiers").entryQueue("q0").queue(queue)
                .number("100", new CenterConfig.Entry.Queue("q0"));
        for (int agent = 0; agent < tiers.length; agent++) {
            center.agent(AgentConfig.named("a" + agent).queue("q0", tiers[agent]));
        }
        return center.build();
    }
}
