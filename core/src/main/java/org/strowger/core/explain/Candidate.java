package org.strowger.core.explain;

import java.util.List;

/**
 * An agent who could have taken the call.
 *
 * @param agent his name
 * @param keys what he was compared by, in order, lower first: a key of each ranking of the queue, then
 *     {@code idleSince} in ns of engine time, then {@code agent}, his place in the configuration
 */
public record Candidate(String agent, List<Key> keys) {
    /** Copies the list. */
    public Candidate {
        keys = List.copyOf(keys);
    }

    /** One key. @param name of the ranking @param value lower first */
    public record Key(String name, long value) {}
}
