package org.strowger.core.internal.rule;

import java.util.Arrays;

/** The skills that a requirement asks for, each once, in its order; not those under a {@code not}. */
final class AskedSkills {
    private int[] skills = new int[4];
    private int[] lowest = new int[4];
    private int[] highest = new int[4];
    private int count;

    AskedSkills(SkillTree tree) {
        add(tree);
    }

    private void add(SkillTree tree) {
        if (tree instanceof SkillTree.Skill skill) {
            add(skill);
        } else if (tree instanceof SkillTree.All all) {
            all.parts().forEach(this::add);
        } else if (tree instanceof SkillTree.Any any) {
            any.parts().forEach(this::add);
        }
    }

    private void add(SkillTree.Skill skill) {
        for (int i = 0; i < count; i++) {
            if (skills[i] == skill.skill()) {
                return;
            }
        }
        if (count == skills.length) {
            skills = Arrays.copyOf(skills, 2 * count);
            lowest = Arrays.copyOf(lowest, 2 * count);
            highest = Arrays.copyOf(highest, 2 * count);
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
