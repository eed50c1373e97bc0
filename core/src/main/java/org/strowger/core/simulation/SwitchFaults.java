package org.strowger.core.simulation;

import java.time.Duration;

/**
 * What goes wrong at a simulated switch, by rate. Immutable: {@code SwitchFaults.none().delay(ofMillis(500))}.
 * Which events are hit follows from the switch's seed alone.
 *
 * @param delay each event comes in up to this much late. Events of one leg, and outcomes, keep their own order;
 *     legs overtake each other, and facts overtake outcomes
 * @param repeated share of facts and outcomes that come in twice, 0 to 1; the second is up to {@code delay}
 *     later, perhaps after the leg's end, so it breaks rules T2 and T6
 * @param refusedDials share of dials refused with {@code CONGESTION}, 0 to 1
 * @param swallowed share of commands that have no effect and no outcome, 0 to 1; breaks rule T10
 * @param lost share of facts that never come in, 0 to 1; breaks rule T6
 * @param reordered share of facts that keep no order even on their own leg, 0 to 1, and so are early or late by up
 *     to {@code delay}; breaks rule T6
 */
public record SwitchFaults(
        Duration delay, double repeated, double refusedDials, double swallowed, double lost, double reordered) {
    /** Checks the ranges. */
    public SwitchFaults {
        CallerScript.requirePositiveOrZero("the delay of a switch", delay);
        requireShare("repeated", repeated);
        requireShare("refusedDials", refusedDials);
        requireShare("swallowed", swallowed);
        requireShare("lost", lost);
        requireShare("reordered", reordered);
    }

    /** A switch without faults. */
    public static SwitchFaults none() {
        return new SwitchFaults(Duration.ZERO, 0, 0, 0, 0, 0);
    }

    /** With a delay of up to this much. */
    public SwitchFaults delay(Duration atMost) {
        return new SwitchFaults(atMost, repeated, refusedDials, swallowed, lost, reordered);
    }

    /** With a share of events repeated. */
    public SwitchFaults repeated(double share) {
        return new SwitchFaults(delay, share, refusedDials, swallowed, lost, reordered);
    }

    /** With a share of dials refused. */
    public SwitchFaults refusedDials(double share) {
        return new SwitchFaults(delay, repeated, share, swallowed, lost, reordered);
    }

    /** With a share of commands swallowed. */
    public SwitchFaults swallowed(double share) {
        return new SwitchFaults(delay, repeated, refusedDials, share, lost, reordered);
    }

    /** With a share of facts lost. */
    public SwitchFaults lost(double share) {
        return new SwitchFaults(delay, repeated, refusedDials, swallowed, share, reordered);
    }

    /** With a share of facts out of order. */
    public SwitchFaults reordered(double share) {
        return new SwitchFaults(delay, repeated, refusedDials, swallowed, lost, share);
    }

    private static void requireShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("switch faults: " + what + " was " + share + "; use 0 to 1");
        }
    }
}
