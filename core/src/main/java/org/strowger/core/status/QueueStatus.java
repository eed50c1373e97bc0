package org.strowger.core.status;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * One queue's counts since the journal began, at one journal position. Immutable; any thread.
 * {@code offered = answered + abandoned + overflowed + withdrawn + waiting} holds at every position.
 *
 * @param queue its name
 * @param offered calls let in
 * @param answered calls bridged to an agent
 * @param answeredInTime those within the queue's service-level time
 * @param abandoned calls whose caller hung up waiting
 * @param abandonedInTime those within the service-level time
 * @param overflowed calls that left by rule
 * @param withdrawn calls taken out by the host, or lost
 * @param refused calls not let in; outside offered
 * @param waiting calls in the queue now, rung or not
 * @param waitOfAnswered sum of waits of the answered
 * @param waitOfAbandoned sum of waits of the abandoned
 * @param longestWait highest wait ended by answer or hang-up
 * @param talked sum of talk of calls that are over
 */
public record QueueStatus(
        String queue,
        long offered,
        long answered,
        long answeredInTime,
        long abandoned,
        long abandonedInTime,
        long overflowed,
        long withdrawn,
        long refused,
        long waiting,
        Duration waitOfAnswered,
        Duration waitOfAbandoned,
        Duration longestWait,
        Duration talked) {
    /** Answered within the service-level time ÷ (answered + abandoned); empty when nothing was. */
    public OptionalDouble serviceLevel() {
        return ratio(answeredInTime, answered + abandoned);
    }

    /** Average speed of answer in seconds: sum of waits of the answered ÷ answered; empty when nothing was. */
    public OptionalDouble averageSpeedOfAnswer() {
        return ratio(waitOfAnswered.toNanos() / 1e9, answered);
    }

    /** Abandoned ÷ offered; empty when nothing was. */
    public OptionalDouble abandonRate() {
        return ratio(abandoned, offered);
    }

    private static OptionalDouble ratio(double numerator, long denominator) {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of(numerator / denominator);
    }
}
