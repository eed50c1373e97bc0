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
    /** The agent may not serve the call, by queue or skills. */
    NOT_ELIGIBLE,
    /** The agent has no free slot for it, or something keeps him from offers, or from this call. */
    NOT_AVAILABLE,
    /** The host lets nobody be offered the queue's calls. */
    FROZEN,
    /** The adapter of the call cannot carry it to anybody now. */
    ADAPTER_DOWN,
    /** The queue takes contacts of another medium. */
    WRONG_MEDIUM,
    /** The contact has no such offer open. */
    UNKNOWN_OFFER,
    /** Nobody talks on the call. */
    NOT_TALKING,
    /** The agent, or the leg, is not on the call. */
    NOT_ON_CALL,
    /** Several agents are on the call: one is to be named. */
    WHICH_AGENT,
    /** The caller is on hold already. */
    HELD_ALREADY,
    /** The caller is not on hold by the host. */
    NOT_HELD,
    /** A consultation is going on. */
    CONSULTING,
    /** No consultation is going on. */
    NOT_CONSULTING,
    /** The third party has not answered. */
    NOT_ANSWERED,
    /** A transfer is going on. */
    TRANSFERRING,
    /** More than two take part in the call. */
    IN_CONFERENCE,
    /** There is no such queue, agent or number. */
    UNKNOWN_TARGET,
    /** He cannot be his own target. */
    SAME_AGENT,
    /** The adapter does not declare what that needs. */
    UNSUPPORTED,
    /** The supervisor listens already. */
    LISTENING,
    /** The supervisor does not listen, or is not connected yet. */
    NOT_LISTENING,
    /** The call is recorded already. */
    RECORDED_ALREADY,
    /** The call is not recorded. */
    NOT_RECORDED,
    /** There is no number to call back. */
    NO_NUMBER,
    /** No such callback, or it is over. */
    UNKNOWN_CALLBACK,
    /** The window of the callback is over already. */
    WINDOW_OVER,
    /** The present configuration lacks the agent. */
    AGENT_GONE,
    /** The call's flow has no handler for the event, or runs no flow. */
    NOT_HANDLED
}
