package org.strowger.core.internal.rule;

import java.util.List;

/**
 * One widening step, with its names resolved.
 *
 * @param number of all steps of the plan: what is recorded
 * @param timeNs of AFTER and EVERY; else 0
 * @param when of WHEN; else never
 * @param onlyIf always where there is none
 * @param skipIf never where there is none
 * @param actions what it does, in this order
 */
public record CompiledStep(int number, Trigger trigger, long timeNs, Check when, Check onlyIf,
        Check skipIf, List<StepAction> actions) {
    /** No moment is to come. */
    public static final long NEVER = Long.MAX_VALUE;

    /** When its moment comes. */
    public enum Trigger {
        /** Once, after a time. */
        AFTER,
        /** Each time that a time has passed. */
        EVERY,
        /** Once, when something holds. */
        WHEN
    }

    /** Whether another step is written alike, perhaps in another list. */
    public boolean isLike(CompiledStep other) {
        return trigger == other.trigger && timeNs == other.timeNs && when == other.when
                && onlyIf == other.onlyIf && skipIf == other.skipIf && actions.equals(other.actions);
    }

    /** Whether it is done at its moment, and not passed over. */
    public boolean applies(RuleFacts facts) {
        return onlyIf.holds(facts) && !skipIf.holds(facts);
    }

    /**
     * Whether a moment of it lies after {@code fromNs} and not after {@code toNs}, both since the call
     * entered. A step that has missed several moments has them as one.
     *
     * @param fromNs the wait up to which steps were done already, −1 for none
     */
    public boolean isDue(long fromNs, long toNs) {
        return nextNs(fromNs) <= toNs;
    }

    /** Its first moment after {@code fromNs}, since the call entered, or {@link #NEVER}. */
    public long nextNs(long fromNs) {
        return switch (trigger) {
            case AFTER -> timeNs > fromNs ? timeNs : NEVER;
            case EVERY -> fromNs < 0 ? timeNs : (fromNs / timeNs + 1) * timeNs;
            case WHEN -> NEVER;
        };
    }
}
