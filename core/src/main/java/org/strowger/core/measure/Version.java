package org.strowger.core.measure;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Odd while the tell thread writes; a reader tries again when it saw an odd or a changed one. */
final class Version {
    private final AtomicLong value = new AtomicLong();

    void begin() {
        value.setOpaque(value.getPlain() + 1);
        VarHandle.storeStoreFence();
    }

    void end() {
        value.setRelease(value.getPlain() + 1);
    }

    /** What a reading gives when nothing was written meanwhile. Any thread; the reading must stand a torn state. */
    <T> T read(Supplier<T> reading) {
        while (true) {
            long before = value.getAcquire();
            if ((before & 1) == 0) {
                T result = reading.get();
                VarHandle.loadLoadFence();
                if (before == value.getOpaque()) {
                    return result;
                }
            }
            Thread.onSpinWait();
        }
    }
}
