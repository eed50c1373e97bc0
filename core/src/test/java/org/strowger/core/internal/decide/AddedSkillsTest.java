package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.center.rule.StepEffect;
import org.strowger.core.center.rule.Target;
import org.strowger.core.config.ConfigException;
import org.strowger.core.explain.Moment;
import org.strowger.core.explain.Rejected;
import org.strowger.core.explain.Rejection;
import org.strowger.core.explain.WaitExplanation;
import org.strowger.core.internal.explain.Explainer;
import org.strowger.core.internal.match.RoutingPlan;

/** A flow sends its call to a queue with skills of its own: dutch 60, beside the sales that the queue needs. */
class AddedSkillsTest {
    private final ComfortFlow flow = new ComfortFlow();
    private Trial trial;

    @BeforeEach
    void openCentre() {
        flow.skills = new Requirement.Skill("dutch", 60, 100);
        trial = new Trial(centre(sales()).build(), flow);
    }

    private static QueueConfig.Builder sales() {
        return Trial.queue("sales").needs(Requirement.of("sales"));
    }

    /** Ann speaks no Dutch, bob a little, cora well. */
    private static CenterConfig.Builder centre(QueueConfig.Builder sales) {
        return CenterConfig.named("test").skill("sales").skill("dutch").queue(sales).queue(Trial.queue("other"))
                .agent(AgentConfig.named("ann").skill("sales", 50).queue("sales").queue("other"))
                .agent(AgentConfig.named("bob").skill("sales", 50).skill("dutch", 40).queue("sales").queue("other"))
                .agent(AgentConfig.named("cora").skill("sales", 50).skill("dutch", 80).queue("sales").queue("other"))
                .number("200", new CenterConfig.Entry.Queue("sales")).entryFlow("front");
    }

    private List<String> offers() {
        return trial.told().stream().filter(line -> line.startsWith("OFFER_MADE")).toList();
    }

    @Test
    void shouldOfferTheCallToNobodyButWhoHasTheAddedSkillToo() {
        // given
        trial.signIn("ann").signIn("bob");
        // when
        long call = trial.arrives();
        // then
        assertEquals(List.of(), offers());
        WaitExplanation why = new Explainer(trial.decider.scene())
                .waits(trial.decider.floor().calls.named(call), new Moment(0, 0, 0));
        assertEquals("sales and dutch 60 to 100", why.call().needs());
        assertEquals(List.of(new Rejected("ann", Rejection.SKILL_MISSING, "dutch"),
                new Rejected("bob", Rejection.LEVEL_LOW, "dutch 40, needs 60")), why.rejected().subList(0, 2));
        // when: a call that comes to the same queue without a flow asks for less
        long other = trial.arrives(-1, "200");
        // then
        assertEquals(List.of("OFFER_MADE call " + other + " in sales agent ann"), offers());
        // when
        trial.signIn("cora");
        // then
        assertEquals(List.of("OFFER_MADE call " + call + " in sales agent cora"), offers());
    }

    @Test
    void shouldWidenByTheQueuesSteps() {
        // given
        trial = new Trial(centre(sales().steps(List.of(
                StepConfig.after(Duration.ofSeconds(20), new StepEffect.LowerLevel("dutch", 20)),
                StepConfig.after(Duration.ofSeconds(40), new StepEffect.DropSkill("dutch"))))).build(), flow);
        trial.signIn("ann").signIn("bob");
        long first = trial.arrives();
        // when
        trial.passes(20, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("OFFER_MADE call " + first + " in sales agent bob"), offers());
        // when
        trial.ends(first, Reason.NORMAL).signOut("bob");
        long second = trial.arrives();
        trial.passes(39, TimeUnit.SECONDS);
        assertEquals(List.of(), offers());
        trial.passes(1, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("OFFER_MADE call " + second + " in sales agent ann"), offers());
    }

    @Test
    void shouldKeepThemInAQueueThatItOverflowsToAndWhenItsQueueIsConfiguredAnew() {
        // given
        trial = new Trial(centre(sales().overflow(List.of(new OverflowConfig(
                new OverflowConfig.Cause.Waited(Duration.ofSeconds(10)), List.of(new Target.Queue("other")))))).build(),
                flow);
        trial.signIn("ann");
        long call = trial.arrives();
        // when
        trial.passes(10, TimeUnit.SECONDS);
        trial.reconfigure(centre(sales()).queue(Trial.queue("third")).build());
        trial.reconfigure(centre(sales().steps(List.of(
                StepConfig.after(Duration.ofHours(1), new StepEffect.NextTier())))).build());
        // then
        assertEquals(List.of(), offers());
        assertEquals("other", trial.center.queues().get(trial.decider.floor().calls.named(call).queue).name());
        // when
        trial.signIn("cora");
        // then
        assertEquals(List.of("OFFER_MADE call " + call + " in other agent cora"), offers());
    }

    @Test
    void shouldForgetThemWhenAnAgentHandsTheCallOver() {
        // given
        TalkTrial talk = new TalkTrial(centre(sales()).build(), flow, EnumSet.allOf(Capability.class));
        talk.trial.signIn("cora");
        long call = talk.talks(1);
        talk.trial.signIn("ann").told();
        // when
        talk.toQueue(call, "other", true);
        // then
        assertTrue(talk.trial.told().contains("OFFER_MADE call " + call + " in other agent ann"));
    }

    @Test
    void shouldKeepThemInTheCallbackThatTakesTheCallsPlace() {
        // given
        trial.signIn("ann");
        long call = trial.arrives();
        // when
        trial.callbacks(host -> host.ask(call, ""));
        trial.reconfigure(centre(sales().steps(List.of(
                StepConfig.after(Duration.ofHours(1), new StepEffect.NextTier())))).build());
        // then
        assertEquals(List.of(), offers());
        trial.signIn("cora");
        assertEquals(List.of("OFFER_MADE call 1 in sales agent cora"), offers());
    }

    @Test
    void shouldAskForThemInTheCallbackThatStandsForACallWhichTheQueueDidNotLetIn() {
        // given: no room in the queue, and a callback for whoever finds none
        trial = new Trial(centre(sales().maxWaiting(1).overflow(List.of(new OverflowConfig(
                new OverflowConfig.Cause.Full(), List.of(new Target.Callback()))))).build(), flow);
        trial.signIn("ann");
        long first = trial.arrives();
        // when
        trial.arrives();
        // then
        assertEquals(List.of(), offers());
        trial.hangUp(first).signIn("cora");
        assertEquals(List.of("OFFER_MADE call 1 in sales agent cora"), offers());
    }

    @Test
    void shouldReplayToTheSameState() {
        // given
        trial.signIn("ann").signIn("bob");
        trial.arrives();
        // when, then
        trial.assertReplays();
    }

    @Test
    void shouldRefuseFlowsThatNameASkillWhichTheCentreLacks() {
        // given
        CenterConfig center = centre(sales()).build();
        flow.skills = Requirement.of("danish");
        RoutingPlan plan = new RoutingPlan(center, Trial.rankings());
        // when
        ConfigException refused = assertThrows(ConfigException.class, () -> new Decider(center, plan, flow));
        // then
        assertEquals("flows: they send calls to agents with skill \"danish\", which the centre lacks; add it to the"
                + " centre's skills, or correct the flows", refused.getMessage());
    }
}
