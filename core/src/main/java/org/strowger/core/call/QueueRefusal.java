package org.strowger.core.call;

/** Why a queue did not let a call in. The order is part of the journal format: extend at the end only. */
public enum QueueRefusal {
    /** As many calls wait as may. */
    FULL,
    /** Outside its hours. */
    CLOSED,
    /** Its {@code joinWhen} does not hold: usually, no member is signed in. */
    NO_AGENTS,
    /** An overflow rule's condition turns calls away, such as a long expected wait. */
    OVERLOAD,
    /** The host lets those that wait be served, and nobody in. */
    DRAINING
}
