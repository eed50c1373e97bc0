package org.strowger.core.agent;

/** What an agent is doing. The order is part of the journal format: extend at the end only. */
public enum AgentState {
    /** Not signed in. */
    LOGGED_OFF,
    /** Signed in and not to be offered calls, with a {@link NotReadyReason}. */
    NOT_READY,
    /** Waiting for a call; being offered one is a reservation, not a state. */
    READY,
    /** Talking. */
    BUSY,
    /** After-call work. */
    WRAP_UP
}
