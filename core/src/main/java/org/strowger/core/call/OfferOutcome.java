package org.strowger.core.call;

/** How an offer ended. The order is part of the journal format: extend at the end only. */
public enum OfferOutcome {
    /** Caller and agent hear each other. */
    ACCEPTED,
    /** A person declined, the device is in use, or the agent dropped before the bridge. */
    REJECTED,
    /** It rang to the end. */
    NO_ANSWER,
    /** The caller left, the host took the call, or the agent wished a break; nobody's fault. */
    WITHDRAWN,
    /** A technical fault. */
    FAILED
}
