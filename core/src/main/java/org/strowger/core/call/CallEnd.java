package org.strowger.core.call;

/** How a call, or its stay with an agent, ended. The order is part of the journal format: extend at the end only. */
public enum CallEnd {
    /** The caller hung up on an agent. */
    CALLER_HUNG_UP,
    /** The agent hung up. */
    AGENT_HUNG_UP,
    /** The caller hung up while he waited. */
    ABANDONED,
    /** The caller hung up in a flow, or before it was answered. */
    LEFT_FLOW,
    /** The flow hung up. */
    FLOW_ENDED,
    /** Nobody was there to serve it, and no flow to go on in. */
    NOT_SERVED,
    /** The host took it out of its queue. */
    WITHDRAWN,
    /** The host ended it. */
    HOST,
    /** Its line was found to be gone. */
    LOST_LEG,
    /** A stay with an agent that ended by transfer; the call goes on. */
    TRANSFERRED,
    /** It was not reported again after a restart. */
    LOST_IN_CRASH,
    /** Its caller is to be called back. */
    CALLBACK
}
