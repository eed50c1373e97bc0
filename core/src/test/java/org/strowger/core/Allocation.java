package org.strowger.core;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures what the calling thread allocates, for tests of hot zones. */
public final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WINDOWS = 10;

    private Allocation() {
    }

    /**
     * The least number of bytes that a window of {@code times} runs allocates, out of ten windows after one
     * to warm up: what the code cannot do without.
     */
    public static long leastBytes(int times, Runnable code) {
        long least = Long.MAX_VALUE;
        for (int window = 0; window <= WINDOWS; window++) {
            long before = allocated();
            for (int i = 0; i < times; i++) {
                code.run();
            }
            long after = allocated();
            least = window == 0 ? least : Math.min(least, after - before);
        }
        return least;
    }

    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
