package org.strowger.ivr.expression;

/** One word of an expression. @param text as written, for text literals without quotes */
record Token(Kind kind, String text, int offset) {
    enum Kind { NAME, TEXT, INTEGER, DURATION, TIME, DATE, SYMBOL, END }

    /** Whether this is the symbol or keyword {@code word}. */
    boolean is(String word) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(word);
    }

    /** How a message names it. */
    String shown() {
        return kind == Kind.END ? "the end" : kind == Kind.TEXT ? "'" + text + "'" : "\"" + text + "\"";
    }
}
