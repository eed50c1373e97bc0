package org.strowger.core.agent;

/**
 * How far an agent is on his way to a break under the rules of his team. The order is part of the journal
 * format: extend at the end only.
 */
public enum BreakStage {
    /** He has not been on line for long enough. */
    NONE,
    /** He may ask for it. */
    EARNED,
    /** He asked, and too many of his team are away. */
    IN_LINE,
    /** He may go, as soon as he is free. */
    GRANTED,
    /** He is away. */
    TAKEN
}
