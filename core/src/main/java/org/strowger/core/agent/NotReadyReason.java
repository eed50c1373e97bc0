package org.strowger.core.agent;

/** Why an agent takes no calls. The order is part of the journal format: extend at the end only. */
public enum NotReadyReason {
    /** Not said. */
    NONE,
    /** A break. */
    BREAK,
    /** Lunch. */
    LUNCH,
    /** A meeting. */
    MEETING,
    /** Training. */
    TRAINING,
    /** Other work. */
    OTHER_WORK,
    /** Set by the engine: too many offers in a row were missed or refused. */
    MISSED,
    /** Set by the engine: too many offers in a row failed for technical reasons. */
    TECHNICAL
}
