package org.strowger.ivr.model;

import java.util.List;
import java.util.Optional;

/**
 * What a node or flow does about an event.
 *
 * @param event name, or the beginning of names up to a dot
 * @param to where the call goes on; empty if the event is ignored
 */
public record Handler(String event, Optional<Route> to) {
    /**
     * Whether this catches an event: the names are equal, or one is the other's beginning up to a
     * dot (E2).
     */
    public boolean catches(String name) {
        return name.equals(event) || name.startsWith(event) && name.length() > event.length()
                && name.charAt(event.length()) == '.';
    }

    /** The one with the longest name among those of a level that catch an event. */
    public static Optional<Handler> longest(List<Handler> level, String name) {
        Handler best = null;
        for (Handler handler : level) {
            if (handler.catches(name) && (best == null
                    || handler.event.length() > best.event.length())) {
                best = handler;
            }
        }
        return Optional.ofNullable(best);
    }
}
