package org.strowger.core.internal.call;

/** What moves a callback from stage to stage. */
public enum CallbackEvent {
    /** It is to be made at a later time. */
    BOOKED,
    /** It enters its queue, or may be dialled again. */
    DUE,
    /** The customer's phone is rung. */
    DIALLED,
    /** The customer answers. */
    ANSWERED,
    /** The customer does not answer, or leaves before he hears an agent; or the agent leaves. */
    FAILED,
    /** It is over. */
    ENDS
}
