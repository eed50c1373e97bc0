package org.strowger.core.adapter;

/**
 * What an adapter can do beyond hanging up and reporting legs. What it declares works; what it does not
 * declare it is not asked for, and refuses with {@link Reason#UNSUPPORTED} (T13). The order is part of the
 * journal format: extend at the end only.
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
    DTMF_IN,
    /** Takes a bridge apart so that both legs live on. */
    UNBRIDGE,
    /** Puts a leg on hold and takes it back. */
    HOLD,
    /** Reports when a person puts the other side on hold. */
    HOLD_EVENTS,
    /** Sends a leg to a number outside and lets go of it. */
    TRANSFER_OUT,
    /** Asks the engine when a person wants to transfer or to confer, and shows him the answer. */
    PARTY_TRANSFER,
    /** Lets more than two legs hear each other, and mutes one of them. */
    CONFERENCE,
    /** Lets a leg listen to another, whisper to it or join it. */
    MONITOR,
    /** Records a leg. */
    RECORD,
    /** Shows data of the call to an agent whose leg is there. */
    CALL_DATA,
    /** Reports the state of phones that it is asked to watch. */
    WATCH,
    /** Collects digits in secret: the engine gets their number and a token for them, never the digits. */
    NATIVE_COLLECT
}
