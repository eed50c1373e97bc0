package org.strowger.core.internal.ring;

import org.strowger.core.internal.record.RecordBuffer;

/** One slot of the ring: the bytes of a record and what the stages hand on to one another. */
public final class RecordSlot {
    private static final int USUAL_BYTES = 1024;

    /** Command and effects. */
    public final RecordBuffer record = new RecordBuffer(USUAL_BYTES);
    /** Sequence in the journal; {@link #NOT_RECORDED} for a slot that is passed over. */
    public long sequence;
    /** Engine time of the decision. */
    public long nowNs;
    /** Wall-clock time of the decision. */
    public long wallMs;

    /** The slot holds nothing to record: a claim that failed, or a tick without a timer. */
    public static final long NOT_RECORDED = 0;
}
