package org.strowger.core.center;

import java.time.Duration;
import java.util.List;

/**
 * How agents and queues are weighed against each other, the same in the whole centre. Immutable; part of
 * {@link CenterConfig}, whose builder has all of it.
 *
 * @param arbitration which queue a free agent serves; default GLOBAL
 * @param idleFrom from when an agent counts as idle; default READY
 * @param countWindow over which calls and talk are summed for rankings; 1 h to 7 d, default 8 h
 * @param occupancyWindow over which occupancy is worked out; 5 min to 8 h, default 30 min
 */
public record RoutingConfig(
        Arbitration arbitration, IdleFrom idleFrom, Duration countWindow, Duration occupancyWindow) {
    static final SettingTable<RoutingConfig> SETTINGS = new SettingTable<>(List.of(
            new SettingTable.Bound<>(Settings.ARBITRATION, RoutingConfig::arbitration),
            new SettingTable.Bound<>(Settings.IDLE_FROM, RoutingConfig::idleFrom),
            new SettingTable.Bound<>(Settings.COUNT_WINDOW, RoutingConfig::countWindow),
            new SettingTable.Bound<>(Settings.OCCUPANCY_WINDOW, RoutingConfig::occupancyWindow)));

    private static final String WHERE = "routing";

    /** Checks ranges. */
    public RoutingConfig {
        Settings.COUNT_WINDOW.check(WHERE, countWindow);
        Settings.OCCUPANCY_WINDOW.check(WHERE, occupancyWindow);
    }

    static RoutingConfig of(SettingValues values) {
        return new RoutingConfig(
                values.get(Settings.ARBITRATION),
                values.get(Settings.IDLE_FROM),
                values.get(Settings.COUNT_WINDOW),
                values.get(Settings.OCCUPANCY_WINDOW));
    }

    /** From when an agent counts as idle. An offer that is not accepted changes nothing. */
    public enum IdleFrom {
        /** Since he is READY. */
        READY,
        /** Since his last wrap-up was over, breaks included. */
        WRAP_UP_END,
        /** Since his last call was over. */
        CALL_END,
        /** Since his last call began. */
        CALL_START
    }
}
