package org.strowger.ivr.machine;

import java.util.Arrays;
import org.strowger.core.flow.FlowSession;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.keys.PackedKeys;

/**
 * What one call has to remember. Pooled; {@link #reset} makes it as new. The record {@link #slots} holds
 * the entry and the kept keys at 4 bits a key, then variables, then the bits of spent handlers, then the
 * nodes that run sub-flows.
 */
final class Session implements FlowSession {
    /** No timer is set. */
    static final long NEVER = Long.MAX_VALUE;

    /** No flow runs. */
    static final byte OVER = 0;
    /** A play node plays. */
    static final byte PLAYING = 1;
    /** A menu or collect plays or listens. */
    static final byte INPUT = 2;
    /** The call is with the queue or an agent. */
    static final byte QUEUED = 3;
    /** A hangup node plays. */
    static final byte GOODBYE = 4;
    /** A wait node waits. */
    static final byte PAUSE = 6;
    /** The call has begun and is on its way to the first node that waits. */
    static final byte BEGUN = 5;
    /** An invoke node awaits an answer, or its next attempt. */
    static final byte INVOKING = 7;
    /** The adapter collects digits in secret. */
    static final byte COLLECTING = 8;
    /** A record node plays, records, or awaits the recording's end. */
    static final byte RECORDING = 9;
    /** The caller is on his way to an address outside, and nothing takes him back. */
    static final byte TRANSFERRING = 10;
    /** Somebody outside is rung for the caller, or talks with him. */
    static final byte DIALLING = 11;

    final long[] slots;
    long playId;
    /** A question to the host, a recording or a secret collect whose end is awaited, or 0. */
    long awaitedId;
    /** End of {@code first} or {@code between}. */
    long quietAtNs;
    /** End of {@code max_time}. */
    long maxAtNs;
    /** The deadline that the engine knows. */
    long armedAtNs;
    /** Until then an end key is swallowed. */
    long lateUntilNs;
    int lateKeys;
    int node;
    int flow;
    int trieState;
    int steps;
    /** Of the bundle. */
    int language;
    byte phase;
    /** Sub-flows within one another. */
    byte depth;
    /** Of a question to the host, from 1. */
    byte attempt;
    byte entryLength;
    byte aheadLength;
    byte endKey;
    byte lastEvent;
    byte reason;
    byte noinputs;
    byte nomatches;
    boolean playing;
    boolean confirming;
    boolean tooLong;
    boolean overflowed;

    Session(Program.Layout layout) {
        slots = new long[layout.longs()];
    }

    /**
     * A flow node whose sub-flow runs, or the queue node of a comfort flow.
     *
     * @param level of the flow that the node is in; 0 is the main flow
     */
    int caller(int level) {
        return (int) slots[slots.length - 1 - level];
    }

    /** The node's sub-flow begins. */
    void push(int newFlow) {
        slots[slots.length - 1 - depth++] = node;
        flow = newFlow;
    }

    void reset(int newFlow, int newLanguage) {
        Arrays.fill(slots, 0);
        depth = 0;
        attempt = 0;
        awaitedId = 0;
        flow = newFlow;
        language = newLanguage;
        node = -1;
        steps = 0;
        phase = BEGUN;
        playing = false;
        confirming = false;
        tooLong = false;
        overflowed = false;
        entryLength = 0;
        aheadLength = 0;
        endKey = Keys.NONE;
        lastEvent = Reasons.NO_EVENT;
        reason = Reasons.NONE;
        noinputs = 0;
        nomatches = 0;
        quietAtNs = NEVER;
        maxAtNs = NEVER;
        armedAtNs = NEVER;
        lateUntilNs = Long.MIN_VALUE;
        lateKeys = 0;
        trieState = 0;
        playId = 0;
    }

    @Override
    public long digest(long digest) {
        long all = digest;
        for (long value : slots) {
            all = mix(all, value);
        }
        all = mix(mix(mix(all, playId), quietAtNs), maxAtNs);
        all = mix(mix(mix(all, armedAtNs), lateUntilNs), (long) lateKeys << 32 | node & 0xFFFF_FFFFL);
        all = mix(mix(all, (long) flow << 32 | trieState), (long) steps << 32 | language);
        all = mix(all, phase | entryLength << 8 | aheadLength << 16 | (long) endKey << 24);
        all = mix(all, lastEvent | reason << 8 | noinputs << 16 | (long) nomatches << 24);
        all = mix(mix(all, awaitedId), attempt | depth << 8);
        return mix(all, (playing ? 1 : 0) | (confirming ? 2 : 0) | (tooLong ? 4 : 0) | (overflowed ? 8 : 0));
    }

    private static long mix(long digest, long value) {
        long mixed = (digest ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    void stopTimers() {
        quietAtNs = NEVER;
        maxAtNs = NEVER;
    }

    /** Adds a key to the entry, if there is room. */
    void type(int key) {
        if (entryLength < PackedKeys.CAPACITY) {
            PackedKeys.set(slots, Program.Layout.ENTRY, entryLength++, key);
        }
    }

    /** A key of the entry. */
    int typed(int index) {
        return PackedKeys.get(slots, Program.Layout.ENTRY, index);
    }

    /** Forgets the entry. */
    void wipe() {
        Arrays.fill(slots, Program.Layout.ENTRY, Program.Layout.ENTRY + PackedKeys.LONGS, 0);
        entryLength = 0;
    }

    /** Keeps a key for a later node. @return false if there is no room */
    boolean keep(int key) {
        if (aheadLength == PackedKeys.CAPACITY) {
            return false;
        }
        PackedKeys.set(slots, Program.Layout.AHEAD, aheadLength++, key);
        return true;
    }

    /** The oldest kept key, without taking it. */
    int firstKept() {
        return PackedKeys.get(slots, Program.Layout.AHEAD, 0);
    }

    /** Takes the oldest kept key. */
    int takeKept() {
        aheadLength--;
        overflowed = false;
        return PackedKeys.removeFirst(slots, Program.Layout.AHEAD);
    }

    /** Drops all kept keys. */
    void dropKept() {
        if (aheadLength > 0) {
            Arrays.fill(slots, Program.Layout.AHEAD, Program.Layout.AHEAD + PackedKeys.LONGS, 0);
            aheadLength = 0;
            overflowed = false;
        }
    }
}
