package org.strowger.examples.dayreplay.options;

import java.util.Collection;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of a month as people write them: {@code 1-10}, {@code 3}, {@code 1,4-6}. */
public final class DayList {
    private static final Pattern PART = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final int LAST_DAY = 31;

    private DayList() {
    }

    /** Reads days. @throws OptionsException if it is no such list */
    public static SortedSet<Integer> parse(String text) throws OptionsException {
        SortedSet<Integer> days = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw unusable(text);
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first < 1 || last > LAST_DAY || first > last) {
                throw unusable(text);
            }
            for (int day = first; day <= last; day++) {
                days.add(day);
            }
        }
        return days;
    }

    /** Writes days, runs of them as a range. @param days rising */
    public static String format(Collection<Integer> days) {
        StringJoiner parts = new StringJoiner(",");
        Iterator<Integer> each = days.iterator();
        int first = each.hasNext() ? each.next() : 0;
        int last = first;
        while (first != 0) {
            int next = each.hasNext() ? each.next() : 0;
            if (next != last + 1) {
                parts.add(first == last ? Integer.toString(first) : first + "-" + last);
                first = next;
            }
            last = next;
        }
        return parts.toString();
    }

    private static OptionsException unusable(String text) {
        return new OptionsException("option --days was '" + text
                + "'; use days of the month from 1 to 31 such as 1-10, 3 or 1,4-6");
    }
}
