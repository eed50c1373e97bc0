package org.strowger.ivr.expression;

import java.util.List;
import java.util.Locale;

/**
 * The type of a variable or value, with its limits.
 *
 * @param kind which of the eight types
 * @param maxLength most characters of text or digits; 0 for others
 * @param min lowest number; 0 where numbers have no limit of their own
 * @param max highest number
 * @param values names of an enum, in order; empty for others
 */
public record ValueType(Kind kind, int maxLength, long min, long max, List<String> values) {
    /** Most characters of a text. */
    public static final int TEXT_MAX = 256;

    /** The types of the language. */
    public enum Kind { TEXT, DIGITS, INT, BOOL, ENUM, DURATION, TIME, DATE }

    /** True or false, kept as 1 or 0. */
    public static final ValueType BOOL = number(Kind.BOOL, 0, 1);
    /** Any text. */
    public static final ValueType TEXT = new ValueType(Kind.TEXT, TEXT_MAX, 0, 0, List.of());
    /** A whole number. */
    public static final ValueType INT = number(Kind.INT, Long.MIN_VALUE, Long.MAX_VALUE);
    /** A span, in milliseconds. */
    public static final ValueType DURATION = number(Kind.DURATION, 0, Long.MAX_VALUE);
    /** A time of day, in seconds since midnight. */
    public static final ValueType TIME = number(Kind.TIME, 0, 86_399);
    /** A date, in days since 1 January 1970. */
    public static final ValueType DATE = number(Kind.DATE, Long.MIN_VALUE, Long.MAX_VALUE);

    /** Copies the values. */
    public ValueType {
        values = List.copyOf(values);
    }

    /** Whole numbers within limits. */
    public static ValueType ints(long min, long max) {
        return number(Kind.INT, min, max);
    }

    /** Keys, {@code max} at most. */
    public static ValueType digits(int max) {
        return new ValueType(Kind.DIGITS, max, 0, 0, List.of());
    }

    /** One of the names, kept as its index. */
    public static ValueType enumOf(List<String> names) {
        return new ValueType(Kind.ENUM, 0, 0, names.size() - 1L, names);
    }

    private static ValueType number(Kind kind, long min, long max) {
        return new ValueType(kind, 0, min, max, List.of());
    }

    /** Whether values are characters (text, digits) and not one number. */
    public boolean isChars() {
        return kind == Kind.TEXT || kind == Kind.DIGITS;
    }

    /** Whether {@code <} and its kin are defined. */
    public boolean hasOrder() {
        return kind == Kind.INT || kind == Kind.DURATION || kind == Kind.TIME || kind == Kind.DATE;
    }

    /** Longs that a variable of this type takes in a call's record. */
    public int longs() {
        return switch (kind) {
            case TEXT -> 1 + TEXT_MAX / 4;
            case DIGITS -> 1 + (maxLength + 15) / 16;
            default -> 1;
        };
    }

    /** The type's name as flows write it. */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
