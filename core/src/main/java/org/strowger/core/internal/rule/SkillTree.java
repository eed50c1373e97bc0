package org.strowger.core.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.strowger.core.center.rule.Requirement;

/**
 * A requirement with skills by number, in a simple form: no list inside a list of its kind, nothing twice,
 * no list of one, no {@code not} of a {@code not}. Immutable; asking allocates nothing.
 */
sealed interface SkillTree {
    /** Asks nothing. */
    SkillTree MET = new All(List.of());
    /** Nobody meets it. */
    SkillTree UNMET = new Any(List.of());

    boolean isMetBy(Worker who);

    /** The same as a centre would write it. @param skills names by number */
    default Requirement written(List<String> skills) {
        if (equals(UNMET)) {
            return new Requirement.Not(Requirement.NOTHING);
        }
        if (this instanceof Skill skill) {
            return new Requirement.Skill(skills.get(skill.skill()), skill.lowest(), skill.highest());
        }
        if (this instanceof All all) {
            return new Requirement.All(all.parts().stream().map(part -> part.written(skills)).toList());
        }
        if (this instanceof Any any) {
            return new Requirement.Any(any.parts().stream().map(part -> part.written(skills)).toList());
        }
        return new Requirement.Not(((Not) this).part().written(skills));
    }

    /** @param lowest 1 to 100 @param highest lowest to 100 */
    record Skill(int skill, int lowest, int highest) implements SkillTree {
        @Override
        public boolean isMetBy(Worker who) {
            int level = who.level(skill);
            return level >= lowest && level <= highest;
        }
    }

    /** Every one. */
    record All(List<SkillTree> parts) implements SkillTree {
        @Override
        public boolean isMetBy(Worker who) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).isMetBy(who)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One at least. */
    record Any(List<SkillTree> parts) implements SkillTree {
        @Override
        public boolean isMetBy(Worker who) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).isMetBy(who)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The contrary. */
    record Not(SkillTree part) implements SkillTree {
        @Override
        public boolean isMetBy(Worker who) {
            return !part.isMetBy(who);
        }
    }

    /** @param number of a skill by name */
    static SkillTree of(Requirement requirement, ToIntFunction<String> number) {
        if (requirement instanceof Requirement.Skill skill) {
            return new Skill(number.applyAsInt(skill.skill()), skill.lowest(), skill.highest());
        }
        if (requirement instanceof Requirement.All all) {
            return all(all.parts().stream().map(part -> of(part, number)).toList());
        }
        if (requirement instanceof Requirement.Any any) {
            return any(any.parts().stream().map(part -> of(part, number)).toList());
        }
        return not(of(((Requirement.Not) requirement).part(), number));
    }

    static SkillTree all(List<SkillTree> parts) {
        List<SkillTree> kept = new ArrayList<>();
        for (SkillTree part : parts) {
            for (SkillTree inner : part instanceof All all ? all.parts() : List.of(part)) {
                if (inner.equals(UNMET)) {
                    return UNMET;
                }
                if (!kept.contains(inner)) {
                    kept.add(inner);
                }
            }
        }
        return kept.size() == 1 ? kept.get(0) : new All(List.copyOf(kept));
    }

    static SkillTree any(List<SkillTree> parts) {
        List<SkillTree> kept = new ArrayList<>();
        for (SkillTree part : parts) {
            for (SkillTree inner : part instanceof Any any ? any.parts() : List.of(part)) {
                if (inner.equals(MET)) {
                    return MET;
                }
                if (!kept.contains(inner)) {
                    kept.add(inner);
                }
            }
        }
        return kept.size() == 1 ? kept.get(0) : new Any(List.copyOf(kept));
    }

    static SkillTree not(SkillTree part) {
        if (part instanceof Not not) {
            return not.part();
        }
        return part.equals(MET) ? UNMET : part.equals(UNMET) ? MET : new Not(part);
    }
}
