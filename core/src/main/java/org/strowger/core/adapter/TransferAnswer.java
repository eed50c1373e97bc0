package org.strowger.core.adapter;

/** What a person's phone is told of what he asked for. The order is part of the journal format: extend at the end only. */
public enum TransferAnswer {
    /** It will be tried. */
    ACCEPTED,
    /** It will not be tried. */
    REFUSED,
    /** The target rings. */
    PROGRESS,
    /** It is done. */
    DONE,
    /** It was tried and did not succeed. */
    FAILED
}
