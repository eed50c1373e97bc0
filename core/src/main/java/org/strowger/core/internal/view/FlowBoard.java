package org.strowger.core.internal.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.strowger.core.flow.Dropped;
import org.strowger.core.internal.call.FlowVersion;
import org.strowger.core.internal.codec.FlowDropsDecoder;
import org.strowger.core.status.FlowsStatus.Version;

/** The versions of the flows and their calls, as told. The tell thread writes; any thread reads. */
public final class FlowBoard {
    private static final int ALL = 100;
    private static final int UNKNOWN = -1;
    private static final Dropped[] DROPPED = Dropped.values();

    private volatile List<Line> lines = List.of();
    private final AtomicLongArray droppedAfterCalls = new AtomicLongArray(DROPPED.length);
    private int stable;

    /** One version; written by the tell thread alone. */
    private static final class Line {
        private final int number;
        private final String hash;
        private volatile int share;
        private volatile int calls;
        private final AtomicLongArray dropped = new AtomicLongArray(DROPPED.length);

        Line(int number, String hash, int calls) {
            this.number = number;
            this.hash = hash;
            this.calls = calls;
        }
    }

    /** The first version, of which no fact tells. Before the first record. */
    public void beginsWith(String hash) {
        add(1, hash, UNKNOWN).share = ALL;
        stable = 1;
    }

    /** All calls begin a version. */
    public void deployed(int version, String hash) {
        for (Line line : lines) {
            line.share = 0;
        }
        known(version, hash).share = ALL;
        stable = version;
    }

    /** Some calls of 100 begin a version, the others the one deployed. */
    public void tried(int version, String hash, int share) {
        known(version, hash).share = share;
        line(stable).share = ALL - share;
    }

    /** No call begins a version that was tried. */
    public void rolledBack(int version) {
        line(version).share = 0;
        line(stable).share = ALL;
    }

    /** A version lives no more. */
    public void freed(int version) {
        List<Line> left = new ArrayList<>(lines);
        left.remove(line(version));
        lines = left;
    }

    /** A version has so many calls now. */
    public void calls(int version, int calls) {
        line(version).calls = calls;
    }

    /**
     * Adds up what came for calls of a version, or for calls that were over, and did nothing. What came last may come
     * after the version's end.
     */
    public void dropped(FlowDropsDecoder drops) {
        if (drops.version() == FlowVersion.OF_CALLS_OVER) {
            add(drops, droppedAfterCalls);
            return;
        }
        Line line = line(drops.version());
        if (line != null) {
            add(drops, line.dropped);
        }
    }

    private static void add(FlowDropsDecoder drops, AtomicLongArray to) {
        for (int i = 0; i < DROPPED.length; i++) {
            to.lazySet(i, to.get(i) + drops.counts(i));
        }
    }

    private Line known(int version, String hash) {
        Line line = line(version);
        return line == null ? add(version, hash, 0) : line;
    }

    private Line add(int version, String hash, int calls) {
        Line line = new Line(version, hash, calls);
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        lines = more;
        return line;
    }

    private Line line(int version) {
        List<Line> known = lines;
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).number == version) {
                return known.get(i);
            }
        }
        return null;
    }

    /** Those that live and have been told of. */
    public List<Version> versions() {
        return lines.stream().filter(line -> line.calls != UNKNOWN)
                .map(line -> new Version(line.hash, line.share, line.calls)).toList();
    }

    /** What was dropped, by hash of those that live. */
    public Map<String, Map<Dropped, Long>> dropped() {
        Map<String, Map<Dropped, Long>> all = new HashMap<>();
        for (Line line : lines) {
            Map<Dropped, Long> counts = all.computeIfAbsent(line.hash, hash -> new EnumMap<>(Dropped.class));
            for (Dropped what : DROPPED) {
                counts.merge(what, line.dropped.get(what.ordinal()), Long::sum);
            }
        }
        return all;
    }

    /** What was dropped because its call was over. */
    public Map<Dropped, Long> droppedAfterCalls() {
        Map<Dropped, Long> counts = new EnumMap<>(Dropped.class);
        for (Dropped what : DROPPED) {
            counts.put(what, droppedAfterCalls.get(what.ordinal()));
        }
        return counts;
    }
}
