package org.strowger.core.center;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.center.rule.StepEffect;
import org.strowger.core.center.rule.Target;

/** Gathers the names that the rules of a queue refer to. */
final class RuleNamesUsed {
    /** What is named. */
    enum Kind {
        SKILL,
        QUEUE,
        AGENT,
        PROFILE,
        SEGMENT,
        REASON
    }

    private final Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);

    /** Hands over the names of a kind, each once, in order. */
    void each(Kind kind, Consumer<String> action) {
        names.getOrDefault(kind, Set.of()).forEach(action);
    }

    private void add(Kind kind, String name) {
        names.computeIfAbsent(kind, none -> new TreeSet<>()).add(name);
    }

    private void addQueue(Optional<String> queue) {
        queue.ifPresent(name -> add(Kind.QUEUE, name));
    }

    void overflow(OverflowConfig overflow) {
        if (overflow.cause() instanceof OverflowConfig.Cause.When when) {
            condition(when.condition());
        }
        targets(overflow.targets());
    }

    void step(StepConfig step) {
        if (step.trigger() instanceof StepConfig.Trigger.When when) {
            condition(when.condition());
        }
        step.onlyIf().ifPresent(this::condition);
        step.skipIf().ifPresent(this::condition);
        step.effects().forEach(this::effect);
    }

    private void effect(StepEffect effect) {
        if (effect instanceof StepEffect.SetLevel set) {
            add(Kind.SKILL, set.skill());
        } else if (effect instanceof StepEffect.LowerLevel lower) {
            add(Kind.SKILL, lower.skill());
        } else if (effect instanceof StepEffect.CapLevel cap) {
            add(Kind.SKILL, cap.skill());
        } else if (effect instanceof StepEffect.AddSkill more) {
            add(Kind.SKILL, more.skill());
        } else if (effect instanceof StepEffect.DropSkill less) {
            add(Kind.SKILL, less.skill());
        } else if (effect instanceof StepEffect.ReplaceSkill replace) {
            add(Kind.SKILL, replace.skill());
            add(Kind.SKILL, replace.with());
        } else if (effect instanceof StepEffect.AddPool pool) {
            add(Kind.QUEUE, pool.queue());
        } else if (effect instanceof StepEffect.AddAgents more) {
            more.agents().forEach(agent -> add(Kind.AGENT, agent));
        } else if (effect instanceof StepEffect.StayOrLeave choice) {
            targets(choice.ways());
        } else if (effect instanceof StepEffect.Overflow overflow) {
            targets(overflow.targets());
        } else if (effect instanceof StepEffect.AddSteps more) {
            add(Kind.PROFILE, more.profile());
        }
    }

    private void targets(List<Target> targets) {
        for (Target target : targets) {
            if (target instanceof Target.Queue queue) {
                add(Kind.QUEUE, queue.queue());
            } else if (target instanceof Target.Agent agent) {
                add(Kind.AGENT, agent.agent());
            }
        }
    }

    void condition(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            addQueue(compare.queue());
        } else if (condition instanceof Condition.InState in) {
            addQueue(in.queue());
            in.reason().ifPresent(reason -> add(Kind.REASON, reason));
        } else if (condition instanceof Condition.TierEmpty empty) {
            addQueue(empty.queue());
        } else if (condition instanceof Condition.Workers workers) {
            addQueue(workers.queue());
        } else if (condition instanceof Condition.Opening opening) {
            addQueue(opening.queue());
        } else if (condition instanceof Condition.AgentIs agent) {
            add(Kind.AGENT, agent.agent());
        } else if (condition instanceof Condition.SegmentIs segment) {
            add(Kind.SEGMENT, segment.segment());
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(this::condition);
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(this::condition);
        } else if (condition instanceof Condition.Not not) {
            condition(not.part());
        }
    }
}
