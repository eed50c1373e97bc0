package org.strowger.core.internal.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.rule.Requirement;

/**
 * What a call of a queue needs after some steps, and who may serve it. A value: equal states are one state
 * of a {@link NeedBook}. Immutable; asking allocates nothing.
 */
public final class NeedState {
    private static final int HIGHEST_TIER = 10;
    private static final int LEAST_DIFFICULT = 1;

    private final int queue;
    private final SkillTree requirement;
    /** Ascending. */
    private final int[] pools;
    /** Ascending. */
    private final int[] agents;
    private final int tier;
    private final int difficulty;
    private final Optional<OfferPolicy> policy;
    private final AskedSkills asked;

    private NeedState(int queue, SkillTree requirement, int[] pools, int[] agents, int tier,
            int difficulty, Optional<OfferPolicy> policy) {
        this.queue = queue;
        this.requirement = requirement;
        this.pools = pools;
        this.agents = agents;
        this.tier = tier;
        this.difficulty = difficulty;
        this.policy = policy;
        this.asked = new AskedSkills(requirement);
    }

    static NeedState first(int queue, SkillTree requirement) {
        return new NeedState(queue, requirement, new int[0], new int[0], 1, LEAST_DIFFICULT, Optional.empty());
    }

    NeedState with(SkillTree other) {
        return new NeedState(queue, other, pools, agents, tier, difficulty, policy);
    }

    NeedState withNextTier() {
        return new NeedState(queue, requirement, pools, agents, Math.min(tier + 1, HIGHEST_TIER), difficulty,
                policy);
    }

    NeedState withPool(int pool) {
        int[] more = pool == queue ? pools : merged(pools, pool);
        return new NeedState(queue, requirement, more, agents, tier, difficulty, policy);
    }

    NeedState withAgents(int[] named) {
        return new NeedState(queue, requirement, pools, merged(agents, named), tier, difficulty, policy);
    }

    NeedState with(OfferPolicy other) {
        return new NeedState(queue, requirement, pools, agents, tier, difficulty, Optional.of(other));
    }

    NeedState withDifficulty(int other) {
        return new NeedState(queue, requirement, pools, agents, tier, other, policy);
    }

    private static int[] merged(int[] sorted, int... more) {
        int[] all = Arrays.copyOf(sorted, sorted.length + more.length);
        System.arraycopy(more, 0, all, sorted.length, more.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    SkillTree requirement() {
        return requirement;
    }

    /** The skills asked for, as a centre would write them. @param skills names by number */
    public Requirement requirement(List<String> skills) {
        return requirement.written(skills);
    }

    /** The queue that the call waits in. */
    public int queue() {
        return queue;
    }

    /** How many other queues lend their members. */
    public int pools() {
        return pools.length;
    }

    /** The i-th of those queues, ascending. */
    public int pool(int i) {
        return pools[i];
    }

    /** How many agents are named. */
    public int agents() {
        return agents.length;
    }

    /** The i-th of those agents, ascending. */
    public int agent(int i) {
        return agents[i];
    }

    /** The highest tier that steps have opened: 1 before any, 10 at the most. */
    public int tiersOpened() {
        return tier;
    }

    /** How difficult the call is, 1 to 100: whoever serves it needs a limit as high. */
    public int difficulty() {
        return difficulty;
    }

    /** The offer policy that a step has set; empty for the queue's own. */
    public Optional<OfferPolicy> offerPolicy() {
        return policy;
    }

    /** How many skills are asked for; those that are excluded do not count. */
    public int skills() {
        return asked.count();
    }

    /** The i-th skill asked for, in the order of the requirement; each once. */
    public int skill(int i) {
        return asked.skill(i);
    }

    /** The lowest level of the i-th skill asked for. */
    public int lowest(int i) {
        return asked.lowest(i);
    }

    /** The highest level of the i-th skill asked for. */
    public int highest(int i) {
        return asked.highest(i);
    }

    /** Whether someone may serve: of the queue, a pool or named, with the skills and the limit. Tiers do not count. */
    public boolean fits(Worker who) {
        return belongs(who) && meets(who);
    }

    /** Whether someone has the skills, and a limit high enough, wherever he belongs. */
    public boolean meets(Worker who) {
        return who.difficultyLimit() >= difficulty && requirement.isMetBy(who);
    }

    /** Whether someone is a member of the queue or of a pool, or named. */
    public boolean belongs(Worker who) {
        return who.tier(queue) > 0 || isLent(who);
    }

    /** Whether someone is a member of a pool, or named. */
    public boolean isLent(Worker who) {
        for (int pool : pools) {
            if (who.tier(pool) > 0) {
                return true;
            }
        }
        return agents.length > 0 && Arrays.binarySearch(agents, who.agent()) >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NeedState state && queue == state.queue && tier == state.tier
                && difficulty == state.difficulty
                && policy.equals(state.policy) && requirement.equals(state.requirement)
                && Arrays.equals(pools, state.pools) && Arrays.equals(agents, state.agents);
    }

    @Override
    public int hashCode() {
        int hash = 31 * queue + requirement.hashCode();
        hash = 31 * hash + Arrays.hashCode(pools);
        hash = 31 * hash + Arrays.hashCode(agents);
        return 31 * (31 * (31 * hash + tier) + difficulty) + policy.map(OfferPolicy::ordinal).orElse(-1);
    }

    /** All parts, for people. */
    @Override
    public String toString() {
        return "queue " + queue + ": " + requirement + ", pools " + Arrays.toString(pools) + ", agents "
                + Arrays.toString(agents) + ", tier " + tier + ", difficulty " + difficulty
                + policy.map(set -> ", " + set).orElse("");
    }
}
