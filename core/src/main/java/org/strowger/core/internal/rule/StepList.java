package org.strowger.core.internal.rule;

import java.util.List;

/**
 * The steps of a queue or a profile, in the order written. Equal lists are one.
 *
 * @param index of all lists of the plan
 */
public record StepList(int index, List<CompiledStep> steps) {
    /** How many steps there are. */
    public int size() {
        return steps.size();
    }

    /** A step, by its place in the list. */
    public CompiledStep step(int i) {
        return steps.get(i);
    }

    /** The first moment of any step after {@code fromNs}, since the call entered, or never. */
    public long nextNs(long fromNs) {
        long next = CompiledStep.NEVER;
        for (int i = 0; i < steps.size(); i++) {
            next = Math.min(next, steps.get(i).nextNs(fromNs));
        }
        return next;
    }

    /** Whether a step waits for a condition, and so has to be asked again and again. */
    public boolean asksAgain() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).trigger() == CompiledStep.Trigger.WHEN) {
                return true;
            }
        }
        return false;
    }
}
