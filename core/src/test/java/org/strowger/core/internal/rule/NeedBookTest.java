package org.strowger.core.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.center.rule.Requirement.All;
import org.strowger.core.center.rule.Requirement.Any;
import org.strowger.core.center.rule.Requirement.Not;
import org.strowger.core.center.rule.Requirement.Skill;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.center.rule.StepEffect;

class NeedBookTest {
    private static final List<String> SKILLS = List.of("dutch", "flemish", "english", "trainee");
    private static final List<String> QUEUES = List.of("sales", "billing", "night");
    private static final List<String> AGENTS = List.of("ann", "bob", "cy", "dee", "eve");

    /** One agent, by names and by numbers. */
    private record Person(int agent, Map<String, Integer> levels, Map<String, Integer> tiers)
            implements Worker {
        @Override
        public int level(int skill) {
            return levels.getOrDefault(SKILLS.get(skill), 0);
        }

        @Override
        public int difficultyLimit() {
            return 100;
        }

        @Override
        public int tier(int queue) {
            return tiers.getOrDefault(QUEUES.get(queue), 0);
        }
    }

    /** All effects in one step of the first queue, so that effect i has the i-th action. */
    private static RulePlan plan(List<Requirement> needs, List<StepEffect.OnNeed> effects) {
        StepConfig step = StepConfig.after(Duration.ZERO, effects.toArray(new StepEffect[0]));
        List<QueueRules> rules = IntStream.range(0, QUEUES.size()).mapToObj(queue -> queue == 0
                ? QueueRules.of(needs.get(0), step) : QueueRules.of(needs.get(queue))).toList();
        return new RulePlan(new RuleIndex(SKILLS, QUEUES, AGENTS), rules, Map.of());
    }

    private static int[] numbers(RulePlan plan) {
        return plan.steps(0).step(0).actions().stream().mapToInt(StepAction::index).toArray();
    }

    private static int after(NeedBook book, RulePlan plan, int... effects) {
        int[] numbers = numbers(plan);
        return book.after(0, IntStream.of(effects).map(i -> numbers[i]).toArray());
    }

    @Test
    void shouldGiveTheFirstNeedOfAQueueItsNumber() {
        // given
        RulePlan plan = plan(List.of(Requirement.of("dutch"), Requirement.of("dutch"), Requirement.NOTHING),
                List.of(new StepEffect.NextTier()));
        NeedBook book = new NeedBook(plan);
        // then
        assertEquals(3, book.count());
        for (int queue = 0; queue < 3; queue++) {
            assertEquals(queue, book.first(queue));
            assertEquals(queue, book.state(queue).queue());
            assertEquals(1, book.state(queue).tiersOpened());
            assertEquals(Optional.empty(), book.state(queue).offerPolicy());
        }
    }

    @Test
    void shouldBeOneNeedWhenEffectsComeToTheSame() {
        // given
        RulePlan plan = plan(List.of(new All(List.of(new Skill("dutch", 60, 100), new Skill("english"))),
                Requirement.NOTHING, Requirement.NOTHING), List.of(
                new StepEffect.LowerLevel("dutch", 20), new StepEffect.SetLevel("dutch", 40, 100),
                new StepEffect.DropSkill("flemish"), new StepEffect.AddPool("sales"),
                new StepEffect.AddPool("night"), new StepEffect.AddPool("billing"),
                new StepEffect.AddAgents(List.of("bob", "ann")), new StepEffect.AddAgents(List.of("ann")),
                new StepEffect.SetOfferPolicy(OfferPolicy.RING_ALL)));
        NeedBook book = new NeedBook(plan);
        // then
        assertEquals(after(book, plan, 0), after(book, plan, 1));
        assertEquals(after(book, plan, 0), after(book, plan, 0, 1, 1));
        assertEquals(0, after(book, plan, 2), "a skill that is not asked for is left alone");
        assertEquals(0, after(book, plan, 3), "its own members are in already");
        assertEquals(after(book, plan, 4, 5), after(book, plan, 5, 4));
        assertEquals(after(book, plan, 6), after(book, plan, 7, 6));
        assertNotEquals(after(book, plan, 6), after(book, plan, 7));
        NeedState state = book.state(after(book, plan, 4, 5, 6, 8));
        assertEquals(2, state.pools());
        assertEquals(1, state.pool(0));
        assertEquals(2, state.pool(1));
        assertEquals(2, state.agents());
        assertEquals(1, state.agent(1));
        assertEquals(Optional.of(OfferPolicy.RING_ALL), state.offerPolicy());
    }

    @Test
    void shouldWidenWhatACallAddsTogetherWithWhatItsQueueAsks() {
        // given
        RulePlan plan = plan(List.of(Requirement.of("dutch"), Requirement.of("english"), Requirement.NOTHING),
                List.of(new StepEffect.LowerLevel("english", 20), new StepEffect.DropSkill("english")));
        NeedBook book = new NeedBook(plan);
        int english = book.adding(new Skill("english", 60, 100), SKILLS::indexOf);
        // when
        int number = book.with(0, english);
        int[] effects = numbers(plan);
        // then
        assertEquals(new All(List.of(new Skill("dutch"), new Skill("english", 60, 100))),
                book.state(number).requirement(SKILLS));
        assertEquals(new All(List.of(new Skill("dutch"), new Skill("english", 40, 100))),
                book.state(book.after(number, effects[0])).requirement(SKILLS));
        assertEquals(0, book.after(number, effects[1]), "what was added is gone, and the queue's own left");
        // and
        assertEquals(0, book.with(0, NeedBook.NOTHING_ADDED));
        assertEquals(NeedBook.NOTHING_ADDED, book.adding(Requirement.NOTHING, SKILLS::indexOf));
        assertEquals(english, book.adding(new All(List.of(new Skill("english", 60, 100))), SKILLS::indexOf));
        assertEquals(1, book.with(1, book.adding(Requirement.of("english"), SKILLS::indexOf)), "what it asks anyway");
    }

    @Test
    void shouldListTheSkillsAskedForWithTheirLevels() {
        // given
        RulePlan plan = plan(List.of(new All(List.of(new Skill("english", 40, 60),
                new Any(List.of(new Skill("dutch"), new Skill("flemish", 50, 100))),
                new Not(new Skill("trainee")))), Requirement.NOTHING, Requirement.NOTHING),
                List.of(new StepEffect.CapLevel("flemish", 30), new StepEffect.DropSkill("dutch")));
        NeedBook book = new NeedBook(plan);
        // when
        NeedState first = book.state(0);
        NeedState capped = book.state(after(book, plan, 0));
        NeedState dropped = book.state(after(book, plan, 1));
        // then
        assertEquals(3, first.skills());
        assertEquals(List.of(2, 0, 1), List.of(first.skill(0), first.skill(1), first.skill(2)));
        assertEquals(40, first.lowest(0));
        assertEquals(60, first.highest(0));
        assertEquals(30, capped.lowest(2));
        assertEquals(30, capped.highest(2));
        assertEquals(1, dropped.skills(), "whoever has no flemish may serve now");
    }

    @Test
    void shouldServeWhoServedBeforeWhenASkillIsDropped() {
        // given
        RulePlan plan = plan(List.of(new All(List.of(new Any(List.of(new Skill("dutch"), new Skill("flemish"))),
                new Not(new Skill("trainee")))), Requirement.NOTHING, Requirement.NOTHING),
                List.of(new StepEffect.DropSkill("dutch"), new StepEffect.DropSkill("trainee")));
        NeedBook book = new NeedBook(plan);
        Person trainee = new Person(0, Map.of("dutch", 5, "trainee", 1), Map.of("sales", 1));
        Person nobody = new Person(1, Map.of(), Map.of("sales", 1));
        Person stranger = new Person(2, Map.of("dutch", 5), Map.of("night", 1));
        // then
        assertEquals(false, book.fits(0, trainee));
        assertEquals(true, book.fits(after(book, plan, 1), trainee));
        assertEquals(false, book.fits(0, nobody));
        assertEquals(true, book.fits(after(book, plan, 0), nobody));
        assertEquals(false, book.fits(after(book, plan, 0, 1), stranger));
    }

    @Test
    void shouldAgreeWithPlainRecomputationWhenNeedsAndEffectsAreRandom() {
        long seed = 27_182;
        Random random = new Random(seed);
        int fitting = 0;
        int asked = 0;
        for (int round = 0; round < 1_500; round++) {
            Requirement needs = requirement(random, random.nextInt(4));
            List<StepEffect.OnNeed> effects = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                effects.add(effect(random));
            }
            RulePlan plan = plan(List.of(needs, needs, needs), effects);
            NeedBook book = new NeedBook(plan);
            for (int way = 0; way < 8; way++) {
                int[] taken = random.ints(random.nextInt(6), 0, effects.size()).toArray();
                PlainNeed plain = new PlainNeed("sales", needs,
                        IntStream.of(taken).<StepEffect.OnNeed>mapToObj(effects::get).toList());
                int need = after(book, plan, taken);
                String where = "seed " + seed + ": " + needs + " after " + IntStream.of(taken)
                        .mapToObj(i -> effects.get(i).toString()).toList();
                assertEquals(plain.tiersOpened(), book.state(need).tiersOpened(), where);
                assertEquals(plain.pools().size(), book.state(need).pools(), where);
                for (int i = 0; i < 10; i++) {
                    Person who = person(random);
                    boolean fits = plain.fits(AGENTS.get(who.agent()), who.levels(), who.tiers());
                    assertEquals(fits, book.fits(need, who), () -> where + " for " + who);
                    fitting += fits ? 1 : 0;
                    asked++;
                }
                assertEquals(need, after(book, plan, taken), "the same effects, the same number");
            }
        }
        assertTrue(fitting > asked / 10 && fitting < asked * 9 / 10, fitting + " of " + asked + " fit");
    }

    private static Requirement requirement(Random random, int depth) {
        if (depth == 0) {
            int lowest = 1 + random.nextInt(60);
            return new Skill(one(SKILLS, random), lowest, lowest + random.nextInt(101 - lowest));
        }
        List<Requirement> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            parts.add(requirement(random, depth - 1));
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> new All(parts);
            case 2, 3 -> new Any(parts);
            default -> new Not(parts.get(0));
        };
    }

    private static StepEffect.OnNeed effect(Random random) {
        String skill = one(SKILLS, random);
        int level = 1 + random.nextInt(99);
        return switch (random.nextInt(10)) {
            case 0 -> new StepEffect.SetLevel(skill, level, 100);
            case 1 -> new StepEffect.LowerLevel(skill, level);
            case 2 -> new StepEffect.CapLevel(skill, level);
            case 3 -> new StepEffect.AddSkill(skill, level, 100);
            case 4 -> new StepEffect.DropSkill(skill);
            case 5 -> new StepEffect.ReplaceSkill(skill, skill.equals("dutch") ? "flemish" : "dutch");
            case 6 -> new StepEffect.NextTier();
            case 7 -> new StepEffect.AddPool(one(QUEUES, random));
            case 8 -> new StepEffect.AddAgents(List.of(one(AGENTS, random), "eve"));
            default -> new StepEffect.SetOfferPolicy(OfferPolicy.RING_ALL);
        };
    }

    private static Person person(Random random) {
        Map<String, Integer> levels = new TreeMap<>();
        SKILLS.stream().filter(skill -> random.nextBoolean())
                .forEach(skill -> levels.put(skill, 1 + random.nextInt(100)));
        Map<String, Integer> tiers = new TreeMap<>();
        QUEUES.stream().filter(queue -> random.nextInt(3) > 0).forEach(queue -> tiers.put(queue, 1));
        return new Person(random.nextInt(AGENTS.size()), levels, tiers);
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    @Test
    void shouldAllocateNothingWhenAWayWasTakenBefore() {
        // given
        Random random = new Random(5);
        RulePlan plan = plan(List.of(requirement(random, 3), Requirement.NOTHING, Requirement.NOTHING),
                List.of(new StepEffect.DropSkill("dutch"), new StepEffect.AddPool("night"),
                        new StepEffect.AddAgents(List.of("eve")), new StepEffect.NextTier()));
        NeedBook book = new NeedBook(plan);
        int[] effects = numbers(plan);
        Person who = new Person(3, Map.of(), Map.of());
        int[] last = new int[1];
        // then
        assertEquals(0, LeastBytes.of(2_000, () -> {
            int need = book.first(0);
            for (int effect : effects) {
                need = book.after(need, effect);
            }
            last[0] = need + (book.fits(need, who) ? 1 : 0);
        }));
        assertTrue(last[0] >= 3);
    }
}
