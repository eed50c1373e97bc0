package org.strowger.core.adapter;

/** How a recording ended. The order is part of the journal format: extend at the end only. */
public enum RecordingEnd {
    /** It was stopped, or by the silence that {@link TelephonyCommand.Recording} names. */
    STOPPED,
    /** The leg ended. */
    HANGUP,
    /** It could not go on; what there is of it may be damaged. */
    ERROR
}
