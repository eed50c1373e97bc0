package org.strowger.core.internal.call;

import org.strowger.core.call.PartyKind;
import org.strowger.core.call.StayKind;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Somebody on a call besides the caller, and an agent's stay on it. Pooled; fields are changed by the desks of
 * {@code internal.decide} alone.
 */
public final class Party {
    /** Place in the table; what timers know it by. */
    public final int slot;
    /** Slot of the call. */
    public int callSlot;
    /** The next one on the call. */
    public int next;
    /** His leg. */
    public long legId;
    /** An agent or not. */
    public PartyKind kind;
    /** The agent, or {@link Call#NONE}. */
    public int agent;
    /** How far he is. */
    public PartyStage stage;
    /** When he came in. */
    public long joinedAtNs;
    /** When his leg was gone. */
    public long goneAtNs;
    /** How long the caller was on hold since, up to {@link #heldSinceNs}. */
    public long heldNs;
    /** Since when the caller is on hold; negative while he is not. */
    public long heldSinceNs;
    /** His stay. */
    public long segmentId;
    /** What kind of stay it is. */
    public StayKind stay;
    /** Queue of the stay, or {@link Call#NONE}. */
    public int queue;
    /** Queue whose settings hold, or {@link Call#NONE}. */
    public int home;
    /** VOICE and the rest, by ordinal. */
    public int medium;
    /** How long the stay waited for him. */
    public long waitNs;
    /** Rank with which the stay began. */
    public int positionAtEntry;
    /** The wall clock when it began. */
    public long queuedAtWallMs;
    /** The bridge asked for once he answered, for somebody outside; 0 otherwise. */
    public long bridgeId;
    /** Whether he is not heard. */
    public boolean muted;
    /** What his phone asked for and has no last answer to; 0 for nothing. */
    public long requestId;
    /** Inventory in which his leg was last seen. */
    public long seenInEpoch;
    /** The last of the inventories taken on request in which his leg was listed. */
    public long listedIn;
    /** Those in a row, up to now, in which it was missing. */
    public int missing;
    /** End of the ring, or the moment at which a line that was found to be gone ends. */
    public int timer;

    Party(int slot) {
        this.slot = slot;
    }

    void begin(Call call, long leg, PartyKind what, int who) {
        callSlot = call.slot;
        next = Call.NONE;
        legId = leg;
        kind = what;
        agent = who;
        stage = PartyStage.RINGING;
        joinedAtNs = 0;
        goneAtNs = 0;
        heldNs = 0;
        heldSinceNs = -1;
        segmentId = 0;
        stay = StayKind.QUEUE;
        queue = Call.NONE;
        home = Call.NONE;
        medium = call.medium;
        waitNs = 0;
        positionAtEntry = 0;
        queuedAtWallMs = 0;
        bridgeId = 0;
        muted = false;
        requestId = 0;
        seenInEpoch = 0;
        listedIn = 0;
        missing = 0;
        timer = DeadlineQueue.NONE;
    }

    /** The caller goes on hold. */
    public void hold(long nowNs) {
        if (heldSinceNs < 0) {
            heldSinceNs = nowNs;
        }
    }

    /** The caller is off hold, or nobody counts it any more. */
    public void retrieve(long nowNs) {
        if (heldSinceNs >= 0) {
            heldNs += nowNs - heldSinceNs;
            heldSinceNs = -1;
        }
    }

    /** From his bridge to the moment his leg was gone, hold left out; hold is over by then. */
    public long talkNs() {
        return goneAtNs - joinedAtNs - heldNs;
    }
}
