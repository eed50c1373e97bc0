package org.strowger.core.journal;

/** A journal that cannot be used, or a record that could not be written. Says file, position and sequence where known. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What and where, and what to do. */
    public JournalException(String message) {
        super(message);
    }

    /** What and where, what to do, and the cause. */
    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
