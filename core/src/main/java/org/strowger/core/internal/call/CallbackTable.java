package org.strowger.core.internal.call;

import java.util.Arrays;
import org.agrona.collections.Long2LongHashMap;
import org.strowger.core.internal.time.DeadlineQueue;

/** All callbacks that are owed, by slot and by id. Grows; gives slots back; allocates nothing once warm. */
public final class CallbackTable {
    private static final long MISSING = -1;
    private static final int NO_END = -1;

    private final Long2LongHashMap slotOf = new Long2LongHashMap(MISSING);
    private Callback[] callbacks = new Callback[4];
    private int[] free = new int[4];
    private int freeCount;
    private int slots;

    /** A new callback. */
    public Callback begin(long id) {
        Callback callback;
        if (freeCount > 0) {
            callback = callbacks[free[--freeCount]];
        } else {
            if (slots == callbacks.length) {
                callbacks = Arrays.copyOf(callbacks, slots * 2);
                free = Arrays.copyOf(free, slots * 2);
            }
            callback = new Callback(slots);
            callbacks[slots++] = callback;
        }
        callback.begin(id);
        slotOf.put(id, callback.slot);
        return callback;
    }

    /** It is over and its slot free. */
    public void end(Callback callback) {
        slotOf.remove(callback.id);
        free[freeCount++] = callback.slot;
    }

    /** A callback by slot. */
    public Callback callback(int slot) {
        return callbacks[slot];
    }

    /** A callback by id, or null. */
    public Callback byId(long id) {
        long slot = slotOf.get(id);
        return slot == MISSING ? null : callbacks[(int) slot];
    }

    /** Whether one is owed to a number from a queue. */
    public boolean isOwed(int queue, CharSequence number) {
        for (int slot = 0; slot < slots; slot++) {
            Callback callback = callbacks[slot];
            if (slotOf.get(callback.id) == slot && callback.queue == queue
                    && CharSequence.compare(callback.number, number) == 0) {
                return true;
            }
        }
        return false;
    }

    /** How many are owed. */
    public int size() {
        return slotOf.size();
    }

    /** Adds all to a digest, whatever their slots. @param timers those by which they are due */
    public long digest(long seed, DeadlineQueue timers) {
        long sum = 0;
        for (int slot = 0; slot < slots; slot++) {
            Callback callback = callbacks[slot];
            if (slotOf.get(callback.id) == slot) {
                long one = 31 * callback.id + callback.stage.ordinal();
                one = 31 * one + callback.queue;
                one = 31 * one + callback.dials;
                one = 31 * one + callback.attempts;
                one = 31 * one + callback.owner;
                one = 31 * one + callback.gapNs;
                one = 31 * one + callback.expiresAtNs;
                one = 31 * one + callback.dueAtWallMs;
                one = 31 * one + callback.dueAtNs;
                one = 31 * one + callback.askedAtNs;
                one = 31 * one + callback.adapter;
                one = 31 * one + (callback.end == null ? NO_END : callback.end.ordinal());
                one = 31 * one + timers.deadlineNs(callback.timer);
                one = Attributes.digest(callback.shown, Attributes.digest(callback.number, one));
                sum += (one ^ one >>> 29) * 0x9E3779B97F4A7C15L;
            }
        }
        return 31 * seed + sum;
    }
}
