package org.strowger.core.internal.agent;

import java.util.Arrays;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * One agent's record: what he is doing, what he wishes, and what holds him. Offers and calls are named
 * by their slots. Fields are changed by the desks of {@code internal.decide} alone.
 */
public final class Agent {
    /** No offer or no call. */
    public static final int NO_SLOT = -1;

    /** Index in the centre. */
    public final int index;
    /** Queues served. */
    public final int[] queues;
    /** What he does. */
    public AgentState state = AgentState.LOGGED_OFF;
    /** Why, when NOT_READY. */
    public NotReadyReason reason = NotReadyReason.NONE;
    /** Since when. */
    public long stateSinceNs;
    /** READY, NOT_READY or LOGGED_OFF: what he asked for last. */
    public AgentState wish = AgentState.LOGGED_OFF;
    /** Why he wishes a break. */
    public NotReadyReason wishReason = NotReadyReason.NONE;
    /** Where his present idle time began; an offer that is not accepted leaves it alone. */
    public long idleSinceNs;
    /** The open offer that reserves him. */
    public int offerSlot = NO_SLOT;
    /** The call he talks on. */
    public int callSlot = NO_SLOT;
    /** The call whose after-call work he does or will do. */
    public long wrapUpCallId;
    /** Its stay. */
    public long wrapUpSegmentId;
    /** Its queue. */
    public int wrapUpQueue;
    /** The wall clock when that stay began. */
    public long wrapUpQueuedAtWallMs;
    /** End of after-call work. */
    public int wrapUpTimer = DeadlineQueue.NONE;
    /** Nearest end of a cooldown. */
    public int cooldownTimer = DeadlineQueue.NONE;
    /** No offers at all before this time. */
    public long coolUntilNs;
    /** Offers not answered in a row. */
    public int misses;
    /** Offers refused in a row. */
    public int rejects;
    /** Offers failed in a row. */
    public int faults;
    /** Calls answered since he signed in. */
    public long callsAnswered;
    /** Time talked since he signed in. */
    public long talkedNs;

    private long[] pairCalls = new long[4];
    private long[] pairUntilNs = new long[4];
    private int pairs;

    /** An agent signed out. */
    public Agent(int index, int[] queues) {
        this.index = index;
        this.queues = queues;
    }

    /** Whether nothing keeps him from an offer. */
    public boolean isAvailable(long nowNs) {
        return state == AgentState.READY && offerSlot == NO_SLOT && nowNs >= coolUntilNs;
    }

    /** Keeps a call from being offered to him again before a time. */
    public void coolPair(long callId, long untilNs) {
        if (pairs == pairCalls.length) {
            pairCalls = Arrays.copyOf(pairCalls, pairs * 2);
            pairUntilNs = Arrays.copyOf(pairUntilNs, pairs * 2);
        }
        pairCalls[pairs] = callId;
        pairUntilNs[pairs++] = untilNs;
    }

    /** Whether a call is kept from him now. */
    public boolean isKeptFrom(long callId, long nowNs) {
        for (int i = 0; i < pairs; i++) {
            if (pairCalls[i] == callId && nowNs < pairUntilNs[i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether any call is kept from him. */
    public boolean hasPairs() {
        return pairs > 0;
    }

    /** Forgets what is over. */
    public void expirePairs(long nowNs) {
        int kept = 0;
        for (int i = 0; i < pairs; i++) {
            if (nowNs < pairUntilNs[i]) {
                pairCalls[kept] = pairCalls[i];
                pairUntilNs[kept++] = pairUntilNs[i];
            }
        }
        pairs = kept;
    }

    /** The nearest time at which a cooldown ends, or {@link Long#MAX_VALUE}. */
    public long nextCooldownEndNs(long nowNs) {
        long next = nowNs < coolUntilNs ? coolUntilNs : Long.MAX_VALUE;
        for (int i = 0; i < pairs; i++) {
            next = Math.min(next, pairUntilNs[i]);
        }
        return next;
    }

    /** Adds every pair to a digest, in order. */
    public long digestPairs(long seed) {
        long digest = seed;
        for (int i = 0; i < pairs; i++) {
            digest = 31 * (31 * digest + pairCalls[i]) + pairUntilNs[i];
        }
        return digest;
    }
}
