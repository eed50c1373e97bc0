package org.strowger.core.internal.rule;

import java.util.Arrays;

/**
 * The skills that a requirement asks for, each once, in its order; not those that it excludes. The levels of one
 * that is asked for twice are those at which both hold; within {@code any} the first counts.
 */
final class AskedSkills {
    private int[] skills = new int[0];
    private int[] lowest = new int[0];
    private int[] highest = new int[0];
    private int count;

    AskedSkills(SkillTree tree) {
        add(tree, true, true);
    }

    /** @param both whether it holds together with all that was added before */
    private void add(SkillTree tree, boolean asked, boolean both) {
        if (tree instanceof SkillTree.Skill skill) {
            if (asked) {
                add(skill, both);
            }
        } else if (tree instanceof SkillTree.All all) {
            all.parts().forEach(part -> add(part, asked, both));
        } else if (tree instanceof SkillTree.Any any) {
            any.parts().forEach(part -> add(part, asked, false));
        } else if (tree instanceof SkillTree.Not not) {
            add(not.part(), !asked, false);
        }
    }

    private void add(SkillTree.Skill skill, boolean both) {
        for (int i = 0; i < count; i++) {
            if (skills[i] == skill.skill()) {
                if (both) {
                    lowest[i] = Math.max(lowest[i], skill.lowest());
                    highest[i] = Math.min(highest[i], skill.highest());
                }
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
