package org.strowger.core.internal.call;

import org.strowger.core.internal.time.DeadlineQueue;

/** A lease that joins a call and an agent until it has one outcome. Pooled. */
public final class Offer {
    /** The agent is reserved, and his leg not dialled yet. */
    public static final long NOT_DIALLED = -1;

    /** Place in the table; what agents and timers know it by. */
    public final int slot;
    /** Its id, never used twice. */
    public long offerId;
    /** How far it is. */
    public OfferStage stage = OfferStage.ENDED;
    /** Slot of its call. */
    public int callSlot;
    /** Its agent. */
    public int agent;
    /** The agent's leg. */
    public long legId;
    /** The next open offer of the same call. */
    public int nextOfCall;
    /** The next open offer of the same agent. */
    public int nextOfAgent;
    /** When his leg was dialled, or {@link #NOT_DIALLED} while another one must answer first. */
    public long dialledAtNs;
    /** When it was made. */
    public long madeAtNs;
    /** When the agent answered, if its stage says that he did. */
    public long answeredAtNs;
    /** Deadline: first to be answered, then to be bridged. */
    public int timer = DeadlineQueue.NONE;
    /** The bridge asked for once he answered, or 0. */
    public long bridgeId;
    /** What he hears before he is connected, as the id of a play; or 0. */
    public long whisperId;
    /** Whether the deadline was brought forward because the adapter went down; what it reports counts no more. */
    public boolean adapterLost;

    Offer(int slot) {
        this.slot = slot;
    }

    /** Whether the agent's leg was dialled. */
    public boolean isDialled() {
        return dialledAtNs != NOT_DIALLED;
    }
}
