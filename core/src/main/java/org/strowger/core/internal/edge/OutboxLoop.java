package org.strowger.core.internal.edge;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of one adapter in a live engine: one that starts it, has it execute commands and stops it
 * (rule T1), and one that watches, because the first may be held up. Both sleep when there is nothing to do.
 */
public final class OutboxLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxLoop.class);
    private static final long IDLE_NS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long RING_BUSY_NS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long CLOSE_MS = TimeUnit.SECONDS.toMillis(5);

    private final AdapterPort port;
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final BooleanSupplier mustDrain;
    private final BooleanSupplier mustWatch;
    private final Thread outbox;
    private final Thread watch;
    private volatile boolean closing;

    private OutboxLoop(AdapterPort port) {
        this.port = port;
        mustDrain = () -> closing || port.hasWork();
        mustWatch = () -> closing;
        outbox = daemon("strowger-outbox-" + port.name(), this::run);
        watch = daemon("strowger-watch-" + port.name(), this::watch);
    }

    /**
     * Starts a port's adapter on its own thread and keeps it supplied.
     *
     * @throws IOException as the adapter's start does; no thread is left then
     */
    public static OutboxLoop start(AdapterPort port) throws IOException {
        OutboxLoop loop = new OutboxLoop(port);
        loop.outbox.start();
        try {
            loop.started.get();
        } catch (ExecutionException failed) {
            throw loop.startFailure(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            loop.close();
            throw new IOException("adapter '" + port.name() + "': interrupted while it was started; start it again",
                    interrupted);
        }
        loop.watch.start();
        return loop;
    }

    private IOException startFailure(Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (IOException) cause;
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void run() {
        try {
            port.start();
        } catch (IOException | RuntimeException | Error failed) {
            started.completeExceptionally(failed);
            return;
        }
        started.complete(null);
        try {
            while (!closing) {
                if (port.drain() == 0) {
                    port.drainer().sleepUnless(mustDrain, port.holdsEvents() ? RING_BUSY_NS : IDLE_NS);
                    Thread.interrupted(); // an interrupt meant for execute would make every sleep short
                }
            }
        } finally {
            port.stop();
        }
    }

    private void watch() {
        while (!closing) {
            port.watch();
            port.watcher().sleepUnless(mustWatch, IDLE_NS);
            Thread.interrupted(); // nobody has a reason; it would make every sleep short
        }
    }

    /** Whether the adapter's thread is alive. */
    public boolean isRunning() {
        return outbox.isAlive();
    }

    /** Drops what is still in the outbox, stops the adapter and ends both threads; waits 5 s at most. */
    @Override
    public void close() {
        closing = true;
        port.drainer().call();
        port.watcher().call();
        try {
            outbox.join(CLOSE_MS);
            watch.join(CLOSE_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (outbox.isAlive()) {
            LOG.warn("adapter '{}': still in execute or stop after {} ms; its thread is left behind", port.name(),
                    CLOSE_MS);
        }
    }
}
