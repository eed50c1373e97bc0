package org.strowger.examples.dayreplay.progress;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/** At most one line every three seconds, and one for the end of each phase. */
final class PlainLines implements Progress {
    private static final long PAUSE_NS = 3_000_000_000L;

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private long lastNs;

    PlainLines(PrintStream out) {
        this(out, System::nanoTime);
    }

    PlainLines(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.lastNs = nanoTime.getAsLong();
    }

    @Override
    public void at(String phase, long done, long total) {
        long now = nanoTime.getAsLong();
        if (now - lastNs >= PAUSE_NS) {
            lastNs = now;
            out.println(phase + ": " + 100 * done / total + " %");
        }
    }

    @Override
    public void done(String phase) {
        lastNs = nanoTime.getAsLong();
        out.println(phase + ": done");
    }
}
