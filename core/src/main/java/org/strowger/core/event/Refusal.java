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
    /** Somebody has logged the agent off; he leaves when his calls end. */
    FORCED_OFF,
    /** The after-call work cannot become longer than {@code wrapUpMax}. */
    WRAP_UP_TOO_LONG,
    /** The agent neither talks to that caller nor does after-call work for him. */
    NOT_HIS_CALL,
    /** The agent is on a call of his own already. */
    ON_OWN_CALL,
    /** The agent is on no call of his own. */
    NO_OWN_CALL,
    /** The agent is no member of that queue. */
    NOT_A_MEMBER,
    /** The agent has left that queue already, or is there already. */
    NO_CHANGE,
    /** The agent's team has no break rules. */
    NO_BREAK_RULES,
    /** The agent has not been on line for long enough. */
    BREAK_NOT_EARNED,
    /** The agent has asked for a break already, or is on it. */
    BREAK_ASKED,
    /** The agent has not asked for a break that he could still forgo. */
    NO_BREAK_ASKED,
    /** The present configuration lacks the agent. */
    AGENT_GONE
}
