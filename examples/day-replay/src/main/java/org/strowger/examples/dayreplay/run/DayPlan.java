package org.strowger.examples.dayreplay.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.strowger.core.simulation.VirtualTime;

/**
 * What will happen on one day. The log's clock has 1 s; within a second, kinds of events happen in the
 * order of {@link Kind} some ms apart, so that each finds done what it builds on, and events of a kind in the
 * order of the log. One thread.
 */
final class DayPlan {
    private static final long NS_PER_S = 1_000_000_000L;
    private static final long NS_PER_MS = 1_000_000L;

    private final List<Item> items = new ArrayList<>();

    /** Kinds of events, in their order within a second. */
    enum Kind {
        /** Agents come, go and take breaks. */
        STAFF(0),
        /** A call reaches the IVR. */
        ARRIVAL(100),
        /** A caller presses his key, and so enters a queue. */
        KEY(200),
        /** A caller hangs up. */
        HANG_UP(300),
        /** An agent takes a call; up to 100 in one second, 5 ms each. */
        TAKE(400);

        private final long offsetMs;

        Kind(long offsetMs) {
            this.offsetMs = offsetMs;
        }
    }

    /** Enters an event. @param atS seconds since the day's midnight */
    void add(int atS, Kind kind, Runnable work) {
        items.add(new Item(atS, kind, work));
    }

    /** The second of the last event; 0 if there is none. */
    int lastS() {
        return items.stream().mapToInt(Item::atS).max().orElse(0);
    }

    /** Puts all of it on a clock's agenda. @param midnightNs when the day begins */
    void enter(VirtualTime time, long midnightNs) {
        items.sort(Comparator.comparingInt(Item::atS).thenComparing(Item::kind));
        int inARow = 0;
        Item before = null;
        for (Item item : items) {
            boolean together = before != null && before.atS == item.atS && before.kind == item.kind;
            inARow = together && item.kind == Kind.TAKE ? inARow + 1 : 0;
            time.at(midnightNs + item.atS * NS_PER_S + (item.kind.offsetMs + 5 * inARow) * NS_PER_MS, item.work);
            before = item;
        }
        items.clear();
    }

    private record Item(int atS, Kind kind, Runnable work) {}
}
