package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.List;

/** Deadlines in a sorted list: the earlier first, at one moment the one that was set first. */
final class OracleTimers {
    private final List<Timer> timers = new ArrayList<>();
    private final Runnable endOfStep;

    /** @param endOfStep is done after all deadlines of one moment */
    OracleTimers(Runnable endOfStep) {
        this.endOfStep = endOfStep;
    }

    /** A deadline and what is done then. */
    record Timer(long atNs, Runnable action) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    Timer set(long atNs, Runnable action) {
        Timer timer = new Timer(atNs, action);
        int at = timers.size();
        while (at > 0 && timers.get(at - 1).atNs() > atNs) {
            at--;
        }
        timers.add(at, timer);
        return timer;
    }

    /** Takes a deadline back; null is fine. Returns null. */
    Timer cancel(Timer timer) {
        timers.remove(timer);
        return null;
    }

    long nextNs() {
        return timers.isEmpty() ? Long.MAX_VALUE : timers.get(0).atNs();
    }

    /** Does what is due, moment by moment, what comes due by it included. */
    void fire(long nowNs) {
        while (nextNs() <= nowNs) {
            for (long momentNs = nextNs(); nextNs() <= momentNs; ) {
                timers.remove(0).action().run();
            }
            endOfStep.run();
        }
    }
}
