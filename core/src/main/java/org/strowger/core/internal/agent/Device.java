package org.strowger.core.internal.agent;

import org.strowger.core.adapter.DeviceState;
import org.strowger.core.internal.time.DeadlineQueue;

/** An agent's phone, as adapters report it: advice, never a lock. */
public final class Device {
    /** No adapter. */
    public static final int NONE = -1;

    /** What was reported last; null while nothing was, or when it is out of date. */
    public DeviceState state;
    /** Who reported it. */
    public int adapter = NONE;
    /** Inventories taken since it was reported in use. */
    public int unconfirmed;
    /** Whether it has been out of reach for longer than the grace. */
    public boolean lost;
    /** End of the grace. */
    public int timer = DeadlineQueue.NONE;

    /** Whether it would not ring if it were dialled. */
    public boolean isInUse() {
        return state == DeviceState.RINGING || state == DeviceState.BUSY
                || state == DeviceState.DO_NOT_DISTURB;
    }

    /** Whether it was reported to be out of reach. */
    public boolean isGone() {
        return state == DeviceState.GONE;
    }

    /** Adds it to a digest. */
    public long digest(long seed) {
        long digest = 31 * seed + (state == null ? NONE : state.ordinal());
        digest = 31 * digest + adapter;
        digest = 31 * digest + unconfirmed;
        return 31 * digest + (lost ? 1 : 0);
    }
}
