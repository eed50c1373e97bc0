package org.strowger.core.internal.edge;

import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jctools.queues.atomic.SpscAtomicArrayQueue;

/**
 * Bytes of commands on their way from the tell thread to the thread of one adapter: bounded, and without
 * garbage, because slots go round between two queues, one of free and one of filled. A slot that was too
 * small for a message grows once and stays so.
 */
final class Outbox {
    private static final int FIRST_SLOT_BYTES = 256;

    private final SpscAtomicArrayQueue<Slot> free;
    private final SpscAtomicArrayQueue<Slot> filled;

    /** @param commands how many it holds; a power of two from 2 to 1 048 576 */
    Outbox(int commands) {
        if (commands < 2 || commands > 1 << 20 || !BitUtil.isPowerOfTwo(commands)) {
            throw new IllegalArgumentException("outbox: the bound was " + commands
                    + " commands; use a power of two from 2 to 1048576");
        }
        free = new SpscAtomicArrayQueue<>(commands);
        filled = new SpscAtomicArrayQueue<>(commands);
        for (int i = 0; i < commands; i++) {
            free.offer(new Slot());
        }
    }

    /** Tell thread. @return false if it is full */
    boolean offer(long epoch, DirectBuffer buffer, int offset, int length) {
        Slot slot = free.poll();
        if (slot == null) {
            return false;
        }
        slot.fill(epoch, buffer, offset, length);
        return filled.offer(slot);
    }

    /** Adapter's thread: hands one message on. @return false if there was none */
    boolean poll(Receiver receiver) {
        Slot slot = filled.poll();
        if (slot == null) {
            return false;
        }
        try {
            receiver.on(slot.epoch, slot.bytes);
        } finally {
            free.offer(slot);
        }
        return true;
    }

    boolean isEmpty() {
        return filled.isEmpty();
    }

    /** Takes one message, which begins at 0 and is valid during the call. */
    @FunctionalInterface
    interface Receiver {
        void on(long epoch, DirectBuffer message);
    }

    private static final class Slot {
        private final UnsafeBuffer bytes = new UnsafeBuffer(new byte[FIRST_SLOT_BYTES]);
        private long epoch;

        private void fill(long newEpoch, DirectBuffer buffer, int offset, int length) {
            if (length > bytes.capacity()) {
                bytes.wrap(new byte[BitUtil.findNextPositivePowerOfTwo(length)]);
            }
            bytes.putBytes(0, buffer, offset, length);
            epoch = newEpoch;
        }
    }
}
