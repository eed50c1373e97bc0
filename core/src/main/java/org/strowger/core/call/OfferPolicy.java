package org.strowger.core.call;

/**
 * How many agents one call rings at a time; who they are is the ranking's affair, and the first answer
 * in the journal wins. The order is part of the journal format: extend at the end only.
 */
public enum OfferPolicy {
    /** One agent after the other. */
    ONE,
    /** The first {@code maxRinging} agents at once. */
    RING_ALL,
    /** One, and after each {@code ringGap} one more, up to {@code maxRinging}. */
    RING_PROGRESSIVELY
}
