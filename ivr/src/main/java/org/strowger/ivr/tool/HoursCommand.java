package org.strowger.ivr.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.config.ConfigException;
import org.strowger.core.hours.Schedule;
import org.strowger.core.hours.ScheduleReader;
import org.strowger.core.hours.Zones;
import org.strowger.core.yaml.FaultReport;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlFile;
import org.strowger.core.yaml.YamlLimits;
import org.strowger.core.yaml.YamlNode;
import org.strowger.core.yaml.YamlReader;

/** {@code explain-hours}: the state of a schedule at a time, the line that decided it, and when it next opens. */
final class HoursCommand {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm VV");
    private static final int MOST_DAYS = 800; // two years and more: a schedule that opens on one date only

    private final PrintStream out;

    HoursCommand(PrintStream out) {
        this.out = out;
    }

    int run(Arguments args) {
        String format = args.format("text", "json");
        Path path = args.path(0);
        String name = args.words().get(1);
        if (!args.has("--at")) {
            throw new IllegalArgumentException("explain-hours: no time was given; add --at 2026-12-24T10:00");
        }
        Faults faults = new Faults();
        String shown = String.valueOf(path.getFileName());
        YamlFile file = YamlReader.read(shown, bytes(path), YamlLimits.CENTER, faults);
        Optional<YamlNode> hours = file.root().flatMap(root -> root.get("hours"));
        Optional<ZoneId> zone = file.root().flatMap(root -> root.get("zone"))
                .filter(YamlNode.Scalar.class::isInstance)
                .flatMap(text -> Zones.read(shown, (YamlNode.Scalar) text, faults));
        Map<String, Schedule> schedules = hours.filter(YamlNode.Mapping.class::isInstance)
                .map(map -> ScheduleReader.readAll(shown, ((YamlNode.Mapping) map).entries(), zone, faults))
                .orElse(Map.of());
        if (faults.anyError()) {
            out.print(new FaultReport(List.of(file)).print(faults.all()));
            return Main.FAULTS;
        }
        if (!schedules.containsKey(name)) {
            throw new IllegalArgumentException("explain-hours: " + path + " defines no schedule \"" + name + '"'
                    + Faults.didYouMean(name, schedules.keySet()));
        }
        YamlNode.Mapping written = (YamlNode.Mapping) ((YamlNode.Mapping) hours.orElseThrow()).get(name).orElseThrow();
        explain(format, file, new ScheduleLines(shown, name, written, zone), schedules.get(name),
                args.options().get("--at"));
        return Main.CLEAN;
    }

    private void explain(String format, YamlFile file, ScheduleLines lines, Schedule schedule, String at) {
        Instant time = time(at, schedule.zone());
        long wallMs = time.toEpochMilli();
        String state = schedule.states().get(schedule.stateAt(wallMs));
        List<YamlNode> deciding = lines.deciding(wallMs);
        Optional<Instant> opens = opens(schedule, time);
        if (format.equals("json")) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("at", shown(time, schedule));
            all.put("state", state);
            all.put("decidedBy", deciding.stream().map(node -> place(file, node)).toList());
            opens.ifPresent(next -> all.put("nextOpens", shown(next, schedule)));
            out.print(JsonText.of(all));
            return;
        }
        out.println(shown(time, schedule) + ": " + state);
        deciding.forEach(node -> out.println(
                file.name() + ":" + node.line() + ":" + node.column() + ": " + line(file, node)));
        if (deciding.isEmpty()) {
            out.println("no line names this day");
        }
        out.println(opens.map(next -> "next opens " + shown(next, schedule))
                .orElse("it does not open again within " + MOST_DAYS + " days"));
    }

    private static Map<String, Object> place(YamlFile file, YamlNode node) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("file", file.name());
        place.put("line", node.line());
        place.put("column", node.column());
        place.put("text", line(file, node));
        return place;
    }

    private static String line(YamlFile file, YamlNode node) {
        return file.text().lines().skip(node.line() - 1L).findFirst().orElse("").strip();
    }

    private static String shown(Instant time, Schedule schedule) {
        return SHOWN.format(time.atZone(schedule.zone()));
    }

    /** The next minute that is open and follows one that is not. */
    private static Optional<Instant> opens(Schedule schedule, Instant from) {
        boolean before = isOpen(schedule, from);
        Instant minute = from.truncatedTo(ChronoUnit.MINUTES);
        for (int i = 0; i < MOST_DAYS * 24 * 60; i++) {
            minute = minute.plus(1, ChronoUnit.MINUTES);
            boolean now = isOpen(schedule, minute);
            if (now && !before) {
                return Optional.of(minute);
            }
            before = now;
        }
        return Optional.empty();
    }

    private static boolean isOpen(Schedule schedule, Instant time) {
        return schedule.stateWithoutNamesAt(time.toEpochMilli()) == Schedule.OPEN;
    }

    private static Instant time(String text, ZoneId zone) {
        try {
            String[] parts = text.split(" ", 2);
            if (parts.length == 2) {
                return LocalDateTime.parse(parts[0]).atZone(ZoneId.of(parts[1])).toInstant();
            }
            return text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:[0-9]{2}")
                    ? ZonedDateTime.parse(text).toInstant() : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("explain-hours: --at was \"" + text
                    + "\"; write 2026-12-24T10:00, 2026-12-24T10:00Z or \"2026-12-24T10:00 Europe/London\"", noTime);
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(YamlLimits.CENTER.bytes() + 1);
        } catch (IOException failure) {
            throw new ConfigException("explain-hours: " + file + " cannot be read ("
                    + failure.getClass().getSimpleName() + "); name a flow or a centre's file", failure);
        }
    }
}
