package org.strowger.core;

/** What survives, and so what telling waits for. */
public enum Durability {
    /** Nothing survives; no file is written. For tests. */
    MEMORY,
    /** A killed process loses nothing that was told; a power cut may lose what the system had not yet written. */
    PROCESS_CRASH
}
