package org.strowger.core.adapter;

/** How a listener takes part in the conversation of a leg. The order is part of the journal format: extend at the end only. */
public enum MonitorMode {
    /** Not at all. */
    OFF,
    /** He hears all and nobody hears him. */
    SILENT,
    /** He hears all, and the leg that he listens to hears him. */
    WHISPER,
    /** He hears all and all hear him. */
    BARGE
}
