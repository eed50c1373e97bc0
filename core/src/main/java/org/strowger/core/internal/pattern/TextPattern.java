package org.strowger.core.internal.pattern;

/**
 * A regular expression over whole texts, compiled to a small program that is run for all its ways at
 * once: the time is at most text length × program size, whatever the expression, and no way back is ever
 * taken. Immutable; any thread.
 *
 * <p>The language: characters, {@code .}, classes such as {@code [a-z_]} and {@code [^0-9]},
 * {@code \d \w \s \D \W \S} (ASCII), {@code \} before a sign, groups {@code (…)}, {@code |},
 * {@code * + ?} and {@code {2}}, {@code {2,}}, {@code {2,5}}. Letters of both cases differ. There are no
 * anchors (the whole text has to fit), no back references and nothing that looks ahead.
 */
public final class TextPattern {
    /** Longest expression, in characters. */
    public static final int LONGEST = 256;
    /** Longest text that is looked at, in characters; a longer one does not fit. */
    public static final int LONGEST_TEXT = 1_024;
    /** Most instructions of a program. */
    static final int MOST_CODE = 1_000;

    /** Takes one character of a set. */
    static final int TAKE = 0;
    /** Goes on in two places. */
    static final int SPLIT = 1;
    /** Goes on in another place. */
    static final int JUMP = 2;
    /** The text fits if it ends here. */
    static final int END = 3;

    private final String text;
    /** Three numbers for each instruction: what, and where to or which set. */
    private final int[] code;
    private final CharSet[] sets;

    TextPattern(String text, int[] code, CharSet[] sets) {
        this.text = text;
        this.code = code;
        this.sets = sets;
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException with one sentence that says where it is wrong
     */
    public static TextPattern parse(String text) {
        return new PatternCompiler(text).compile(new PatternParser(text).parse());
    }

    /** A matcher of its own, for one thread. */
    public TextMatcher newMatcher() {
        return new TextMatcher(this);
    }

    int size() {
        return code.length / 3;
    }

    int operation(int at) {
        return code[3 * at];
    }

    int first(int at) {
        return code[3 * at + 1];
    }

    int second(int at) {
        return code[3 * at + 2];
    }

    boolean takes(int at, char c) {
        return sets[first(at)].has(c);
    }

    /** The expression as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
