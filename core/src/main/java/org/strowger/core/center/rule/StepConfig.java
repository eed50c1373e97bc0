package org.strowger.core.center.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One widening step: what is done for a call that still waits. Immutable. At its moment a step is judged
 * once: it is passed over unless {@code onlyIf} holds, and if {@code skipIf} does. One that is passed
 * over does not come again, except by {@link Trigger.Every}. After the last step the call waits on with
 * its widest need.
 *
 * @param trigger when its moment comes
 * @param onlyIf {@code if} in YAML
 * @param skipIf most often that the widening would find nobody either
 * @param effects {@code do} in YAML: one or more, done in this order
 */
public record StepConfig(Trigger trigger, Optional<Condition> onlyIf, Optional<Condition> skipIf,
        List<StepEffect> effects) {
    /** Steps of one list, at most. */
    public static final int MOST_STEPS = 100;

    /** Copies the list, which is not empty. */
    public StepConfig {
        effects = Checks.some("step: do", effects);
    }

    /** A step without conditions at a time after the call entered. */
    public static StepConfig after(Duration time, StepEffect... effects) {
        return new StepConfig(new Trigger.After(time), Optional.empty(), Optional.empty(),
                List.of(effects));
    }

    /** A step without conditions again and again, while the call waits. */
    public static StepConfig every(Duration time, StepEffect... effects) {
        return new StepConfig(new Trigger.Every(time), Optional.empty(), Optional.empty(),
                List.of(effects));
    }

    /** A step that comes when something holds. */
    public static StepConfig when(Condition condition, StepEffect... effects) {
        return new StepConfig(new Trigger.When(condition), Optional.empty(), Optional.empty(),
                List.of(effects));
    }

    /** The same step, passed over unless a condition holds. */
    public StepConfig onlyIf(Condition condition) {
        return new StepConfig(trigger, Optional.of(condition), skipIf, effects);
    }

    /** The same step, passed over if a condition holds. */
    public StepConfig skipIf(Condition condition) {
        return new StepConfig(trigger, onlyIf, Optional.of(condition), effects);
    }

    /** When the moment of a step comes. */
    public sealed interface Trigger {
        /** Once, so long after the call entered the queue. @param time 0 s to 30 d */
        record After(Duration time) implements Trigger {
            /** Checks the time. */
            public After {
                Checks.between("step", "after", time, Duration.ZERO, Checks.LONGEST_AFTER);
            }
        }

        /** Each time so much of the wait has passed, first after one such time. @param time 1 s to 30 d */
        record Every(Duration time) implements Trigger {
            /** Checks the time. */
            public Every {
                Checks.between("step", "every", time, Checks.SHORTEST_EVERY, Checks.LONGEST_AFTER);
            }
        }

        /** Once, when the condition holds; it is asked at most once a second per queue. */
        record When(Condition condition) implements Trigger {}
    }
}
