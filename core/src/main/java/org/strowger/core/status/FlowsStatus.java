package org.strowger.core.status;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.flow.Dropped;

/**
 * The versions of the flows that live. Each figure is that of the last fact told; while records are told, two figures
 * may be a record apart. Immutable; any thread.
 *
 * @param versions in the order in which they came; empty until a second one comes
 * @param deploysRefused bundles that were not taken since the engine was opened, for their faults
 * @param dropped what came for flows and did nothing, also before a restart: of each version that lives, also of a single
 *     one, by hash of its bundle
 * @param droppedAfterCalls what came for flows of calls, or for legs, that the engine did not know any more, also before
 *     a restart. It belongs to no version: which one the call had, if any, is forgotten with the call. {@code KEY},
 *     {@code LATE_PLAY} and {@code LATE_ANSWER} are what the switch and handlers reported, {@code UNHANDLED} are
 *     events of the host, which are also refused; the other kinds are 0. What a flow had begun when the engine hung
 *     up ends after its call, so these grow in an engine that is well. Always 0 without flows
 */
public record FlowsStatus(List<Version> versions, long deploysRefused, Map<String, Map<Dropped, Long>> dropped,
        Map<Dropped, Long> droppedAfterCalls) {
    /** Keeps its own copy. */
    public FlowsStatus {
        versions = List.copyOf(versions);
        Map<String, Map<Dropped, Long>> copy = new HashMap<>();
        dropped.forEach((hash, counts) -> copy.put(hash, Collections.unmodifiableMap(new EnumMap<>(counts))));
        dropped = Collections.unmodifiableMap(copy);
        Map<Dropped, Long> after = new EnumMap<>(Dropped.class);
        after.putAll(droppedAfterCalls);
        droppedAfterCalls = Collections.unmodifiableMap(after);
    }

    /** How often this was dropped for a version; 0 if no such version lives. @param hash of its bundle */
    public long dropped(String hash, Dropped what) {
        return dropped.getOrDefault(hash, Map.of()).getOrDefault(what, 0L);
    }

    /** How often this came for a call that was over. */
    public long droppedAfterCalls(Dropped what) {
        return droppedAfterCalls.getOrDefault(what, 0L);
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
