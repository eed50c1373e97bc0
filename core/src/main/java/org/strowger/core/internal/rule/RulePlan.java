package org.strowger.core.internal.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.strowger.core.center.WaitingConfig;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.hours.ZoneTime;

/**
 * The rules of all queues of a centre, compiled. Conditions keep scratch space, so a plan belongs to one
 * engine: asked on its decide thread, where nothing is allocated. Queues are numbered as given.
 */
public final class RulePlan {
    private final SkillTree[] requirements;
    private final StepList[] steps;
    private final Check[] joinWhen;
    private final Check[] leaveWhen;
    private final List<List<CompiledOverflow>> overflow;
    private final List<StepList> profiles;
    private final List<String> profileNames;
    private final List<StepList> lists;
    private final ZoneTime time;
    private final List<NeedEffect> effects;
    private final List<CompiledStep> allSteps;
    private final int[] namedAgents;
    private final List<String> attributes;

    /**
     * Compiles.
     *
     * @param index the numbers of all names
     * @param queues in the order of the centre
     * @param profiles step profiles by name
     * @throws IllegalArgumentException with one sentence for a name that the index lacks
     */
    public RulePlan(RuleIndex index, List<QueueRules> queues, Map<String, List<StepConfig>> profiles) {
        int[] schedules = queues.stream()
                .mapToInt(rules -> rules.hours().map(index::schedule).orElse(RuleFacts.NONE)).toArray();
        ConditionCompiler conditions =
                new ConditionCompiler(index, new OpeningTable(index.schedules(), schedules));
        TreeMap<String, List<StepConfig>> sorted = new TreeMap<>(profiles);
        this.profileNames = List.copyOf(sorted.keySet());
        StepCompiler compiler = new StepCompiler(index, conditions, profileNames);
        this.profiles = sorted.values().stream().map(compiler::list).toList();
        this.steps = queues.stream().map(rules -> compiler.list(rules.steps())).toArray(StepList[]::new);
        this.requirements = queues.stream().map(rules -> SkillTree.of(rules.needs(), index))
                .toArray(SkillTree[]::new);
        this.joinWhen = queues.stream().map(rules -> conditions.compile(rules.joinWhen()))
                .toArray(Check[]::new);
        this.leaveWhen = queues.stream().map(rules -> rules.leaveWhen().equals(WaitingConfig.NEVER)
                ? Check.NEVER : conditions.compile(rules.leaveWhen())).toArray(Check[]::new);
        this.overflow = queues.stream().map(rules -> rules.overflow().stream()
                .map(config -> CompiledOverflow.of(config, index, conditions)).toList()).toList();
        this.lists = compiler.lists();
        this.time = index.time();
        this.effects = compiler.effects();
        this.allSteps = compiler.steps();
        this.namedAgents = compiler.namedAgents();
        this.attributes = index.attributeNames();
    }

    /** How many queues there are. */
    public int queues() {
        return steps.length;
    }

    /** Whether a call may enter a queue. */
    public Check joinWhen(int queue) {
        return joinWhen[queue];
    }

    /** Whether waiting calls must leave a queue. */
    public Check leaveWhen(int queue) {
        return leaveWhen[queue];
    }

    /** The steps of a queue, perhaps none. */
    public StepList steps(int queue) {
        return steps[queue];
    }

    /** Where calls of a queue overflow to, in the order written. */
    public List<CompiledOverflow> overflow(int queue) {
        return overflow.get(queue);
    }

    /** Steps by the index of their list. */
    public StepList list(int index) {
        return lists.get(index);
    }

    /** The local day of a wall-clock time, counted from 1970-01-01. */
    public long dayOf(long wallMs) {
        return ZoneTime.day(time.localMs(wallMs));
    }

    /** The steps of a profile. @param profile index as in {@link StepAction#index} */
    public StepList profile(int profile) {
        return profiles.get(profile);
    }

    /** Index of a profile by name, or {@link RuleFacts#NONE}. */
    public int profileNamed(String name) {
        return profileNames.indexOf(name);
    }

    /** A step by its number. */
    public CompiledStep step(int number) {
        return allSteps.get(number);
    }

    /** How many steps there are in all lists; their numbers are 0 up to this. */
    public int stepCount() {
        return allSteps.size();
    }

    /** Names of the attributes of calls that conditions ask about, by index. */
    public List<String> attributes() {
        return attributes;
    }

    /** Agents whom a step names, ascending: each needs a kind of his own. A copy. */
    public int[] namedAgents() {
        return namedAgents.clone();
    }

    SkillTree requirement(int queue) {
        return requirements[queue];
    }

    NeedEffect needEffect(int effect) {
        return effects.get(effect);
    }
}
