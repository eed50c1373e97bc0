package org.strowger.core.center;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.strowger.core.center.SettingTable.Bound;

/**
 * Agents who are watched and take breaks together: {@code TeamConfig.named("north").breakAfter(ofHours(2))
 * .build()}. Immutable.
 *
 * @param name unique in the centre
 * @param occupancy when it is more or less busy
 * @param breaks its break rules; none until one of their settings is named, and then the others have
 *     their defaults
 */
public record TeamConfig(String name, OccupancyConfig occupancy, Optional<BreakConfig> breaks) {
    static final SettingTable<TeamConfig> SETTINGS = new SettingTable<>(List.of(
            new Bound<>(Settings.OCCUPANCY_LEVELS, team -> team.occupancy().occupancyLevels()),
            new Bound<>(Settings.OCCUPANCY_MARGIN, team -> team.occupancy().occupancyMargin()),
            new Bound<>(Settings.OCCUPANCY_HOLD, team -> team.occupancy().occupancyHold())));
    static final SettingTable<BreakConfig> BREAK_SETTINGS = new SettingTable<>(List.of(
            new Bound<>(Settings.BREAK_AFTER, BreakConfig::breakAfter),
            new Bound<>(Settings.BREAK_LENGTH, BreakConfig::breakLength),
            new Bound<>(Settings.COOL_DOWN, BreakConfig::coolDown),
            new Bound<>(Settings.MAX_ON_BREAK, BreakConfig::maxOnBreak)));

    /** Checks the name. */
    public TeamConfig {
        Names.check("team", name);
    }

    /** Begins a team without break rules, with the usual levels of occupancy. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Gathers settings; {@link #build} checks them. One thread. */
    public static final class Builder {
        private final String name;
        private final SettingValues values = new SettingValues();
        private boolean breaks;

        private Builder(String name) {
            this.name = name;
        }

        SettingValues values() {
            return values;
        }

        /** Percent at which NORMAL, BUSY and OVERLOAD begin. */
        public Builder occupancyLevels(List<Integer> percents) {
            values.set(Settings.OCCUPANCY_LEVELS, percents);
            return this;
        }

        /** Points below its beginning at which a level is left. */
        public Builder occupancyMargin(int count) {
            values.set(Settings.OCCUPANCY_MARGIN, count);
            return this;
        }

        /** How long occupancy has to stay below before a level is left. */
        public Builder occupancyHold(Duration time) {
            values.set(Settings.OCCUPANCY_HOLD, time);
            return this;
        }

        /** Turns the break rules on. */
        public Builder breaks() {
            breaks = true;
            return this;
        }

        /** Time on line that earns a break; turns the break rules on. */
        public Builder breakAfter(Duration time) {
            values.set(Settings.BREAK_AFTER, time);
            return breaks();
        }

        /** How long an earned break is; turns the break rules on. */
        public Builder breakLength(Duration time) {
            values.set(Settings.BREAK_LENGTH, time);
            return breaks();
        }

        /** Pause after a call that was tagged hard; turns the break rules on. */
        public Builder coolDown(Duration time) {
            values.set(Settings.COOL_DOWN, time);
            return breaks();
        }

        /** How many may be away at a time; turns the break rules on. */
        public Builder maxOnBreak(MostAway limit) {
            values.set(Settings.MAX_ON_BREAK, limit);
            return breaks();
        }

        /** The team. @throws IllegalArgumentException with one sentence for the first value out of range */
        public TeamConfig build() {
            values.check("team '" + name + '\'');
            return new TeamConfig(name, OccupancyConfig.of(values),
                    breaks ? Optional.of(BreakConfig.of(values)) : Optional.empty());
        }
    }
}
