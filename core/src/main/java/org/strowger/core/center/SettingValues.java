package org.strowger.core.center;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was set of the settings of one thing, in the order in which it was set; the rest is usual. */
final class SettingValues {
    private record Value<T>(Setting<T> setting, T value) {
        void check(String where) {
            setting.check(where, value);
        }
    }

    private final Map<String, Value<?>> values = new LinkedHashMap<>();

    <T> void set(Setting<T> setting, T value) {
        values.put(setting.name(), new Value<>(setting, value));
    }

    /** What was set, else the default. */
    @SuppressWarnings("unchecked") // a value stands under the name of its own setting
    <T> T get(Setting<T> setting) {
        Value<?> value = values.get(setting.name());
        return value == null ? setting.usual() : (T) value.value();
    }

    /** Throws one sentence for the first value out of range. */
    void check(String where) {
        values.values().forEach(value -> value.check(where));
    }
}
