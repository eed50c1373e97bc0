package org.strowger.core.internal.match;

import java.util.Arrays;

/**
 * A set of small numbers in two levels: one bit of the upper level says whether a word of the lower one
 * holds anything, so that walking over the common members of two sets skips what is empty. Grows.
 */
final class BitRow {
    /** No further member. */
    static final int NONE = -1;

    private long[] words = new long[1];
    private long[] upper = new long[1];

    void set(int member) {
        int word = member >>> 6;
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(word + 1, words.length * 2));
            upper = Arrays.copyOf(upper, (words.length + 63) >>> 6);
        }
        words[word] |= 1L << member;
        upper[word >>> 6] |= 1L << word;
    }

    void clear(int member) {
        int word = member >>> 6;
        if (word >= words.length) {
            return;
        }
        words[word] &= ~(1L << member);
        if (words[word] == 0) {
            upper[word >>> 6] &= ~(1L << word);
        }
    }

    boolean has(int member) {
        int word = member >>> 6;
        return word < words.length && (words[word] & 1L << member) != 0;
    }

    boolean isEmpty() {
        for (long bits : upper) {
            if (bits != 0) {
                return false;
            }
        }
        return true;
    }

    /** The first member at {@code from} or above, or {@link #NONE}. */
    int next(int from) {
        return nextCommon(this, from);
    }

    /** The first member at {@code from} or above that both rows hold, or {@link #NONE}. */
    int nextCommon(BitRow other, int from) {
        int word = from >>> 6;
        if (word >= words.length || word >= other.words.length) {
            return NONE;
        }
        long bits = words[word] & other.words[word] & (-1L << from);
        while (bits == 0) {
            word = nextWord(other, word + 1);
            if (word == NONE) {
                return NONE;
            }
            bits = words[word] & other.words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    private int nextWord(BitRow other, int from) {
        int group = from >>> 6;
        if (group >= upper.length || group >= other.upper.length) {
            return NONE;
        }
        long bits = upper[group] & other.upper[group] & (-1L << from);
        while (bits == 0) {
            if (++group >= upper.length || group >= other.upper.length) {
                return NONE;
            }
            bits = upper[group] & other.upper[group];
        }
        return (group << 6) + Long.numberOfTrailingZeros(bits);
    }
}
