package org.strowger.core.center;

import java.time.Duration;
import java.util.List;

/**
 * A code that agents give for NOT_READY. Immutable.
 *
 * @param paid whether the time is paid; default yes
 * @param productive whether it counts as work; default no
 * @param longest after which it is an alarm; 0 s (never) to 24 h, default 0 s
 */
public record ReasonConfig(boolean paid, boolean productive, Duration longest) {
    static final SettingTable<ReasonConfig> SETTINGS = new SettingTable<>(List.of(
            new SettingTable.Bound<>(Settings.PAID, ReasonConfig::paid),
            new SettingTable.Bound<>(Settings.PRODUCTIVE, ReasonConfig::productive),
            new SettingTable.Bound<>(Settings.LONGEST, ReasonConfig::longest)));

    /** Checks the range. */
    public ReasonConfig {
        Settings.LONGEST.check("reason", longest);
    }

    /** Paid, not productive, as long as may be. */
    public static ReasonConfig usual() {
        return of(new SettingValues());
    }

    static ReasonConfig of(SettingValues values) {
        return new ReasonConfig(values.get(Settings.PAID), values.get(Settings.PRODUCTIVE),
                values.get(Settings.LONGEST));
    }

    /** The same, paid or not. */
    public ReasonConfig paid(boolean yes) {
        return new ReasonConfig(yes, productive, longest);
    }

    /** The same, counting as work or not. */
    public ReasonConfig productive(boolean yes) {
        return new ReasonConfig(paid, yes, longest);
    }

    /** The same with a longest time. */
    public ReasonConfig longest(Duration time) {
        return new ReasonConfig(paid, productive, time);
    }
}
