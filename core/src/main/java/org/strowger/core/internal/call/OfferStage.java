package org.strowger.core.internal.call;

/** How far an offer is. */
public enum OfferStage {
    /** Not made, or over. */
    ENDED,
    /** The agent is reserved and the dial was sent. */
    RESERVED,
    /** His device rings. */
    ALERTING,
    /** He answered; the bridge is on its way. */
    ANSWERED
}
