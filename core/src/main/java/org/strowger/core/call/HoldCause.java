package org.strowger.core.call;

/** Why a caller does not hear his agent. The order is part of the journal format: extend at the end only. */
public enum HoldCause {
    /** The host asked for it. */
    HOST,
    /** The agent's phone asked for it. */
    PHONE,
    /** The agent consults somebody. */
    CONSULT,
    /** Somebody is rung to whom the call is transferred. */
    TRANSFER,
    /** Another contact of the agent interrupts it, by the centre's rules of interruption. */
    INTERRUPTED
}
