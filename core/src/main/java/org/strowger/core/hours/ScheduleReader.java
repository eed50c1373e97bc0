package org.strowger.core.hours;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;

/**
 * Reads one schedule: days of the week to windows, {@code closed}, {@code special}, {@code names} and
 * {@code zone}. Reports all its faults at their places. Any thread but the decide thread.
 */
public final class ScheduleReader {
    private static final List<String> STATES = List.of("open", "closed", "holiday");

    private final String file;
    private final Faults faults;

    private ScheduleReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * Reads a schedule.
     *
     * @param file the file's name in messages
     * @param name the key under which the schedule stands
     * @param node the schedule
     * @param zone the zone where the schedule names none itself
     * @param faults where faults are added
     * @return the schedule without the parts that are faulty; empty if it is no map or has no zone
     */
    public static Optional<Schedule> read(
            String file, YamlNode.Scalar name, YamlNode node, Optional<ZoneId> zone, Faults faults) {
        if (node instanceof YamlNode.Mapping map) {
            return new ScheduleReader(file, faults).read(name, map, zone);
        }
        boolean reported = node instanceof YamlNode.Scalar scalar && scalar.isMissing();
        if (!reported) {
            faults.error(file, node, "bad-value", "a schedule has to be a map, such as {mon-fri: 09:00-17:00}");
        }
        return Optional.empty();
    }

    /** Schedules by name, in the order written; those that cannot be used are left out after their faults. */
    public static Map<String, Schedule> readAll(
            String file, List<YamlNode.Entry> schedules, Optional<ZoneId> zone, Faults faults) {
        Map<String, Schedule> read = new LinkedHashMap<>();
        for (YamlNode.Entry entry : schedules) {
            if (!Values.isName(entry.key().text())) {
                faults.error(file, entry.key(), "bad-name", Values.NAME_HINT);
            }
            read(file, entry.key(), entry.value(), zone, faults)
                    .ifPresent(schedule -> read.put(entry.key().text(), schedule));
        }
        return read;
    }

    private Optional<Schedule> read(YamlNode.Scalar name, YamlNode.Mapping map, Optional<ZoneId> outer) {
        Fields fields = new Fields(file, name, map, "a schedule", "schedule", name.text(), faults);
        Optional<ZoneId> zone = fields.has("zone")
                ? fields.text("zone").flatMap(text -> Zones.read(file, text, faults))
                : outer;
        if (zone.isEmpty() && !fields.has("zone")) {
            fields.required("zone");
        }
        ScheduleBuilder builder = Schedule.in(zone.orElse(ZoneOffset.UTC));
        List<List<Window>> week = week(map);
        for (int day = 0; day < 7; day++) {
            builder.setDay(day, week.get(day));
        }
        closed(fields, builder);
        fields.map("special").ifPresent(special -> special(special, builder));
        fields.map("names").ifPresent(names -> names(names, builder));
        fields.allow(dayKeys()).finish();
        return zone.map(known -> builder.build());
    }

    /** All keys that name days, so that a misspelt one finds its neighbour. */
    private static TreeSet<String> dayKeys() {
        TreeSet<String> keys = new TreeSet<>(Days.NAMES);
        for (String from : Days.NAMES) {
            for (String to : Days.NAMES) {
                if (!from.equals(to)) {
                    keys.add(from + "-" + to);
                }
            }
        }
        return keys;
    }

    private List<List<Window>> week(YamlNode.Mapping map) {
        List<List<Window>> week = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            week.add(List.of());
        }
        YamlNode.Scalar[] setBy = new YamlNode.Scalar[7];
        for (YamlNode.Entry entry : map.entries()) {
            Optional<int[]> days = Days.parse(entry.key().text());
            if (days.isEmpty()) {
                continue;
            }
            List<Window> windows = windows(entry.value());
            for (int day : days.get()) {
                if (setBy[day] == null) {
                    setBy[day] = entry.key();
                    week.set(day, windows);
                } else {
                    faults.error(file, entry.key(), "duplicate-key", Days.NAMES.get(day)
                            + " is already part of \"" + setBy[day].text() + "\" at " + setBy[day].line()
                            + ":" + setBy[day].column() + "; name each day once");
                    break;
                }
            }
        }
        return week;
    }

    /** A window or a list of them. */
    private List<Window> windows(YamlNode node) {
        List<YamlNode> items = node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
        List<Window> windows = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof YamlNode.Scalar scalar && scalar.isMissing()) {
                continue;
            }
            Optional<Window> window = item instanceof YamlNode.Scalar text ? Window.parse(text.text()) : Optional.empty();
            if (window.isEmpty()) {
                faults.error(file, item, "bad-hours", Window.HINT);
                continue;
            }
            Optional<Window> other = windows.stream().filter(window.get()::overlaps).findFirst();
            if (other.isPresent()) {
                faults.error(file, item, "hours-overlap", window.get() + " overlaps " + other.get()
                        + "; windows of one day may not overlap");
            } else {
                windows.add(window.get());
            }
        }
        return windows;
    }

    private void closed(Fields fields, ScheduleBuilder builder) {
        Map<CalendarDate, YamlNode.Scalar> seen = new HashMap<>();
        for (YamlNode.Scalar text : fields.texts("closed")) {
            date(text).filter(date -> isNew(date, text, seen)).ifPresent(builder::close);
        }
    }

    private void special(YamlNode.Mapping special, ScheduleBuilder builder) {
        for (YamlNode.Entry entry : special.entries()) {
            boolean closed = entry.value() instanceof YamlNode.Scalar text && text.text().equals("closed");
            Optional<List<Window>> windows = closed ? Optional.empty() : Optional.of(windows(entry.value()));
            date(entry.key()).ifPresent(date -> builder.special(date, windows));
        }
    }

    private Optional<CalendarDate> date(YamlNode.Scalar text) {
        Optional<CalendarDate> date = CalendarDate.parse(text.text());
        if (date.isEmpty()) {
            faults.error(file, text, "bad-date", CalendarDate.HINT);
        }
        return date;
    }

    private boolean isNew(CalendarDate date, YamlNode.Scalar text, Map<CalendarDate, YamlNode.Scalar> seen) {
        YamlNode.Scalar first = seen.putIfAbsent(date, text);
        if (first != null) {
            faults.error(file, text, "duplicate-key",
                    date + " is already closed at " + first.line() + ":" + first.column());
        }
        return first == null;
    }

    private void names(YamlNode.Mapping names, ScheduleBuilder builder) {
        List<List<Window>> taken = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            taken.add(new ArrayList<>());
        }
        for (YamlNode.Entry entry : names.entries()) {
            YamlNode.Scalar name = entry.key();
            if (!Values.isName(name.text()) || STATES.contains(name.text())) {
                faults.error(file, name, "bad-name", STATES.contains(name.text())
                        ? '"' + name.text() + "\" is a state of every schedule; choose another name"
                        : Values.NAME_HINT);
            } else if (entry.value() instanceof YamlNode.Mapping map) {
                named(name, map, taken, builder);
            } else if (!(entry.value() instanceof YamlNode.Scalar scalar && scalar.isMissing())) {
                faults.error(file, entry.value(), "bad-hours",
                        "write days and times of a named window as {mon-fri: 12:30-13:30}");
            }
        }
    }

    private void named(YamlNode.Scalar name, YamlNode.Mapping map, List<List<Window>> taken,
            ScheduleBuilder builder) {
        List<List<Window>> week = week(map);
        for (int day = 0; day < 7; day++) {
            List<Window> others = taken.get(day);
            List<Window> windows = week.get(day);
            Optional<Window> clash = windows.stream()
                    .filter(window -> others.stream().anyMatch(window::overlaps)).findFirst();
            if (clash.isPresent()) {
                faults.error(file, name, "hours-overlap", clash.get() + " on " + Days.NAMES.get(day)
                        + " overlaps another name; named windows of one day may not overlap");
                break;
            }
            others.addAll(windows);
            builder.setNamedDay(name.text(), day, windows);
        }
        new Fields(file, name, map, "a named window", "name", name.text(), faults).allow(dayKeys()).finish();
    }
}
