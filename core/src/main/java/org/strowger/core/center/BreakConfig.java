package org.strowger.core.center;

import java.time.Duration;

/**
 * The break rules of a team. Immutable; part of {@link TeamConfig}, whose builder has all of it.
 *
 * @param breakAfter time on line that earns a break; 30 min to 8 h, default 2 h
 * @param breakLength how long an earned break is; 1 min to 2 h, default 15 min
 * @param coolDown pause after a call that was tagged hard; 0 s (off) to 30 min, default 2 min
 * @param maxOnBreak how many may be away at a time; 0 % (no limit) to 100 %, or a number of agents,
 *     default 20 %
 */
public record BreakConfig(
        Duration breakAfter, Duration breakLength, Duration coolDown, MostAway maxOnBreak) {
    private static final String WHERE = "breaks";

    /** Checks ranges. */
    public BreakConfig {
        Settings.BREAK_AFTER.check(WHERE, breakAfter);
        Settings.BREAK_LENGTH.check(WHERE, breakLength);
        Settings.COOL_DOWN.check(WHERE, coolDown);
    }

    static BreakConfig of(SettingValues values) {
        return new BreakConfig(
                values.get(Settings.BREAK_AFTER),
                values.get(Settings.BREAK_LENGTH),
                values.get(Settings.COOL_DOWN),
                values.get(Settings.MAX_ON_BREAK));
    }
}
