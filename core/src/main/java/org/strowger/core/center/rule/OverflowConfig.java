package org.strowger.core.center.rule;

import java.time.Duration;
import java.util.List;

/**
 * Where calls go that a queue cannot take or serve. The targets are tried in order, and the first that
 * takes the call has it; if none does, the flow that sent the call gets the reason. Immutable.
 *
 * @param cause when the rule is used
 * @param targets one or more
 */
public record OverflowConfig(Cause cause, List<Target> targets) {
    /** Copies the list, which is not empty. */
    public OverflowConfig {
        targets = Checks.some("overflow", targets);
    }

    /** When a call overflows. */
    public sealed interface Cause {
        /** At entry: as many calls wait as may. */
        record Full() implements Cause {}

        /** At entry or later: {@code joinWhen} does not hold, or {@code leaveWhen} does. */
        record Empty() implements Cause {}

        /** At entry, or when the queue closes: outside its hours. */
        record Closed() implements Cause {}

        /** At entry, after the others: a condition holds, such as a long expected wait. */
        record When(Condition condition) implements Cause {}

        /** So many offers of the call were not answered. @param offers 1 to 100 */
        record Missed(int offers) implements Cause {
            /** Checks the number. */
            public Missed {
                Checks.between("overflow", "missed", offers, 1, 100);
            }
        }

        /** The call has waited so long. @param time 1 s to 30 d */
        record Waited(Duration time) implements Cause {
            /** Checks the time. */
            public Waited {
                Checks.between("overflow", "waited", time, Checks.SHORTEST_EVERY, Checks.LONGEST_AFTER);
            }
        }
    }
}
