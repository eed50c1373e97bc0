package org.strowger.examples.dayreplay.progress;

import java.io.PrintStream;

/** Tells a person how far the work is. One thread. */
public interface Progress {
    /** So much of a phase is done. Cheap to call often. @param total more than 0 */
    void at(String phase, long done, long total);

    /** A phase is over. */
    void done(String phase);

    /** A live bar if standard error is a terminal, else a plain line every few seconds. */
    static Progress onStandardError() {
        System.setProperty("jdk.console", "java.base"); // so that a console means a terminal on JDK 22 and later too
        PrintStream err = System.err;
        return System.console() == null ? new PlainLines(err) : new LiveBar(err);
    }
}
