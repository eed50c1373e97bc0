package org.strowger.core.event;

/** What became of a publish. */
public enum Admission {
    /** In the ring; it will be decided in its turn. */
    ACCEPTED,
    /** Refused: the ring is too full for it. Nothing happened; try later or refuse the caller. */
    BUSY,
    /** Refused: the engine has closed. */
    CLOSED,
    /** Refused: whoever acts has no permission for it. Nothing happened, but the attempt is recorded. */
    FORBIDDEN
}
