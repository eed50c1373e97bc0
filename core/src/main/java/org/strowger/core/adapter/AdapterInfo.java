package org.strowger.core.adapter;

import java.util.Set;

/**
 * What an adapter says of itself; the same for the life of the object (T13).
 *
 * @param name unique among the adapters of one engine; 1 to 64 characters
 * @param capabilities what it can do; a flow or queue that needs more is refused when it is loaded
 */
public record AdapterInfo(String name, Set<Capability> capabilities) {
    private static final int LONGEST_NAME = 64;

    /** Checks the name and keeps its own copy of the capabilities. */
    public AdapterInfo {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("adapter '" + name + "': the name has " + name.length()
                    + " characters; use 1 to " + LONGEST_NAME + ", not all of them blank");
        }
        capabilities = Set.copyOf(capabilities);
    }
}
