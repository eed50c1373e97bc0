package org.strowger.ivr.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.strowger.core.handler.HandlerConfig;

/** The handlers that flows may ask, if they are known: without them questions are read and not judged. */
final class HostHandlers {
    private final Optional<Map<String, HandlerConfig>> byName;

    private HostHandlers(Optional<Map<String, HandlerConfig>> byName) {
        this.byName = byName;
    }

    static HostHandlers unknown() {
        return new HostHandlers(Optional.empty());
    }

    static HostHandlers of(List<HandlerConfig> handlers) {
        Map<String, HandlerConfig> byName = new TreeMap<>();
        handlers.forEach(handler -> byName.put(handler.name(), handler));
        return new HostHandlers(Optional.of(byName));
    }

    /** All of them by name, if they are known. */
    Optional<Map<String, HandlerConfig>> known() {
        return byName;
    }
}
