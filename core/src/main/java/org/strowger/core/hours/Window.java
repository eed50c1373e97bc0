package org.strowger.core.hours;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day from {@code start} up to but without {@code end}, in minutes since the midnight that
 * begins its day. A night shift ends beyond 1,440.
 */
record Window(int start, int end) {
    static final int DAY = 24 * 60;
    static final String HINT = "write opening times as 09:00-17:00; a night shift may be 22:00-06:00";

    private static final Pattern FORM = Pattern.compile("([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})");

    /** Reads {@code 08:30-18:00}; empty if it is no window. */
    static Optional<Window> parse(String text) {
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

    boolean overlaps(Window other) {
        return start < other.end && other.start < end;
    }

    /** Minutes since midnight, up to 24:00; −1 for a time that no clock shows. */
    private static int minutes(String hours, String minutes) {
        int total = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
        return Integer.parseInt(minutes) > 59 || total > DAY ? -1 : total;
    }

    @Override
    public String toString() {
        int last = end > DAY ? end - DAY : end;
        return String.format(Locale.ROOT, "%02d:%02d-%02d:%02d",
                start / 60, start % 60, last / 60, last % 60);
    }
}
