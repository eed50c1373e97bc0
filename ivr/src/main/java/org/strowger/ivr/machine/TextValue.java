package org.strowger.ivr.machine;

import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.expression.Slots;
import org.strowger.ivr.expression.ValueType;
import org.strowger.ivr.keys.Keys;

/**
 * Reads a value that came from outside as flows write it: a call's attribute, or a handler's answer.
 * Allocates nothing.
 */
final class TextValue {
    private static final long NONE = Long.MIN_VALUE;
    private static final int MOST_DIGITS = 18;
    private static final long DAY_MS = 86_400_000;

    private TextValue() {}

    /** Whether a text is a value of a type. */
    static boolean fits(ValueType type, CharSequence text) {
        return switch (type.kind()) {
            case TEXT -> text.length() <= ValueType.TEXT_MAX;
            case DIGITS -> text.length() <= type.maxLength() && isKeys(text);
            default -> {
                long number = number(type, text);
                yield number != NONE && number >= type.min() && number <= type.max();
            }
        };
    }

    /** Puts a text that fits into a variable. */
    static void store(long[] slots, Variable variable, CharSequence text) {
        int slot = variable.slot();
        switch (variable.type().kind()) {
            case TEXT -> {
                for (int i = 0; i < text.length(); i++) {
                    Slots.textAt(slots, slot, i, text.charAt(i));
                }
                Slots.length(slots, slot, text.length());
            }
            case DIGITS -> {
                for (int i = 0; i < text.length(); i++) {
                    Slots.key(slots, slot, i, Keys.of(text.charAt(i)));
                }
                Slots.length(slots, slot, text.length());
            }
            default -> slots[slot] = number(variable.type(), text);
        }
    }

    private static boolean isKeys(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            int key = Keys.of(text.charAt(i));
            if (key == Keys.NONE || key > Keys.POUND) {
                return false;
            }
        }
        return true;
    }

    private static long number(ValueType type, CharSequence text) {
        return switch (type.kind()) {
            case INT -> integer(text, 0, text.length());
            case BOOL -> same(text, "true") ? 1 : same(text, "false") ? 0 : NONE;
            case ENUM -> indexOf(type, text);
            case DURATION -> duration(text);
            case TIME -> time(text);
            case DATE -> date(text);
            default -> NONE;
        };
    }

    private static long indexOf(ValueType type, CharSequence text) {
        for (int i = 0; i < type.values().size(); i++) {
            if (same(text, type.values().get(i))) {
                return i;
            }
        }
        return NONE;
    }

    private static long duration(CharSequence text) {
        int letters = 0;
        while (letters < text.length() && Character.isLetter(text.charAt(text.length() - 1 - letters))) {
            letters++;
        }
        int unitAt = text.length() - letters;
        long count = digits(text, 0, unitAt);
        long unitMs = letters == 2 && text.charAt(unitAt) == 'm' && text.charAt(unitAt + 1) == 's' ? 1
                : letters != 1 ? NONE : switch (text.charAt(unitAt)) {
                    case 's' -> 1_000;
                    case 'm' -> 60_000;
                    case 'h' -> 3_600_000;
                    default -> NONE;
                };
        return count == NONE || unitMs == NONE || count > DAY_MS || count * unitMs > DAY_MS
                ? NONE : count * unitMs;
    }

    private static long time(CharSequence text) {
        boolean seconds = text.length() == 8;
        if (!seconds && text.length() != 5 || text.charAt(2) != ':' || seconds && text.charAt(5) != ':') {
            return NONE;
        }
        long hour = digits(text, 0, 2);
        long minute = digits(text, 3, 5);
        long second = seconds ? digits(text, 6, 8) : 0;
        boolean shown = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return shown ? hour * 3_600 + minute * 60 + second : NONE;
    }

    private static long date(CharSequence text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return NONE;
        }
        long year = digits(text, 0, 4);
        long month = digits(text, 5, 7);
        long day = digits(text, 8, 10);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
            return NONE;
        }
        // Year, month, day to days, counting from 1 March (H. Hinnant).
        long y = month <= 2 ? year - 1 : year;
        long era = Math.floorDiv(y, 400L);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }

    private static long daysIn(long year, long month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static long integer(CharSequence text, int from, int to) {
        if (from < to && text.charAt(from) == '-') {
            long number = digits(text, from + 1, to);
            return number == NONE ? NONE : -number;
        }
        return digits(text, from, to);
    }

    private static long digits(CharSequence text, int from, int to) {
        if (from >= to || to - from > MOST_DIGITS) {
            return NONE;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static boolean same(CharSequence text, String word) {
        return word.contentEquals(text);
    }
}
