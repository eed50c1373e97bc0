package org.strowger.examples.dayreplay.data;

/** Data or settings that cannot be used; the message is one sentence: where, what was found, what to do. */
public final class DataException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What and where, and what to do. */
    public DataException(String message) {
        super(message);
    }

    /** What and where, what to do, and the cause. */
    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
