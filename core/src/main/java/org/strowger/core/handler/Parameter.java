package org.strowger.core.handler;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An argument or result of a handler. Immutable.
 *
 * @param name a letter, then letters, digits or _, 64 at most
 * @param maxLength most characters of text (256) or digits (64); 0 for others
 * @param min lowest int
 * @param max highest int
 * @param values names of an enum; empty for others
 * @param sensitive whether an argument may be what a caller typed in secret; only then it may
 */
public record Parameter(
        String name, ValueKind kind, int maxLength, long min, long max, List<String> values, boolean sensitive) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final int MOST_TEXT = 256;
    private static final int MOST_DIGITS = 64;

    /** Checks the name and the limits. */
    public Parameter {
        values = List.copyOf(values);
        require(NAME.matcher(name).matches(), name, "a name is a letter, then letters, digits or _, 64 at most");
        require(kind != ValueKind.DIGITS || maxLength >= 1 && maxLength <= MOST_DIGITS, name, "digits are 1 to 64");
        require(min <= max, name, "min is above max; swap them");
        require(kind != ValueKind.ENUM || !values.isEmpty()
                && values.stream().allMatch(value -> VALUE.matcher(value).matches()), name,
                "an enum has at least one value, each a letter, then letters, digits, _ or -");
    }

    private static void require(boolean holds, String name, String message) {
        if (!holds) {
            throw new IllegalArgumentException("parameter '" + name + "': " + message);
        }
    }

    /** Text of up to 256 characters. */
    public static Parameter text(String name) {
        return new Parameter(name, ValueKind.TEXT, MOST_TEXT, 0, 0, List.of(), false);
    }

    /** Keys. @param max 1 to 64 */
    public static Parameter digits(String name, int max) {
        return new Parameter(name, ValueKind.DIGITS, max, 0, 0, List.of(), false);
    }

    /** A whole number within limits. */
    public static Parameter ints(String name, long min, long max) {
        return new Parameter(name, ValueKind.INT, 0, min, max, List.of(), false);
    }

    /** One of some names. */
    public static Parameter enumOf(String name, String... values) {
        return new Parameter(name, ValueKind.ENUM, 0, 0, 0, List.of(values), false);
    }

    /** BOOL, DURATION, TIME or DATE. */
    public static Parameter of(String name, ValueKind kind) {
        return new Parameter(name, kind, 0, 0, 0, List.of(), false);
    }

    /** The same, taking what callers typed in secret: the handler gets the adapter's token for it. */
    public Parameter asSensitive() {
        return new Parameter(name, kind, maxLength, min, max, values, true);
    }
}
