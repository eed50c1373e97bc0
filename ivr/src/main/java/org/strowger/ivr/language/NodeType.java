package org.strowger.ivr.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One kind of node.
 *
 * @param name as written in {@code type}
 * @param doc what it does, in one sentence
 * @param own its fields and routes, without those that every node may carry
 * @param openRoutes a regular expression of further routes, whose names other parts of the bundle decide;
 *     empty if it has none
 */
public record NodeType(String name, String doc, List<Field> own, Optional<String> openRoutes) {
    /** Copies the fields. */
    public NodeType {
        own = List.copyOf(own);
    }

    /** All that such a node may carry: its own, then what all carry. */
    public List<Field> fields() {
        return Stream.concat(own.stream(), Language.EVERY_NODE.stream()).toList();
    }

    /** Whether a field of this name is legal, or may be a route that other parts of the bundle decide. */
    public boolean has(String field) {
        return fields().stream().anyMatch(one -> one.name().equals(field))
                || openRoutes.filter(field::matches).isPresent();
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
