package org.strowger.core.center.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.core.agent.AgentState;
import org.strowger.core.center.rule.Requirement.All;
import org.strowger.core.center.rule.Requirement.Any;
import org.strowger.core.center.rule.Requirement.Not;
import org.strowger.core.center.rule.Requirement.Skill;

class RuleRecordsTest {
    private static Arguments refused(Executable made, String message) {
        return Arguments.of(made, message);
    }

    static Stream<Arguments> wrong() {
        String nameHint = "the name cannot be used; a name is a letter, then letters, digits, _ or -, 64 at most";
        Optional<String> none = Optional.empty();
        return Stream.of(
                refused(() -> new Skill("9x"), "skill '9x': " + nameHint),
                refused(() -> new Skill("dutch", 0, 50),
                        "skill 'dutch': levels were 0 to 50; use 1 to 100, the lowest first"),
                refused(() -> new Skill("dutch", 60, 50),
                        "skill 'dutch': levels were 60 to 50; use 1 to 100, the lowest first"),
                refused(() -> new Any(List.of()),
                        "needs: any: nothing stands in it; name one at least"),
                refused(() -> Condition.atLeast(Measure.WAITED_NS, 1).in("sales"),
                        "waited: queue 'sales' was named, but this is measured on the call; leave the queue out"),
                refused(() -> Condition.atLeast(Measure.SIGNED_IN, -1),
                        "signedIn: the lower bound was -1; use 0 to 9223372036854775807"),
                refused(() -> new Condition.Compare(Measure.SIGNED_IN, none, 3, 2),
                        "signedIn: the range was 3 to 2, which nothing meets; put the lower bound first"),
                refused(() -> new Condition.InState(none, AgentState.READY, Optional.of("LUNCH"), 0, 1),
                        "inState: reason 'LUNCH' was given for READY; only NOT_READY has reasons"),
                refused(() -> new Condition.TierEmpty(none, 0), "tierEmpty: the tier was 0; use 1 to 10"),
                refused(() -> new Condition.AgentIs("a b", Condition.Presence.FREE),
                        "agent 'a b': the name cannot be used; an agent's name is a letter or digit, then"
                                + " letters, digits, _ . @ or -, 64 at most"),
                refused(() -> new Condition.Opening(none, List.of()),
                        "opening: nothing stands in it; name one at least"),
                refused(() -> new Condition.Weekday(List.of()),
                        "weekday: nothing stands in it; name one at least"),
                refused(() -> new AttributeTest.Matches("a**"), "character 3 of the expression, '*', repeats a"
                        + " repetition; put a group ( … ) around it, or leave one out"),
                refused(() -> new StepEffect.LowerLevel("dutch", 100),
                        "lowerLevel: by was 100; use 1 to 99"),
                refused(() -> new StepEffect.CapLevel("dutch", 101),
                        "skill 'dutch': levels were 101 to 101; use 1 to 100, the lowest first"),
                refused(() -> new StepEffect.SetPriority(101),
                        "setPriority: the priority was 101; use 0 to 100"),
                refused(() -> new StepEffect.RaisePriority(0), "raisePriority: by was 0; use 1 to 100"),
                refused(() -> new StepEffect.AddHeadStart(Duration.ofHours(25)),
                        "addHeadStart: the time was 25h; use 1s to 24h"),
                refused(() -> new StepEffect.AddAgents(List.of()),
                        "addAgents: nothing stands in it; name one at least"),
                refused(() -> new StepEffect.Alarm(""),
                        "alarm: a text of 0 characters was given; use 1 to 200, not only blanks"),
                refused(() -> new StepEffect.Overflow(List.of()),
                        "overflow: nothing stands in it; name one at least"),
                refused(() -> StepConfig.after(Duration.ofDays(31), new StepEffect.End()),
                        "step: after was 31d; use 0s to 30d"),
                refused(() -> StepConfig.every(Duration.ZERO, new StepEffect.End()),
                        "step: every was 0s; use 1s to 30d"),
                refused(() -> StepConfig.after(Duration.ZERO),
                        "step: do: nothing stands in it; name one at least"),
                refused(() -> new OverflowConfig.Cause.Missed(101),
                        "overflow: missed was 101; use 1 to 100"),
                refused(() -> new OverflowConfig.Cause.Waited(Duration.ZERO),
                        "overflow: waited was 0s; use 1s to 30d"),
                refused(() -> new Target.Number(" "),
                        "number: a text of 1 characters was given; use 1 to 200, not only blanks"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void shouldRefuseWithOneSentenceWhenAValueCannotBeUsed(Executable made, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }

    @Test
    void shouldMeetARequirementByLevels() {
        // given
        Requirement requirement = new All(List.of(new Skill("english", 40, 60),
                new Any(List.of(new Skill("dutch"), new Skill("flemish", 60, 100))),
                new Not(new Skill("trainee"))));
        // then
        assertEquals(true, met(requirement, Map.of("english", 40, "dutch", 1)));
        assertEquals(true, met(requirement, Map.of("english", 60, "flemish", 60)));
        assertEquals(false, met(requirement, Map.of("english", 61, "dutch", 1)));
        assertEquals(false, met(requirement, Map.of("english", 39, "dutch", 1)));
        assertEquals(false, met(requirement, Map.of("english", 50, "flemish", 59)));
        assertEquals(false, met(requirement, Map.of("english", 50, "dutch", 9, "trainee", 1)));
        assertEquals(true, met(Requirement.NOTHING, Map.of()));
    }

    private static boolean met(Requirement requirement, Map<String, Integer> levels) {
        return requirement.isMetBy(skill -> levels.getOrDefault(skill, 0));
    }

    @Test
    void shouldKeepWeekdaysInTheOrderOfTheWeek() {
        assertEquals(List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), new Condition.Weekday(
                List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.SUNDAY)).days());
    }
}
