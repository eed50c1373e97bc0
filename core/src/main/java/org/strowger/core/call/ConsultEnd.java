package org.strowger.core.call;

/** What became of a consultation. The order is part of the journal format: extend at the end only. */
public enum ConsultEnd {
    /** The caller was transferred to the third party. */
    COMPLETED,
    /** All hear each other. */
    CONFERENCE,
    /** The agent has taken the caller back. */
    CANCELLED,
    /** The third party was not reached. */
    NOT_REACHED,
    /** The third party hung up. */
    THIRD_PARTY_LEFT,
    /** The agent who asked is gone. */
    AGENT_LEFT,
    /** The caller hung up. */
    CALLER_LEFT
}
