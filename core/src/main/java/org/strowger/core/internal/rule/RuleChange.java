package org.strowger.core.internal.rule;

import java.util.List;

/**
 * What a configuration changes in a {@link RulePlan}: made elsewhere by a {@link RuleBook}, put in on the
 * decide thread. Immutable.
 */
public final class RuleChange {
    final int queueCount;
    final int[] queues;
    final List<CompiledRules> rules;
    final List<StepList> lists;
    final List<NeedEffect> effects;
    final List<CompiledStep> steps;
    /** By index; null for a profile that is gone. */
    final StepList[] profiles;
    final List<String> profileNames;
    final RuleTables.Content tables;
    final int[] namedAgents;
    final List<String> attributes;

    RuleChange(int queueCount, int[] queues, List<CompiledRules> rules, StepCompiler compiler,
            StepList[] profiles, List<String> profileNames, RuleTables.Content tables,
            List<String> attributes) {
        this.queueCount = queueCount;
        this.queues = queues;
        this.rules = rules;
        this.lists = compiler.lists();
        this.effects = compiler.effects();
        this.steps = compiler.steps();
        this.namedAgents = compiler.namedAgents();
        this.profiles = profiles;
        this.profileNames = profileNames;
        this.tables = tables;
        this.attributes = attributes;
    }

    /** Agents whom a step names or ever named, ascending: each needs a kind of his own. A copy. */
    public int[] namedAgents() {
        return namedAgents.clone();
    }
}
