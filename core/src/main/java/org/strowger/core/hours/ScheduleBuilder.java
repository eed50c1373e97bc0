package org.strowger.core.hours;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gathers a schedule, in the words of the YAML form:
 * {@code Schedule.in(zone).open("mon-fri", "08:30-18:00").closed("12-25").build()}. Each method throws
 * {@link IllegalArgumentException} with one sentence for what it cannot take. One thread.
 */
public final class ScheduleBuilder {
    private final ZoneId zone;
    private final List<List<Window>> week = days();
    private final Map<String, List<List<Window>>> named = new LinkedHashMap<>();
    private final TreeMap<CalendarDate, Optional<List<Window>>> special = new TreeMap<>();
    private final TreeMap<CalendarDate, Optional<List<Window>>> closed = new TreeMap<>();

    ScheduleBuilder(ZoneId zone) {
        this.zone = zone;
    }

    private static List<List<Window>> days() {
        List<List<Window>> days = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            days.add(List.of());
        }
        return days;
    }

    /**
     * Opens some days of the week.
     *
     * @param days {@code mon}, {@code mon-fri} or {@code sat-mon}; each day once in the schedule
     * @param windows {@code 08:30-18:00}; ends are exclusive, {@code 22:00-06:00} runs into the next day
     */
    public ScheduleBuilder open(String days, String... windows) {
        set(week, indexes(days), windows(windows));
        return this;
    }

    /** Names a part of the week: a state of its own. @param name such as {@code lunch} */
    public ScheduleBuilder named(String name, String days, String... windows) {
        if (List.of("open", "closed", "holiday").contains(name)) {
            throw new IllegalArgumentException(
                    "schedule: a named window cannot be called '" + name + "'; choose another name");
        }
        set(named.computeIfAbsent(name, key -> days()), indexes(days), windows(windows));
        return this;
    }

    /** Closes dates: {@code 12-25} for every year, or {@code 2027-03-26}. */
    public ScheduleBuilder closed(String... dates) {
        for (String date : dates) {
            close(date(date));
        }
        return this;
    }

    /** Gives a date windows of its own; none closes it. Beats {@link #closed} and the week. */
    public ScheduleBuilder special(String date, String... windows) {
        special(date(date), windows.length == 0 ? Optional.empty() : Optional.of(windows(windows)));
        return this;
    }

    /** The schedule, with its copy of the zone's offset changes. */
    public Schedule build() {
        List<String> states = new ArrayList<>(List.of("open", "closed", "holiday"));
        List<List<DayRules.Part>> parts = new ArrayList<>();
        for (List<Window> day : week) {
            parts.add(new ArrayList<>(day.stream().map(w -> new DayRules.Part(w, Schedule.OPEN)).toList()));
        }
        for (Map.Entry<String, List<List<Window>>> name : named.entrySet()) {
            int state = states.size();
            states.add(name.getKey());
            for (int day = 0; day < 7; day++) {
                for (Window window : name.getValue().get(day)) {
                    refuseOverlap(parts.get(day), window);
                    parts.get(day).add(new DayRules.Part(window, state));
                }
            }
        }
        TreeMap<CalendarDate, Optional<List<Window>>> dates = new TreeMap<>(special);
        closed.forEach((date, none) -> {
            if (!special.containsKey(date.inEveryYear())) { // a yearly special beats a closed date, too
                dates.putIfAbsent(date, none);
            }
        });
        return new Schedule(zone, states, new DayRules(parts, dates));
    }

    private static void refuseOverlap(List<DayRules.Part> day, Window window) {
        for (DayRules.Part part : day) {
            if (part.state() != Schedule.OPEN && part.window().overlaps(window)) {
                throw new IllegalArgumentException("schedule: two names hold at " + window
                        + "; named windows of one day may not overlap");
            }
        }
    }

    void close(CalendarDate date) {
        closed.put(date, Optional.empty());
    }

    void special(CalendarDate date, Optional<List<Window>> windows) {
        special.put(date, windows);
    }

    void setDay(int day, List<Window> windows) {
        week.set(day, windows);
    }

    void setNamedDay(String name, int day, List<Window> windows) {
        named.computeIfAbsent(name, key -> days()).set(day, windows);
    }

    private static void set(List<List<Window>> days, int[] indexes, List<Window> windows) {
        for (int day : indexes) {
            if (!days.get(day).isEmpty()) {
                throw new IllegalArgumentException("schedule: " + Days.NAMES.get(day)
                        + " was given twice; name each day once");
            }
            days.set(day, windows);
        }
    }

    private static int[] indexes(String days) {
        return Days.parse(days).orElseThrow(() -> new IllegalArgumentException(
                "schedule: days were '" + days + "'; write mon, mon-fri or sat-mon"));
    }

    private static CalendarDate date(String date) {
        return CalendarDate.parse(date).orElseThrow(() -> new IllegalArgumentException(
                "schedule: a date was '" + date + "'; " + CalendarDate.HINT));
    }

    private static List<Window> windows(String... texts) {
        List<Window> windows = Arrays.stream(texts)
                .map(text -> Window.parse(text).orElseThrow(() -> new IllegalArgumentException(
                        "schedule: a window was '" + text + "'; " + Window.HINT)))
                .toList();
        for (int i = 1; i < windows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (windows.get(i).overlaps(windows.get(j))) {
                    throw new IllegalArgumentException("schedule: " + windows.get(i) + " overlaps "
                            + windows.get(j) + "; windows of one day may not overlap");
                }
            }
        }
        return windows;
    }
}
