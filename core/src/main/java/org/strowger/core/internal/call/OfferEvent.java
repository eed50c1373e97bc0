package org.strowger.core.internal.call;

/** What moves an offer from stage to stage. */
public enum OfferEvent {
    /** Made. */
    MADE,
    /** The device rings. */
    RINGS,
    /** The agent answers. */
    ANSWERS,
    /** It has its outcome. */
    ENDS
}
