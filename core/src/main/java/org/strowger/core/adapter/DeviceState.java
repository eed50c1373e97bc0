package org.strowger.core.adapter;

/** State of a phone, as a switch sees it: advice, never a lock. The order is part of the journal format: extend at the end only. */
public enum DeviceState {
    /** It cannot be reached: not registered, or switched off. */
    GONE,
    /** It can be rung. */
    IDLE,
    /** It rings. */
    RINGING,
    /** It is in use. */
    BUSY,
    /** Its owner does not wish to be rung. */
    DO_NOT_DISTURB
}
