package org.strowger.core.hours;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day from {@code start} up to but without {@code end}, in minutes since the midnight that
 * begins its day. A night shift ends beyond 1,440. Immutable.
 *
 * @param start 0 to 1,439
 * @param end above start, and at most a day after it
 */
public record Window(int start, int end) {
    /** Minutes of a day. */
    public static final int DAY = 24 * 60;
    /** What to write for a window. */
    public static final String HINT = "write opening times as 09:00-17:00; a night shift may be 22:00-06:00";

    private static final Pattern FORM = Pattern.compile("([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})");

    /** Checks the range. */
    public Window {
        if (start < 0 || start >= DAY || end <= start || end - start > DAY) {
            throw new IllegalArgumentException("window: minutes were " + start + " to " + end
                    + "; start on the day, and end at most a day later");
        }
    }

    /** Reads {@code 08:30-18:00}; empty if it is no window. */
    public static Optional<Window> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = minutes(matcher.group(1), matcher.group(2));
        int end = minutes(matcher.group(3), matcher.group(4));
        if (start < 0 || end < 0 || start == DAY || start == end) {
            return Optional.empty();
        }
        return Optional.of(new Window(start, end > start ? end : end + DAY));
    }

    /** Whether a minute of the day lies in it, after midnight too. @param minute 0 to 1,439 */
    public boolean has(int minute) {
        return minute >= start && minute < end || minute + DAY < end;
    }

    boolean overlaps(Window other) {
        return start < other.end && other.start < end;
    }

    /** Minutes since midnight, up to 24:00; −1 for a time that no clock shows. */
    private static int minutes(String hours, String minutes) {
        int total = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
        return Integer.parseInt(minutes) > 59 || total > DAY ? -1 : total;
    }

    /** As it is written. */
    @Override
    public String toString() {
        int last = end > DAY ? end - DAY : end;
        return String.format(Locale.ROOT, "%02d:%02d-%02d:%02d",
                start / 60, start % 60, last / 60, last % 60);
    }
}
