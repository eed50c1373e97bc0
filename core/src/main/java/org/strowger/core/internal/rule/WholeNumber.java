package org.strowger.core.internal.rule;

/** Whole numbers of at most 18 digits, read from texts without allocating. */
final class WholeNumber {
    private static final int MOST_DIGITS = 18;

    private WholeNumber() {}

    /** Whether a text is such a number, perhaps with a minus, and lies in a range. */
    static boolean isIn(CharSequence text, long lowest, long highest) {
        boolean negative = text.length() > 0 && text.charAt(0) == '-';
        int first = negative ? 1 : 0;
        int digits = text.length() - first;
        if (digits < 1 || digits > MOST_DIGITS) {
            return false;
        }
        long value = 0;
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            value = 10 * value + c - '0';
        }
        value = negative ? -value : value;
        return value >= lowest && value <= highest;
    }
}
