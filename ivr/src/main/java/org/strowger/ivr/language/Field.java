package org.strowger.ivr.language;

import java.util.Optional;

/**
 * One field of the language.
 *
 * @param name as written
 * @param shape what its value may be
 * @param required whether it cannot be left out
 * @param usual the default as it would be written; empty if there is none
 * @param doc what it means, in one sentence
 */
public record Field(String name, Shape shape, boolean required, Optional<String> usual, String doc) {
    static Field of(String name, Shape shape, String doc) {
        return new Field(name, shape, false, Optional.empty(), doc);
    }

    static Field of(String name, Shape shape, String usual, String doc) {
        return new Field(name, shape, false, Optional.of(usual), doc);
    }

    static Field required(String name, Shape shape, String doc) {
        return new Field(name, shape, true, Optional.empty(), doc);
    }

    /** Whether it names a node where a call goes on. */
    public boolean isRoute() {
        return shape == Shape.Plain.NODE;
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
