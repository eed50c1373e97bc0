package org.strowger.core.flow;

/**
 * What came for a flow and did nothing. Each one is counted by version, see {@link FlowCall#dropped}; the engine itself
 * counts what came when the call was over, for no version.
 */
public enum Dropped {
    /** A deadline that had been taken back or replaced when it came. */
    STALE_TIMER,
    /** The end of a play that nobody awaited: it had been stopped, or its node was left. */
    LATE_PLAY,
    /** An answer of the host, or the end of a collect, a recording or a transfer, that nobody awaited. */
    LATE_ANSWER,
    /** An event that a handler {@code ignore} caught. */
    IGNORED,
    /** An event of the host ({@code host.NAME}) for which the flow has no handler where the call is. */
    UNHANDLED,
    /** That there was no room for another key ({@code input.overflow}), for which the flow has no handler. */
    OVERFLOW,
    /** A key where none, or not this one, is read or kept, or for which there was no room. */
    KEY
}
