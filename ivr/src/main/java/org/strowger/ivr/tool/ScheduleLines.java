package org.strowger.ivr.tool;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.hours.Schedule;
import org.strowger.core.hours.ScheduleReader;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlNode;

/**
 * Which lines of a schedule decide a time. It asks the schedule itself: parts are taken away as long as the state
 * stays what it is, and what cannot be taken away has decided. Where nothing is left, the state is {@code closed}
 * because no window holds; then it is the line that would have opened, had its window been the whole day.
 */
final class ScheduleLines {
    private final String file;
    private final YamlNode.Scalar name;
    private final Optional<ZoneId> zone;
    private final Optional<YamlNode> ownZone;
    private final List<Part> parts = new ArrayList<>();

    /**
     * A window, or a date, that can be taken away.
     *
     * @param section {@code closed}, {@code special}, {@code names}, or empty for the week
     * @param key day, date or name
     * @param day the day of a named window
     * @param value a window or what a special date says
     */
    private record Part(String section, YamlNode.Scalar key, Optional<YamlNode.Scalar> day, YamlNode value) {
        YamlNode place() {
            return section.equals("special") || section.equals("closed") ? key : value;
        }

        Part with(YamlNode other) {
            return new Part(section, key, day, other);
        }
    }

    /** @param schedule without faults */
    ScheduleLines(String file, String name, YamlNode.Mapping schedule, Optional<ZoneId> zone) {
        this.file = file;
        this.name = new YamlNode.Scalar(name, false, 1, 1);
        this.zone = zone;
        this.ownZone = schedule.get("zone");
        section(schedule, "special").forEach(entry ->
                parts.add(new Part("special", entry.key(), Optional.empty(), entry.value())));
        schedule.get("closed").ifPresent(dates -> items(dates).forEach(date ->
                parts.add(new Part("closed", (YamlNode.Scalar) date, Optional.empty(), date))));
        section(schedule, "names").forEach(entry -> ((YamlNode.Mapping) entry.value()).entries().forEach(day ->
                items(day.value()).forEach(window ->
                        parts.add(new Part("names", entry.key(), Optional.of(day.key()), window)))));
        for (YamlNode.Entry entry : schedule.entries()) {
            if (!List.of("special", "closed", "names", "zone").contains(entry.key().text())
                    && !entry.key().text().startsWith("x-")) {
                items(entry.value()).forEach(window ->
                        parts.add(new Part("", entry.key(), Optional.empty(), window)));
            }
        }
    }

    private static List<YamlNode.Entry> section(YamlNode.Mapping schedule, String name) {
        return schedule.get(name).map(map -> ((YamlNode.Mapping) map).entries()).orElse(List.of());
    }

    private static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
    }

    /** The places that decide, in the order of precedence; empty if no line names the day. */
    List<YamlNode> deciding(long wallMs) {
        int state = state(parts, wallMs);
        List<Part> left = new ArrayList<>(parts);
        for (int i = parts.size() - 1; i >= 0; i--) { // what counts least is taken away first
            List<Part> without = new ArrayList<>(left);
            without.remove(parts.get(i));
            if (state(without, wallMs) == state) {
                left = without;
            }
        }
        if (!left.isEmpty()) {
            return left.stream().map(Part::place).toList();
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.section().equals("names") && !part.section().equals("closed")) {
                List<Part> changed = new ArrayList<>(parts);
                changed.removeIf(other -> other.section().equals(part.section()) && other.key().equals(part.key()));
                changed.add(part.with(new YamlNode.Scalar("00:00-24:00", false, 1, 1)));
                if (state(changed, wallMs) != state) {
                    return List.of(part.section().isEmpty() ? part.key() : part.place());
                }
            }
        }
        return List.of();
    }

    private int state(List<Part> some, long wallMs) {
        Faults faults = new Faults();
        Schedule schedule = ScheduleReader.read(file, name, rebuilt(some), zone, faults).orElseThrow(
                () -> new IllegalStateException("a part of a schedule is a schedule: " + faults.all()));
        return Math.min(schedule.stateAt(wallMs), Schedule.NAMED) == Schedule.NAMED
                ? Schedule.NAMED + nameIndex(schedule.states().get(schedule.stateAt(wallMs)))
                : schedule.stateAt(wallMs);
    }

    /** A name's number among all parts: its number in the schedule changes with the parts. */
    private int nameIndex(String state) {
        return parts.stream().filter(part -> part.section().equals("names")).map(part -> part.key().text()).distinct()
                .toList().indexOf(state);
    }

    private YamlNode.Mapping rebuilt(List<Part> some) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        ownZone.ifPresent(own -> entries.add(new YamlNode.Entry(scalar("zone"), own)));
        List<YamlNode> closed = some.stream().filter(part -> part.section().equals("closed")).map(Part::value).toList();
        if (!closed.isEmpty()) {
            entries.add(new YamlNode.Entry(scalar("closed"), new YamlNode.Sequence(closed, 1, 1)));
        }
        List<YamlNode.Entry> special = some.stream().filter(part -> part.section().equals("special"))
                .map(part -> new YamlNode.Entry(part.key(), part.value())).toList();
        if (!special.isEmpty()) {
            entries.add(new YamlNode.Entry(scalar("special"), new YamlNode.Mapping(special, 1, 1)));
        }
        Map<YamlNode.Scalar, List<Part>> names = grouped(some, "names");
        if (!names.isEmpty()) {
            List<YamlNode.Entry> named = new ArrayList<>();
            names.forEach((key, days) -> {
                Map<YamlNode.Scalar, List<YamlNode>> windows = new LinkedHashMap<>();
                days.forEach(part -> windows.computeIfAbsent(part.day().orElseThrow(), d -> new ArrayList<>())
                        .add(part.value()));
                named.add(new YamlNode.Entry(key, new YamlNode.Mapping(windows.entrySet().stream()
                        .map(day -> new YamlNode.Entry(day.getKey(), new YamlNode.Sequence(day.getValue(), 1, 1)))
                        .toList(), 1, 1)));
            });
            entries.add(new YamlNode.Entry(scalar("names"), new YamlNode.Mapping(named, 1, 1)));
        }
        grouped(some, "").forEach((key, days) -> entries.add(new YamlNode.Entry(key,
                new YamlNode.Sequence(days.stream().map(Part::value).toList(), 1, 1))));
        return new YamlNode.Mapping(entries, 1, 1);
    }

    private static Map<YamlNode.Scalar, List<Part>> grouped(List<Part> some, String section) {
        Map<YamlNode.Scalar, List<Part>> groups = new LinkedHashMap<>();
        some.stream().filter(part -> part.section().equals(section))
                .forEach(part -> groups.computeIfAbsent(part.key(), k -> new ArrayList<>()).add(part));
        return groups;
    }

    private static YamlNode.Scalar scalar(String text) {
        return new YamlNode.Scalar(text, false, 1, 1);
    }
}
