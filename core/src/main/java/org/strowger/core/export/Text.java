package org.strowger.core.export;

/** Small parts of lines. */
final class Text {
    static final long NS_IN_SECOND = 1_000_000_000L;
    static final long NS_IN_MS = 1_000_000L;
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7F;

    private Text() {
    }

    /** Appends a value from outside without what could end a field or a line. */
    static void clean(StringBuilder line, CharSequence value, int longest) {
        for (int i = 0; i < value.length() && i < longest; i++) {
            char c = value.charAt(i);
            line.append(c < FIRST_PRINTABLE || c == DELETE || c == '|' ? ' ' : c);
        }
    }
}
