package org.strowger.core.center;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.strowger.core.center.rule.RuleNames;
import org.strowger.core.center.rule.RuleReader;
import org.strowger.core.hours.Schedule;
import org.strowger.core.hours.ScheduleReader;
import org.strowger.core.hours.Zones;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;

/**
 * Reads what stands in a centre: first the names of everything, then each thing by the reader of its kind,
 * which knows what it may refer to. Used once.
 */
final class CenterBody {
    private final String file;
    private final RankingCheck rankings;
    private final Faults faults;
    private final Fields fields;
    private final CenterConfig.Builder center;
    private final Set<String> skills;
    private final List<YamlNode.Entry> hours;
    private final List<YamlNode.Entry> queues;
    private final List<YamlNode.Entry> agents;
    private final List<YamlNode.Entry> teams;
    private final List<YamlNode.Entry> segments;
    private final List<YamlNode.Entry> reasons;
    private final List<YamlNode.Entry> profiles;
    private final Set<String> queueNames;

    CenterBody(String file, YamlNode.Mapping root, RankingCheck rankings, Faults faults) {
        this.file = file;
        this.rankings = rankings;
        this.faults = faults;
        Optional<String> name = root.get("center").filter(YamlNode.Scalar.class::isInstance)
                .map(node -> ((YamlNode.Scalar) node).text()).filter(Values::isName);
        this.fields = new Fields(file, root, root, "a center", name.isPresent() ? "center" : "a center",
                name.orElse(""), faults);
        fields.requiredText("center").ifPresent(fields::isName);
        this.center = CenterConfig.named(name.orElse("center"));
        this.skills = names("skills", "skill");
        this.hours = entries("hours");
        this.queues = entries("queues");
        this.agents = entries("agents");
        this.teams = entries("teams");
        this.segments = entries("segments");
        this.reasons = entries("reasons");
        this.profiles = entries("stepProfiles");
        this.queueNames = keys(queues);
    }

    private List<YamlNode.Entry> entries(String field) {
        return fields.map(field).map(YamlNode.Mapping::entries).orElse(List.of());
    }

    private static Set<String> keys(List<YamlNode.Entry> entries) {
        return entries.stream().map(entry -> entry.key().text()).collect(Collectors.toSet());
    }

    private Set<String> names(String field, String noun) {
        Set<String> names = new LinkedHashSet<>();
        for (YamlNode.Scalar name : fields.texts(field)) {
            if (fields.isName(name) && !names.add(name.text())) {
                fields.error(name, "duplicate-key", '"' + name.text() + "\" is a " + noun
                        + " already; name it once");
            }
        }
        return names;
    }

    /** The centre; empty if there is an error. */
    Optional<CenterConfig> read() {
        readSettings();
        Map<String, Schedule> schedules = readHours();
        schedules.forEach(center::hours);
        RuleReader rules = new RuleReader(file, namesOfRules(schedules), faults);
        rules.profiles(profiles).forEach(center::stepProfile);
        readQueues(new QueueReader(rankings, rules, keys(hours)));
        readPeople();
        StartReader starts = new StartReader(file, queueNames, faults);
        fields.required("entry").flatMap(starts::read).ifPresent(center::entry);
        starts.readNumbers(entries("numbers"), center);
        fields.finish();
        return faults.anyError() ? Optional.empty() : Optional.of(center.build());
    }

    private void readSettings() {
        skills.forEach(center::skill);
        names("dispositions", "disposition").forEach(center::disposition);
        SettingValues usual = new SettingValues();
        RoutingConfig.SETTINGS.read(fields, RoutingConfig.of(usual), center.values());
        fields.map("interruption").ifPresent(map -> center.interruption(new InterruptionReader(fields).read(map)));
        EngineConfig.SETTINGS.read(fields, EngineConfig.of(usual), center.values());
    }

    /** Where the zone is written but unusable, schedules are read in UTC, so that one fault is not many. */
    private Map<String, Schedule> readHours() {
        Optional<ZoneId> zone = fields.text("zone").flatMap(text -> Zones.read(file, text, faults));
        zone.ifPresent(center::zone);
        Optional<ZoneId> usable =
                zone.isEmpty() && fields.has("zone") ? Optional.of(ZoneId.of("UTC")) : zone;
        return ScheduleReader.readAll(file, hours, usable, faults);
    }

    private RuleNames namesOfRules(Map<String, Schedule> schedules) {
        Set<String> states = schedules.values().stream().flatMap(times -> times.states().stream())
                .collect(Collectors.toSet());
        return new RuleNames(skills, queueNames, keys(agents), states, keys(profiles),
                Optional.of(keys(segments)), Optional.of(CenterCheck.withOwn(keys(reasons))),
                Optional.empty(), Optional.empty());
    }

    private void readQueues(QueueReader reader) {
        QueueConfig.Builder defaults = QueueConfig.named("defaults");
        fields.map("defaults").ifPresent(map -> {
            Fields settings = new Fields(file, map, map, "\"defaults\"", "defaults", "", faults);
            reader.readSettings(settings, QueueConfig.named("defaults").build(), defaults);
            settings.finish();
        });
        QueueConfig usual = defaults.build();
        for (YamlNode.Entry entry : queues) {
            fieldsOf(entry, "a queue", "queue").filter(settings -> settings.isName(entry.key()))
                    .flatMap(settings -> reader.read(settings, entry.key(), usual))
                    .ifPresent(center::queue);
        }
    }

    private void readPeople() {
        AgentReader agent = new AgentReader(file, skills, queueNames, keys(teams), faults);
        each(agents, "an agent", "agent", Names::isAgent, Names.AGENT_HINT,
                (settings, name) -> center.agent(agent.read(settings, name)));
        each(teams, "a team", "team", Values::isName, Values.NAME_HINT,
                (settings, name) -> center.team(TeamReader.team(settings, name)));
        each(reasons, "a reason", "reason", Values::isName, Values.NAME_HINT,
                (settings, name) -> center.reason(name, TeamReader.reason(settings)));
        Set<String> steps = center.stepProfiles();
        each(segments, "a segment", "segment", Values::isName, Values.NAME_HINT,
                (settings, name) -> center.segment(name,
                        SegmentReader.read(settings, queueNames, steps)));
    }

    private void each(List<YamlNode.Entry> entries, String kind, String noun, Predicate<String> legal,
            String hint, BiConsumer<Fields, String> read) {
        for (YamlNode.Entry entry : entries) {
            Optional<Fields> settings = fieldsOf(entry, kind, noun);
            if (settings.isPresent() && !legal.test(entry.key().text())) {
                faults.error(file, entry.key(), "bad-name", hint);
            } else if (settings.isPresent()) {
                read.accept(settings.get(), entry.key().text());
            }
        }
    }

    private Optional<Fields> fieldsOf(YamlNode.Entry entry, String kind, String noun) {
        YamlNode.Scalar name = entry.key();
        if (entry.value() instanceof YamlNode.Mapping map) {
            return Optional.of(new Fields(file, name, map, kind, noun, name.text(), faults));
        }
        if (!(entry.value() instanceof YamlNode.Scalar scalar && scalar.isMissing())) {
            faults.error(file, entry.value(), "bad-value", kind + StartReader.NO_MAP);
        }
        return Optional.empty();
    }
}
