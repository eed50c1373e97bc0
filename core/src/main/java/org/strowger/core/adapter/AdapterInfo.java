package org.strowger.core.adapter;

import java.util.Set;

/** What an adapter says of itself. @param name unique among the adapters of one engine */
public record AdapterInfo(String name, Set<Capability> capabilities) {
    /** Keeps its own copy. */
    public AdapterInfo {
        capabilities = Set.copyOf(capabilities);
    }
}
