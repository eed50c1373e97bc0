package org.strowger.examples.dayreplay.figures;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.strowger.examples.dayreplay.data.CallType;

/** What was recorded against what the engine made of the same callers. */
public record Comparison(FiguresGrid recorded, FiguresGrid engine) {
    /** The types that had a caller on either side. */
    public List<CallType> types() {
        return CallType.queues().stream()
                .filter(type -> recorded.ofType(type).offered() + engine.ofType(type).offered() > 0)
                .toList();
    }

    /** The half hours from the first to the last that had a caller on either side. */
    public List<Integer> halfHours() {
        return span(i -> recorded.ofHalfHour(i).offered() + engine.ofHalfHour(i).offered() > 0);
    }

    /** The half hours from the first to the last in which 1 of 1,000 callers or more asked for an agent, for plots. */
    public List<Integer> busyHalfHours() {
        long least = Math.max(1, recorded.total().offered() / 1_000);
        return span(i -> recorded.ofHalfHour(i).offered() >= least);
    }

    /** When a half hour begins, such as {@code 07:30}. */
    public static String startOf(int halfHour) {
        int hour = halfHour / 2;
        return (hour < 10 ? "0" : "") + hour + (halfHour % 2 == 0 ? ":00" : ":30");
    }

    private static List<Integer> span(IntPredicate used) {
        int[] found = IntStream.range(0, FiguresGrid.HALF_HOURS).filter(used).toArray();
        return found.length == 0
                ? List.of()
                : IntStream.rangeClosed(found[0], found[found.length - 1]).boxed().toList();
    }
}
