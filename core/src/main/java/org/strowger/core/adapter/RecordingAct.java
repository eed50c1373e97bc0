package org.strowger.core.adapter;

/** What happens to a recording. The order is part of the journal format: extend at the end only. */
public enum RecordingAct {
    /** It begins. */
    START,
    /** It ends; what there is of it is kept. */
    STOP,
    /** Nothing is recorded for a while, so that a secret can be said. */
    MASK,
    /** Recording goes on. */
    UNMASK
}
