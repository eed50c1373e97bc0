package org.strowger.core.internal.pattern;

import java.util.Arrays;

/**
 * A set of characters. Immutable.
 *
 * @param bounds first and last of each range
 * @param negated whether it holds all others instead
 */
record CharSet(char[] bounds, boolean negated) {
    static final CharSet ALL = new CharSet(new char[0], true);
    static final CharSet DIGITS = of("09");
    static final CharSet WORD = of("azAZ09__");
    static final CharSet BLANKS = of("\t\r  ");

    private static CharSet of(String bounds) {
        return new CharSet(bounds.toCharArray(), false);
    }

    static CharSet one(char c) {
        return new CharSet(new char[] {c, c}, false);
    }

    CharSet contrary() {
        return new CharSet(bounds, !negated);
    }

    boolean has(char c) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (c >= bounds[i] && c <= bounds[i + 1]) {
                return !negated;
            }
        }
        return negated;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharSet set && negated == set.negated && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bounds) + Boolean.hashCode(negated);
    }

    @Override
    public String toString() {
        return (negated ? "all but " : "") + Arrays.toString(bounds);
    }
}
