package org.strowger.core.permission;

import java.util.Set;

/**
 * What a host can ask for, and the roles that may. ADMIN may do all. How far a role reaches, say to which
 * agents, is for {@link Role} to say. The order is part of the journal format: extend at the end only.
 */
public enum Operation {
    /** An agent comes to work, to all or some of his queues. */
    SIGN_IN(Role.AGENT, Role.SUPERVISOR),
    /** An agent wishes to take calls. */
    READY(Role.AGENT, Role.SUPERVISOR),
    /** An agent wishes a pause. */
    NOT_READY(Role.AGENT, Role.SUPERVISOR),
    /** An agent leaves. */
    SIGN_OUT(Role.AGENT, Role.SUPERVISOR),
    /** After-call work ends. */
    END_WRAP_UP(Role.AGENT, Role.SUPERVISOR),
    /** After-call work takes longer. */
    EXTEND_WRAP_UP(Role.AGENT, Role.SUPERVISOR),
    /** What an agent's call was about, and whether it was hard. */
    DISPOSITION(Role.AGENT, Role.SUPERVISOR),
    /** A call of the agent's own begins or ends. */
    OWN_CALL(Role.AGENT, Role.SUPERVISOR),
    /** An agent leaves one of his queues for now, or comes back. */
    OPT_OUT(Role.AGENT, Role.SUPERVISOR),
    /** An agent asks for an earned break, or no longer. */
    BREAK(Role.AGENT, Role.SUPERVISOR),
    /** An agent is logged off by somebody else. */
    FORCE_LOG_OFF(Role.SUPERVISOR),
    /** An agent is set ready or not ready by somebody else. */
    FORCE_STATE(Role.SUPERVISOR),
    /** An agent takes a named waiting call. */
    PICK(Role.AGENT, Role.SUPERVISOR),
    /** A named waiting call is given to an agent. */
    GIVE(Role.SUPERVISOR),
    /** An agent takes or refuses the offer of a contact; it is the offered agent's alone. */
    ANSWER_OFFER(Role.AGENT),
    /** A call enters a queue. */
    ENQUEUE(),
    /** Priority of a call, up to an emergency. */
    PRIORITY(Role.SUPERVISOR),
    /** By how much a call counts as older. */
    HEAD_START(Role.SUPERVISOR),
    /** Customer segment of a call. */
    NAME_SEGMENT(Role.AGENT, Role.SUPERVISOR),
    /** Whose call it is. */
    NAME_CUSTOMER(Role.AGENT, Role.SUPERVISOR),
    /** A waiting call is taken out of its queue. */
    WITHDRAW(Role.SUPERVISOR),
    /** A call ends, whatever it is doing. */
    HANG_UP(Role.AGENT, Role.SUPERVISOR),
    /** A contact without a telephone line begins. */
    BEGIN_CONTACT(),
    /** The agent leaves a contact. */
    LEAVE_CONTACT(Role.AGENT, Role.SUPERVISOR),
    /** The customer has left a contact. */
    CUSTOMER_LEFT(),
    /** The other side is put on hold, or taken back. */
    HOLD(Role.AGENT, Role.SUPERVISOR),
    /** A call is handed over. */
    TRANSFER(Role.AGENT, Role.SUPERVISOR),
    /** A third party is asked; the consultation ends or connects. */
    CONSULT(Role.AGENT, Role.SUPERVISOR),
    /** Three or more talk. */
    CONFERENCE(Role.AGENT, Role.SUPERVISOR),
    /** One leg of a call is dropped or muted. */
    PARTY(Role.AGENT, Role.SUPERVISOR),
    /** A call is recorded, or its recording is masked. */
    RECORDING(Role.AGENT, Role.SUPERVISOR),
    /** Somebody listens to a conversation, or whispers or talks in it; with his own phone alone. */
    MONITOR(Role.SUPERVISOR),
    /** Somebody takes over the conversation that he listens to. */
    TAKE_OVER(Role.SUPERVISOR),
    /** A queue's calls are not offered, or are again. */
    FREEZE_QUEUE(Role.SUPERVISOR),
    /** Whether a queue lets calls in. */
    QUEUE_DOOR(Role.SUPERVISOR),
    /** A telephone system is connected. */
    CONNECT(),
    /** One agent's line of the live view. */
    READ_AGENT(Role.AGENT, Role.SUPERVISOR, Role.PLANNER, Role.AUDITOR),
    /** The whole live view. */
    READ_STATUS(Role.SUPERVISOR, Role.PLANNER, Role.AUDITOR),
    /** All that is told to listeners. */
    READ_EVENTS(Role.SUPERVISOR, Role.PLANNER, Role.AUDITOR),
    /** A configuration is read and checked, and not used. */
    CHECK_CONFIGURATION(Role.PLANNER),
    /** An agent is taken off his calls by force. */
    RELEASE(Role.SUPERVISOR),
    /** A waiting call becomes a callback. */
    CALL_BACK(Role.SUPERVISOR),
    /** A customer is to be called in a window of time. */
    SCHEDULE_CALLBACK(Role.AGENT, Role.SUPERVISOR),
    /** A callback is owed no more. */
    CANCEL_CALLBACK(Role.SUPERVISOR),
    /** Another configuration takes the place of the running one. */
    RECONFIGURE(Role.PLANNER),
    /** How difficult a call is. */
    DIFFICULTY(Role.SUPERVISOR),
    /** How difficult the calls may be that an agent takes. */
    DIFFICULTY_LIMIT(Role.SUPERVISOR),
    /** A call's flow is told of an event. */
    FLOW_EVENT(),
    /** Other flows are deployed, tried out, promoted, rolled back or closed to new calls. */
    DEPLOY_FLOWS(Role.PLANNER);

    private final Set<Role> roles;

    Operation(Role... besidesAdmin) {
        roles = Set.of(besidesAdmin);
    }

    /** Whether a role may do it at all, to whomever it reaches. */
    public boolean isFor(Role role) {
        return role == Role.ADMIN || roles.contains(role);
    }

    /** What an operation was to act on. The order is part of the journal format: extend at the end only. */
    public enum Subject {
        /** An agent. */
        AGENT,
        /** A call. */
        CALL,
        /** A queue. */
        QUEUE,
        /** The centre as a whole. */
        CENTRE
    }
}
