package org.strowger.core.internal.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.center.rule.StepEffect;

/**
 * What a call needs after some effects, worked out anew and by names: the effects stay a list, and are
 * looked at for each agent and each skill.
 */
final class PlainNeed {
    private final String queue;
    private final Requirement requirement;
    private final List<StepEffect.OnNeed> effects;

    PlainNeed(String queue, Requirement requirement, List<StepEffect.OnNeed> effects) {
        this.queue = queue;
        this.requirement = requirement;
        this.effects = effects;
    }

    boolean fits(String agent, Map<String, Integer> levels, Map<String, Integer> tiers) {
        boolean belongs = tiers.containsKey(queue);
        for (StepEffect effect : effects) {
            belongs |= effect instanceof StepEffect.AddPool pool && tiers.containsKey(pool.queue());
            belongs |= effect instanceof StepEffect.AddAgents add && add.agents().contains(agent);
        }
        return belongs && meets(levels);
    }

    int tiersOpened() {
        return Math.min(10, 1 + (int) effects.stream()
                .filter(StepEffect.NextTier.class::isInstance).count());
    }

    TreeSet<String> pools() {
        TreeSet<String> pools = new TreeSet<>();
        for (StepEffect effect : effects) {
            if (effect instanceof StepEffect.AddPool pool && !pool.queue().equals(queue)) {
                pools.add(pool.queue());
            }
        }
        return pools;
    }

    /** Each leaf goes through the effects; skills added stand beside the requirement. */
    private boolean meets(Map<String, Integer> levels) {
        Requirement needed = requirement;
        for (StepEffect.OnNeed effect : effects) {
            needed = effect instanceof StepEffect.AddSkill add ? new Requirement.All(List.of(needed,
                    new Requirement.Skill(add.skill(), add.lowest(), add.highest())))
                    : change(needed, effect, true);
        }
        return needed.isMetBy(skill -> levels.getOrDefault(skill, 0));
    }

    private static Requirement change(Requirement part, StepEffect.OnNeed effect, boolean asked) {
        if (part instanceof Requirement.All all) {
            return new Requirement.All(all.parts().stream().map(p -> change(p, effect, asked)).toList());
        } else if (part instanceof Requirement.Any any) {
            return new Requirement.Any(any.parts().stream().map(p -> change(p, effect, asked)).toList());
        } else if (part instanceof Requirement.Not not) {
            return new Requirement.Not(change(not.part(), effect, !asked));
        }
        Requirement.Skill skill = (Requirement.Skill) part;
        if (effect instanceof StepEffect.DropSkill drop && drop.skill().equals(skill.skill())) {
            return asked ? Requirement.NOTHING : new Requirement.Not(Requirement.NOTHING);
        }
        return asked ? changed(skill, effect) : skill;
    }

    private static Requirement changed(Requirement.Skill skill, StepEffect.OnNeed effect) {
        String name = skill.skill();
        if (effect instanceof StepEffect.SetLevel set && set.skill().equals(name)) {
            return new Requirement.Skill(name, set.lowest(), set.highest());
        } else if (effect instanceof StepEffect.LowerLevel lower && lower.skill().equals(name)) {
            return new Requirement.Skill(name, Math.max(1, skill.lowest() - lower.by()), skill.highest());
        } else if (effect instanceof StepEffect.CapLevel cap && cap.skill().equals(name)) {
            return new Requirement.Skill(
                    name, Math.min(skill.lowest(), cap.at()), Math.min(skill.highest(), cap.at()));
        } else if (effect instanceof StepEffect.ReplaceSkill replace && replace.skill().equals(name)) {
            return new Requirement.Skill(replace.with(), skill.lowest(), skill.highest());
        }
        return skill;
    }
}
