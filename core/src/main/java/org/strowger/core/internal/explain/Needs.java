package org.strowger.core.internal.explain;

import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.explain.Rejection;

/** What a call asks of an agent's skills, in words, and why one does not meet it. */
final class Needs {
    private Needs() {
    }

    /** Why someone was rejected. @param detail more of it, or empty */
    record Verdict(Rejection why, String detail) {
        Verdict(Rejection why) {
            this(why, "");
        }
    }

    /** Such as {@code dutch 40 to 100 and (sales or service), difficulty 60}. */
    static String inWords(Requirement needs, int difficulty) {
        return (needs.equals(Requirement.NOTHING) ? "no skill" : words(needs))
                + (difficulty == 1 ? "" : ", difficulty " + difficulty);
    }

    private static String words(Requirement needs) {
        if (needs instanceof Requirement.Skill skill) {
            return skill.lowest() == 1 && skill.highest() == 100
                    ? skill.skill() : skill.skill() + ' ' + skill.lowest() + " to " + skill.highest();
        }
        if (needs instanceof Requirement.All all) {
            return all.parts().stream().map(Needs::words).collect(Collectors.joining(" and "));
        }
        if (needs instanceof Requirement.Any any) {
            return any.parts().stream().map(Needs::words).collect(Collectors.joining(" or ", "(", ")"));
        }
        return "not (" + words(((Requirement.Not) needs).part()) + ")";
    }

    /** The first thing that is not met; empty if all is. @param levels of a skill by name, 0 for none */
    static Optional<Verdict> unmet(Requirement needs, ToIntFunction<String> levels) {
        if (needs.isMetBy(levels)) {
            return Optional.empty();
        }
        if (needs instanceof Requirement.Skill skill) {
            return Optional.of(unmet(skill, levels.applyAsInt(skill.skill())));
        }
        if (needs instanceof Requirement.All all) {
            return all.parts().stream().flatMap(part -> unmet(part, levels).stream()).findFirst();
        }
        if (needs instanceof Requirement.Any any) {
            return unmet(any.parts().get(0), levels);
        }
        return Optional.of(new Verdict(Rejection.EXCLUDED, words(needs)));
    }

    private static Verdict unmet(Requirement.Skill skill, int level) {
        if (level == 0) {
            return new Verdict(Rejection.SKILL_MISSING, skill.skill());
        }
        return level < skill.lowest()
                ? new Verdict(Rejection.LEVEL_LOW, skill.skill() + ' ' + level + ", needs " + skill.lowest())
                : new Verdict(Rejection.LEVEL_HIGH, skill.skill() + ' ' + level + ", at most " + skill.highest());
    }
}
