package org.strowger.core.internal.ring;

import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes a tick when the next deadline is reached, and watches that the stages move: a second without
 * progress while commands wait is logged. One thread of its own; not used with a clock that the host drives.
 */
public final class TimerLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TimerLoop.class);
    private static final long LONGEST_SLEEP_NS = 1_000_000_000;
    private static final long DECIDED_SOON_NS = 20_000;

    private final Pipeline pipeline;
    private final DecideStage decide;
    private final EngineTime time;
    private volatile boolean closed;
    private long watchedPosition = -1;
    private long watchedAtNs;

    TimerLoop(Pipeline pipeline, DecideStage decide, EngineTime time) {
        this.pipeline = pipeline;
        this.decide = decide;
        this.time = time;
    }

    /** Ends the loop that {@code thread} runs. Any thread. */
    public void close(Thread thread) {
        closed = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        while (!closed && !pipeline.hasFailed()) {
            long nowNs = time.peekNs();
            watch(nowNs);
            if (decide.nextDeadlineNs() <= nowNs) {
                pipeline.publisher().tick();
                long position = pipeline.cursor();
                while (!closed && !pipeline.isDecided(position)) {
                    LockSupport.parkNanos(DECIDED_SOON_NS);
                }
            } else {
                decide.sleeping(Math.min(decide.nextDeadlineNs(), nowNs + LONGEST_SLEEP_NS));
                long sleepNs = Math.min(decide.nextDeadlineNs() - nowNs, LONGEST_SLEEP_NS);
                LockSupport.parkNanos(Math.max(1, sleepNs));
            }
        }
    }

    private void watch(long nowNs) {
        long told = pipeline.toldPosition();
        if (told != watchedPosition || pipeline.isQuiet()) {
            watchedPosition = told;
            watchedAtNs = nowNs;
        } else if (nowNs - watchedAtNs >= LONGEST_SLEEP_NS) {
            LOG.error("engine: no progress for {} ms at ring position {}, {} commands wait; a ranking, flow or"
                    + " listener does not return", (nowNs - watchedAtNs) / 1_000_000, told + 1,
                    pipeline.cursor() - told);
            watchedAtNs = nowNs;
        }
    }
}
