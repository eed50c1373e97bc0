package org.strowger.core.center;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.center.rule.StepProfiles;
import org.strowger.core.hours.Schedule;

/**
 * Everything that routing knows before the first call: skills, agents, queues, hours and where calls
 * start. Immutable. Agents and queues are named by their index in these lists inside the engine. Maps are
 * in the order of their names.
 *
 * @param name the centre's name
 * @param zone the zone in which opening hours are meant; default UTC
 * @param skills the names of skills; an agent's or a queue's skill is one of them
 * @param agents the agents, each name once
 * @param queues the queues, each name once
 * @param hours schedules by name
 * @param entry where a call starts, unless {@code numbers} says otherwise
 * @param numbers where a call to a number starts
 * @param routing how agents and queues are weighed against each other
 * @param engine how lines, devices and changes are dealt with
 * @param teams the teams that agents are of, each name once
 * @param reasons codes for NOT_READY by name
 * @param segments what the calls of a customer segment get, by its name
 * @param stepProfiles lists of widening steps by name; the ready-made ones are always there
 * @param interruption which contacts may interrupt which; by default none
 * @param dispositions codes that agents may give a call in wrap-up, each once
 */
public record CenterConfig(
        String name,
        ZoneId zone,
        List<String> skills,
        List<AgentConfig> agents,
        List<QueueConfig> queues,
        Map<String, Schedule> hours,
        Entry entry,
        Map<String, Entry> numbers,
        RoutingConfig routing,
        EngineConfig engine,
        List<TeamConfig> teams,
        Map<String, ReasonConfig> reasons,
        Map<String, SegmentConfig> segments,
        Map<String, List<StepConfig>> stepProfiles,
        InterruptionConfig interruption,
        List<String> dispositions) {
    /** Checks that names are unique and that whatever is referred to exists. */
    public CenterConfig(String name, ZoneId zone, List<String> skills, List<AgentConfig> agents,
            List<QueueConfig> queues, Map<String, Schedule> hours, Entry entry,
            Map<String, Entry> numbers, RoutingConfig routing, EngineConfig engine,
            List<TeamConfig> teams, Map<String, ReasonConfig> reasons,
            Map<String, SegmentConfig> segments, Map<String, List<StepConfig>> stepProfiles,
            InterruptionConfig interruption, List<String> dispositions) {
        Names.check("center", name);
        this.name = name;
        this.zone = zone;
        this.skills = List.copyOf(skills);
        this.agents = List.copyOf(agents);
        this.queues = List.copyOf(queues);
        this.hours = sorted(hours);
        this.entry = entry;
        this.numbers = sorted(numbers);
        this.routing = routing;
        this.engine = engine;
        this.teams = List.copyOf(teams);
        this.reasons = sorted(reasons);
        this.segments = sorted(segments);
        Map<String, List<StepConfig>> profiles = new TreeMap<>(stepProfiles);
        profiles.put(StepProfiles.ESCALATION, StepProfiles.escalation(Optional.empty()));
        profiles.replaceAll((profile, steps) -> List.copyOf(steps));
        this.stepProfiles = Collections.unmodifiableMap(profiles);
        this.interruption = interruption;
        this.dispositions = List.copyOf(dispositions);
        CenterCheck.check(this);
    }

    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** Where a call starts. */
    public sealed interface Entry {
        /** In a flow of the bundle. */
        record Flow(String flow) implements Entry {
            /** Checks the name. */
            public Flow {
                Names.check("flow", flow);
            }
        }

        /** In a queue, without a flow. */
        record Queue(String queue) implements Entry {
            /** Checks the name. */
            public Queue {
                Names.check("queue", queue);
            }
        }
    }

    /**
     * SHA-256 of what this centre means, 64 hexadecimal digits: comments and layout of a file change
     * nothing, zone tables count, and so does the order of skills, agents and queues, whose indexes the
     * engine uses. Worked out anew at each call, in time proportional to the size.
     */
    public String hash() {
        return CenterHash.of(this);
    }

    /** Begins a centre in UTC, without anything. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Gathers a centre; {@link #build} checks it. One thread. */
    public static final class Builder {
        private final String name;
        private final List<String> skills = new ArrayList<>();
        private final List<Function<List<QueueConfig>, AgentConfig>> agents = new ArrayList<>();
        private final List<QueueConfig> queues = new ArrayList<>();
        private final Map<String, Schedule> hours = new TreeMap<>();
        private final Map<String, Entry> numbers = new TreeMap<>();
        private final SettingValues values = new SettingValues();
        private final List<TeamConfig> teams = new ArrayList<>();
        private final Map<String, ReasonConfig> reasons = new TreeMap<>();
        private final Map<String, SegmentConfig> segments = new TreeMap<>();
        private final Map<String, List<StepConfig>> stepProfiles = new TreeMap<>();
        private final List<String> dispositions = new ArrayList<>();
        private ZoneId zone = ZoneOffset.UTC;
        private InterruptionConfig interruption = InterruptionConfig.none();
        private Optional<Entry> entry = Optional.empty();

        private Builder(String name) {
            this.name = name;
        }

        /** The zone in which opening hours are meant. */
        public Builder zone(ZoneId id) {
            zone = id;
            return this;
        }

        /** Adds a skill. */
        public Builder skill(String skill) {
            skills.add(skill);
            return this;
        }

        /** Adds a queue. */
        public Builder queue(QueueConfig queue) {
            queues.add(queue);
            return this;
        }

        /** Adds a queue. @throws IllegalArgumentException with one sentence for a value out of range */
        public Builder queue(QueueConfig.Builder queue) {
            return queue(queue.build());
        }

        /** Adds an agent with exactly his queues. */
        public Builder agent(AgentConfig agent) {
            agents.add(all -> agent);
            return this;
        }

        /**
         * Adds an agent; one who names no queue serves every queue whose needs his skills meet, in
         * tier 1.
         */
        public Builder agent(AgentConfig.Builder agent) {
            agents.add(agent::build);
            return this;
        }

        /** Adds a schedule. */
        public Builder hours(String schedule, Schedule times) {
            hours.put(schedule, times);
            return this;
        }

        /** Calls start in a flow, unless their number says otherwise. */
        public Builder entryFlow(String flow) {
            entry = Optional.of(new Entry.Flow(flow));
            return this;
        }

        /** Calls start in a queue, unless their number says otherwise. */
        public Builder entryQueue(String queue) {
            entry = Optional.of(new Entry.Queue(queue));
            return this;
        }

        /** Where calls start, unless their number says otherwise. */
        public Builder entry(Entry start) {
            entry = Optional.of(start);
            return this;
        }

        /** Where calls to one number start. */
        public Builder number(String number, Entry start) {
            numbers.put(number, start);
            return this;
        }

        /** Adds a team. */
        public Builder team(TeamConfig team) {
            teams.add(team);
            return this;
        }

        /** Adds a team. @throws IllegalArgumentException with one sentence for a value out of range */
        public Builder team(TeamConfig.Builder team) {
            return team(team.build());
        }

        /** A code that agents give for NOT_READY. */
        public Builder reason(String code, ReasonConfig reason) {
            reasons.put(code, reason);
            return this;
        }

        /** What the calls of a customer segment get. */
        public Builder segment(String segment, SegmentConfig settings) {
            segments.put(segment, settings);
            return this;
        }

        /** A list of widening steps that queues, segments and steps may name. */
        public Builder stepProfile(String profile, List<StepConfig> steps) {
            stepProfiles.put(profile, List.copyOf(steps));
            return this;
        }

        /** Adds a code that agents may give a call in wrap-up. */
        public Builder disposition(String code) {
            dispositions.add(code);
            return this;
        }

        /** Which contacts may interrupt which. */
        public Builder interruption(InterruptionConfig rules) {
            interruption = rules;
            return this;
        }

        /** Which queue a free agent serves. */
        public Builder arbitration(Arbitration choice) {
            return set(Settings.ARBITRATION, choice);
        }

        /** From when an agent counts as idle. */
        public Builder idleFrom(RoutingConfig.IdleFrom choice) {
            return set(Settings.IDLE_FROM, choice);
        }

        /** Over which calls and talk are summed for rankings. */
        public Builder countWindow(Duration time) {
            return set(Settings.COUNT_WINDOW, time);
        }

        /** Over which occupancy is worked out. */
        public Builder occupancyWindow(Duration time) {
            return set(Settings.OCCUPANCY_WINDOW, time);
        }

        /** Within which reports of a leg's hang-up and transfer are one end. */
        public Builder endSettle(Duration time) {
            return set(Settings.END_SETTLE, time);
        }

        /** How often adapters are asked for their legs. */
        public Builder inventoryEvery(Duration time) {
            return set(Settings.INVENTORY_EVERY, time);
        }

        /** After a restart, until legs not reported count as lost. */
        public Builder resyncWindow(Duration time) {
            return set(Settings.RESYNC_WINDOW, time);
        }

        /** A lost device or adapter, until NOT_READY(TECHNICAL). */
        public Builder deviceGrace(Duration time) {
            return set(Settings.DEVICE_GRACE, time);
        }

        /** What becomes of the calls of an agent who is logged off by force. */
        public Builder forcedLogOff(EngineConfig.ForcedLogOff choice) {
            return set(Settings.FORCED_LOG_OFF, choice);
        }

        /** What becomes of the calls in a queue that a new configuration lacks. */
        public Builder removedQueue(EngineConfig.RemovedQueue choice) {
            return set(Settings.REMOVED_QUEUE, choice);
        }

        /** By which configuration calls that wait go on. */
        public Builder onConfigChange(EngineConfig.OnConfigChange choice) {
            return set(Settings.ON_CONFIG_CHANGE, choice);
        }

        private <T> Builder set(Setting<T> setting, T value) {
            values.set(setting, value);
            return this;
        }

        SettingValues values() {
            return values;
        }

        Set<String> stepProfiles() {
            return stepProfiles.keySet();
        }

        /** The centre. @throws IllegalArgumentException with one sentence for the first thing wrong */
        public CenterConfig build() {
            Entry start = entry.orElseThrow(() -> new IllegalArgumentException("center '" + name
                    + "': no entry was given; say where calls start with entryFlow or entryQueue"));
            values.check("center '" + name + '\'');
            return new CenterConfig(name, zone, skills,
                    agents.stream().map(agent -> agent.apply(queues)).toList(),
                    queues, hours, start, numbers, RoutingConfig.of(values), EngineConfig.of(values),
                    teams, reasons, segments, stepProfiles, interruption, dispositions);
        }
    }
}
