package org.strowger.core.internal.rule;

import java.util.List;
import java.util.Optional;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.center.rule.StepConfig;

/**
 * The rules of one queue, as its configuration has them.
 *
 * @param joinWhen may a call enter
 * @param leaveWhen must waiting calls leave
 * @param hours name of its schedule
 * @param announcePrompt prompt before the place
 */
public record QueueRules(Requirement needs, List<StepConfig> steps, List<OverflowConfig> overflow,
        Condition joinWhen, Condition leaveWhen, Optional<String> hours, Optional<String> announcePrompt) {
    /** Copies the lists. */
    public QueueRules {
        steps = List.copyOf(steps);
        overflow = List.copyOf(overflow);
    }

    /** A queue with a requirement and steps; any call enters and none has to leave. */
    public static QueueRules of(Requirement needs, StepConfig... steps) {
        return new QueueRules(needs, List.of(steps), List.of(), Condition.ALWAYS,
                new Condition.Not(Condition.ALWAYS), Optional.empty(), Optional.empty());
    }
}
