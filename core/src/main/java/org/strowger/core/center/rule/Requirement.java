package org.strowger.core.center.rule;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * What a queue asks of the agents who serve it: skills with their levels, joined by all, any and not.
 * Immutable.
 */
public sealed interface Requirement {
    /** Asks nothing. */
    Requirement NOTHING = new All(List.of());

    /** Whether an agent meets it. @param levels the agent's level of a skill by name, 0 for none */
    boolean isMetBy(ToIntFunction<String> levels);

    /** Hands over each skill that is named, in the order written; one named twice comes twice. */
    void eachSkill(Consumer<Skill> action);

    /** All of these skills, at any level. */
    static Requirement of(String... skills) {
        return new All(List.of(skills).stream().<Requirement>map(Skill::new).toList());
    }

    /** A skill. @param lowest 1 to 100 @param highest lowest to 100 */
    record Skill(String skill, int lowest, int highest) implements Requirement {
        /** Checks name and levels. */
        public Skill {
            Checks.levels(skill, lowest, highest);
        }

        /** A skill at any level. */
        public Skill(String skill) {
            this(skill, Checks.LOWEST_LEVEL, Checks.HIGHEST_LEVEL);
        }

        @Override
        public boolean isMetBy(ToIntFunction<String> levels) {
            int level = levels.applyAsInt(skill);
            return level >= lowest && level <= highest;
        }

        @Override
        public void eachSkill(Consumer<Skill> action) {
            action.accept(this);
        }
    }

    /** Every one of them; none asks nothing. */
    record All(List<Requirement> parts) implements Requirement {
        /** Copies the list. */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean isMetBy(ToIntFunction<String> levels) {
            return parts.stream().allMatch(part -> part.isMetBy(levels));
        }

        @Override
        public void eachSkill(Consumer<Skill> action) {
            parts.forEach(part -> part.eachSkill(action));
        }
    }

    /** One of them at least. @param parts one or more */
    record Any(List<Requirement> parts) implements Requirement {
        /** Copies the list, which is not empty. */
        public Any {
            parts = Checks.some("needs: any", parts);
        }

        @Override
        public boolean isMetBy(ToIntFunction<String> levels) {
            return parts.stream().anyMatch(part -> part.isMetBy(levels));
        }

        @Override
        public void eachSkill(Consumer<Skill> action) {
            parts.forEach(part -> part.eachSkill(action));
        }
    }

    /** The contrary. */
    record Not(Requirement part) implements Requirement {
        @Override
        public boolean isMetBy(ToIntFunction<String> levels) {
            return !part.isMetBy(levels);
        }

        @Override
        public void eachSkill(Consumer<Skill> action) {
            part.eachSkill(action);
        }
    }
}
