package org.strowger.core.adapter;

/**
 * Why a leg ended or a command failed. The provider's own code and text are for people, never for
 * decisions. The order is part of the journal format: extend at the end only.
 */
public enum Reason {
    /** Nothing to say. */
    NONE,
    /** Hung up. */
    NORMAL,
    /** Rang to the end. */
    NO_ANSWER,
    /** A person declined. */
    REJECTED,
    /** The device is in use elsewhere. */
    BUSY,
    /** The device is not reachable. */
    UNREACHABLE,
    /** No such number. */
    NOT_FOUND,
    /** Not allowed. */
    NOT_PERMITTED,
    /** The switch is overloaded, or the engine is. */
    CONGESTION,
    /** Media could not be set up. */
    MEDIA_ERROR,
    /** The connection to the switch is down. */
    ADAPTER_DOWN,
    /** No answer within the limit. */
    TIMED_OUT,
    /** None of the others. */
    UNKNOWN,
    /** Ended by the engine. */
    CANCELLED,
    /** Another device or agent answered. */
    ANSWERED_ELSEWHERE,
    /** The caller left before the answer. */
    ABANDONED,
    /** Left by transfer. */
    TRANSFERRED,
    /** The command came too late. */
    GONE,
    /** The adapter did not declare it. */
    UNSUPPORTED,
    /** The id is in use. */
    DUPLICATE_ID,
    /** A command of an older connection. */
    STALE_EPOCH,
    /** Missing after a reconnect or crash. */
    LOST,
    /** Closed by {@code stop()}. */
    ADAPTER_STOPPED
}
