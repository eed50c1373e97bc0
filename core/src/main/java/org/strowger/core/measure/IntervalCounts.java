package org.strowger.core.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counts of one interval, from its start to before its end. Immutable.
 *
 * @param startMs wall clock of its start in ms since the epoch
 * @param lengthMs its length
 * @param counts what happened in it, or to the calls that arrived in it
 */
public record IntervalCounts(long startMs, long lengthMs, Counts counts) {
    /** Both lists, intervals of one start added up, oldest first. */
    static List<IntervalCounts> merged(List<IntervalCounts> some, List<IntervalCounts> others) {
        Map<Long, IntervalCounts> byStart = new TreeMap<>();
        some.forEach(interval -> byStart.put(interval.startMs, interval));
        others.forEach(interval -> byStart.merge(interval.startMs, interval, (one, other) ->
                new IntervalCounts(one.startMs, one.lengthMs, one.counts.plus(other.counts))));
        return List.copyOf(byStart.values());
    }
}
