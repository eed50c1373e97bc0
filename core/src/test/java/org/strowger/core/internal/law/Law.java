package org.strowger.core.internal.law;

/** A statement that holds after each command. One object watches one engine from its first command on. */
public interface Law {
    /** @throws AssertionError with one sentence if the law is broken */
    void check(Moment moment);
}
