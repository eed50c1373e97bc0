package org.strowger.core.internal.match;

/**
 * A set of small numbers in two levels: one bit of the upper level says whether a word of the lower one
 * holds anything, so that walking over the common members of two sets skips what is empty.
 */
final class BitRow {
    /** No further member. */
    static final int NONE = -1;

    private final long[] words;
    private final long[] upper;

    BitRow(int size) {
        words = new long[(size + 63) >>> 6];
        upper = new long[(words.length + 63) >>> 6];
    }

    void set(int member) {
        int word = member >>> 6;
        words[word] |= 1L << member;
        upper[word >>> 6] |= 1L << word;
    }

    void clear(int member) {
        int word = member >>> 6;
        words[word] &= ~(1L << member);
        if (words[word] == 0) {
            upper[word >>> 6] &= ~(1L << word);
        }
    }

    boolean has(int member) {
        return (words[member >>> 6] & 1L << member) != 0;
    }

    /** The first member at {@code from} or above that both rows hold, or {@link #NONE}. Rows of one size. */
    int nextCommon(BitRow other, int from) {
        int word = from >>> 6;
        if (word >= words.length) {
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
        if (group >= upper.length) {
            return NONE;
        }
        long bits = upper[group] & other.upper[group] & (-1L << from);
        while (bits == 0) {
            if (++group >= upper.length) {
                return NONE;
            }
            bits = upper[group] & other.upper[group];
        }
        return (group << 6) + Long.numberOfTrailingZeros(bits);
    }
}
