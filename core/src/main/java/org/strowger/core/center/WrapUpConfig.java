package org.strowger.core.center;

import java.time.Duration;

/**
 * An agent's work after a call of the queue. Immutable; part of {@link QueueConfig}, whose builder has
 * all of it.
 *
 * @param wrapUp how long an agent stays unavailable after a call; 0 s to 1 h, default 30 s
 * @param wrapUpMax how long it may become by extensions; 0 s (no limit) to 4 h, default 10 min. A
 *     {@code wrapUp} that is longer by itself is not cut, it cannot be extended
 * @param notReadyInWrapUp when a break comes true that is asked for in wrap-up; default AFTER
 */
public record WrapUpConfig(Duration wrapUp, Duration wrapUpMax, NotReadyInWrapUp notReadyInWrapUp) {
    private static final String WHERE = "wrap-up";

    /** Checks ranges. */
    public WrapUpConfig {
        Settings.WRAP_UP.check(WHERE, wrapUp);
        Settings.WRAP_UP_MAX.check(WHERE, wrapUpMax);
    }

    static WrapUpConfig of(SettingValues values) {
        return new WrapUpConfig(
                values.get(Settings.WRAP_UP),
                values.get(Settings.WRAP_UP_MAX),
                values.get(Settings.NOT_READY_IN_WRAP_UP));
    }

    /** When NOT_READY comes true for an agent in wrap-up. */
    public enum NotReadyInWrapUp {
        /** When the wrap-up is over. */
        AFTER,
        /** At once: the wrap-up ends. */
        AT_ONCE
    }
}
