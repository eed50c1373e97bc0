package org.strowger.core.center;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.strowger.core.config.ConfigException;
import org.strowger.core.hours.ScheduleReader;
import org.strowger.core.hours.Zones;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlFile;
import org.strowger.core.yaml.YamlLimits;
import org.strowger.core.yaml.YamlNode;
import org.strowger.core.yaml.YamlReader;

/**
 * Reads {@code center.yml}: all its faults in one run, each at its place, or a centre. Keys are the names
 * of the records' components. Any thread but the decide thread.
 */
public final class CenterReader {
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9+*#._:@-]{1,64}");

    private final String file;
    private final RankingCheck rankings;
    private final Faults faults;

    private CenterReader(String file, RankingCheck rankings, Faults faults) {
        this.file = file;
        this.rankings = rankings;
        this.faults = faults;
    }

    /** Reads a file, without judging the names of rankings. */
    public static CenterConfig read(Path path) {
        return read(path, RankingCheck.none());
    }

    /**
     * Reads a file of at most {@link YamlLimits#CENTER} size.
     *
     * @param rankings judges the rankings named
     * @throws ConfigException with all the faults of the file, or if it cannot be read
     */
    public static CenterConfig read(Path path, RankingCheck rankings) {
        String name = String.valueOf(path.getFileName());
        try (InputStream in = Files.newInputStream(path)) {
            return read(name, in.readNBytes(YamlLimits.CENTER.bytes() + 1), rankings);
        } catch (IOException unreadable) {
            throw new ConfigException(path + ": cannot be read (" + unreadable.getClass().getSimpleName()
                    + "); check its name and that this process may read it", unreadable);
        }
    }

    /** Reads bytes, without judging the names of rankings. @param name the file's name in messages */
    public static CenterConfig read(String name, byte[] bytes) {
        return read(name, bytes, RankingCheck.none());
    }

    /**
     * Reads bytes.
     *
     * @param name the file's name in messages
     * @param rankings judges the rankings named
     * @throws ConfigException with all the faults
     */
    public static CenterConfig read(String name, byte[] bytes, RankingCheck rankings) {
        Faults faults = new Faults();
        Optional<CenterConfig> center =
                read(YamlReader.read(name, bytes, YamlLimits.CENTER, faults), rankings, faults);
        faults.throwIfAny();
        return center.orElseThrow(() ->
                new ConfigException(name + ": holds no centre; write center, queues and entry"));
    }

    /**
     * Makes a centre of a file that was read, for tools that print faults with their source.
     *
     * @param faults where faults are added; those of reading the file are in it already
     * @return the centre; empty if there is an error
     */
    public static Optional<CenterConfig> read(YamlFile file, RankingCheck rankings, Faults faults) {
        return file.root().flatMap(root -> new CenterReader(file.name(), rankings, faults).read(root));
    }

    private Optional<CenterConfig> read(YamlNode.Mapping root) {
        Fields fields = new Fields(file, root, root, "a center", "a center", "", faults);
        Optional<YamlNode.Scalar> name = fields.requiredText("center").filter(fields::isName);
        CenterConfig.Builder center = CenterConfig.named(name.map(YamlNode.Scalar::text).orElse("center"));
        Optional<ZoneId> zone = fields.text("zone").flatMap(text -> Zones.read(file, text, faults));
        zone.ifPresent(center::zone);
        Set<String> skills = skills(fields);
        skills.forEach(center::skill);
        List<YamlNode.Entry> hours = entries(fields, "hours");
        List<YamlNode.Entry> queues = entries(fields, "queues");
        Set<String> queueNames = keys(queues);
        readHours(hours, fields.has("zone"), zone, center);
        QueueReader queueReader = new QueueReader(rankings, skills, keys(hours));
        readQueues(queues, readDefaults(fields, queueReader), queueReader, center);
        readAgents(entries(fields, "agents"), new AgentReader(skills, queueNames), center);
        fields.required("entry").flatMap(node -> entry(node, queueNames)).ifPresent(center::entry);
        readNumbers(entries(fields, "numbers"), queueNames, center);
        fields.finish();
        return faults.anyError() ? Optional.empty() : Optional.of(center.build());
    }

    private static List<YamlNode.Entry> entries(Fields fields, String field) {
        return fields.map(field).map(YamlNode.Mapping::entries).orElse(List.of());
    }

    private static Set<String> keys(List<YamlNode.Entry> entries) {
        return entries.stream().map(entry -> entry.key().text()).collect(Collectors.toSet());
    }

    private Set<String> skills(Fields fields) {
        Set<String> skills = new LinkedHashSet<>();
        for (YamlNode.Scalar skill : fields.texts("skills")) {
            if (fields.isName(skill) && !skills.add(skill.text())) {
                fields.error(skill, "duplicate-key", '"' + skill.text()
                        + "\" is a skill already; name it once");
            }
        }
        return skills;
    }

    /** Where the zone is written but unusable, schedules are read in UTC, so that one fault is not many. */
    private void readHours(List<YamlNode.Entry> hours, boolean zoneWritten, Optional<ZoneId> zone,
            CenterConfig.Builder center) {
        Optional<ZoneId> usable = zone.isEmpty() && zoneWritten ? Optional.of(ZoneId.of("UTC")) : zone;
        ScheduleReader.readAll(file, hours, usable, faults).forEach(center::hours);
    }

    private QueueConfig readDefaults(Fields fields, QueueReader reader) {
        QueueConfig.Builder defaults = QueueConfig.named("defaults");
        fields.map("defaults").ifPresent(map -> {
            Fields settings = new Fields(file, map, map, "\"defaults\"", "defaults", "", faults);
            reader.readSettings(settings, QueueConfig.named("defaults").build(), defaults);
            settings.finish();
        });
        return defaults.build();
    }

    private void readQueues(List<YamlNode.Entry> queues, QueueConfig usual, QueueReader reader,
            CenterConfig.Builder center) {
        for (YamlNode.Entry entry : queues) {
            YamlNode.Scalar name = entry.key();
            Optional<YamlNode.Mapping> map = map(entry.value(), "a queue");
            if (map.isEmpty()) {
                continue;
            }
            Fields settings = new Fields(file, name, map.get(), "a queue", "queue", name.text(), faults);
            if (settings.isName(name)) {
                QueueConfig.Builder queue = QueueConfig.named(name.text());
                reader.readSettings(settings, usual, queue);
                reader.readNeeds(settings, queue);
                settings.finish();
                try {
                    center.queue(queue);
                } catch (IllegalArgumentException refused) { // what settings that are fine alone are not together
                    settings.error(name, "bad-value", refused.getMessage());
                }
            }
        }
    }

    private void readAgents(List<YamlNode.Entry> agents, AgentReader reader, CenterConfig.Builder center) {
        for (YamlNode.Entry entry : agents) {
            YamlNode.Scalar name = entry.key();
            Optional<YamlNode.Mapping> map = map(entry.value(), "an agent");
            if (map.isPresent() && !Names.isAgent(name.text())) {
                faults.error(file, name, "bad-name", Names.AGENT_HINT);
            } else if (map.isPresent()) {
                Fields settings = new Fields(file, name, map.get(), "an agent", "agent",
                        name.text(), faults);
                center.agent(reader.read(settings, name.text()));
            }
        }
    }

    private void readNumbers(List<YamlNode.Entry> numbers, Set<String> queues,
            CenterConfig.Builder center) {
        for (YamlNode.Entry entry : numbers) {
            if (NUMBER.matcher(entry.key().text()).matches()) {
                entry(entry.value(), queues).ifPresent(start -> center.number(entry.key().text(), start));
            } else {
                faults.error(file, entry.key(), "bad-name",
                        "a number called is made of letters, digits and + * # . _ : @ -, 64 at most");
            }
        }
    }

    private Optional<YamlNode.Mapping> map(YamlNode value, String what) {
        if (value instanceof YamlNode.Mapping map) {
            return Optional.of(map);
        }
        if (!(value instanceof YamlNode.Scalar scalar && scalar.isMissing())) {
            faults.error(file, value, "bad-value", what
                    + " has to be a map, such as {name: value}; {} is one");
        }
        return Optional.empty();
    }

    /** {@code {flow: NAME}} or {@code {queue: NAME}}. */
    private Optional<CenterConfig.Entry> entry(YamlNode node, Set<String> queues) {
        Optional<YamlNode.Mapping> map = map(node, "an entry");
        if (map.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = new Fields(file, node, map.get(), "an entry", "an entry", "", faults);
        Optional<YamlNode.Scalar> flow = fields.text("flow");
        Optional<YamlNode.Scalar> queue = fields.text("queue");
        fields.finish();
        if (fields.has("flow") == fields.has("queue")) {
            faults.error(file, node, "bad-value",
                    "calls start in one place; write {flow: NAME} or {queue: NAME}");
            return Optional.empty();
        }
        if (flow.isPresent()) {
            return flow.filter(fields::isName).map(name -> new CenterConfig.Entry.Flow(name.text()));
        }
        return queue.filter(name -> fields.isKnown(name, queues, "unknown-queue", "queue"))
                .filter(name -> Values.isName(name.text()))
                .map(name -> new CenterConfig.Entry.Queue(name.text()));
    }
}
