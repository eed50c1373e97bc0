package org.strowger.core.internal.edge;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of the host's handlers in a live engine. Sleeps when there is nothing to do. */
public final class HandlerLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerLoop.class);
    private static final long IDLE_NS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long CLOSE_MS = TimeUnit.SECONDS.toMillis(5);

    private final HandlerPort port;
    private final Thread thread;
    private volatile boolean closing;

    private HandlerLoop(HandlerPort port) {
        this.port = port;
        this.thread = new Thread(this::run, "strowger-handlers");
        thread.setDaemon(true);
    }

    /** Starts the thread. */
    public static HandlerLoop start(HandlerPort port) {
        HandlerLoop loop = new HandlerLoop(port);
        loop.thread.start();
        return loop;
    }

    private void run() {
        while (!closing) {
            if (port.drain() == 0) {
                port.wake().sleepUnless(() -> closing || port.hasWork(), IDLE_NS);
                Thread.interrupted(); // an interrupt meant for a handler would make every sleep short
            }
        }
    }

    /** Drops what is still to be handed on and ends the thread; waits 5 s at most. */
    @Override
    public void close() {
        closing = true;
        port.wake().call();
        try {
            thread.join(CLOSE_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("handlers: one is still running after {} ms; its thread is left behind", CLOSE_MS);
        }
    }
}
