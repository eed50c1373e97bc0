package org.strowger.core.adapter;

/**
 * What an adapter can do beyond hanging up and reporting legs. What it declares works; what it does not
 * declare it is not asked for, and refuses with {@link Reason#UNSUPPORTED} (T13).
 */
public enum Capability {
    /** Answers a leg from outside. */
    ANSWER,
    /** Refuses a leg from outside with a reason. */
    REJECT,
    /** Rings an endpoint. */
    DIAL,
    /** Lets two legs hear each other. */
    BRIDGE,
    /** Plays prompts and values, and stops them. */
    PLAY,
    /** Plays a queue's music. */
    MUSIC,
    /** Reports keys. */
    DTMF_IN
}
