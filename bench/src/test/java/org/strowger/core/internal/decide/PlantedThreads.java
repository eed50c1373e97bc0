package org.strowger.core.internal.decide;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shares, locks or waits in every member. */
public abstract class PlantedThreads {
    volatile int shared;

    abstract void thread(Thread thread);

    abstract void executor(ExecutorService executor);

    abstract void atomic(AtomicLong value);

    abstract void lock(Lock lock);

    abstract void local(ThreadLocal<String> local);

    synchronized void locked() {
    }

    void waits() throws InterruptedException {
        wait();
    }

    void wakes() {
        notifyAll();
    }

    Stream<String> parallel(List<String> agents) {
        return agents.parallelStream();
    }

    IntStream range() {
        return IntStream.range(0, 9).parallel();
    }
}
