package org.strowger.core.call;

/** How a call came to somebody else. The order is part of the journal format: extend at the end only. */
public enum TransferWay {
    /** Without a word to whoever got it. */
    BLIND,
    /** After a consultation. */
    ATTENDED,
    /** By leaving a conference. */
    HANDED_OVER,
    /** A supervisor took it. */
    TAKEN_OVER
}
