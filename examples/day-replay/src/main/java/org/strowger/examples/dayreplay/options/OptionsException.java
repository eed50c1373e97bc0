package org.strowger.examples.dayreplay.options;

/** A command line that cannot be used; the message is one sentence: what was found, what to do. */
public final class OptionsException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What was found, and what to do. */
    public OptionsException(String message) {
        super(message);
    }
}
