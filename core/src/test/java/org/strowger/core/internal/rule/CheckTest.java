package org.strowger.core.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.Measure;
import org.strowger.core.center.rule.Requirement;

class CheckTest {
    private static RulePlan plan(RuleIndex index, List<Condition> joinWhen) {
        List<QueueRules> queues = IntStream.range(0, PlainFacts.QUEUES)
                .mapToObj(queue -> new QueueRules(Requirement.NOTHING, List.of(), List.of(),
                        joinWhen.get(queue), Condition.ALWAYS, PlainConditions.HOURS.get(queue),
                        Optional.empty())).toList();
        return new RulePlan(index, queues, Map.of());
    }

    /** One condition compiled; attributes have their numbers beforehand. */
    private static Check check(Condition condition) {
        RuleIndex index = PlainConditions.index();
        PlainConditions.ATTRIBUTES.forEach(index::attribute);
        return plan(index, List.of(condition, Condition.ALWAYS, Condition.ALWAYS)).joinWhen(0);
    }

    @Test
    void shouldAgreeWithAPlainRecursiveJudgeWhenConditionsAreRandom() {
        long seed = 31_415;
        Random random = new Random(seed);
        PlainFacts facts = new PlainFacts();
        int held = 0;
        for (int i = 0; i < 4_000; i++) {
            Condition condition = PlainConditions.draw(random, random.nextInt(4));
            Check check = check(condition);
            for (int j = 0; j < 25; j++) {
                facts.draw(random);
                boolean expected = PlainConditions.holds(condition, facts);
                held += expected ? 1 : 0;
                assertEquals(expected, check.holds(facts), () -> "seed " + seed + ": " + condition);
            }
        }
        assertTrue(held > 20_000 && held < 80_000, "one-sided: " + held + " of 100000 held");
    }

    @Test
    void shouldHoldInNoRangeWhenAMeasureHasNoValue() {
        // given
        PlainFacts facts = new PlainFacts().with(Map.of(Measure.EXPECTED_WAIT_NS, RuleFacts.NO_VALUE));
        // then
        assertEquals(false, check(Condition.atLeast(Measure.EXPECTED_WAIT_NS, 0)).holds(facts));
        assertEquals(false, check(Condition.atMost(Measure.EXPECTED_WAIT_NS, 9)).holds(facts));
    }

    @Test
    void shouldAskAnotherQueueWhenItIsNamed() {
        // given
        PlainFacts facts = new PlainFacts();
        facts.measures[Measure.WAITING.ordinal()][1] = 7;
        // then
        assertEquals(true, check(Condition.atLeast(Measure.WAITING, 7).in("billing")).holds(facts));
        assertEquals(false, check(Condition.atLeast(Measure.WAITING, 7)).holds(facts));
    }

    @Test
    void shouldKnowAWindowByNameWhenSchedulesNumberThemDifferently() {
        // given both schedules call their only window state 3
        Check lunch = check(new Condition.Opening(Optional.empty(), List.of("lunch")));
        PlainFacts facts = new PlainFacts();
        Arrays.fill(facts.opening, 3);
        // then
        assertEquals(true, lunch.holds(facts));
        facts.queue = 1;
        assertEquals(false, lunch.holds(facts));
        facts.queue = 2;
        assertEquals(false, lunch.holds(facts));
    }

    @Test
    void shouldCompileEqualConditionsOnce() {
        // given
        Condition first = new Condition.Any(List.of(Condition.atLeast(Measure.WAITING, 7)));
        Condition second = new Condition.Any(List.of(Condition.atLeast(Measure.WAITING, 7)));
        RulePlan plan = plan(PlainConditions.index(), List.of(first, second, Condition.ALWAYS));
        // then
        assertSame(plan.joinWhen(0), plan.joinWhen(1));
    }

    @Test
    void shouldAllocateNothingWhenAsked() {
        // given every kind of condition at once
        Random random = new Random(99);
        PlainFacts facts = new PlainFacts();
        facts.draw(random);
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            checks.add(check(PlainConditions.draw(random, 2)));
        }
        Check[] all = checks.toArray(new Check[0]);
        // then
        assertEquals(0, LeastBytes.of(200, () -> {
            for (Check check : all) {
                facts.segment = check.holds(facts) ? 1 : 0;
            }
        }));
    }
}
