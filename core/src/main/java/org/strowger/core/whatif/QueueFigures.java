package org.strowger.core.whatif;

import java.util.OptionalDouble;
import org.strowger.core.measure.Count;
import org.strowger.core.measure.Kpi;
import org.strowger.core.measure.QueueMeasures;

/**
 * One queue's figures in one run; what has no value is empty.
 *
 * @param offered calls that entered it
 * @param answered of them
 * @param abandoned of them
 * @param movedOn of them: overflowed or withdrawn
 * @param waiting of them, at the end
 * @param refused calls that it did not let in
 * @param serviceLevel {@link Kpi#SL_OFFERED}, 0 to 1
 * @param asaSeconds {@link Kpi#ASA}
 * @param longestWaitSeconds {@link Kpi#LONGEST_WAIT}
 * @param ahtSeconds {@link Kpi#AHT}
 * @param occupancy {@link Kpi#OCCUPANCY} of its members, 0 to 1
 */
public record QueueFigures(
        long offered,
        long answered,
        long abandoned,
        long movedOn,
        long waiting,
        long refused,
        OptionalDouble serviceLevel,
        OptionalDouble asaSeconds,
        OptionalDouble longestWaitSeconds,
        OptionalDouble ahtSeconds,
        OptionalDouble occupancy) {
    /** Those of a queue that a run does not have. */
    public static final QueueFigures NONE = new QueueFigures(0, 0, 0, 0, 0, 0, OptionalDouble.empty(),
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** Those that were measured. */
    public static QueueFigures of(QueueMeasures queue) {
        return new QueueFigures(queue.total().of(Count.OFFERED), queue.total().of(Count.ANSWERED),
                queue.total().of(Count.ABANDONED),
                queue.total().of(Count.OVERFLOWED) + queue.total().of(Count.WITHDRAWN),
                queue.total().of(Count.WAITING), queue.total().of(Count.REFUSED), queue.kpi(Kpi.SL_OFFERED),
                queue.kpi(Kpi.ASA), queue.kpi(Kpi.LONGEST_WAIT), queue.kpi(Kpi.AHT), queue.kpi(Kpi.OCCUPANCY));
    }
}
