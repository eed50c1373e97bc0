package org.strowger.core.internal.decide;

import java.util.Arrays;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * What is known of connections after a restart: of those that stood before it none does, and until a switch has
 * listed its legs again, or the window ends, nobody knows which calls of before it still has.
 */
final class Resync {
    private static final long NO_RESTART = -1;

    private final DeadlineQueue timers;
    /** Number of each adapter's last connection before the last restart. */
    private final long[] epochBefore = new long[Floor.MAX_ADAPTERS + 1];
    private final boolean[] awaited = new boolean[Floor.MAX_ADAPTERS + 1];
    private int awaitedCount;
    private long beganAtNs;
    private int timer = DeadlineQueue.NONE;

    Resync(DeadlineQueue timers) {
        this.timers = timers;
        Arrays.fill(epochBefore, NO_RESTART);
    }

    /** A restart at this moment; nothing is awaited yet. */
    void begins(long nowNs) {
        timer = timers.cancel(timer);
        Arrays.fill(awaited, false);
        awaitedCount = 0;
        beganAtNs = nowNs;
    }

    /** The connection of an adapter does not stand any more. @param await whether it had calls */
    void broke(int adapter, long epoch, boolean await) {
        epochBefore[adapter] = epoch;
        awaited[adapter] = await;
        awaitedCount += await ? 1 : 0;
    }

    /** The window opens, if anything is awaited. */
    void window(long nowNs, long windowNs) {
        if (awaitedCount > 0) {
            timer = timers.arm(nowNs + windowNs, TimerKind.RESYNC, 0);
        }
    }

    /** An adapter has listed its legs, or will not be awaited longer. Returns whether it was the last. */
    boolean settles(int adapter) {
        if (!awaited[adapter]) {
            return false;
        }
        awaited[adapter] = false;
        if (--awaitedCount == 0) {
            timer = timers.cancel(timer);
        }
        return awaitedCount == 0;
    }

    /** The window's own timer fires. */
    void windowEnds() {
        timer = DeadlineQueue.NONE;
    }

    boolean isAwaited(int adapter) {
        return awaited[adapter];
    }

    /** Whether a leg that was reported last in this connection of an adapter has not been since the restart. */
    boolean isUnreported(int adapter, long seenInEpoch) {
        return seenInEpoch <= epochBefore[adapter];
    }

    long beganAtNs() {
        return beganAtNs;
    }

    /** When the window ends, or {@link Long#MAX_VALUE}. */
    long endsAtNs() {
        return timers.deadlineNs(timer);
    }

    /** Timers armed. */
    int timers() {
        return timer == DeadlineQueue.NONE ? 0 : 1;
    }

    long digest(long seed) {
        long digest = 31 * (31 * seed + Arrays.hashCode(epochBefore)) + Arrays.hashCode(awaited);
        return 31 * (31 * digest + beganAtNs) + endsAtNs();
    }
}
