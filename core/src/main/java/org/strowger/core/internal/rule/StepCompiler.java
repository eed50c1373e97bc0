package org.strowger.core.internal.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.center.rule.StepConfig.Trigger;
import org.strowger.core.center.rule.StepEffect;
import org.strowger.core.yaml.Faults;

/** Resolves the names of steps, and numbers steps, lists and effects on needs. Host's thread. */
final class StepCompiler {
    private final RuleIndex index;
    private final ConditionCompiler conditions;
    private final List<String> profiles;
    private final Map<List<StepConfig>, StepList> lists = new HashMap<>();
    private final Map<NeedEffect, Integer> numbers = new HashMap<>();
    private final List<NeedEffect> effects = new ArrayList<>();
    private final List<CompiledStep> steps = new ArrayList<>();
    private final TreeSet<Integer> named = new TreeSet<>();

    /** A call keeps a bit for each step that waits for a condition. */
    private static final int MOST_STEPS = 64;

    /** @param before whose numbers stay; null for none */
    StepCompiler(RuleIndex index, ConditionCompiler conditions, List<String> profiles, StepCompiler before) {
        this.index = index;
        this.conditions = conditions;
        this.profiles = profiles;
        if (before != null) {
            lists.putAll(before.lists);
            numbers.putAll(before.numbers);
            effects.addAll(before.effects);
            steps.addAll(before.steps);
            named.addAll(before.named);
        }
    }

    StepList list(List<StepConfig> configs) {
        StepList known = lists.get(configs);
        if (known == null) {
            if (configs.size() > MOST_STEPS) {
                throw new IllegalArgumentException("rules: a list has " + configs.size()
                        + " steps; write " + MOST_STEPS + " at most");
            }
            List<CompiledStep> compiled = configs.stream().map(this::step).toList();
            known = new StepList(lists.size(), compiled);
            lists.put(configs, known);
        }
        return known;
    }

    /** All lists by index. */
    List<StepList> lists() {
        return lists.values().stream().sorted(java.util.Comparator.comparingInt(StepList::index)).toList();
    }

    /** Effects on needs by number. */
    List<NeedEffect> effects() {
        return List.copyOf(effects);
    }

    /** Steps by number. */
    List<CompiledStep> steps() {
        return List.copyOf(steps);
    }

    /** Agents whom any step names. */
    int[] namedAgents() {
        return named.stream().mapToInt(Integer::intValue).toArray();
    }

    private CompiledStep step(StepConfig config) {
        Check onlyIf = config.onlyIf().map(conditions::compile).orElse(Check.ALWAYS);
        Check skipIf = config.skipIf().map(conditions::compile).orElse(Check.NEVER);
        List<StepAction> actions = config.effects().stream().map(this::action).toList();
        Trigger trigger = config.trigger();
        CompiledStep.Trigger kind = CompiledStep.Trigger.WHEN;
        long timeNs = 0;
        Check when = Check.NEVER;
        if (trigger instanceof Trigger.After after) {
            kind = CompiledStep.Trigger.AFTER;
            timeNs = after.time().toNanos();
        } else if (trigger instanceof Trigger.Every every) {
            kind = CompiledStep.Trigger.EVERY;
            timeNs = every.time().toNanos();
        } else if (trigger instanceof Trigger.When holds) {
            when = conditions.compile(holds.condition());
        }
        CompiledStep step = new CompiledStep(steps.size(), kind, timeNs, when, onlyIf, skipIf, actions);
        steps.add(step);
        return step;
    }

    private StepAction action(StepEffect effect) {
        if (effect instanceof StepEffect.OnNeed onNeed) {
            return indexed(StepAction.Kind.NEED, number(NeedEffect.of(onNeed, index)), "");
        }
        if (effect instanceof StepEffect.SetPriority set) {
            return amount(StepAction.Kind.SET_PRIORITY, set.priority());
        }
        if (effect instanceof StepEffect.RaisePriority raise) {
            return amount(StepAction.Kind.RAISE_PRIORITY, raise.by());
        }
        if (effect instanceof StepEffect.AddHeadStart add) {
            return amount(StepAction.Kind.ADD_HEAD_START, add.time().toNanos());
        }
        if (effect instanceof StepEffect.Play play) {
            return indexed(StepAction.Kind.PLAY, index.prompt(play.prompt()), play.prompt());
        }
        if (effect instanceof StepEffect.StayOrLeave choice) {
            return targets(StepAction.Kind.STAY_OR_LEAVE, CompiledTarget.of(choice.ways(), index));
        }
        if (effect instanceof StepEffect.Overflow overflow) {
            return targets(StepAction.Kind.OVERFLOW, CompiledTarget.of(overflow.targets(), index));
        }
        if (effect instanceof StepEffect.Alarm alarm) {
            return indexed(StepAction.Kind.ALARM, RuleFacts.NONE, alarm.text());
        }
        return effect instanceof StepEffect.AddSteps add
                ? indexed(StepAction.Kind.ADD_STEPS, profile(add.profile()), "")
                : indexed(StepAction.Kind.END, RuleFacts.NONE, "");
    }

    private int number(NeedEffect effect) {
        if (effect instanceof NeedEffect.AddAgents add) {
            named.addAll(add.agents());
        }
        Integer known = numbers.putIfAbsent(effect, effects.size());
        if (known != null) {
            return known;
        }
        effects.add(effect);
        return effects.size() - 1;
    }

    private int profile(String name) {
        int profile = profiles.indexOf(name);
        if (profile < 0) {
            throw new IllegalArgumentException("rules: no step profile is named '" + name + '\''
                    + Faults.didYouMean(name, profiles));
        }
        return profile;
    }

    private static StepAction indexed(StepAction.Kind kind, int index, String text) {
        return new StepAction(kind, index, 0, text, List.of());
    }

    private static StepAction amount(StepAction.Kind kind, long amount) {
        return new StepAction(kind, RuleFacts.NONE, amount, "", List.of());
    }

    private static StepAction targets(StepAction.Kind kind, List<CompiledTarget> targets) {
        return new StepAction(kind, RuleFacts.NONE, 0, "", targets);
    }
}
