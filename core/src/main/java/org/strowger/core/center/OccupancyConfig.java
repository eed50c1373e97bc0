package org.strowger.core.center;

import java.time.Duration;
import java.util.List;

/**
 * When a team is more or less busy. Immutable; part of {@link TeamConfig}, whose builder has all of it.
 *
 * @param occupancyLevels percent at which NORMAL, BUSY and OVERLOAD begin; three, rising, 1 to 100,
 *     default 70, 80, 90
 * @param occupancyMargin points below its beginning at which a level is left; 0 to 20, default 3
 * @param occupancyHold how long it has to stay there; 0 s to 1 h, default 60 s
 */
public record OccupancyConfig(
        List<Integer> occupancyLevels, int occupancyMargin, Duration occupancyHold) {
    private static final String WHERE = "occupancy";

    /** Checks ranges. */
    public OccupancyConfig {
        occupancyLevels = List.copyOf(occupancyLevels);
        Settings.OCCUPANCY_LEVELS.check(WHERE, occupancyLevels);
        Settings.OCCUPANCY_MARGIN.check(WHERE, occupancyMargin);
        Settings.OCCUPANCY_HOLD.check(WHERE, occupancyHold);
    }

    static OccupancyConfig of(SettingValues values) {
        return new OccupancyConfig(
                values.get(Settings.OCCUPANCY_LEVELS),
                values.get(Settings.OCCUPANCY_MARGIN),
                values.get(Settings.OCCUPANCY_HOLD));
    }
}
