package org.strowger.core.simulation;

/** The keys of a telephone. */
final class Keys {
    private static final String ALL = "0123456789*#ABCD";

    private Keys() {}

    /** Says which place is wrong, never which key: keys may be a secret. */
    static void requireAll(String keys) {
        for (int i = 0; i < keys.length(); i++) {
            if (ALL.indexOf(keys.charAt(i)) < 0) {
                throw new IllegalArgumentException("caller: character " + (i + 1) + " of the keys to press is on no"
                        + " telephone; use 0 to 9, *, #, A to D");
            }
        }
    }
}
