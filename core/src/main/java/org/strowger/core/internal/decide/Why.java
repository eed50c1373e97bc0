package org.strowger.core.internal.decide;

/** A reason in the host's words, as UTF-8, on its way from a command to a fact. One object, reused. */
final class Why {
    /** No reason given. */
    static final Why NONE = new Why();

    private static final int LONGEST = 1_024;

    /** Where the words stand. */
    final byte[] bytes = new byte[LONGEST];
    /** How many bytes they are. */
    int length;
}
