package org.strowger.core.internal.call;

import org.strowger.core.call.CallbackEnd;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * A call that the centre owes. Named by the id that its call has, or will have once it is due. Pooled; fields
 * are changed by the desks of {@code internal.decide} alone.
 */
public final class Callback {
    /** Nothing. */
    public static final int NONE = -1;

    /** Place in the table; what its call and its timer know it by. */
    public final int slot;
    /** Whom to dial; in no log and no message. */
    public final StringBuilder number = new StringBuilder(64);
    /** The number that the customer sees. */
    public final StringBuilder shown = new StringBuilder(64);
    /** Its id, and that of its call. */
    public long id;
    /** How far it is. */
    public CallbackStage stage = CallbackStage.ENDED;
    /** Slot of its call, or {@link #NONE} before it is due. */
    public int callSlot;
    /** Whose queue it is owed from. */
    public int queue;
    /** Switch that dials. */
    public int adapter;
    /** The agent who is to make it, or {@link #NONE}. */
    public int owner;
    /** When it was asked for. */
    public long askedAtNs;
    /** When it is due, by the wall clock. */
    public long dueAtWallMs;
    /** The same in engine time, from when its place counts. */
    public long dueAtNs;
    /** When it lapses. */
    public long expiresAtNs;
    /** Dials at most. */
    public int attempts;
    /** From one dial to the next, or {@link #NONE} for what the queue says. */
    public long gapNs;
    /** Dials made. */
    public int dials;
    /** How it ends, if its own desk ends it; else null. */
    public CallbackEnd end;
    /** When it is due, or may be dialled again. */
    public int timer;

    Callback(int slot) {
        this.slot = slot;
    }

    void begin(long newId) {
        id = newId;
        stage = CallbackStage.ENDED;
        callSlot = NONE;
        owner = NONE;
        dueAtNs = 0;
        gapNs = NONE;
        dials = 0;
        end = null;
        timer = DeadlineQueue.NONE;
        number.setLength(0);
        shown.setLength(0);
    }
}
