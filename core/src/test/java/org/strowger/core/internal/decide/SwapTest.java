package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.CallState;
import org.strowger.core.call.Medium;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.EngineConfig.OnConfigChange;
import org.strowger.core.center.EngineConfig.RemovedQueue;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.center.rule.StepEffect;
import org.strowger.core.center.rule.Target;
import org.strowger.core.config.ConfigException;
import org.strowger.core.internal.call.Call;

/** One configuration takes the place of another while calls wait, ring and talk. */
class SwapTest {
    private static CenterConfig.Builder centre(QueueConfig.Builder... queues) {
        CenterConfig.Builder centre = CenterConfig.named("test").skill("dutch").entryQueue("sales");
        for (QueueConfig.Builder queue : queues) {
            centre.queue(queue);
        }
        return centre;
    }

    private static AgentConfig.Builder agent(String name, String... queues) {
        AgentConfig.Builder agent = AgentConfig.named(name).queues(List.of());
        for (String queue : queues) {
            agent.queue(queue);
        }
        return agent;
    }

    private static QueueConfig.Builder sales() {
        return Trial.queue("sales");
    }

    private static QueueConfig.Builder open(String name) {
        return Trial.queue(name).joinWhen(Condition.ALWAYS);
    }

    @Test
    void shouldTellTheHashAndUseNewNamesFromTheRecordOn() {
        // given
        Trial trial = new Trial(centre(sales()).agent(agent("ann", "sales")).build());
        CenterConfig next = centre(sales(), open("billing")).number("200",
                new CenterConfig.Entry.Queue("billing")).agent(agent("ben", "billing")).agent(agent("ann", "sales"))
                .build();
        // when
        trial.reconfigure(next);
        long call = trial.arrives(-1, "200");
        trial.signIn("ben");
        // then
        List<String> told = trial.told();
        assertEquals("CONFIG_CHANGED " + next.hash(), told.get(0));
        assertTrue(told.contains("CALL_QUEUED call " + call + " in billing"), told.toString());
        assertTrue(told.contains("OFFER_MADE call " + call + " in billing agent ben"), told.toString());
        assertEquals(1, trial.status("billing").waiting());
    }

    @Test
    void shouldOfferAWaitingCallAtOnceWhenAnAgentGetsTheSkill() {
        // given
        Trial trial = new Trial(centre(sales().needs("dutch", 40)).agent(agent("ann", "sales").skill("dutch", 30))
                .build());
        trial.signIn("ann");
        long call = trial.arrives();
        trial.told();
        // when
        trial.reconfigure(centre(sales().needs("dutch", 40)).agent(agent("ann", "sales").skill("dutch", 40)).build());
        // then
        assertTrue(trial.told().contains("OFFER_MADE call " + call + " in sales agent ann"));
    }

    @Test
    void shouldOfferAWaitingCallAtOnceWhenItsQueueAsksForLess() {
        // given
        Trial trial = new Trial(centre(sales().needs("dutch", 40)).agent(agent("ann", "sales").skill("dutch", 30))
                .build());
        trial.signIn("ann");
        long call = trial.arrives();
        // when
        trial.reconfigure(centre(sales().needs("dutch", 30)).agent(agent("ann", "sales").skill("dutch", 30)).build());
        // then
        assertTrue(trial.told().contains("OFFER_MADE call " + call + " in sales agent ann"));
    }

    @Test
    void shouldLetWaitingCallsKeepWhatTheyAskForWhenTheCentreSaysKeep() {
        // given
        Trial trial = new Trial(centre(sales().needs("dutch", 40)).agent(agent("ann", "sales").skill("dutch", 30))
                .build());
        trial.signIn("ann");
        trial.arrives();
        trial.told();
        // when
        trial.reconfigure(centre(sales().needs("dutch", 30)).onConfigChange(OnConfigChange.KEEP)
                .agent(agent("ann", "sales").skill("dutch", 30)).build());
        long later = trial.arrives();
        // then: only the call that enters afterwards is hers
        assertEquals(List.of("OFFER_MADE call " + later + " in sales agent ann"),
                trial.told().stream().filter(line -> line.startsWith("OFFER")).toList());
    }

    @Test
    void r10ShouldNotOfferBeforeWrapUpEndsWhenTheCentreIsReloaded() {
        // given: ann in six queues ends a call of one, another waits in a different one
        Trial trial = new Trial(sixQueues(50));
        trial.signIn("ann");
        long first = trial.arrives(-1, "100");
        trial.answers(1).bridged(first, 1);
        long second = trial.arrives(-1, "101");
        trial.ends(first, Reason.NORMAL);
        trial.told();
        // when: a reload one second into her wrap-up
        trial.passes(1, TimeUnit.SECONDS).reconfigure(sixQueues(60));
        trial.passes(28, TimeUnit.SECONDS);
        // then
        assertFalse(trial.told().stream().anyMatch(line -> line.startsWith("OFFER_MADE")), "in wrap-up");
        trial.passes(1, TimeUnit.SECONDS);
        assertTrue(trial.told().contains("OFFER_MADE call " + second + " in q1 agent ann"), "when it is over");
    }

    private static CenterConfig sixQueues(int level) {
        CenterConfig.Builder centre = CenterConfig.named("six").skill("dutch").entryQueue("q0");
        AgentConfig.Builder ann = agent("ann").skill("dutch", level);
        for (int i = 0; i < 6; i++) {
            centre.queue(Trial.queue("q" + i).wrapUp(Duration.ofSeconds(30)))
                    .number("10" + i, new CenterConfig.Entry.Queue("q" + i));
            ann.queue("q" + i);
        }
        return centre.agent(ann).build();
    }

    @Test
    void r14ShouldThrowNobodyOutWhenAReloadSwapsTheMembers() {
        // given: callers leave when nobody is signed in; the only agent is rung
        QueueConfig.Builder queue = sales().leaveWhen(nobody()).maxWaitNoAgent(Duration.ofSeconds(1));
        Trial trial = new Trial(centre(queue).agent(agent("ann", "sales")).agent(agent("ben")).build());
        trial.signIn("ann").signIn("ben");
        long rung = trial.arrives();
        long waiting = trial.arrives();
        trial.told();
        // when: ben takes ann's place in one step
        trial.reconfigure(centre(queue).agent(agent("ann")).agent(agent("ben", "sales")).build());
        // then
        List<String> told = trial.told();
        assertFalse(told.stream().anyMatch(line -> line.startsWith("SEGMENT_EXITED")), told.toString());
        assertTrue(told.contains("OFFER_MADE call " + waiting + " in sales agent ben"), told.toString());
        assertEquals(CallState.OFFERED, call(trial, rung).state);
        trial.passes(2, TimeUnit.SECONDS);
        assertFalse(trial.told().stream().anyMatch(line -> line.startsWith("SEGMENT_EXITED")), "nor later");
    }

    private static Condition nobody() {
        return new Condition.Compare(org.strowger.core.center.rule.Measure.SIGNED_IN,
                java.util.Optional.empty(), 0, 0);
    }

    @Test
    void r15ShouldLetACallerLeaveAQueueThatIsGone() {
        // given
        Trial trial = new Trial(centre(sales(), open("old")).number("200", new CenterConfig.Entry.Queue("old"))
                .agent(agent("ann", "sales")).build());
        long call = trial.arrives(-1, "200");
        trial.reconfigure(centre(sales()).agent(agent("ann", "sales")).build());
        assertEquals(1, trial.status("old").waiting(), "it is still there");
        trial.told();
        // when
        trial.ends(call, Reason.NORMAL);
        // then
        assertTrue(trial.told().contains("SEGMENT_EXITED call " + call + " in old ABANDONED"));
        assertThrows(AssertionError.class, () -> trial.status("old"), "and now it is not");
    }

    @Test
    void r16ShouldDrainAQueueThatIsGoneByItsLastMembers() {
        // given: one call is rung, one waits
        Trial trial = new Trial(centre(sales(), open("old").overflow(atTheDoor())).agent(agent("ann", "old"))
                .number("200", new CenterConfig.Entry.Queue("old")).build());
        trial.signIn("ann");
        long first = trial.arrives(-1, "200");
        long second = trial.arrives(-1, "200");
        trial.told();
        // when
        trial.reconfigure(centre(sales()).agent(agent("ann")).build());
        // then: the offer goes on, the second call is hers afterwards, nobody enters
        assertEquals(List.of("CONFIG_CHANGED"), trial.told().stream().map(line -> line.split(" ")[0]).toList());
        assertEquals(org.strowger.core.flow.FlowCall.QueueEntry.CLOSED, entry(trial, "old"));
        trial.answers(1).bridged(first, 1).ends(first, Reason.NORMAL);
        assertTrue(trial.told().contains("OFFER_MADE call " + second + " in old agent ann"));
        trial.answers(3).bridged(second, 3).ends(second, Reason.NORMAL);
        trial.reconfigure(centre(sales()).agent(agent("ann", "sales")).build());
        assertEquals(1, trial.decider.floor().agents[0].queues.length, "she is done with it");
    }

    private static org.strowger.core.flow.FlowCall.QueueEntry entry(Trial trial, String queue) {
        int index = trial.decider.floor().plan.layout().queues().find(queue);
        return trial.decider.floor().queues[index].gone
                ? org.strowger.core.flow.FlowCall.QueueEntry.CLOSED
                : org.strowger.core.flow.FlowCall.QueueEntry.ENTERED;
    }

    private static List<OverflowConfig> atTheDoor() {
        return List.of(new OverflowConfig(new OverflowConfig.Cause.Empty(),
                List.of(new Target.Queue("sales", Target.Time.KEEP))));
    }

    @Test
    void r16ShouldMoveTheCallsOfAQueueThatIsGone() {
        // given
        Trial trial = new Trial(centre(open("sales"), open("old").overflow(atTheDoor()))
                .number("200", new CenterConfig.Entry.Queue("old")).agent(agent("ann", "sales")).build());
        long call = trial.arrives(-1, "200");
        trial.told();
        // when
        trial.reconfigure(centre(open("sales")).removedQueue(RemovedQueue.MOVE).agent(agent("ann", "sales")).build())
                .passes(0, TimeUnit.SECONDS);
        // then
        List<String> told = trial.told();
        assertTrue(told.contains("SEGMENT_EXITED call " + call + " in old RULE"), told.toString());
        assertTrue(told.contains("CALL_QUEUED call " + call + " in sales"), told.toString());
        assertEquals(0, call(trial, call).enqueuedAtNs, "it keeps its time of entry");
        assertEquals(Long.MAX_VALUE, trial.passes(3, TimeUnit.HOURS).decider.nextDeadlineNs(), "nothing runs hot");
    }

    @Test
    void r16ShouldLetTheCallsOfAQueueThatIsGoneLeave() {
        // given
        Trial trial = new Trial(centre(sales(), open("old")).number("200", new CenterConfig.Entry.Queue("old"))
                .agent(agent("ann", "old")).build());
        trial.signIn("ann");
        long rung = trial.arrives(-1, "200");
        long waiting = trial.arrives(-1, "200");
        trial.told();
        // when
        trial.reconfigure(centre(sales()).removedQueue(RemovedQueue.EXIT).agent(agent("ann", "sales")).build())
                .passes(0, TimeUnit.SECONDS);
        // then: offers first, then one exit
        List<String> told = trial.told();
        assertTrue(told.indexOf("OFFER_ENDED call " + rung + " in old agent ann WITHDRAWN")
                < told.indexOf("SEGMENT_EXITED call " + rung + " in old WITHDRAWN_QUEUE_REMOVED"), told.toString());
        assertTrue(told.contains("SEGMENT_EXITED call " + waiting + " in old WITHDRAWN_QUEUE_REMOVED"));
        assertEquals(AgentState.READY, trial.decider.floor().agents[0].state);
    }

    @Test
    void shouldGiveAQueueItsOldIndexAndCallsWhenItReturns() {
        // given
        CenterConfig with = centre(sales(), open("old")).number("200", new CenterConfig.Entry.Queue("old"))
                .agent(agent("ann", "old")).build();
        Trial trial = new Trial(with);
        long call = trial.arrives(-1, "200");
        trial.reconfigure(centre(open("new"), sales()).agent(agent("ann", "sales")).build());
        // when
        trial.reconfigure(with).signIn("ann");
        // then
        assertEquals(1, trial.decider.floor().plan.layout().queues().find("old"));
        assertTrue(trial.told().contains("OFFER_MADE call " + call + " in old agent ann"));
        long later = trial.arrives(-1, "200");
        assertTrue(trial.told().contains("CALL_QUEUED call " + later + " in old"));
    }

    @Test
    void r17ShouldEndOpenOffersByTheOldRuleAndDecideByTheNewOne() {
        // given: two calls ring both agents
        QueueConfig.Builder all = sales().offerPolicy(OfferPolicy.RING_ALL);
        Trial trial = new Trial(centre(all).agent(agent("ann", "sales")).agent(agent("ben", "sales")).build());
        trial.signIn("ann").passes(1, TimeUnit.SECONDS).signIn("ben");
        long ringing = trial.arrives();
        long waiting = trial.arrives();
        assertEquals(2, trial.told().stream().filter(line -> line.startsWith("OFFER_MADE")).count());
        // when
        trial.reconfigure(centre(sales().ranking("idle")).agent(agent("ann", "sales")).agent(agent("ben", "sales"))
                .build());
        assertEquals(1, trial.told().size(), "the offers go on");
        trial.answers(1).bridged(ringing, 1);
        // then: ben was withdrawn, and rings alone for the next
        List<String> told = trial.told();
        assertTrue(told.contains("OFFER_ENDED call " + ringing + " in sales agent ben WITHDRAWN"), told.toString());
        assertTrue(told.contains("OFFER_MADE call " + waiting + " in sales agent ben"), told.toString());
        trial.ends(ringing, Reason.NORMAL);
        assertFalse(trial.told().stream().anyMatch(line -> line.startsWith("OFFER_MADE")), "one rings at a time");
    }

    @Test
    void shouldLogAnAgentOffWhenHisCallsEndIfHeIsGone() {
        // given
        Trial trial = new Trial(centre(sales()).agent(agent("ann", "sales")).agent(agent("ben", "sales")).build());
        trial.signIn("ann");
        long call = trial.arrives();
        trial.answers(1).bridged(call, 1);
        trial.told();
        // when
        trial.reconfigure(centre(sales()).agent(agent("ben", "sales")).build());
        assertFalse(trial.told().stream().anyMatch(line -> line.startsWith("AGENT_CHANGED")), "he talks on");
        trial.ends(call, Reason.NORMAL);
        // then
        assertTrue(trial.told().contains("AGENT_CHANGED agent ann LOGGED_OFF"));
        trial.signIn("ann");
        assertTrue(trial.told().contains("COMMAND_REFUSED agent ann AGENT_GONE"));
    }

    @Test
    void shouldGiveBackTheCallOfAnAgentWhoIsGone() {
        // given
        Trial trial = new Trial(centre(sales()).agent(agent("ann", "sales")).agent(agent("ben", "sales")).build());
        trial.signIn("ann");
        long call = trial.arrives();
        trial.signIn("ben").told();
        // when
        trial.reconfigure(centre(sales()).agent(agent("ben", "sales")).build());
        // then
        List<String> told = trial.told();
        assertTrue(told.contains("OFFER_ENDED call " + call + " in sales agent ann WITHDRAWN"), told.toString());
        assertTrue(told.contains("AGENT_CHANGED agent ann LOGGED_OFF"), told.toString());
        assertTrue(told.contains("OFFER_MADE call " + call + " in sales agent ben"), told.toString());
    }

    @Test
    void shouldDoANewStepAtOnceAndAnOldOneNotAgain() {
        // given: after 10 s the level falls by 10; the caller has waited 30 s
        StepConfig lower = StepConfig.after(Duration.ofSeconds(10), new StepEffect.LowerLevel("dutch", 10));
        Trial trial = new Trial(centre(sales().needs("dutch", 60).steps(List.of(lower)))
                .agent(agent("ann", "sales").skill("dutch", 30)).build());
        trial.signIn("ann");
        long call = trial.arrives();
        trial.passes(30, TimeUnit.SECONDS);
        trial.told();
        // when: another step stands before it
        StepConfig more = StepConfig.after(Duration.ofSeconds(20), new StepEffect.LowerLevel("dutch", 20));
        trial.reconfigure(centre(sales().needs("dutch", 60).steps(List.of(more, lower)))
                .agent(agent("ann", "sales").skill("dutch", 30)).build()).passes(0, TimeUnit.SECONDS);
        // then: 60 − 10 − 20
        List<String> told = trial.told();
        assertEquals(1, told.stream().filter(line -> line.startsWith("STEP_DONE")).count(), told.toString());
        assertTrue(told.contains("OFFER_MADE call " + call + " in sales agent ann"), told.toString());
    }

    @Test
    void shouldTakeBackAStepThatIsGone() {
        // given
        StepConfig lower = StepConfig.after(Duration.ofSeconds(10), new StepEffect.LowerLevel("dutch", 30));
        Trial trial = new Trial(centre(sales().needs("dutch", 60).steps(List.of(lower)))
                .agent(agent("ann", "sales").skill("dutch", 30)).build());
        trial.arrives();
        trial.passes(30, TimeUnit.SECONDS);
        // when
        trial.reconfigure(centre(sales().needs("dutch", 60)).agent(agent("ann", "sales").skill("dutch", 30)).build());
        trial.told();
        trial.signIn("ann");
        // then
        assertFalse(trial.told().stream().anyMatch(line -> line.startsWith("OFFER_MADE")));
    }

    @Test
    void shouldGoByTheNewLongestWaitSinceEntry() {
        // given
        Trial trial = new Trial(centre(open("sales").maxWait(Duration.ofMinutes(10))
                .maxWaitNoAgent(Duration.ofMinutes(5))).build());
        long call = trial.arrives();
        trial.passes(1, TimeUnit.MINUTES).told();
        // when
        trial.reconfigure(centre(open("sales").maxWait(Duration.ofMinutes(2))
                .maxWaitNoAgent(Duration.ofMinutes(5))).build());
        trial.passes(59, TimeUnit.SECONDS);
        // then
        assertFalse(trial.told().stream().anyMatch(line -> line.startsWith("SEGMENT_EXITED")));
        trial.passes(1, TimeUnit.SECONDS);
        assertTrue(trial.told().contains("SEGMENT_EXITED call " + call + " in sales MAX_WAIT"));
    }

    @Test
    void r32ShouldLeaveTheTurnsOfOthersWhenAMemberGoesAndComesBack() {
        // given: ann, ben, cid, dan in turn; ann and ben had theirs
        CenterConfig all = turns("ann", "ben", "cid", "dan");
        Trial trial = new Trial(all);
        trial.signIn("ann").signIn("ben").signIn("cid").signIn("dan");
        takes(trial, "ann");
        takes(trial, "ben");
        // when: ann is removed and added again, and a newcomer is written first
        trial.reconfigure(turns("ben", "cid", "dan"));
        trial.reconfigure(turns("eve", "ann", "ben", "cid", "dan"));
        // then
        takes(trial, "cid");
        takes(trial, "dan");
        takes(trial, "ben");
    }

    private static CenterConfig turns(String... agents) {
        CenterConfig.Builder centre = centre(sales().ranking("ring"));
        for (String agent : agents) {
            centre.agent(agent(agent, "sales"));
        }
        return centre.build();
    }

    private static void takes(Trial trial, String agent) {
        trial.told();
        long call = trial.arrives();
        List<String> told = trial.told();
        assertTrue(told.contains("OFFER_MADE call " + call + " in sales agent " + agent), told.toString());
        long leg = told.stream().filter(line -> line.startsWith("dial ")).map(line -> line.split(" ")[1])
                .mapToLong(Long::parseLong).findFirst().orElseThrow();
        trial.answers(leg).bridged(call, leg).ends(call, Reason.NORMAL);
    }

    @Test
    void shouldRefuseAQueueThatChangesItsMedium() {
        // given
        Trial trial = new Trial(centre(sales()).agent(agent("ann", "sales")).build());
        // when
        ConfigException refused = assertThrows(ConfigException.class, () -> trial.reconfigure(
                centre(sales().medium(Medium.CHAT)).agent(agent("ann", "sales")).build()));
        // then
        assertEquals("queue 'sales': medium was VOICE and would become CHAT; a queue keeps its medium while the"
                + " engine lives, give the new one another name", refused.getMessage());
        assertEquals(0, trial.decider.floor().plan.layout().number(), "the old one runs on");
    }

    @Test
    void shouldReplayOverSwapsToTheSameState() {
        // given
        CenterConfig one = centre(sales().needs("dutch", 30)).agent(agent("ann", "sales").skill("dutch")).build();
        CenterConfig two = centre(open("new"), sales()).agent(agent("ben", "new", "sales"))
                .agent(agent("ann", "new").skill("dutch")).build();
        Trial trial = new Trial(one);
        trial.signIn("ann");
        trial.arrives();
        trial.arrives();
        trial.reconfigure(two).signIn("ben").passes(5, TimeUnit.SECONDS).reconfigure(one)
                .passes(5, TimeUnit.SECONDS).reconfigure(two).passes(1, TimeUnit.MINUTES);
        // when, then
        trial.assertReplays();
    }

    private static Call call(Trial trial, long id) {
        return trial.decider.floor().calls.byCaller(id);
    }
}
