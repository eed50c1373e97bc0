package org.strowger.core.center;

import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;

/**
 * One setting: its name, which is also its key in YAML, what it may be, and its default. The settings
 * themselves stand in {@link Settings}.
 *
 * @param <T> what its values are
 */
sealed interface Setting<T> {
    /** The key in YAML, the builder's method and the record's component. */
    String name();

    /** The default. */
    T usual();

    /** Throws one sentence if the value is out of range; {@code where} is whose it is. */
    void check(String where, T value);

    /** What is written; a fault at its place, and {@code usual}, if it cannot be used. */
    T read(Fields fields, T usual);

    /** A value as a file would say it. */
    String show(T value);

    /** A time. */
    record Time(String name, Duration lowest, Duration highest, Duration usual)
            implements Setting<Duration> {
        @Override
        public void check(String where, Duration value) {
            if (value.compareTo(lowest) < 0 || value.compareTo(highest) > 0) {
                throw new IllegalArgumentException(Values.outOfRange(where, name, Values.show(value),
                        Values.show(lowest), Values.show(highest), Values.show(usual)));
            }
        }

        @Override
        public Duration read(Fields fields, Duration otherwise) {
            return fields.duration(name, lowest, highest, otherwise);
        }

        @Override
        public String show(Duration value) {
            return Values.show(value);
        }
    }

    /** A whole number. */
    record Count(String name, int lowest, int highest, Integer usual) implements Setting<Integer> {
        @Override
        public void check(String where, Integer value) {
            if (value < lowest || value > highest) {
                throw new IllegalArgumentException(Values.outOfRange(where, name, String.valueOf(value),
                        String.valueOf(lowest), String.valueOf(highest), String.valueOf(usual)));
            }
        }

        @Override
        public Integer read(Fields fields, Integer otherwise) {
            return fields.integer(name, lowest, highest, otherwise);
        }

        @Override
        public String show(Integer value) {
            return value.toString();
        }
    }

    /** Yes or no. */
    record Flag(String name, Boolean usual) implements Setting<Boolean> {
        @Override
        public void check(String where, Boolean value) {
            // both values are fine
        }

        @Override
        public Boolean read(Fields fields, Boolean otherwise) {
            return fields.bool(name, otherwise);
        }

        @Override
        public String show(Boolean value) {
            return value.toString();
        }
    }

    /** One of a few words, written as the constants are. */
    record Choice<E extends Enum<E>>(String name, Class<E> words, E usual) implements Setting<E> {
        @Override
        public void check(String where, E value) {
            // every constant is fine
        }

        @Override
        public E read(Fields fields, E otherwise) {
            Optional<YamlNode.Scalar> value = fields.text(name);
            if (value.isEmpty()) {
                return otherwise;
            }
            StringJoiner legal = new StringJoiner(", ");
            for (E word : words.getEnumConstants()) {
                if (word.name().equals(value.get().text())) {
                    return word;
                }
                legal.add(word.name());
            }
            fields.error(value.get(), "bad-value", '"' + name + "\" is one of " + legal);
            return otherwise;
        }

        @Override
        public String show(E value) {
            return value.name();
        }
    }
}
