package org.strowger.core.call;

/**
 * How a call left its queue without an answer; each stay has one exit, and
 * offered = answered + abandoned + overflowed + withdrawn + waiting. The order is part of the journal
 * format: extend at the end only.
 */
public enum SegmentExit {
    /** The caller hung up. */
    ABANDONED,
    /** Overflowed: the longest wait was reached. */
    MAX_WAIT,
    /** Withdrawn by the host. */
    WITHDRAWN_BY_HOST,
    /** Withdrawn: the caller's line was found to be gone. */
    WITHDRAWN_LOST_LEG,
    /** Overflowed: no agent was left who could serve it. */
    EMPTY,
    /** Overflowed: the caller pressed an exit key. */
    KEY,
    /** Overflowed by a step or a rule. */
    RULE,
    /** Overflowed: the caller asked to be called back. */
    CALLBACK,
    /** Overflowed: the caller leaves a message. */
    VOICEMAIL,
    /** Overflowed: the queue closed. */
    CLOSED,
    /** Withdrawn by a supervisor. */
    WITHDRAWN_BY_SUPERVISOR,
    /** Withdrawn: the queue was removed from the configuration. */
    WITHDRAWN_QUEUE_REMOVED,
    /** Withdrawn: the caller was not reported again after a restart. */
    WITHDRAWN_LOST_IN_CRASH,
    /** Withdrawn: the time of a callback was over. */
    WITHDRAWN_EXPIRED,
    /** Withdrawn: the customer of a callback did not answer often enough. */
    WITHDRAWN_NOT_REACHED;

    /** Under which of the three unanswered sums an exit counts. */
    public enum Kind {
        /** The caller gave up. */
        ABANDONED,
        /** A rule moved the call on. */
        OVERFLOWED,
        /** Taken out, or lost; nobody's choice in the queue. */
        WITHDRAWN
    }

    /** Under which sum it counts. */
    public Kind kind() {
        return switch (this) {
            case ABANDONED -> Kind.ABANDONED;
            case MAX_WAIT, EMPTY, KEY, RULE, CALLBACK, VOICEMAIL, CLOSED -> Kind.OVERFLOWED;
            case WITHDRAWN_BY_HOST, WITHDRAWN_LOST_LEG, WITHDRAWN_BY_SUPERVISOR, WITHDRAWN_QUEUE_REMOVED,
                    WITHDRAWN_LOST_IN_CRASH, WITHDRAWN_EXPIRED, WITHDRAWN_NOT_REACHED -> Kind.WITHDRAWN;
        };
    }
}
