package org.strowger.core.internal.call;

/** What a call is sent out for by another one. It has no caller of its own: a leg of the other call waits. */
public enum Errand {
    /** It is a caller's own. */
    NONE,
    /** An agent asks somebody while his caller waits; the agent's leg is the one that is bridged. */
    CONSULT,
    /** The call is to go to an agent; the caller's leg is the one that is bridged. */
    TRANSFER
}
