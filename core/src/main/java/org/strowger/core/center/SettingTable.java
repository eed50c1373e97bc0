package org.strowger.core.center;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.strowger.core.yaml.Fields;

/**
 * The flat settings of one kind of thing, each with the place where its records hold it, for whoever
 * walks them all: the reader, the hash and the difference.
 *
 * @param bounds in the order of the records
 * @param <O> the thing
 */
record SettingTable<O>(List<Bound<O, ?>> bounds) {
    /** A setting and where a thing has it. */
    record Bound<O, T>(Setting<T> setting, Function<O, T> of) {
        private void read(Fields fields, O usual, SettingValues values) {
            values.set(setting, setting.read(fields, of.apply(usual)));
        }

        private String show(O thing) {
            return setting.show(of.apply(thing));
        }

        private void compare(O before, O after, Change change) {
            T from = of.apply(before);
            T to = of.apply(after);
            if (!from.equals(to)) {
                change.of(setting.name(), setting.show(from), setting.show(to));
            }
        }
    }

    /** Told of one setting that differs. */
    interface Change {
        void of(String name, String from, String to);
    }

    /** Sets what is written, else what {@code usual} has. */
    void read(Fields fields, O usual, SettingValues values) {
        bounds.forEach(bound -> bound.read(fields, usual, values));
    }

    /** Whether one of them is written. */
    boolean isAnyIn(Fields fields) {
        return bounds.stream().anyMatch(bound -> fields.has(bound.setting().name()));
    }

    /** Hands over the name of each setting and its value as a file would say it. */
    void each(O thing, BiConsumer<String, String> action) {
        bounds.forEach(bound -> action.accept(bound.setting().name(), bound.show(thing)));
    }

    /** Hands over what differs. */
    void compare(O before, O after, Change change) {
        bounds.forEach(bound -> bound.compare(before, after, change));
    }
}
