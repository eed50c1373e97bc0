package org.strowger.core.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.strowger.core.center.WaitingConfig;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.internal.layout.Names;

/**
 * Compiles the rules of one configuration after another. Numbers of lists, steps and effects are given once
 * and stay, and what is equal is compiled once; so calls that wait keep what they go by. A book is a value:
 * compiling makes the book that comes after, and this one stays as it is, for a configuration that is not
 * put in. Host's thread.
 */
public final class RuleBook {
    private final StepCompiler compiler;
    private final ConditionCompiler conditions;
    private final List<String> attributes;
    private final RuleTables tables;
    private final RuleChange change;

    private RuleBook(StepCompiler compiler, ConditionCompiler conditions, List<String> attributes,
            RuleTables tables, RuleChange change) {
        this.compiler = compiler;
        this.conditions = conditions;
        this.attributes = attributes;
        this.tables = tables;
        this.change = change;
    }

    /** A book in which nothing stands. */
    public static RuleBook empty() {
        return new RuleBook(null, null, List.of(), new RuleTables(), null);
    }

    /**
     * Compiles.
     *
     * @param index the numbers of all names
     * @param queueCount how many queues there are, also those that are gone
     * @param queues those whose rules are new or changed
     * @param rules of these queues
     * @param schedules of every queue: index of its schedule, or {@link RuleFacts#NONE}
     * @param profileNames the profiles by index, also those that are gone
     * @param profiles the step profiles by name
     * @throws IllegalArgumentException with one sentence for a name that the index lacks
     */
    public RuleBook next(RuleIndex index, int queueCount, int[] queues, List<QueueRules> rules, int[] schedules,
            Names profileNames, Map<String, List<StepConfig>> profiles) {
        index.attributesFrom(attributes);
        ConditionCompiler condition = new ConditionCompiler(index, tables, conditions);
        StepCompiler steps = new StepCompiler(index, condition, profileNames.list(), compiler);
        StepList[] lists = new StepList[profileNames.size()];
        new TreeMap<>(profiles).forEach((name, list) -> lists[profileNames.find(name)] = steps.list(list));
        List<StepList> own = new ArrayList<>();
        rules.forEach(rule -> own.add(steps.list(rule.steps())));
        List<CompiledRules> compiled = new ArrayList<>();
        for (int i = 0; i < queues.length; i++) {
            QueueRules rule = rules.get(i);
            compiled.add(new CompiledRules(SkillTree.of(rule.needs(), index::skill), own.get(i),
                    rule.overflow().stream().map(config -> CompiledOverflow.of(config, index, condition))
                            .toList(),
                    condition.compile(rule.joinWhen()), rule.leaveWhen().equals(WaitingConfig.NEVER)
                            ? Check.NEVER : condition.compile(rule.leaveWhen()),
                    rule.announcePrompt().map(index::prompt)));
        }
        List<String> asked = index.attributeNames();
        return new RuleBook(steps, condition, asked, tables, new RuleChange(queueCount, queues.clone(),
                List.copyOf(compiled), steps, lists, profileNames.list(),
                condition.tables(new OpeningTable(index.schedules(), schedules)), asked));
    }

    /** What this configuration changes, counted from the one before. */
    public RuleChange change() {
        return change;
    }

    RuleTables tables() {
        return tables;
    }
}
