package org.strowger.core.call;

/** Who takes part in a call besides its caller. The order is part of the journal format: extend at the end only. */
public enum PartyKind {
    /** An agent. */
    AGENT,
    /** A third party outside. */
    OUTSIDE
}
