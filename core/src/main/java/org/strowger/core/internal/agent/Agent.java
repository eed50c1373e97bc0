package org.strowger.core.internal.agent;

import java.util.Arrays;
import java.util.Map;
import org.strowger.core.agent.AgentHold;
import org.strowger.core.agent.AgentState;
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
    /** Highest difficulty of the calls that he takes, 1 to 100. */
    public int difficultyLimit;
    /** That limit as the configuration had it last. */
    public int configuredLimit;
    /** After so many calls his limit rises; 0 for never by itself. */
    public int riseCalls;
    /** By so many points. */
    public int risePoints;
    /** Calls answered since it rose last or was set. */
    public int callsAtLimit;
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
    /** Why, when NOT_READY: a number of the {@link ReasonTable}. */
    public int reason = ReasonTable.NONE;
    /** Since when. */
    public long stateSinceNs;
    /** READY, NOT_READY or LOGGED_OFF: what he asked for last. */
    public AgentState wish = AgentState.LOGGED_OFF;
    /** Why he wishes a break. */
    public int wishReason = ReasonTable.NONE;
    /** His wish as it was told last. */
    public AgentState toldWish = AgentState.LOGGED_OFF;
    /** The reason as it was told last. */
    public int toldWishReason = ReasonTable.NONE;
    /** Whether somebody has logged him off: he cannot stay, whatever he wishes. */
    public boolean forcedOff;
    /** Where his present idle time began; an offer that is not accepted leaves it alone. */
    public long idleSinceNs;
    /** First of the open offers that reserve his slots; the rest hang on it. */
    public int offerSlot = NO_SLOT;
    /** Reasons why he gets no offers, a bit each of {@link org.strowger.core.agent.AgentHold}. */
    public int holds;
    /** When each of them began. */
    public final long[] heldSinceNs = new long[AgentHold.values().length];
    /** Nearest end of a cooldown. */
    public int cooldownTimer = DeadlineQueue.NONE;
    /** Return from a break that the engine imposed. */
    public int returnTimer = DeadlineQueue.NONE;
    /** How long the break lasts that too many misses bring; 0 for until he is ready. */
    public long returnAfterNs;
    /** When his present reason has lasted too long. */
    public int reasonTimer = DeadlineQueue.NONE;
    /** His phone. */
    public final Device device = new Device();
    /** His team, or {@link #NO_SLOT}. */
    public int team = NO_SLOT;
    /** What the break rules of his team know of him. */
    public final Rest rest = new Rest();
    /** Rest that begins when he is free, after a call tagged hard. */
    public long coolDownNs;
    /** When a call of his own began. */
    public long ownCallSinceNs;
    /** How long his after-call work is; negative for the queue's. */
    public long wrapUpNs = -1;
    /** Extensions of after-call work since he signed in. */
    public int extensions;
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
    private int[] optedOut = new int[2];
    private int optedOutCount;
    /** Media in which he stands among the available, a bit each; the matcher's. */
    public int standing;

    /** An agent signed out. @param capacity slots of each medium @param interruption which may interrupt which */
    public Agent(int index, int[] queues, int[] capacity, Interruption interruption, AgentTally tally) {
        this.index = index;
        this.queues = queues;
        this.slots = new Slots(capacity, interruption);
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

    /** Whether a hold keeps him from offers. */
    public boolean isHeld(AgentHold hold) {
        return (holds & 1 << hold.ordinal()) != 0;
    }

    /** Whether he has left one of his queues for now. */
    public boolean isOptedOut(int queue) {
        for (int i = 0; i < optedOutCount; i++) {
            if (optedOut[i] == queue) {
                return true;
            }
        }
        return false;
    }

    /** Whether he has left any of his queues for now. */
    public boolean hasOptedOut() {
        return optedOutCount > 0;
    }

    /** Leaves one of his queues for now, or comes back. */
    public void optOut(int queue, boolean out) {
        if (out == isOptedOut(queue)) {
            return;
        }
        if (out) {
            if (optedOutCount == optedOut.length) {
                optedOut = Arrays.copyOf(optedOut, optedOutCount * 2);
            }
            optedOut[optedOutCount++] = queue;
            return;
        }
        int at = 0;
        while (optedOut[at] != queue) {
            at++;
        }
        optedOutCount--;
        System.arraycopy(optedOut, at + 1, optedOut, at, optedOutCount - at);
    }

    /** Adds the queues left to a digest, whatever the order in which he left them. */
    public long digestOptedOut(long seed) {
        long sum = 0;
        for (int i = 0; i < optedOutCount; i++) {
            sum += 0x9E3779B97F4A7C15L * (optedOut[i] + 1);
        }
        return 31 * seed + sum;
    }

    /** Whether he is a member of a queue, opted out or not. */
    public boolean serves(int queue) {
        return Arrays.binarySearch(queues, queue) >= 0;
    }

    /** Starts the counts that run from sign-in to sign-out. */
    public void beginShift() {
        misses = 0;
        rejects = 0;
        faults = 0;
        callsAnswered = 0;
        talkedNs = 0;
        extensions = 0;
        coolDownNs = 0;
        forcedOff = false;
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

        /** A call is over. */
        public void forget(long callId) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (calls[i] != callId) {
                    calls[kept] = calls[i];
                    untilNs[kept++] = untilNs[i];
                }
            }
            count = kept;
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
