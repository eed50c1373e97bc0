package org.strowger.core.internal.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.core.center.rule.AttributeTest;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.Measure;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.OverflowConfig.Cause;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.center.rule.StepEffect;
import org.strowger.core.center.rule.StepProfiles;
import org.strowger.core.center.rule.Target;

class RulePlanTest {
    private static final long SECOND = 1_000_000_000L;

    private static RuleIndex index() {
        return new RuleIndex(List.of("dutch", "english"), List.of("sales", "billing"), List.of("ann", "bob"))
                .prompts(List.of("welcome", "sorry"));
    }

    private static RulePlan plan(StepConfig... steps) {
        return new RulePlan(index(), List.of(QueueRules.of(Requirement.NOTHING, steps)),
                Map.of("escalation", StepProfiles.escalation(Optional.empty()),
                        "vip", List.of(StepConfig.after(Duration.ZERO, new StepEffect.SetPriority(90)))));
    }

    private static StepConfig after(int seconds, StepEffect... effects) {
        return StepConfig.after(Duration.ofSeconds(seconds), effects);
    }

    @Test
    void shouldResolveNamesInActionsWhenStepsAreCompiled() {
        // when
        StepList steps = plan(after(20, new StepEffect.SetPriority(80), new StepEffect.RaisePriority(5),
                new StepEffect.AddHeadStart(Duration.ofSeconds(30)), new StepEffect.Play("sorry"),
                new StepEffect.StayOrLeave(List.of(new Target.Callback(), new Target.Voicemail(Optional.of("late")))),
                new StepEffect.Overflow(List.of(new Target.Queue("billing", Target.Time.RESET),
                        new Target.Agent("bob"), new Target.Number("100"), new Target.Flow("main"),
                        new Target.HangUp())),
                new StepEffect.Alarm("late"), new StepEffect.AddSteps("vip"), new StepEffect.End())).steps(0);
        // then
        int none = RuleFacts.NONE;
        assertEquals(List.of(
                new StepAction(StepAction.Kind.SET_PRIORITY, none, 80, "", List.of()),
                new StepAction(StepAction.Kind.RAISE_PRIORITY, none, 5, "", List.of()),
                new StepAction(StepAction.Kind.ADD_HEAD_START, none, 30 * SECOND, "", List.of()),
                new StepAction(StepAction.Kind.PLAY, 1, 0, "sorry", List.of()),
                new StepAction(StepAction.Kind.STAY_OR_LEAVE, none, 0, "", List.of(
                        new CompiledTarget(CompiledTarget.Kind.CALLBACK, none, "", true),
                        new CompiledTarget(CompiledTarget.Kind.VOICEMAIL, none, "late", true))),
                new StepAction(StepAction.Kind.OVERFLOW, none, 0, "", List.of(
                        new CompiledTarget(CompiledTarget.Kind.QUEUE, 1, "", false),
                        new CompiledTarget(CompiledTarget.Kind.AGENT, 1, "", true),
                        new CompiledTarget(CompiledTarget.Kind.NUMBER, none, "100", true),
                        new CompiledTarget(CompiledTarget.Kind.FLOW, none, "main", true),
                        new CompiledTarget(CompiledTarget.Kind.HANG_UP, none, "", true))),
                new StepAction(StepAction.Kind.ALARM, none, 0, "late", List.of()),
                new StepAction(StepAction.Kind.ADD_STEPS, 1, 0, "", List.of()),
                new StepAction(StepAction.Kind.END, none, 0, "", List.of())), steps.step(0).actions());
    }

    @Test
    void shouldNumberStepsOverAllListsAndKeepEqualListsOnce() {
        // given
        StepConfig[] escalation = StepProfiles.escalation(Optional.empty()).toArray(new StepConfig[0]);
        RulePlan plan = plan(escalation);
        // then
        assertSame(plan.profile(plan.profileNamed("escalation")), plan.steps(0));
        assertEquals(RuleFacts.NONE, plan.profileNamed("none"));
        assertEquals(4, plan.stepCount());
        for (int i = 0; i < plan.stepCount(); i++) {
            assertEquals(i, plan.step(i).number());
        }
        assertSame(plan.step(2), plan.steps(0).step(2));
        assertEquals(3, plan.profile(plan.profileNamed("vip")).step(0).number());
    }

    @Test
    void shouldTellTheNextMomentOfSteps() {
        // given
        StepList steps = plan(after(0, new StepEffect.NextTier()), after(20, new StepEffect.NextTier()),
                StepConfig.every(Duration.ofSeconds(15), new StepEffect.NextTier())).steps(0);
        // then
        assertEquals(0, steps.nextNs(-1));
        assertEquals(15 * SECOND, steps.nextNs(0));
        assertEquals(20 * SECOND, steps.nextNs(15 * SECOND));
        assertEquals(30 * SECOND, steps.nextNs(20 * SECOND));
        assertEquals(45 * SECOND, steps.nextNs(30 * SECOND));
        assertEquals(false, steps.asksAgain());
        assertEquals(3, steps.size());
        assertEquals(true, steps.step(0).isDue(-1, 0));
        assertEquals(false, steps.step(0).isDue(0, 90 * SECOND), "once in its life");
        assertEquals(false, steps.step(2).isDue(-1, 15 * SECOND - 1));
        assertEquals(true, steps.step(2).isDue(-1, 15 * SECOND));
        assertEquals(false, steps.step(2).isDue(15 * SECOND, 30 * SECOND - 1));
        assertEquals(true, steps.step(2).isDue(15 * SECOND, 80 * SECOND));
    }

    @Test
    void shouldAskAgainWhenAStepWaitsForACondition() {
        // given
        StepList steps = plan(StepConfig.when(Condition.atLeast(Measure.WAITING, 3), new StepEffect.End()))
                .steps(0);
        PlainFacts facts = new PlainFacts();
        // then
        assertEquals(true, steps.asksAgain());
        assertEquals(CompiledStep.NEVER, steps.nextNs(-1));
        assertEquals(false, steps.step(0).when().holds(facts));
        assertEquals(true, steps.step(0).when().holds(facts.with(Map.of(Measure.WAITING, 3L))));
    }

    @Test
    void shouldPassAStepOverByItsConditions() {
        // given
        CompiledStep step = plan(after(1, new StepEffect.End())
                .onlyIf(Condition.atLeast(Measure.WAITING, 1))
                .skipIf(Condition.atMost(Measure.ELIGIBLE, 0))).steps(0).step(0);
        PlainFacts facts = new PlainFacts();
        // then
        assertEquals(false, step.applies(facts.with(Map.of(Measure.WAITING, 0L, Measure.ELIGIBLE, 1L))));
        assertEquals(false, step.applies(facts.with(Map.of(Measure.WAITING, 1L, Measure.ELIGIBLE, 0L))));
        assertEquals(true, step.applies(facts.with(Map.of(Measure.WAITING, 1L, Measure.ELIGIBLE, 1L))));
        assertEquals(true, plan(after(1, new StepEffect.End())).steps(0).step(0).applies(facts));
    }

    @Test
    void shouldCompileOverflowAndEntryConditions() {
        // given
        List<Target> hangUp = List.of(new Target.HangUp());
        QueueRules rules = new QueueRules(Requirement.NOTHING, List.of(), List.of(
                new OverflowConfig(new Cause.Full(), hangUp), new OverflowConfig(new Cause.Empty(), hangUp),
                new OverflowConfig(new Cause.Closed(), hangUp),
                new OverflowConfig(new Cause.When(Condition.atLeast(Measure.WAITING, 3)), hangUp),
                new OverflowConfig(new Cause.Missed(2), hangUp),
                new OverflowConfig(new Cause.Waited(Duration.ofSeconds(9)), hangUp)),
                Condition.atLeast(Measure.SIGNED_IN, 1), Condition.atMost(Measure.SIGNED_IN, 0), Optional.empty(),
                Optional.empty());
        // when
        RulePlan plan = new RulePlan(index(), List.of(rules), Map.of());
        // then
        List<CompiledOverflow> overflow = plan.overflow(0);
        assertEquals(List.of(CompiledOverflow.Kind.values()),
                overflow.stream().map(CompiledOverflow::kind).toList());
        assertEquals(List.of(0L, 0L, 0L, 0L, 2L, 9 * SECOND),
                overflow.stream().map(CompiledOverflow::amount).toList());
        PlainFacts facts = new PlainFacts().with(Map.of(Measure.SIGNED_IN, 1L, Measure.WAITING, 3L));
        assertEquals(true, overflow.get(3).when().holds(facts));
        assertEquals(false, overflow.get(0).when().holds(facts));
        assertEquals(true, plan.joinWhen(0).holds(facts));
        assertEquals(false, plan.leaveWhen(0).holds(facts));
        assertEquals(1, plan.queues());
    }

    @Test
    void shouldNameTheAgentsAndAttributesThatRulesKnow() {
        // given
        RulePlan plan = plan(after(1, new StepEffect.AddAgents(List.of("bob")))
                .onlyIf(new Condition.Attribute("tier", new AttributeTest.Is("gold"))),
                after(2, new StepEffect.AddAgents(List.of("bob", "ann")))
                .onlyIf(new Condition.Attribute("amount", new AttributeTest.Between(1, 2))));
        // then
        assertArrayEquals(new int[] {0, 1}, plan.namedAgents());
        assertEquals(List.of("tier", "amount"), plan.attributes());
    }

    static Stream<Arguments> unknown() {
        return Stream.of(
                Arguments.of(after(1, new StepEffect.DropSkill("duch")),
                        "rules: no skill is named 'duch'; did you mean \"dutch\"?"),
                Arguments.of(after(1, new StepEffect.AddPool("nowhere")), "rules: no queue is named 'nowhere'"),
                Arguments.of(after(1, new StepEffect.AddAgents(List.of("bobb"))),
                        "rules: no agent is named 'bobb'; did you mean \"bob\"?"),
                Arguments.of(after(1, new StepEffect.Play("sory")),
                        "rules: no prompt is named 'sory'; did you mean \"sorry\"?"),
                Arguments.of(after(1, new StepEffect.AddSteps("vp")),
                        "rules: no step profile is named 'vp'; did you mean \"vip\"?"),
                Arguments.of(after(1, new StepEffect.End()).onlyIf(new Condition.SegmentIs("gold")),
                        "rules: no segment is named 'gold'"));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void shouldRefuseARuleWhenItNamesWhatIsNotThere(StepConfig step, String message) {
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, () -> plan(step)).getMessage());
    }
}
