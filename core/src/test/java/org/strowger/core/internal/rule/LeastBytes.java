package org.strowger.core.internal.rule;

import java.lang.management.ManagementFactory;

/** What code allocates once it is warm. */
final class LeastBytes {
    private static final int WINDOWS = 10;

    private LeastBytes() {}

    /** The least of ten windows of so many runs, after as many to warm up. */
    static long of(int runs, Runnable code) {
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int window = 0; window <= WINDOWS; window++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < runs; i++) {
                code.run();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
