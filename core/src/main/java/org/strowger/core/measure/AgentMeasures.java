package org.strowger.core.measure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One agent's counts as of one moment, the state that he is in cut there. Immutable; any thread.
 *
 * @param agent his name
 * @param total running sums since the listener was added
 * @param byEvent intervals kept, oldest first; time in a state is cut at their edges
 */
public record AgentMeasures(String agent, Counts total, List<IntervalCounts> byEvent) {
    /** Keeps its own copy. */
    public AgentMeasures {
        byEvent = List.copyOf(byEvent);
    }

    /** Of nobody. */
    static final AgentMeasures NOBODY = new AgentMeasures("", Counts.nothing(), List.of());

    /** The two together, under no name. */
    AgentMeasures plus(AgentMeasures other) {
        if (this == NOBODY) {
            return other;
        }
        return new AgentMeasures("", total.plus(other.total), IntervalCounts.merged(byEvent, other.byEvent));
    }

    /** A measure over the running sums. */
    public OptionalDouble kpi(Kpi kpi) {
        return kpi.of(total);
    }
}
