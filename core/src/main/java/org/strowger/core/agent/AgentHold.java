package org.strowger.core.agent;

/**
 * Why an agent who is signed in and wishes calls gets none for now. The order is part of the journal format:
 * extend at the end only.
 */
public enum AgentHold {
    /** His phone is in use by something that is not the engine's; until it is idle, or nobody confirms it. */
    DEVICE_IN_USE,
    /** His phone cannot be reached; after {@code deviceGrace} he is NOT_READY(TECHNICAL). */
    ADAPTER_DOWN,
    /** He was granted a break and is not free to begin it. */
    BREAK_DUE,
    /** He rests after a call that was tagged hard. */
    AGENT_COOLDOWN
}
