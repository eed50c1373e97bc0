package org.strowger.examples.dayreplay.figures;

import java.util.List;
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
        int[] used = IntStream.range(0, FiguresGrid.HALF_HOURS)
                .filter(i -> recorded.ofHalfHour(i).offered() + engine.ofHalfHour(i).offered() > 0)
                .toArray();
        return used.length == 0
                ? List.of()
                : IntStream.rangeClosed(used[0], used[used.length - 1]).boxed().toList();
    }

    /** When a half hour begins, such as {@code 07:30}. */
    public static String startOf(int halfHour) {
        int hour = halfHour / 2;
        return (hour < 10 ? "0" : "") + hour + (halfHour % 2 == 0 ? ":00" : ":30");
    }
}
