package org.strowger.core.call;

/** How a callback ended. The order is part of the journal format: extend at the end only. */
public enum CallbackEnd {
    /** Customer and agent heard each other. */
    CONNECTED,
    /** The last of the dials allowed did not bring them together. */
    NOT_REACHED,
    /** Its time was over, or its window. */
    EXPIRED,
    /** The host took it back, or ended its call. */
    CANCELLED,
    /** A rule of its queue ended it. */
    DROPPED
}
