package org.strowger.core.internal.rule;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.rule.StepEffect;

/** An effect of a step on what a call needs, by numbers. What each does stands at {@link StepEffect}. */
sealed interface NeedEffect {
    NeedState applyTo(NeedState before);

    /** An effect on the requirement alone. */
    sealed interface OnSkills extends NeedEffect {
        SkillTree rewrite(SkillTree tree);

        @Override
        default NeedState applyTo(NeedState before) {
            return before.with(rewrite(before.requirement()));
        }
    }

    /** See {@link StepEffect.SetLevel}. */
    record SetLevel(int skill, int lowest, int highest) implements OnSkills {
        @Override
        public SkillTree rewrite(SkillTree tree) {
            return eachAsked(tree, skill, found -> new SkillTree.Skill(skill, lowest, highest));
        }
    }

    /** See {@link StepEffect.LowerLevel}. */
    record LowerLevel(int skill, int by) implements OnSkills {
        @Override
        public SkillTree rewrite(SkillTree tree) {
            return eachAsked(tree, skill, found -> new SkillTree.Skill(
                    skill, Math.max(1, found.lowest() - by), found.highest()));
        }
    }

    /** See {@link StepEffect.CapLevel}. */
    record CapLevel(int skill, int at) implements OnSkills {
        @Override
        public SkillTree rewrite(SkillTree tree) {
            return eachAsked(tree, skill, found -> new SkillTree.Skill(
                    skill, Math.min(found.lowest(), at), Math.min(found.highest(), at)));
        }
    }

    /** See {@link StepEffect.ReplaceSkill}. */
    record ReplaceSkill(int skill, int with) implements OnSkills {
        @Override
        public SkillTree rewrite(SkillTree tree) {
            return eachAsked(tree, skill,
                    found -> new SkillTree.Skill(with, found.lowest(), found.highest()));
        }
    }

    /** See {@link StepEffect.AddSkill}. */
    record AddSkill(int skill, int lowest, int highest) implements OnSkills {
        @Override
        public SkillTree rewrite(SkillTree tree) {
            return SkillTree.all(List.of(tree, new SkillTree.Skill(skill, lowest, highest)));
        }
    }

    /** See {@link StepEffect.DropSkill}. */
    record DropSkill(int skill) implements OnSkills {
        @Override
        public SkillTree rewrite(SkillTree tree) {
            return without(tree, skill);
        }
    }

    /** See {@link StepEffect.NextTier}. */
    record NextTier() implements NeedEffect {
        @Override
        public NeedState applyTo(NeedState before) {
            return before.withNextTier();
        }
    }

    /** See {@link StepEffect.AddPool}. */
    record AddPool(int queue) implements NeedEffect {
        @Override
        public NeedState applyTo(NeedState before) {
            return before.withPool(queue);
        }
    }

    /** See {@link StepEffect.AddAgents}. */
    record AddAgents(List<Integer> agents) implements NeedEffect {
        @Override
        public NeedState applyTo(NeedState before) {
            return before.withAgents(agents.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** See {@link StepEffect.SetOfferPolicy}. */
    record SetOfferPolicy(OfferPolicy policy) implements NeedEffect {
        @Override
        public NeedState applyTo(NeedState before) {
            return before.with(policy);
        }
    }

    static NeedEffect of(StepEffect.OnNeed effect, RuleIndex index) {
        if (effect instanceof StepEffect.SetLevel set) {
            return new SetLevel(index.skill(set.skill()), set.lowest(), set.highest());
        }
        if (effect instanceof StepEffect.LowerLevel lower) {
            return new LowerLevel(index.skill(lower.skill()), lower.by());
        }
        if (effect instanceof StepEffect.CapLevel cap) {
            return new CapLevel(index.skill(cap.skill()), cap.at());
        }
        if (effect instanceof StepEffect.AddSkill add) {
            return new AddSkill(index.skill(add.skill()), add.lowest(), add.highest());
        }
        if (effect instanceof StepEffect.DropSkill drop) {
            return new DropSkill(index.skill(drop.skill()));
        }
        if (effect instanceof StepEffect.ReplaceSkill replace) {
            return new ReplaceSkill(index.skill(replace.skill()), index.skill(replace.with()));
        }
        if (effect instanceof StepEffect.AddPool add) {
            return new AddPool(index.queue(add.queue()));
        }
        if (effect instanceof StepEffect.AddAgents add) {
            return new AddAgents(add.agents().stream().map(index::agent).sorted().distinct().toList());
        }
        return effect instanceof StepEffect.SetOfferPolicy set ? new SetOfferPolicy(set.policy())
                : new NextTier();
    }

    /** Changes a skill wherever it is asked for, not where it is excluded. */
    private static SkillTree eachAsked(
            SkillTree tree, int skill, Function<SkillTree.Skill, SkillTree> change) {
        return eachSkill(tree, true, (found, asked) ->
                asked && found.skill() == skill ? change.apply(found) : found);
    }

    /** Takes a skill as met where it is asked for, and as unmet where it is excluded. */
    private static SkillTree without(SkillTree tree, int skill) {
        return eachSkill(tree, true, (found, asked) -> found.skill() != skill ? found
                : asked ? SkillTree.MET : SkillTree.UNMET);
    }

    /** @param asked whether what stands here is asked for; a {@code not} turns it round */
    private static SkillTree eachSkill(SkillTree tree, boolean asked,
            BiFunction<SkillTree.Skill, Boolean, SkillTree> change) {
        if (tree instanceof SkillTree.Skill found) {
            return change.apply(found, asked);
        }
        if (tree instanceof SkillTree.All all) {
            return SkillTree.all(
                    all.parts().stream().map(part -> eachSkill(part, asked, change)).toList());
        }
        if (tree instanceof SkillTree.Any any) {
            return SkillTree.any(
                    any.parts().stream().map(part -> eachSkill(part, asked, change)).toList());
        }
        return SkillTree.not(eachSkill(((SkillTree.Not) tree).part(), !asked, change));
    }
}
