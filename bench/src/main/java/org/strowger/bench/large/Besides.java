package org.strowger.bench.large;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.strowger.core.Acd;
import org.strowger.core.event.Admission;
import org.strowger.core.status.QueueStatus;

/** The threads that work beside the load while a window says so: one lists, one swaps, two do foreign work. */
final class Besides implements AutoCloseable {
    private static final long NAP_NS = 1_000_000;
    private static final int FOREIGN_STEP = 1_000;

    private final Acd acd;
    private final int queues;
    private final List<Supplier<Acd.Reconfiguration>> editions;
    private final long swapEveryNs;
    private final List<Thread> threads;
    private volatile Window.Beside now = Window.Beside.REST;
    private volatile boolean closed;
    private volatile Throwable failure;
    private volatile long listings;
    private volatile long swaps;
    private volatile long foreign;
    private int edition;

    /**
     * @param editions put in configurations that take turns
     * @param swapEveryNs from the start of one to the next at least
     */
    Besides(Acd acd, int queues, List<Supplier<Acd.Reconfiguration>> editions, long swapEveryNs) {
        this.acd = acd;
        this.queues = queues;
        this.editions = editions;
        this.swapEveryNs = swapEveryNs;
        this.threads = List.of(
                thread("lists", Window.Beside::lists, this::list),
                thread("swaps", beside -> beside == Window.Beside.LISTING_AND_SWAPS, this::swap),
                thread("foreign-1", beside -> beside == Window.Beside.FOREIGN_WORK, this::work),
                thread("foreign-2", beside -> beside == Window.Beside.FOREIGN_WORK, this::work));
        threads.forEach(Thread::start);
    }

    private Thread thread(String name, Predicate<Window.Beside> when, Runnable work) {
        Thread thread = new Thread(() -> loop(when, work), "bench-" + name);
        thread.setDaemon(true);
        return thread;
    }

    private void loop(Predicate<Window.Beside> when, Runnable work) {
        try {
            while (!closed) {
                if (when.test(now)) {
                    work.run();
                } else {
                    LockSupport.parkNanos(NAP_NS);
                }
            }
        } catch (RuntimeException thrown) {
            failure = thrown;
        }
    }

    /** What is to go on from now on. */
    void goOn(Window.Beside beside) {
        now = beside;
    }

    /** How often all queues were listed. */
    long listings() {
        return listings;
    }

    /** How many configurations were taken in. */
    long swaps() {
        return swaps;
    }

    /** Why a thread ended by itself; null if none did. */
    Throwable failure() {
        return failure;
    }

    private void list() {
        int seen = 0;
        long waiting = 0;
        for (QueueStatus queue : acd.status().queues()) {
            waiting += queue.waiting();
            seen++;
        }
        if (seen != queues || waiting < 0) {
            throw new IllegalStateException(seen + " queues were listed, and " + waiting + " calls wait; the centre has"
                    + " " + queues + " queues");
        }
        listings++;
    }

    private void swap() {
        long startNs = System.nanoTime();
        edition = (edition + 1) % editions.size();
        Acd.Reconfiguration done = editions.get(edition).get();
        if (done.admission() != Admission.ACCEPTED || done.differences().isEmpty()) {
            throw new IllegalStateException("a configuration was answered " + done);
        }
        swaps++;
        while (!closed && now == Window.Beside.LISTING_AND_SWAPS && System.nanoTime() - startNs < swapEveryNs) {
            LockSupport.parkNanos(NAP_NS);
        }
    }

    private void work() {
        long value = foreign;
        for (int i = 0; i < FOREIGN_STEP; i++) {
            value = value * 31 + i;
        }
        foreign = value;
    }

    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
