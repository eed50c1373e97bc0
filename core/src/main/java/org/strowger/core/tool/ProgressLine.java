package org.strowger.core.tool;

import java.io.PrintStream;
import org.strowger.core.ReplayProgress;

/** One line on a terminal that tells how far the reading has come, gone when it is done; elsewhere nothing. */
final class ProgressLine implements ReplayProgress, AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final long PAUSE_NS = 100_000_000;
    /** Records between two looks at the clock. */
    private static final int LOOK_EVERY = 1024;

    private final PrintStream err;
    private final boolean terminal;
    private long nextNs = System.nanoTime() + PAUSE_NS;
    private boolean drawn;

    ProgressLine(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void at(long record, long of) {
        if (record % LOOK_EVERY == 0) {
            at("record", record, of);
        }
    }

    /** Tells what is being done, and how far. */
    void at(String phase, long done, long of) {
        if (terminal && System.nanoTime() - nextNs >= 0) {
            nextNs = System.nanoTime() + PAUSE_NS;
            drawn = true;
            err.print(CLEAR_LINE + phase + ' ' + done + " of " + of + ", " + 100 * done / Math.max(of, done) + " %");
            err.flush();
        }
    }

    @Override
    public void close() {
        if (drawn) {
            drawn = false;
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
