package org.strowger.core.center;

import java.time.Duration;

/**
 * Calls that the centre owes. Immutable; part of {@link QueueConfig}, whose builder has all of it.
 *
 * @param callbackAttempts dials of one request; 1 to 10, default 3
 * @param callbackGap from one to the next; 30 s to 24 h, default 5 min
 * @param callbackExpiry when a request lapses; 5 min to 30 d, default 8 h
 * @param resumeWithin how long a caller who hung up may come back to his place; 0 s (off) to 1 h,
 *     default 0 s
 * @param callbackFirst who is rung first; default AGENT
 */
public record CallbackConfig(
        int callbackAttempts,
        Duration callbackGap,
        Duration callbackExpiry,
        Duration resumeWithin,
        First callbackFirst) {
    private static final String WHERE = "callback";

    /** Checks ranges. */
    public CallbackConfig {
        Settings.CALLBACK_ATTEMPTS.check(WHERE, callbackAttempts);
        Settings.CALLBACK_GAP.check(WHERE, callbackGap);
        Settings.CALLBACK_EXPIRY.check(WHERE, callbackExpiry);
        Settings.RESUME_WITHIN.check(WHERE, resumeWithin);
    }

    static CallbackConfig of(SettingValues values) {
        return new CallbackConfig(
                values.get(Settings.CALLBACK_ATTEMPTS),
                values.get(Settings.CALLBACK_GAP),
                values.get(Settings.CALLBACK_EXPIRY),
                values.get(Settings.RESUME_WITHIN),
                values.get(Settings.CALLBACK_FIRST));
    }

    /** Who is rung first when the centre calls back. */
    public enum First {
        /** The agent; the customer is dialled when he has answered. */
        AGENT,
        /** The customer, who then waits for the agent. */
        CUSTOMER
    }
}
