package org.strowger.core.internal.agent;

import java.util.Arrays;

/**
 * Room for contacts, medium by medium: reserved by an open offer, live, or in wrap-up. A medium is offered
 * while another one has a contact only if it may interrupt that. Calls are named by slot, wrap-ups by their timer.
 */
public final class Slots {
    private static final int NO_MEDIUM = -1;

    private final int[] capacity;
    private final Interruption interruption;
    private final int[] reserved;
    private final int[] live;
    private final int[] wrapping;
    private int busyMedia;
    private int liveTotal;
    private int ownMedium = NO_MEDIUM;
    private boolean listens;
    private int[] calls = new int[1];
    /** Medium of each of these. */
    private int[] media = new int[1];
    /** Whether it came on top of the capacity. */
    private boolean[] onTop = new boolean[1];
    private WrapUp[] wrapUps = {new WrapUp()};
    private int wrapCount;

    /** @param capacity contacts at a time, by medium @param interruption which medium may interrupt which */
    public Slots(int[] capacity, Interruption interruption) {
        this.interruption = interruption;
        this.capacity = capacity.clone();
        this.reserved = new int[capacity.length];
        this.live = new int[capacity.length];
        this.wrapping = new int[capacity.length];
    }

    /** Sets how many contacts of a medium he takes at a time; what he has already stays. */
    public void capacity(int medium, int count) {
        capacity[medium] = count;
    }

    /** Whether one more contact of a medium may be offered. */
    public boolean hasRoom(int medium) {
        boolean oneMore = capacity[medium] > 0 && interruption.allows(medium, medium);
        return !isBlocked(medium) && used(medium) < capacity[medium] + (oneMore ? 1 : 0);
    }

    /** Whether a contact of another medium is there that this one may not interrupt. */
    public boolean isBlocked(int medium) {
        return (busyMedia & ~(1 << medium) & ~interruption.interruptedBy(medium)) != 0;
    }

    /**
     * Whether another live contact interrupts the i-th: one that may, and that came later or may not be
     * interrupted itself.
     */
    public boolean isInterrupted(int i) {
        for (int j = 0; j < liveTotal; j++) {
            if (j != i && interrupts(j, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean interrupts(int j, int i) {
        if (media[j] == media[i]) {
            return j > i && onTop[j];
        }
        return interruption.allows(media[i], media[j]) && (j > i || !interruption.allows(media[j], media[i]));
    }

    /** Contacts of a medium that are reserved, live or in wrap-up. */
    public int used(int medium) {
        return reserved[medium] + live[medium] + wrapping[medium];
    }

    /** Contacts of all media that are reserved, live or in wrap-up. */
    public int used() {
        int sum = 0;
        for (int medium = 0; medium < capacity.length; medium++) {
            sum += used(medium);
        }
        return sum;
    }

    /** An offer takes a slot. */
    public void reserve(int medium) {
        reserved[medium]++;
        busyMedia |= 1 << medium;
    }

    /** The offer is over. */
    public void release(int medium) {
        reserved[medium]--;
        tidy(medium);
    }

    /** A contact begins. */
    public void begin(int medium, int callSlot) {
        if (liveTotal == calls.length) {
            calls = Arrays.copyOf(calls, liveTotal * 2);
            media = Arrays.copyOf(media, liveTotal * 2);
            onTop = Arrays.copyOf(onTop, liveTotal * 2);
        }
        media[liveTotal] = medium;
        onTop[liveTotal] = used(medium) >= capacity[medium] && interruption.allows(medium, medium);
        calls[liveTotal++] = callSlot;
        live[medium]++;
        busyMedia |= 1 << medium;
    }

    /** A contact ends. */
    public void end(int medium, int callSlot) {
        int at = 0;
        while (calls[at] != callSlot) {
            at++;
        }
        liveTotal--;
        System.arraycopy(calls, at + 1, calls, at, liveTotal - at);
        System.arraycopy(media, at + 1, media, at, liveTotal - at);
        System.arraycopy(onTop, at + 1, onTop, at, liveTotal - at);
        live[medium]--;
        tidy(medium);
    }

    /** A contact goes on as another call. */
    public void replace(int callSlot, int byCallSlot) {
        int at = 0;
        while (calls[at] != callSlot) {
            at++;
        }
        calls[at] = byCallSlot;
    }

    /** He begins to listen to others; that fills a slot without an offer. */
    public void beginListening(int medium) {
        live[medium]++;
        busyMedia |= 1 << medium;
        listens = true;
    }

    /** He listens no more. */
    public void endListening(int medium) {
        live[medium]--;
        listens = false;
        tidy(medium);
    }

    /** A call of his own begins, without an offer. */
    public void beginOwn(int medium) {
        live[medium]++;
        busyMedia |= 1 << medium;
        ownMedium = medium;
    }

    /** It is over. */
    public void endOwn() {
        int medium = ownMedium;
        ownMedium = NO_MEDIUM;
        live[medium]--;
        tidy(medium);
    }

    /** Whether he has a call of his own. */
    public boolean hasOwn() {
        return ownMedium != NO_MEDIUM;
    }

    private void tidy(int medium) {
        if (reserved[medium] + live[medium] == 0) {
            busyMedia &= ~(1 << medium);
        }
    }

    /** Contacts that are live, a call of his own and listening to others among them. */
    public int live() {
        return liveTotal + (hasOwn() ? 1 : 0) + (listens ? 1 : 0);
    }

    /** Calls of customers that are live. */
    public int calls() {
        return liveTotal;
    }

    /** A live contact's call, in the order in which they began. */
    public int call(int i) {
        return calls[i];
    }

    /** After-call work begins for a contact; the caller fills in whose it is. */
    public WrapUp beginWrapUp(int medium) {
        if (wrapCount == wrapUps.length) {
            wrapUps = Arrays.copyOf(wrapUps, wrapCount * 2);
            for (int i = wrapCount; i < wrapUps.length; i++) {
                wrapUps[i] = new WrapUp();
            }
        }
        wrapping[medium]++;
        WrapUp begun = wrapUps[wrapCount++];
        begun.medium = medium;
        return begun;
    }

    /** Adds what they are of to a digest, in order; whose calls they are is the caller's to add. */
    public long digest(long seed) {
        long digest = 31 * (2 * seed + (listens ? 1 : 0)) + ownMedium;
        for (int medium = 0; medium < capacity.length; medium++) {
            digest = 31 * (31 * digest + capacity[medium]) + reserved[medium];
        }
        for (int i = 0; i < liveTotal; i++) {
            digest = 31 * (2 * digest + (onTop[i] ? 1 : 0)) + media[i];
        }
        for (int i = 0; i < wrapCount; i++) {
            digest = 31 * digest + wrapUps[i].medium;
        }
        return digest;
    }

    /** Contacts in after-call work. */
    public int wrapUps() {
        return wrapCount;
    }

    /** One of them, the oldest first. */
    public WrapUp wrapUp(int i) {
        return wrapUps[i];
    }

    /** After-call work of one contact is over. */
    public void endWrapUp(int i) {
        WrapUp ended = wrapUps[i];
        wrapping[ended.medium]--;
        wrapCount--;
        System.arraycopy(wrapUps, i + 1, wrapUps, i, wrapCount - i);
        wrapUps[wrapCount] = ended;
    }

    /** After-call work of one contact. */
    public static final class WrapUp {
        /** Its end. */
        public int timer;
        /** When it began. */
        public long beganNs;
        /** The latest moment up to which it may be extended. */
        public long latestEndNs;
        /** How long it goes on after the call of his own that interrupts it. */
        public long leftNs;
        /** How often it was extended. */
        public int extensions;
        /** Whether a wish for a break ends it. */
        public boolean endsForBreak;
        /** The call that it follows. */
        public long callId;
        /** That call's stay with the agent. */
        public long segmentId;
        /** The wall clock when that stay began. */
        public long queuedAtWallMs;
        /** The queue of that stay. */
        public int queue;
        private int medium;
    }
}
