package org.strowger.core.call;

/** How a contact reaches the centre. The order is part of the journal format: extend at the end only. */
public enum Medium {
    /** A telephone call. */
    VOICE,
    /** A conversation in writing, as it happens. */
    CHAT,
    /** A letter by e-mail. */
    EMAIL,
    /** A short message, answered when there is time. */
    MESSAGE,
    /** A call that the centre owes. */
    CALLBACK
}
