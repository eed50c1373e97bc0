package org.strowger.core.call;

/** Why a queue did not let a call in. The order is part of the journal format: extend at the end only. */
public enum QueueRefusal {
    /** As many calls wait as may. */
    FULL,
    /** Outside its hours. */
    CLOSED,
    /** No member is signed in. */
    NO_AGENTS
}
