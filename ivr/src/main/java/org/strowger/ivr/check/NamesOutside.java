package org.strowger.ivr.check;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.hours.Schedule;
import org.strowger.core.hours.ScheduleBuilder;
import org.strowger.core.hours.Window;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;
import org.strowger.core.yaml.YamlReader;
import org.strowger.ivr.language.Language;

/**
 * The queues, skills and schedules that flows name without defining them: to check flows where no centre is at
 * hand, one that has them all is assumed. They are listed then, not judged.
 */
public final class NamesOutside {
    private static final Pattern QUEUE = Pattern.compile("\\bqueue\\.([A-Za-z][A-Za-z0-9_-]{0,63})\\.");
    private static final Pattern HOURS =
            Pattern.compile("\\bhours\\.([A-Za-z][A-Za-z0-9_-]{0,63})(?:\\s*[!=]=\\s*['\"]([A-Za-z0-9_-]+)['\"])?");
    private static final Set<String> STATES = Set.of("open", "closed", "holiday");

    private static final Set<String> JOINING = Set.of("any", "all", "not");

    private final Set<String> queues = new TreeSet<>();
    private final Set<String> skills = new TreeSet<>();
    private final Map<String, Set<String>> schedules = new TreeMap<>();

    /** Takes the names of one file in; faults of the file are left to the check. */
    public void scan(BundleCheck.Source source) {
        YamlReader.read(source.name(), source.bytes(), new Faults()).root().ifPresent(this::file);
    }

    /** The queues named. */
    public Set<String> queues() {
        return Set.copyOf(queues);
    }

    /** The skills named. */
    public Set<String> skills() {
        return Set.copyOf(skills);
    }

    /** The schedules named that no file defines itself. */
    public Set<String> schedules() {
        return Set.copyOf(schedules.keySet());
    }

    /** A centre that has them all. */
    public CenterConfig center() {
        CenterConfig.Builder center = CenterConfig.named("assumed").zone(ZoneId.of("UTC")).entryFlow("assumed");
        queues.forEach(queue -> center.queue(QueueConfig.named(queue)));
        skills.forEach(center::skill);
        schedules.forEach((name, states) -> center.hours(name, schedule(states)));
        return center.build();
    }

    private static Schedule schedule(Set<String> states) {
        ScheduleBuilder builder = Schedule.in(ZoneId.of("UTC"));
        int minute = 0;
        for (String state : states) { // windows of a minute each: names of one day may not overlap
            builder.named(state, "mon", new Window(minute, ++minute).toString());
        }
        return builder.build();
    }

    private void file(YamlNode.Mapping root) {
        Set<String> own = new TreeSet<>();
        root.get("hours").ifPresent(hours -> keys(hours).forEach(own::add));
        Map<String, Set<String>> named = new TreeMap<>();
        root.get("nodes").ifPresent(nodes -> {
            if (nodes instanceof YamlNode.Mapping map) {
                map.entries().forEach(entry -> node(entry.value(), named));
            }
        });
        expressions(root, named);
        named.keySet().removeAll(own);
        named.forEach((name, states) -> schedules.computeIfAbsent(name, n -> new TreeSet<>()).addAll(states));
    }

    private void node(YamlNode value, Map<String, Set<String>> named) {
        if (!(value instanceof YamlNode.Mapping node)) {
            return;
        }
        name(node, "queue").ifPresent(queues::add);
        node.get("skills").ifPresent(this::skills);
        name(node, "window").ifPresent(name -> add(named, name, ""));
        name(node, "schedule").ifPresent(name -> {
            add(named, name, "");
            boolean hours = name(node, "type").filter("hours"::equals).isPresent();
            Set<String> fields = new TreeSet<>(Language.names(Language.type("hours").orElseThrow().fields()));
            keys(node).filter(key -> hours && !key.equals("type") && !fields.contains(key))
                    .forEach(state -> add(named, name, state));
        });
    }

    /** The form of {@link org.strowger.core.center.rule.RuleReader#needs}. */
    private void skills(YamlNode node) {
        if (node instanceof YamlNode.Sequence list) {
            list.items().forEach(this::skills);
        } else if (node instanceof YamlNode.Mapping map) {
            for (YamlNode.Entry entry : map.entries()) {
                if (JOINING.contains(entry.key().text())) {
                    skills(entry.value());
                } else {
                    skills(entry.key());
                }
            }
        } else if (Values.isName(((YamlNode.Scalar) node).text())) {
            skills.add(((YamlNode.Scalar) node).text());
        }
    }

    /** Names inside expressions and spoken values, wherever they stand. */
    private void expressions(YamlNode node, Map<String, Set<String>> named) {
        if (node instanceof YamlNode.Mapping map) {
            name(map, "opens").ifPresent(name -> add(named, name, ""));
            map.entries().forEach(entry -> expressions(entry.value(), named));
        } else if (node instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> expressions(item, named));
        } else {
            String text = ((YamlNode.Scalar) node).text();
            Matcher queue = QUEUE.matcher(text);
            while (queue.find()) {
                queues.add(queue.group(1));
            }
            Matcher hours = HOURS.matcher(text);
            while (hours.find()) {
                add(named, hours.group(1), hours.group(2) == null ? "" : hours.group(2));
            }
        }
    }

    private static void add(Map<String, Set<String>> named, String name, String state) {
        Set<String> states = named.computeIfAbsent(name, n -> new TreeSet<>());
        if (Values.isName(state) && !STATES.contains(state)) {
            states.add(state);
        }
    }

    private static Optional<String> name(YamlNode.Mapping map, String field) {
        return map.get(field).filter(YamlNode.Scalar.class::isInstance).map(YamlNode.Scalar.class::cast)
                .map(YamlNode.Scalar::text).filter(Values::isName);
    }

    private static Stream<String> keys(YamlNode node) {
        return node instanceof YamlNode.Mapping map
                ? map.entries().stream().map(entry -> entry.key().text()) : Stream.empty();
    }
}
