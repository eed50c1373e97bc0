package org.strowger.core.internal.call;

/** What moves a call from state to state. */
public enum CallEvent {
    /** It comes in. */
    ARRIVED,
    /** It enters a queue. */
    QUEUED,
    /** An agent is rung for it. */
    OFFER_MADE,
    /** The offer came to nothing. */
    OFFER_LOST,
    /** Caller and agent hear each other. */
    CONNECTED,
    /** It leaves its queue and goes on in the flow, or the agent left and it goes on there. */
    RETURNED,
    /** It is over. */
    ENDED,
    /** The caller does not hear his agent any more. */
    HELD,
    /** They hear each other again. */
    RETRIEVED
}
