package org.strowger.core.hours;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Days of the week as schedules write them: {@code mon}, {@code mon-fri}, {@code sat-mon}. */
public final class Days {
    /** In the order of {@link java.time.DayOfWeek}; index 0 is Monday. */
    public static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private Days() {}

    /** Indexes of the days meant, a range wraps round the week; empty if it is no day. */
    public static Optional<int[]> parse(String text) {
        int dash = text.indexOf('-');
        int from = NAMES.indexOf(dash < 0 ? text : text.substring(0, dash));
        int to = dash < 0 ? from : NAMES.indexOf(text.substring(dash + 1));
        if (from < 0 || to < 0 || dash >= 0 && from == to) {
            return Optional.empty();
        }
        int count = Math.floorMod(to - from, 7) + 1;
        return Optional.of(IntStream.range(0, count).map(i -> (from + i) % 7).toArray());
    }
}
