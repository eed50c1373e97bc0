package org.strowger.core.internal.rule;

import java.util.Arrays;

/** The skills that a requirement asks for, each once, in its order; not those that it excludes. */
final class AskedSkills {
    private int[] skills = new int[0];
    private int[] lowest = new int[0];
    private int[] highest = new int[0];
    private int count;

    AskedSkills(SkillTree tree) {
        add(tree, true);
    }

    private void add(SkillTree tree, boolean asked) {
        if (tree instanceof SkillTree.Skill skill) {
            if (asked) {
                add(skill);
            }
        } else if (tree instanceof SkillTree.All all) {
            all.parts().forEach(part -> add(part, asked));
        } else if (tree instanceof SkillTree.Any any) {
            any.parts().forEach(part -> add(part, asked));
        } else if (tree instanceof SkillTree.Not not) {
            add(not.part(), !asked);
        }
    }

    private void add(SkillTree.Skill skill) {
        for (int i = 0; i < count; i++) {
            if (skills[i] == skill.skill()) {
                return;
            }
        }
        if (count == skills.length) {
            skills = Arrays.copyOf(skills, 2 * count + 2);
            lowest = Arrays.copyOf(lowest, 2 * count + 2);
            highest = Arrays.copyOf(highest, 2 * count + 2);
        }
        skills[count] = skill.skill();
        lowest[count] = skill.lowest();
        highest[count++] = skill.highest();
    }

    int count() {
        return count;
    }

    int skill(int i) {
        return skills[i];
    }

    int lowest(int i) {
        return lowest[i];
    }

    int highest(int i) {
        return highest[i];
    }
}
