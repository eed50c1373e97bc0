package org.strowger.core.call;

/**
 * How a call left its queue without an answer; each stay has one exit, and
 * offered = answered + abandoned + overflowed + withdrawn + waiting. The order is part of the journal
 * format: extend at the end only.
 */
public enum SegmentExit {
    /** The caller hung up. */
    ABANDONED,
    /** Overflowed: the longest wait was reached. */
    MAX_WAIT,
    /** Withdrawn by the host. */
    WITHDRAWN_BY_HOST,
    /** Withdrawn: the caller's line was found to be gone. */
    WITHDRAWN_LOST_LEG
}
