package org.strowger.ivr.keys;

import java.util.List;

/**
 * A table that follows the keys of an entry and knows after each what they amount to (rule I3).
 * Immutable; reading allocates nothing. Layout: 16 columns a state, one for each key.
 */
public final class DigitTrie {
    /** Nothing begins so. */
    public static final int NO = 0;
    /** Only longer entries fit. */
    public static final int PARTIAL = 1;
    /** Complete, and a longer entry exists. */
    public static final int MATCH = 2;
    /** Complete, and nothing longer exists. */
    public static final int MATCH_END = 3;
    /** State in which nothing fits; it leads to itself. */
    public static final int DEAD = 0;
    /** State before the first key; it answers {@link #NO}. */
    public static final int START = 1;
    /** Most states of one table. */
    public static final int MOST_STATES = 4_096;

    private final short[] next;
    private final byte[] answers;
    private final short[] choices;

    DigitTrie(short[] next, byte[] answers, short[] choices) {
        this.next = next;
        this.answers = answers;
        this.choices = choices;
    }

    /**
     * Builds the table of a set of sequences.
     *
     * @throws IllegalArgumentException if it would have more than 4,096 states
     */
    public static DigitTrie of(List<KeySequence> sequences) {
        return new TrieBuilder(sequences).build().trie();
    }

    /** The state after a key. @param key 0 to 15, as {@link Keys} numbers them */
    public int next(int state, int key) {
        return next[state << 4 | key];
    }

    /** What the keys up to {@code state} amount to: one of the four answers. */
    public int answer(int state) {
        return answers[state];
    }

    /** Choice taken in a state that answers {@link #MATCH} or {@link #MATCH_END}; else -1. */
    public int choice(int state) {
        return choices[state];
    }

    /** How many states the table has. */
    public int states() {
        return answers.length;
    }

    /** The answer to a whole entry, for tests and tools. */
    public int answer(CharSequence symbols) {
        int state = START;
        for (int i = 0; i < symbols.length(); i++) {
            int key = Keys.of(symbols.charAt(i));
            state = key == Keys.NONE ? DEAD : next(state, key);
        }
        return answer(state);
    }
}
