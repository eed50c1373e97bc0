package org.strowger.core.handler;

import java.util.Objects;

/** A handler and what it declares. */
public record RegisteredHandler(HandlerConfig config, FlowHandler handler) {
    /** Neither may be missing. */
    public RegisteredHandler {
        Objects.requireNonNull(config, "config");
        Objects.requireNonNull(handler, "handler");
    }
}
