package org.strowger.ivr.scenario;

/** A move that the call leaves no room for, such as a key after its end. */
final class CannotHappen extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do */
    CannotHappen(String message) {
        super(message);
    }
}
