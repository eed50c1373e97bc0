package org.strowger.core.internal.ring;

import org.strowger.core.time.EngineClock;

/**
 * Engine time: never falls, and goes on after a restart from where the journal left it. Decide thread
 * only. While the engine is down its time stands still.
 */
public final class EngineTime {
    private final EngineClock clock;
    private final long offsetNs;
    private long lastNs;

    /**
     * @param lastNs last time in the journal, 0 if there is none
     * @param fromJournal whether time goes on from there; otherwise the clock's own origin counts
     */
    public EngineTime(EngineClock clock, long lastNs, boolean fromJournal) {
        this.clock = clock;
        this.lastNs = lastNs;
        this.offsetNs = fromJournal ? lastNs - clock.nowNs() : 0;
    }

    /** Reads the clock for the next decision. */
    public long readNs() {
        lastNs = Math.max(lastNs, clock.nowNs() + offsetNs);
        return lastNs;
    }

    /** What the clock says now, for threads that wait. Any thread. */
    public long peekNs() {
        return clock.nowNs() + offsetNs;
    }

    /** Wall-clock time. */
    public long wallMs() {
        return clock.wallMs();
    }
}
