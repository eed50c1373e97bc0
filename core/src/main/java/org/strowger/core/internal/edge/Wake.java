package org.strowger.core.internal.edge;

import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Lets one thread sleep until another has work for it: no lock, no lost call. The sleeper announces itself
 * and then looks for work once more; the caller publishes its work and then looks for a sleeper.
 */
final class Wake {
    private volatile Thread sleeper;

    /** Sleeps for a while at most, unless there is work. Returns early when called, interrupted or by chance. */
    void sleepUnless(BooleanSupplier work, long atMostNs) {
        sleeper = Thread.currentThread();
        if (!work.getAsBoolean()) {
            LockSupport.parkNanos(this, atMostNs);
        }
        sleeper = null;
    }

    /** Ends the sleep, if there is one; allocates nothing. */
    void call() {
        VarHandle.fullFence(); // the work, published with release order, before the look
        Thread asleep = sleeper;
        if (asleep != null) {
            LockSupport.unpark(asleep);
        }
    }
}
