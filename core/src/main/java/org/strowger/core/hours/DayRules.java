package org.strowger.core.hours;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which rule decides a date, and what a rule says about a minute. Rule 0 closes a date, rules 1 to 7
 * are the weekdays from Monday, the rest are special days. Immutable; looked up without allocation.
 */
final class DayRules {
    static final int CLOSED_DATE = 0;
    private static final int BY_WEEKDAY = -1;

    /** A window and the state that it gives. */
    record Part(Window window, int state) {}

    /** Dates of one year, ascending, as days since the epoch, and the rule of each. */
    private final long[] dates;
    private final int[] ruleOfDate;
    /** Rule of a date of every year, at month × 32 + day. */
    private final int[] everyYear = new int[13 * 32];
    /** Parts of rule {@code r} are those from {@code first[r]} up to {@code first[r + 1]}. */
    private final int[] first;
    private final int[] start;
    private final int[] end;
    private final int[] state;

    /**
     * @param week parts of each weekday, Monday first
     * @param days dates and their windows; empty for a closed date
     */
    DayRules(List<List<Part>> week, SortedMap<CalendarDate, Optional<List<Window>>> days) {
        List<List<Part>> rules = new ArrayList<>();
        rules.add(List.of());
        rules.addAll(week);
        TreeMap<Long, Integer> dated = new TreeMap<>();
        Arrays.fill(everyYear, BY_WEEKDAY);
        for (Map.Entry<CalendarDate, Optional<List<Window>>> day : days.entrySet()) {
            int rule = CLOSED_DATE;
            if (day.getValue().isPresent()) {
                rule = rules.size();
                rules.add(day.getValue().get().stream().map(w -> new Part(w, Schedule.OPEN)).toList());
            }
            CalendarDate date = day.getKey();
            if (date.everyYear()) {
                everyYear[date.month() * 32 + date.day()] = rule;
            } else {
                dated.put(date.epochDay(), rule);
            }
        }
        dates = dated.keySet().stream().mapToLong(Long::longValue).toArray();
        ruleOfDate = dated.values().stream().mapToInt(Integer::intValue).toArray();
        int parts = rules.stream().mapToInt(List::size).sum();
        first = new int[rules.size() + 1];
        start = new int[parts];
        end = new int[parts];
        state = new int[parts];
        fill(rules);
    }

    private void fill(List<List<Part>> rules) {
        int next = 0;
        for (int rule = 0; rule < rules.size(); rule++) {
            first[rule] = next;
            List<Part> sorted = rules.get(rule).stream()
                    .sorted(Comparator.comparingInt((Part part) -> part.window().start())
                            .thenComparing(Part::state))
                    .toList();
            for (Part part : sorted) {
                start[next] = part.window().start();
                end[next] = part.window().end();
                state[next++] = part.state();
            }
        }
        first[rules.size()] = next;
    }

    /** The rule of a date. @param day days since the epoch @param weekday 0 for Monday */
    int ruleOf(long day, int weekday) {
        int found = Arrays.binarySearch(dates, day);
        if (found >= 0) {
            return ruleOfDate[found];
        }
        int rule = everyYear[monthAndDay(day)];
        return rule == BY_WEEKDAY ? 1 + weekday : rule;
    }

    /** The state that a rule gives a minute: a name before open; {@code none} outside its windows. */
    int stateIn(int rule, int minute, boolean named, int none) {
        int found = none;
        for (int i = first[rule]; i < first[rule + 1]; i++) {
            if (minute >= start[i] && minute < end[i]) {
                if (state[i] == Schedule.OPEN) {
                    found = found == none ? Schedule.OPEN : found;
                } else if (named) {
                    found = state[i];
                }
            }
        }
        return found;
    }

    /**
     * Month × 32 + day of a date, in the Gregorian calendar: counts from 1 March of year 0, so that the
     * leap day is the last of its year.
     */
    static int monthAndDay(long day) {
        long fromMarch = day + 719_468; // days since 0000-03-01
        long era = Math.floorDiv(fromMarch, 146_097L);
        int dayOfEra = (int) (fromMarch - era * 146_097L);
        int year = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100);
        int month = (5 * dayOfYear + 2) / 153; // 0 is March
        int dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1;
        return (month < 10 ? month + 3 : month - 9) * 32 + dayOfMonth;
    }

    StringBuilder appendTo(StringBuilder out, List<String> states) {
        for (int weekday = 0; weekday < 7; weekday++) {
            appendRule(out.append(Days.NAMES.get(weekday)), 1 + weekday, states);
        }
        for (int i = 0; i < dates.length; i++) {
            appendRule(out.append("day ").append(dates[i]), ruleOfDate[i], states);
        }
        for (int i = 0; i < everyYear.length; i++) {
            if (everyYear[i] != BY_WEEKDAY) {
                appendRule(out.append("yearly ").append(i / 32).append('-').append(i % 32),
                        everyYear[i], states);
            }
        }
        return out;
    }

    private void appendRule(StringBuilder out, int rule, List<String> states) {
        if (rule == CLOSED_DATE) {
            out.append(" holiday");
        }
        for (int i = first[rule]; i < first[rule + 1]; i++) {
            out.append(' ').append(new Window(start[i], end[i])).append(' ').append(states.get(state[i]));
        }
        out.append('\n');
    }
}
