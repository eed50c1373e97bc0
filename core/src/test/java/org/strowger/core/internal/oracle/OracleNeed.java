package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.center.rule.StepEffect;

/**
 * What a waiting call asks for, as its steps have made it. Immutable.
 *
 * @param skills all of them, in the order in which they are asked for; one may be asked for twice
 * @param pools queues whose members may serve too
 * @param agents who may serve too
 * @param tiersOpened how many tiers steps have opened, the first included
 * @param policy null for the queue's
 */
record OracleNeed(List<Asked> skills, Set<String> pools, Set<String> agents, int tiersOpened,
        OfferPolicy policy) {
    private static final int HIGHEST_TIER = 10;

    /** Levels at which a skill is asked for. */
    record Asked(String skill, int lowest, int highest) {
        private boolean isMetBy(OracleAgent agent) {
            return agent.level(skill) >= lowest && agent.level(skill) <= highest;
        }
    }

    static OracleNeed first(QueueConfig queue, List<Requirement.Skill> added) {
        List<Requirement.Skill> asked = new ArrayList<>();
        queue.needs().eachSkill(asked::add);
        asked.addAll(added);
        List<Asked> skills = asked.stream()
                .map(skill -> new Asked(skill.skill(), skill.lowest(), skill.highest())).toList();
        return new OracleNeed(skills, Set.of(), Set.of(), 1, null);
    }

    /** What it is after one effect of a step; effects of other kinds leave it as it is. */
    OracleNeed after(StepEffect effect, String queue) {
        if (effect instanceof StepEffect.LowerLevel lower) {
            return levels(lower.skill(), each ->
                    new Asked(each.skill, Math.max(1, each.lowest - lower.by()), each.highest));
        } else if (effect instanceof StepEffect.SetLevel set) {
            return levels(set.skill(), each -> new Asked(each.skill, set.lowest(), set.highest()));
        } else if (effect instanceof StepEffect.CapLevel cap) {
            return levels(cap.skill(), each ->
                    new Asked(each.skill, Math.min(cap.at(), each.lowest), Math.min(cap.at(), each.highest)));
        } else if (effect instanceof StepEffect.DropSkill drop) {
            return asking(skills.stream().filter(each -> !each.skill.equals(drop.skill())).toList());
        } else if (effect instanceof StepEffect.NextTier) {
            return new OracleNeed(skills, pools, agents, Math.min(HIGHEST_TIER, tiersOpened + 1), policy);
        } else if (effect instanceof StepEffect.AddPool pool) {
            return new OracleNeed(skills, pool.queue().equals(queue) ? pools : with(pools, Set.of(pool.queue())),
                    agents, tiersOpened, policy);
        } else if (effect instanceof StepEffect.AddAgents named) {
            return new OracleNeed(skills, pools, with(agents, named.agents()), tiersOpened, policy);
        } else if (effect instanceof StepEffect.SetOfferPolicy set) {
            return new OracleNeed(skills, pools, agents, tiersOpened, set.policy());
        }
        return this;
    }

    /** A skill that is not asked for is left alone. */
    private OracleNeed levels(String skill, UnaryOperator<Asked> change) {
        return asking(skills.stream().map(each -> each.skill.equals(skill) ? change.apply(each) : each).toList());
    }

    private OracleNeed asking(List<Asked> other) {
        return new OracleNeed(other, pools, agents, tiersOpened, policy);
    }

    /** Each skill once, with the lowest level at which all is met that is asked of it. */
    Map<String, Integer> lowest() {
        Map<String, Integer> lowest = new LinkedHashMap<>();
        skills.forEach(each -> lowest.merge(each.skill, each.lowest, Math::max));
        return lowest;
    }

    private static Set<String> with(Set<String> some, Iterable<String> more) {
        Set<String> all = new HashSet<>(some);
        more.forEach(all::add);
        return all;
    }

    boolean isMetBy(OracleAgent agent) {
        return skills.stream().allMatch(each -> each.isMetBy(agent));
    }

    /** Whether an agent may serve wherever he belongs. */
    boolean isLent(OracleAgent agent) {
        return agents.contains(agent.config.name()) || pools.stream().anyMatch(pool -> agent.tier(pool) > 0);
    }
}
