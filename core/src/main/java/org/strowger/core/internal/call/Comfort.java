package org.strowger.core.internal.call;

/** What the caller of a waiting call hears and was told, in its present stay. One to a call, reused. */
public final class Comfort {
    /** The comfort flow that the sender of the call asked for; {@link Call#NONE} for the queue's own. */
    public int asked = Call.NONE;
    /** Whether a comfort flow runs. */
    public boolean runs;
    /** Whether the call has its session for that flow alone. */
    public boolean alone;
    /** Until when it is offered to nobody, because the caller is told something first; 0 once it is. */
    public long firstUntilNs;
    /** When the place is said next where no flow does it; {@link Long#MAX_VALUE} for never. */
    public long nextSayNs;
    /** What says it now, as the id of a play; or 0. */
    public long playId;
    /** Before then no place is told again. */
    public long mayTellNs;
    /** The place told last; 0 for none. */
    public int told;
    /** The wait told last, in ns; −1 for none. */
    public long toldWaitNs;
    /** Until when the end of the longest wait is held back; {@link Long#MAX_VALUE} while it is not. */
    public long waitHeldUntilNs;
    /** Whether an answer or an end has been held back for as long as may be. */
    public boolean holdSpent;

    /** Forgets what belongs to one stay. */
    void beginStay() {
        runs = false;
        alone = false;
        firstUntilNs = 0;
        nextSayNs = Long.MAX_VALUE;
        playId = 0;
        mayTellNs = Long.MIN_VALUE;
        told = 0;
        toldWaitNs = -1;
        waitHeldUntilNs = Long.MAX_VALUE;
        holdSpent = false;
    }

    /** Whether the caller is told something before anybody is asked. */
    public boolean isFirst() {
        return firstUntilNs != 0;
    }

    /** All of it in a digest. */
    public long digest(long digest) {
        long all = digest;
        long bits = (runs ? 1 : 0) | (alone ? 2 : 0) | (holdSpent ? 4 : 0);
        for (long value : new long[] {asked, bits, firstUntilNs, nextSayNs, playId, mayTellNs, told, toldWaitNs,
                waitHeldUntilNs}) {
            all = (all ^ value) * 0x9E3779B97F4A7C15L;
            all ^= all >>> 29;
        }
        return all;
    }
}
