package org.strowger.core.time;

/** The clock of the machine. Any thread. */
public enum SystemClock implements EngineClock {
    /** The only one. */
    INSTANCE;

    @Override
    public long nowNs() {
        return System.nanoTime();
    }

    @Override
    public long wallMs() {
        return System.currentTimeMillis();
    }
}
