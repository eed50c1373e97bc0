package org.strowger.core.center;

import java.time.Duration;
import java.util.List;

/**
 * How the engine deals with lines, devices and changes. Immutable; part of {@link CenterConfig}, whose
 * builder has all of it.
 *
 * @param endSettle within which reports of a leg's hang-up and transfer are one end; 0 s to 5 s, default
 *     500 ms
 * @param inventoryEvery how often adapters are asked for their legs; 5 s to 10 min, default 30 s
 * @param resyncWindow after a restart, until legs not reported count as lost; 1 s to 2 min, default 10 s
 * @param deviceGrace a lost device or adapter, until NOT_READY(TECHNICAL); 0 s to 10 min, default 15 s
 * @param forcedLogOff what becomes of the calls of an agent who is logged off by force; default KEEP
 * @param removedQueue what becomes of the calls in a queue that a new configuration lacks; default DRAIN
 * @param onConfigChange by which configuration calls that wait go on; default ADOPT
 */
public record EngineConfig(
        Duration endSettle,
        Duration inventoryEvery,
        Duration resyncWindow,
        Duration deviceGrace,
        ForcedLogOff forcedLogOff,
        RemovedQueue removedQueue,
        OnConfigChange onConfigChange) {
    static final SettingTable<EngineConfig> SETTINGS = new SettingTable<>(List.of(
            new SettingTable.Bound<>(Settings.END_SETTLE, EngineConfig::endSettle),
            new SettingTable.Bound<>(Settings.INVENTORY_EVERY, EngineConfig::inventoryEvery),
            new SettingTable.Bound<>(Settings.RESYNC_WINDOW, EngineConfig::resyncWindow),
            new SettingTable.Bound<>(Settings.DEVICE_GRACE, EngineConfig::deviceGrace),
            new SettingTable.Bound<>(Settings.FORCED_LOG_OFF, EngineConfig::forcedLogOff),
            new SettingTable.Bound<>(Settings.REMOVED_QUEUE, EngineConfig::removedQueue),
            new SettingTable.Bound<>(Settings.ON_CONFIG_CHANGE, EngineConfig::onConfigChange)));

    private static final String WHERE = "engine";

    /** Checks ranges. */
    public EngineConfig {
        Settings.END_SETTLE.check(WHERE, endSettle);
        Settings.INVENTORY_EVERY.check(WHERE, inventoryEvery);
        Settings.RESYNC_WINDOW.check(WHERE, resyncWindow);
        Settings.DEVICE_GRACE.check(WHERE, deviceGrace);
    }

    static EngineConfig of(SettingValues values) {
        return new EngineConfig(
                values.get(Settings.END_SETTLE),
                values.get(Settings.INVENTORY_EVERY),
                values.get(Settings.RESYNC_WINDOW),
                values.get(Settings.DEVICE_GRACE),
                values.get(Settings.FORCED_LOG_OFF),
                values.get(Settings.REMOVED_QUEUE),
                values.get(Settings.ON_CONFIG_CHANGE));
    }

    /** What becomes of the calls of an agent who is logged off by force. */
    public enum ForcedLogOff {
        /** They go on; he is BUSY until they end. */
        KEEP,
        /** They wait again in their queues, with their first time of entry. */
        REQUEUE,
        /** They end. */
        END
    }

    /** What becomes of the calls that wait in a queue which a new configuration lacks. */
    public enum RemovedQueue {
        /** They are served by its last members; no other may enter. */
        DRAIN,
        /** They start anew where calls start, with their first time of entry. */
        MOVE,
        /** They leave the queue; the flow that sent them gets the reason. */
        EXIT
    }

    /** By which configuration calls go on that wait when a new one comes. */
    public enum OnConfigChange {
        /** By the new one. */
        ADOPT,
        /** By the one under which they entered. */
        KEEP
    }
}
