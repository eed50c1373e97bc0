package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.center.rule.StepEffect;

/**
 * What a waiting call asks for, as its steps have made it. Immutable.
 *
 * @param skills all of them, in the order in which they are asked for
 * @param pools queues whose members may serve too
 * @param agents who may serve too
 * @param tiersOpened how many tiers steps have opened, the first included
 * @param policy null for the queue's
 */
record OracleNeed(Map<String, Levels> skills, Set<String> pools, Set<String> agents, int tiersOpened,
        OfferPolicy policy) {
    private static final int HIGHEST_TIER = 10;

    /** Levels at which a skill is asked for. */
    record Levels(int lowest, int highest) {}

    static OracleNeed first(QueueConfig queue, List<Requirement.Skill> added) {
        Map<String, Levels> skills = new LinkedHashMap<>();
        List<Requirement.Skill> asked = new ArrayList<>();
        queue.needs().eachSkill(asked::add);
        asked.forEach(skill -> skills.put(skill.skill(), new Levels(skill.lowest(), skill.highest())));
        added.forEach(skill -> skills.merge(skill.skill(), new Levels(skill.lowest(), skill.highest()),
                (one, other) -> new Levels(
                        Math.max(one.lowest(), other.lowest()), Math.min(one.highest(), other.highest()))));
        return new OracleNeed(skills, Set.of(), Set.of(), 1, null);
    }

    /** What it is after one effect of a step; effects of other kinds leave it as it is. */
    OracleNeed after(StepEffect effect, String queue) {
        if (effect instanceof StepEffect.LowerLevel lower) {
            return levels(lower.skill(), Math.max(1, lowest(lower.skill()) - lower.by()), highest(lower.skill()));
        } else if (effect instanceof StepEffect.SetLevel set) {
            return levels(set.skill(), set.lowest(), set.highest());
        } else if (effect instanceof StepEffect.CapLevel cap) {
            return levels(cap.skill(), Math.min(cap.at(), lowest(cap.skill())),
                    Math.min(cap.at(), highest(cap.skill())));
        } else if (effect instanceof StepEffect.DropSkill drop) {
            Map<String, Levels> fewer = new LinkedHashMap<>(skills);
            fewer.remove(drop.skill());
            return new OracleNeed(fewer, pools, agents, tiersOpened, policy);
        } else if (effect instanceof StepEffect.NextTier) {
            return new OracleNeed(skills, pools, agents, Math.min(HIGHEST_TIER, tiersOpened + 1), policy);
        } else if (effect instanceof StepEffect.AddPool pool) {
            return new OracleNeed(skills, pool.queue().equals(queue) ? pools : with(pools, Set.of(pool.queue())), agents,
                    tiersOpened, policy);
        } else if (effect instanceof StepEffect.AddAgents named) {
            return new OracleNeed(skills, pools, with(agents, named.agents()), tiersOpened, policy);
        } else if (effect instanceof StepEffect.SetOfferPolicy set) {
            return new OracleNeed(skills, pools, agents, tiersOpened, set.policy());
        }
        return this;
    }

    private int lowest(String skill) {
        return skills.containsKey(skill) ? skills.get(skill).lowest() : 0;
    }

    private int highest(String skill) {
        return skills.containsKey(skill) ? skills.get(skill).highest() : 0;
    }

    /** A skill that is not asked for is left alone. */
    private OracleNeed levels(String skill, int lowest, int highest) {
        Map<String, Levels> other = new LinkedHashMap<>(skills);
        other.computeIfPresent(skill, (name, levels) -> new Levels(lowest, highest));
        return new OracleNeed(other, pools, agents, tiersOpened, policy);
    }

    private static Set<String> with(Set<String> some, Iterable<String> more) {
        Set<String> all = new HashSet<>(some);
        more.forEach(all::add);
        return all;
    }

    boolean isMetBy(OracleAgent agent) {
        return skills.entrySet().stream().allMatch(skill -> agent.level(skill.getKey()) >= skill.getValue().lowest()
                && agent.level(skill.getKey()) <= skill.getValue().highest());
    }

    /** Whether an agent may serve wherever he belongs. */
    boolean isLent(OracleAgent agent) {
        return agents.contains(agent.config.name()) || pools.stream().anyMatch(pool -> agent.tier(pool) > 0);
    }
}
