package org.strowger.core.event;

/** Why a command was impossible; it changed nothing. The order is part of the journal format: extend at the end only. */
public enum Refusal {
    /** No such call, or it has ended. */
    UNKNOWN_CALL,
    /** The agent is signed in already. */
    SIGNED_IN,
    /** The agent is not signed in. */
    NOT_SIGNED_IN,
    /** The agent is not in wrap-up. */
    NOT_IN_WRAP_UP,
    /** The call does not wait in a queue. */
    NOT_WAITING,
    /** The call is in a queue or with an agent. */
    NOT_FREE,
    /** The leg id is in use. */
    DUPLICATE_LEG,
    /** The queue did not let it in. */
    QUEUE_REFUSED,
    /** The connection number is not higher than the one before. */
    STALE_EPOCH,
    /** The present configuration lacks the agent. */
    AGENT_GONE
}
