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
sealed interface Setting<T>
        permits Setting.Time, Setting.Count, Setting.Flag, Setting.Choice, Levels, MostAway.Limit {
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
            if (isOutside(value)) {
                throw new IllegalArgumentException(
                        outOfRange(where, Values.show(value), Values.show(usual)));
            }
        }

        @Override
        public Duration read(Fields fields, Duration otherwise) {
            return fields.duration(name, lowest, highest, otherwise);
        }

        /** As {@link #check}, of a thing that may leave it to another, such as {@code the queue's}. */
        void checkOwn(String where, Optional<Duration> value, String others) {
            if (value.isPresent() && isOutside(value.get())) {
                throw new IllegalArgumentException(outOfRange(where, Values.show(value.get()), others));
            }
        }

        /** As {@link #read}, of a thing that may leave it to another. */
        Optional<Duration> readOwn(Fields fields, String where, String others) {
            Optional<YamlNode.Scalar> text = fields.text(name);
            Optional<Duration> value = text.flatMap(written -> Values.duration(written.text()));
            if (text.isPresent() && value.isEmpty()) {
                fields.error(text.get(), "bad-duration", Values.DURATION_HINT);
            } else if (value.isPresent() && isOutside(value.get())) {
                fields.error(text.get(), "bad-duration", outOfRange(where, text.get().text(), others));
                return Optional.empty();
            }
            return value;
        }

        private boolean isOutside(Duration value) {
            return value.compareTo(lowest) < 0 || value.compareTo(highest) > 0;
        }

        private String outOfRange(String where, String was, String instead) {
            return Values.outOfRange(
                    where, name, was, Values.show(lowest), Values.show(highest), instead);
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
