package org.strowger.core.center;

import java.util.List;
import org.strowger.core.call.Medium;

/**
 * How many contacts of each medium an agent takes at a time. Immutable.
 *
 * @param voice 0 to 25, default 1
 * @param chat 0 to 25, default 3
 * @param email 0 to 25, default 5
 * @param message 0 to 25, default 5
 * @param callback 0 to 25, default 1
 */
public record CapacityConfig(int voice, int chat, int email, int message, int callback) {
    static final SettingTable<CapacityConfig> SETTINGS = new SettingTable<>(List.of(
            new SettingTable.Bound<>(Settings.CAPACITY_VOICE, CapacityConfig::voice),
            new SettingTable.Bound<>(Settings.CAPACITY_CHAT, CapacityConfig::chat),
            new SettingTable.Bound<>(Settings.CAPACITY_EMAIL, CapacityConfig::email),
            new SettingTable.Bound<>(Settings.CAPACITY_MESSAGE, CapacityConfig::message),
            new SettingTable.Bound<>(Settings.CAPACITY_CALLBACK, CapacityConfig::callback)));

    private static final String WHERE = "capacity";
    private static final CapacityConfig USUAL = of(new SettingValues());

    /** Checks ranges. */
    public CapacityConfig {
        Settings.CAPACITY_VOICE.check(WHERE, voice);
        Settings.CAPACITY_CHAT.check(WHERE, chat);
        Settings.CAPACITY_EMAIL.check(WHERE, email);
        Settings.CAPACITY_MESSAGE.check(WHERE, message);
        Settings.CAPACITY_CALLBACK.check(WHERE, callback);
    }

    /** The default of every medium. */
    public static CapacityConfig usual() {
        return USUAL;
    }

    static CapacityConfig of(SettingValues values) {
        return new CapacityConfig(
                values.get(Settings.CAPACITY_VOICE),
                values.get(Settings.CAPACITY_CHAT),
                values.get(Settings.CAPACITY_EMAIL),
                values.get(Settings.CAPACITY_MESSAGE),
                values.get(Settings.CAPACITY_CALLBACK));
    }

    /** Slots of a medium. */
    public int of(Medium medium) {
        return switch (medium) {
            case VOICE -> voice;
            case CHAT -> chat;
            case EMAIL -> email;
            case MESSAGE -> message;
            case CALLBACK -> callback;
        };
    }

    static Setting.Count setting(Medium medium) {
        return switch (medium) {
            case VOICE -> Settings.CAPACITY_VOICE;
            case CHAT -> Settings.CAPACITY_CHAT;
            case EMAIL -> Settings.CAPACITY_EMAIL;
            case MESSAGE -> Settings.CAPACITY_MESSAGE;
            case CALLBACK -> Settings.CAPACITY_CALLBACK;
        };
    }
}
