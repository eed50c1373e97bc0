package org.strowger.core.internal.agent;

import java.util.Arrays;
import java.util.Map;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.internal.tally.AgentTally;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * One agent's record: what he wishes, what fills his slots, and what holds him. Offers, calls and timers are
 * named by their slots. Fields are changed by the desks of {@code internal.decide} alone.
 */
public final class Agent {
    /** No offer, call or place. */
    public static final int NO_SLOT = -1;

    /** Index in the centre. */
    public final int index;
    /** Slots of each medium, and what fills them. */
    public final Slots slots;
    /** Calls kept from him for a time after an offer that came to nothing. */
    public final PairCooldowns pairs = new PairCooldowns();
    /** What he did lately, for rankings. */
    public AgentTally tally;
    /** Whole numbers that the configuration gave him, by name. */
    public Map<String, Long> attributes = Map.of();
    /** Weight 0 to 1000 in draws by lot. */
    public int weight = 100;
    /** Rises along the agents as the configuration has them written. */
    public long order;
    /** Whether the present configuration lacks him. */
    public boolean gone;
    /** Queues served. */
    public int[] queues;
    /** Class of agents who look alike to routing. */
    public int kind;
    /** What he does; worked out from wish and slots. */
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
    /** First of the open offers that reserve his slots; the rest hang on it. */
    public int offerSlot = NO_SLOT;
    /** Reasons why he gets no offers, a bit each of {@code Hold}. */
    public int holds;
    /** Nearest end of a cooldown. */
    public int cooldownTimer = DeadlineQueue.NONE;
    /** Return from a break that the engine imposed. */
    public int returnTimer = DeadlineQueue.NONE;
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
    /** Media in which he stands among the available, a bit each; the matcher's. */
    public int standing;

    /** An agent signed out. @param capacity slots of each medium */
    public Agent(int index, int[] queues, int[] capacity, AgentTally tally) {
        this.index = index;
        this.queues = queues;
        this.slots = new Slots(capacity);
        this.tally = tally;
    }

    /** Whether nothing keeps him from an offer in a medium. */
    public boolean isAvailable(int medium, long nowNs) {
        return (state == AgentState.READY || state == AgentState.BUSY)
                && wish == AgentState.READY && holds == 0 && nowNs >= coolUntilNs
                && slots.hasRoom(medium);
    }

    /** Whether a call is kept from him now. */
    public boolean isKeptFrom(long callId, long nowNs) {
        return pairs.isKept(callId, nowNs);
    }

    /** The nearest time at which a cooldown ends, or {@link Long#MAX_VALUE}. */
    public long nextCooldownEndNs(long nowNs) {
        return Math.min(nowNs < coolUntilNs ? coolUntilNs : Long.MAX_VALUE, pairs.nextEndNs());
    }

    /** Starts the counts that run from sign-in to sign-out. */
    public void beginShift() {
        misses = 0;
        rejects = 0;
        faults = 0;
        callsAnswered = 0;
        talkedNs = 0;
    }

    /** Calls that an agent was offered lately and may not be offered again before a time. */
    public static final class PairCooldowns {
        private long[] calls = new long[4];
        private long[] untilNs = new long[4];
        private int count;

        /** Keeps a call away before a time. */
        public void keep(long callId, long until) {
            if (count == calls.length) {
                calls = Arrays.copyOf(calls, count * 2);
                untilNs = Arrays.copyOf(untilNs, count * 2);
            }
            calls[count] = callId;
            untilNs[count++] = until;
        }

        /** Whether a call is kept away now. */
        public boolean isKept(long callId, long nowNs) {
            for (int i = 0; i < count; i++) {
                if (calls[i] == callId && nowNs < untilNs[i]) {
                    return true;
                }
            }
            return false;
        }

        /** Whether there is none. */
        public boolean isEmpty() {
            return count == 0;
        }

        /** Forgets what is over. */
        public void expire(long nowNs) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (nowNs < untilNs[i]) {
                    calls[kept] = calls[i];
                    untilNs[kept++] = untilNs[i];
                }
            }
            count = kept;
        }

        /** The nearest end, or {@link Long#MAX_VALUE}. */
        public long nextEndNs() {
            long next = Long.MAX_VALUE;
            for (int i = 0; i < count; i++) {
                next = Math.min(next, untilNs[i]);
            }
            return next;
        }

        /** Adds all to a digest, in order. */
        public long digest(long seed) {
            long digest = seed;
            for (int i = 0; i < count; i++) {
                digest = 31 * (31 * digest + calls[i]) + untilNs[i];
            }
            return digest;
        }
    }
}
