package org.strowger.ivr.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.strowger.core.RouteCounts;
import org.strowger.ivr.CompiledBundle;

/**
 * How often calls took the routes of a bundle, as a journal counts them.
 *
 * @param counts by whole name of the route
 * @param notes what else there is to say, a line each
 */
record Traffic(Map<String, Long> counts, List<String> notes) {
    private static final int SHORT = 12;

    /** Reads a journal; what belongs to other versions of the flows is told in the notes and not counted. */
    static Traffic in(Path journal, CompiledBundle bundle) {
        RouteCounts read = RouteCounts.in(journal);
        Map<String, Long> others = new TreeMap<>(read.versions());
        Long own = others.remove(bundle.hash());
        List<String> notes = new ArrayList<>();
        notes.add((own == null ? "no route was" : own == 1 ? "1 route was" : own + " routes were")
                + " taken in this version, " + shown(bundle.hash()));
        if (!others.isEmpty()) {
            long all = others.values().stream().mapToLong(Long::longValue).sum();
            notes.add("not counted: " + all + " of other versions, " + others.entrySet().stream()
                    .map(version -> shown(version.getKey()) + " (" + version.getValue() + ')')
                    .collect(Collectors.joining(", ")));
            if (own == null) {
                notes.add("flows that use hours of a centre are the version that ran only under that centre: name it"
                        + " by --center");
            }
        }
        return new Traffic(read.of(bundle), List.copyOf(notes));
    }

    private static String shown(String hash) {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    /** How often a route was taken. */
    long of(String route) {
        return counts.getOrDefault(route, 0L);
    }
}
