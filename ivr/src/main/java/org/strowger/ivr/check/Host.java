package org.strowger.ivr.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.adapter.Capability;
import org.strowger.core.handler.HandlerConfig;

/**
 * What flows may ask of the program around the engine.
 *
 * @param handlers all that it has
 * @param capabilities what its telephone systems can do; empty if that is not known, and then not judged
 */
public record Host(List<HandlerConfig> handlers, Optional<Set<Capability>> capabilities) {
    /** Copies the lists. */
    public Host {
        handlers = List.copyOf(handlers);
        capabilities = capabilities.map(Set::copyOf);
    }
}
