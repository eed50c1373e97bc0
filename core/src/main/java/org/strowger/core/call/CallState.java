package org.strowger.core.call;

/** Where a call is. The order is part of the journal format: extend at the end only. */
public enum CallState {
    /** Not begun. */
    NEW,
    /** In a flow, or in the host's hands. */
    IN_FLOW,
    /** In a queue. */
    WAITING,
    /** In a queue while an agent is rung for it. */
    OFFERED,
    /** With an agent. */
    TALKING,
    /** Over. */
    ENDED,
    /** With an agent who does not hear the caller now: on hold, or in a consultation or transfer. */
    HELD
}
