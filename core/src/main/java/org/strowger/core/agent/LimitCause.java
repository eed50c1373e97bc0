package org.strowger.core.agent;

/** Why an agent's limit of difficulty changed. The order is part of the journal format: extend at the end only. */
public enum LimitCause {
    /** The host set it. */
    HOST,
    /** It rose after a set number of calls: {@link org.strowger.core.center.DifficultyRise}. */
    RISE,
    /** A configuration names another limit than the one before it. */
    CONFIGURATION
}
