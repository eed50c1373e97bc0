package org.strowger.core.status;

import java.util.List;

/**
 * The versions of the flows that live. Each figure is that of the last fact told; while records are told, two figures
 * may be a record apart. Immutable; any thread.
 *
 * @param versions in the order in which they came; empty until a second one comes
 * @param deploysRefused bundles that were not taken since the engine was opened, for their faults
 */
public record FlowsStatus(List<Version> versions, long deploysRefused) {
    /** Keeps its own copy. */
    public FlowsStatus {
        versions = List.copyOf(versions);
    }

    /**
     * One version.
     *
     * @param hash of its bundle
     * @param share callers in 100 who begin it; 0 if it is closed to new calls
     * @param calls that have begun it and are not over
     */
    public record Version(String hash, int share, int calls) {}
}
