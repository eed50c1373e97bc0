package org.strowger.examples.dayreplay.progress;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/** One line that is drawn again ten times a second. */
final class LiveBar implements Progress {
    private static final long PAUSE_NS = 100_000_000L;
    private static final int WIDTH = 40;
    private static final String START_OF_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private long lastNs;

    LiveBar(PrintStream out) {
        this(out, System::nanoTime);
    }

    LiveBar(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.lastNs = nanoTime.getAsLong() - PAUSE_NS;
    }

    @Override
    public void at(String phase, long done, long total) {
        long now = nanoTime.getAsLong();
        if (now - lastNs >= PAUSE_NS) {
            lastNs = now;
            draw(phase, done, total);
        }
    }

    @Override
    public void done(String phase) {
        draw(phase, 1, 1);
        out.println();
    }

    private void draw(String phase, long done, long total) {
        int filled = (int) (WIDTH * done / total);
        out.print(START_OF_LINE + "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] "
                + 100 * done / total + " %  " + phase);
        out.flush();
    }
}
