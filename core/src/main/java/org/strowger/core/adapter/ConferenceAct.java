package org.strowger.core.adapter;

/** What happens to a leg of a conference. The order is part of the journal format: extend at the end only. */
public enum ConferenceAct {
    /** It comes in and hears the others. */
    JOIN,
    /** It goes out and lives on; a bridge of two is then over. */
    LEAVE,
    /** It hears the others and is not heard. */
    MUTE,
    /** It is heard again. */
    UNMUTE
}
