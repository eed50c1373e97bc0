package org.strowger.core.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A file or setting that cannot be used. The message lists every fault found in one run, one a line,
 * each with its place, what was found and what to do.
 */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** One fault that has no position in a file. */
    public ConfigException(String message) {
        super(message);
        this.faults = List.of();
    }

    /** One fault without a position, and what caused it. */
    public ConfigException(String message, Throwable cause) {
        super(message, cause);
        this.faults = List.of();
    }

    /** All the faults of one run, in file order. */
    public ConfigException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** The same, in other words. @param message that names each of them */
    public ConfigException(String message, List<Fault> faults) {
        super(message);
        this.faults = List.copyOf(faults);
    }

    /** The faults with their positions; empty when the exception is about no file. */
    public List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }
}
