package org.strowger.ivr.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.keys.PackedKeys;

/** Reads the values that flows write: durations, times, dates, whole numbers, keys. */
public final class Literals {
    /** Longest duration, 24 h in ms. */
    public static final long LONGEST_MS = 86_400_000;

    private Literals() {}

    /** A duration such as {@code 6s}, {@code 500ms}, {@code 2m} or {@code 1h}, in ms; at most 24 h. */
    public static Optional<Long> duration(String text) {
        if (!text.matches("[0-9]{1,9}(ms|s|m|h)")) {
            return Optional.empty();
        }
        int digits = 0;
        while (Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        long number = Long.parseLong(text.substring(0, digits));
        long unit = switch (text.substring(digits)) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
        return number * unit > LONGEST_MS ? Optional.empty() : Optional.of(number * unit);
    }

    /** A time of day, {@code 17:30} or {@code 17:30:05}, in seconds since midnight. */
    public static Optional<Long> time(String text) {
        if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?")) {
            return Optional.empty();
        }
        long seconds = text.length() > 5 ? Long.parseLong(text.substring(6)) : 0;
        return Optional.of(Long.parseLong(text.substring(0, 2)) * 3_600
                + Long.parseLong(text.substring(3, 5)) * 60 + seconds);
    }

    /** A date, {@code 2026-12-24}, in days since 1 January 1970. */
    public static Optional<Long> date(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text).toEpochDay());
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /** A whole number that fits 64 bits. */
    public static Optional<Long> integer(String text) {
        if (!text.matches("-?[0-9]{1,19}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
    }

    /** Whether text is nothing but keys 0 to 9, star and pound, 64 at most. */
    public static boolean isKeys(String text) {
        for (int i = 0; i < text.length(); i++) {
            int key = Keys.of(text.charAt(i));
            if (key == Keys.NONE || key > Keys.POUND) {
                return false;
            }
        }
        return text.length() <= PackedKeys.CAPACITY;
    }
}
