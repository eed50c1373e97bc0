package org.strowger.core.hours;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of one year, or of every year. Immutable.
 *
 * @param year the year, or {@link #EVERY_YEAR}
 * @param month 1 to 12
 * @param day 1 to 31; 29 February is a date of every year that has one
 */
public record CalendarDate(int year, int month, int day) implements Comparable<CalendarDate> {
    /** In place of a year. */
    public static final int EVERY_YEAR = 0;
    /** What to write for a date. */
    public static final String HINT = "write a date of the calendar as 2027-03-26, or 12-25 for every year";

    private static final Pattern FORM = Pattern.compile("(?:([0-9]{4})-)?([0-9]{2})-([0-9]{2})");

    /** Reads {@code 12-25} or {@code 2027-03-26}; empty if the calendar lacks it. */
    public static Optional<CalendarDate> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(matcher.group(2));
        int day = Integer.parseInt(matcher.group(3));
        try {
            MonthDay.of(month, day);
            if (matcher.group(1) == null) {
                return Optional.of(new CalendarDate(EVERY_YEAR, month, day));
            }
            int year = Integer.parseInt(matcher.group(1));
            LocalDate.of(year, month, day);
            return year == 0 ? Optional.empty() : Optional.of(new CalendarDate(year, month, day));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /** Whether it is of every year. */
    public boolean everyYear() {
        return year == EVERY_YEAR;
    }

    CalendarDate inEveryYear() {
        return new CalendarDate(EVERY_YEAR, month, day);
    }

    /** Days since 1970-01-01; of a date of one year only. */
    public long epochDay() {
        return LocalDate.of(year, month, day).toEpochDay();
    }

    /** Dates of every year come first, then by the calendar. */
    @Override
    public int compareTo(CalendarDate other) {
        int byYear = Integer.compare(year, other.year);
        return byYear != 0 ? byYear : Integer.compare(month * 32 + day, other.month * 32 + other.day);
    }

    /** As it is written. */
    @Override
    public String toString() {
        return everyYear()
                ? String.format(Locale.ROOT, "%02d-%02d", month, day)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
