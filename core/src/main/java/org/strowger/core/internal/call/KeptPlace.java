package org.strowger.core.internal.call;

/** A place that a call has, or had, in a queue: what a callback to that queue takes over. */
public final class KeptPlace {
    /** In place of what was asked for, when the rules of the queue are others since: it is worked out anew. */
    public static final int ASKS_ANEW = -1;

    /** The queue. */
    public int queue;
    /** What was asked for there, as a number, or {@link #ASKS_ANEW}. */
    public int asked;
    /** Skills that the flow had added to that, as a number. */
    public int added;
    /** Tiers of agents that were open. */
    public int tiersOpen;
    /** Delays of members that were over. */
    public int delaysOver;
    /** How often younger calls had passed it, as a number that grows smaller. */
    public long passes;
    /** When the call was first in any queue. */
    public long firstQueuedAtNs;
    /** From when the place counts. */
    public long sinceNs;
    /** Priority of the stay, or −1 for the call's. */
    public int askedPriority;
    /** By how much the steps of the stay let it count as older. */
    public long stepHeadStartNs;
    /** Place in the order of waiting calls: class, higher first. */
    public int priorityClass;
    /** Place: effective time, earlier first. */
    public long effectiveNs;
    /** Place: order of entry, for equal times. */
    public long entry;

    /** The place of the same call before this one, or the next one that is free; null for none. */
    KeptPlace before;

    /** Holds the place in the queue that a call was in last; it waits there no more. */
    public KeptPlace of(Call call) {
        queue = call.queue;
        asked = call.asked;
        added = call.stayAdded;
        tiersOpen = call.tiersOpen;
        delaysOver = call.delaysOver;
        passes = call.passesAtJoin;
        firstQueuedAtNs = call.firstQueuedAtNs;
        sinceNs = call.placeSinceNs;
        askedPriority = call.askedPriority;
        stepHeadStartNs = call.stepHeadStartNs;
        priorityClass = call.priorityClass;
        effectiveNs = call.effectiveNs;
        entry = call.entry;
        return this;
    }

    /** All of it in a digest. */
    long digest(long seed) {
        long digest = 31 * (31 * (31 * seed + queue) + asked) + added;
        digest = 31 * (31 * (31 * digest + tiersOpen) + delaysOver) + passes;
        digest = 31 * (31 * (31 * digest + firstQueuedAtNs) + sinceNs) + askedPriority;
        digest = 31 * (31 * digest + stepHeadStartNs) + priorityClass;
        return 31 * (31 * digest + effectiveNs) + entry;
    }
}
