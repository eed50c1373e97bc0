package org.strowger.core.center;

import java.time.Duration;

/**
 * How a queue is measured. Immutable; part of {@link QueueConfig}, whose builder has all of it.
 *
 * @param serviceLevelTime the wait within which a call counts as answered in time; 1 s to 30 d, default
 *     20 s
 * @param shortAbandon the wait within which an abandoned call counts as short; 0 s to 1 min, default 5 s
 * @param waitEnds where the wait of an answered call ends; default BRIDGE
 */
public record MeasureConfig(Duration serviceLevelTime, Duration shortAbandon, WaitEnds waitEnds) {
    private static final String WHERE = "measures";

    /** Checks ranges. */
    public MeasureConfig {
        Settings.SERVICE_LEVEL_TIME.check(WHERE, serviceLevelTime);
        Settings.SHORT_ABANDON.check(WHERE, shortAbandon);
    }

    static MeasureConfig of(SettingValues values) {
        return new MeasureConfig(
                values.get(Settings.SERVICE_LEVEL_TIME),
                values.get(Settings.SHORT_ABANDON),
                values.get(Settings.WAIT_ENDS));
    }

    /** Where the wait of an answered call ends. */
    public enum WaitEnds {
        /** When caller and agent are connected. */
        BRIDGE,
        /** When the agent answers. */
        AGENT_ANSWER
    }
}
