package org.strowger.ivr.expression;

/** What the functions of 2.6 compute over characters. Pure; allocates nothing. */
final class CharFunctions {
    private CharFunctions() {}

    /** The number that the characters spell, or -1 if there are none or one is no digit. */
    static long number(Chars chars, Values values) {
        int length = chars.length(values);
        if (length == 0) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < length; i++) {
            int digit = chars.charAt(values, i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /**
     * The check of ISO/IEC 7812: from the right, every second digit doubled, the sum a multiple of
     * 10.
     */
    static boolean luhn(Chars chars, Values values) {
        int length = chars.length(values);
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = chars.charAt(values, length - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int weighed = (i & 1) == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return length > 0 && sum % 10 == 0;
    }

    /** Whether {@code text} stands at {@code from}; not before the first character. */
    static boolean matchesAt(Chars chars, Values values, int from, String text) {
        if (from < 0 || chars.length(values) - from < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (chars.charAt(values, from + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the whole fits a pattern: {@code *} any run, {@code ?} one character. */
    static boolean like(Chars chars, Values values, String pattern) {
        int length = chars.length(values);
        int at = 0;
        int p = 0;
        int starAt = -1;
        int resumeAt = 0;
        while (at < length) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                starAt = p++;
                resumeAt = at;
            } else if (p < pattern.length()
                    && (pattern.charAt(p) == '?' || pattern.charAt(p) == chars.charAt(values, at))) {
                p++;
                at++;
            } else if (starAt >= 0) {
                p = starAt + 1;
                at = ++resumeAt;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
