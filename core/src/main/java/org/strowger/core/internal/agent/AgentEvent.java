package org.strowger.core.internal.agent;

/** What moves an agent from state to state. */
public enum AgentEvent {
    /** Signs in, ready. */
    SIGN_IN_READY,
    /** Signs in, not ready. */
    SIGN_IN_NOT_READY,
    /** Wishes to take calls. */
    READY,
    /** Wishes a break, or another one. */
    NOT_READY,
    /** Leaves, or is made to leave. */
    SIGN_OUT,
    /** The engine takes him out: too many offers came to nothing, or his phone is out of reach. */
    BENCHED,
    /** A break that the engine imposed is over by itself. */
    RETURNED,
    /** A contact is live. */
    CONNECTED,
    /** One contact of several is over. */
    ONE_ENDED,
    /** The last contact is over and after-call work begins. */
    TALK_ENDED,
    /** Free again, wishing to take calls. */
    FREED_READY,
    /** Free again, wishing a break. */
    FREED_NOT_READY,
    /** Free again, wishing to leave. */
    FREED_SIGNED_OUT
}
