package org.strowger.core.internal.rule;

import java.util.List;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.OverflowConfig.Cause;

/**
 * Where calls overflow to, with names resolved.
 *
 * @param amount of MISSED the offers, of WAITED ns; else 0
 * @param when of WHEN; else never
 * @param targets tried in this order
 */
public record CompiledOverflow(Kind kind, long amount, Check when, List<CompiledTarget> targets) {
    /** When it happens. */
    public enum Kind {
        /** As many calls wait as may. */
        FULL,
        /** Nobody is there to serve. */
        EMPTY,
        /** Outside the hours. */
        CLOSED,
        /** At entry, when something holds. */
        WHEN,
        /** After so many offers without an answer. */
        MISSED,
        /** After so long. */
        WAITED
    }

    static CompiledOverflow of(OverflowConfig config, RuleIndex index, ConditionCompiler conditions) {
        List<CompiledTarget> targets = CompiledTarget.of(config.targets(), index);
        Cause cause = config.cause();
        if (cause instanceof Cause.Missed missed) {
            return new CompiledOverflow(Kind.MISSED, missed.offers(), Check.NEVER, targets);
        }
        if (cause instanceof Cause.Waited waited) {
            return new CompiledOverflow(Kind.WAITED, waited.time().toNanos(), Check.NEVER, targets);
        }
        if (cause instanceof Cause.When when) {
            return new CompiledOverflow(Kind.WHEN, 0, conditions.compile(when.condition()), targets);
        }
        Kind kind = cause instanceof Cause.Full ? Kind.FULL
                : cause instanceof Cause.Empty ? Kind.EMPTY : Kind.CLOSED;
        return new CompiledOverflow(kind, 0, Check.NEVER, targets);
    }
}
