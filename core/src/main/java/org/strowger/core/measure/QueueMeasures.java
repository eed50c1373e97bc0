package org.strowger.core.measure;

import java.util.List;
import java.util.OptionalDouble;
import org.strowger.core.call.Medium;
import org.strowger.core.center.MeasureConfig.WaitEnds;

/**
 * One queue's counts as of one moment. Immutable; any thread.
 *
 * @param queue its name
 * @param medium what waits in it
 * @param waitEnds where the waits of the answered end
 * @param total running sums since the listener was added; they obey the identity at each moment
 * @param byEvent intervals kept, oldest first, each with what happened in it: a call may be offered in one
 *     and answered in another. One without an event is left out.
 * @param byArrival intervals kept, oldest first, each with what became of the calls that arrived in it; each
 *     obeys the identity, with those still open as {@link Count#WAITING}
 * @param members running sums of the agents who serve it, whatever queue they worked for; for
 *     {@link Kpi#OCCUPANCY} and {@link Kpi#UTILISATION}
 * @param membersByEvent the same by interval, oldest first
 */
public record QueueMeasures(
        String queue,
        Medium medium,
        WaitEnds waitEnds,
        Counts total,
        List<IntervalCounts> byEvent,
        List<IntervalCounts> byArrival,
        Counts members,
        List<IntervalCounts> membersByEvent) {
    /** Keeps its own copies. */
    public QueueMeasures {
        byEvent = List.copyOf(byEvent);
        byArrival = List.copyOf(byArrival);
        membersByEvent = List.copyOf(membersByEvent);
    }

    /** A measure over the running sums; those of agents' time over the members'. */
    public OptionalDouble kpi(Kpi kpi) {
        return kpi.of(kpi.isOfAgentsTime() ? members : total);
    }

    /** A measure over one of the intervals by event time; those of agents' time over the members'. */
    public OptionalDouble kpi(Kpi kpi, IntervalCounts interval) {
        if (!kpi.isOfAgentsTime()) {
            return kpi.of(interval.counts());
        }
        return membersByEvent.stream().filter(theirs -> theirs.startMs() == interval.startMs()).findFirst()
                .map(theirs -> kpi.of(theirs.counts())).orElse(OptionalDouble.empty());
    }
}
