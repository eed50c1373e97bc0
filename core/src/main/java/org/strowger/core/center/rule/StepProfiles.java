package org.strowger.core.center.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lists of steps that ship ready-made. */
public final class StepProfiles {
    /** The name of the staged escalation. */
    public static final String ESCALATION = "escalation";

    private StepProfiles() {}

    /**
     * The staged escalation: after 15 s the next tier; after 30 s the members of the second queue, and an
     * alarm to supervisors; after 2 min the call overflows to the second queue with its time kept.
     * Without a second queue the caller is offered a callback then, which keeps his place.
     */
    public static List<StepConfig> escalation(Optional<String> second) {
        StepEffect alarm = new StepEffect.Alarm("a call has waited for 30 s");
        StepConfig late = StepConfig.after(Duration.ofSeconds(30), second
                .map(queue -> new StepEffect[] {new StepEffect.AddPool(queue), alarm})
                .orElse(new StepEffect[] {alarm}));
        StepEffect last = second
                .<StepEffect>map(queue -> new StepEffect.Overflow(List.of(new Target.Queue(queue))))
                .orElse(new StepEffect.StayOrLeave(List.of(new Target.Callback())));
        return List.of(
                StepConfig.after(Duration.ofSeconds(15), new StepEffect.NextTier()),
                late,
                StepConfig.after(Duration.ofMinutes(2), last));
    }
}
