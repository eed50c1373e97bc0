package org.strowger.core.yaml;

import java.util.List;
import java.util.Optional;

/**
 * A value of a YAML file with its position. Every scalar is text; the field that it stands in
 * decides its type. Immutable; any thread.
 */
public sealed interface YamlNode {
    /** 1-based line. */
    int line();

    /** 1-based column, in code points. */
    int column();

    /** Text. @param quoted whether quotes stood around it (the column is that of the quote) */
    record Scalar(String text, boolean quoted, int line, int column) implements YamlNode {
        /** Whether nothing was written here. The reader has reported that; say no more about it. */
        public boolean isMissing() {
            return text.isEmpty() && !quoted;
        }
    }

    /** Values in order. */
    record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Fields in order; keys are distinct. */
    record Mapping(List<Entry> entries, int line, int column) implements YamlNode {
        /** Copies the list. */
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value under {@code key}. */
        public Optional<YamlNode> get(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }
    }

    /** One field of a mapping. */
    record Entry(Scalar key, YamlNode value) {}
}
