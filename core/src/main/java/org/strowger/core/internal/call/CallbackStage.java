package org.strowger.core.internal.call;

/** How far a callback is. */
public enum CallbackStage {
    /** Not asked for, or over. */
    ENDED,
    /** Its time has not come. */
    SCHEDULED,
    /** In its queue; nobody rings the customer. */
    WAITING,
    /** The customer's phone rings, for one agent who has answered or is reserved. */
    DIALLING,
    /** The customer is on the line and waits for an agent. */
    ON_LINE,
    /** In its queue, between two dials; it is not offered. */
    PAUSED
}
