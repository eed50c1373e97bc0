package org.strowger.core.center;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.strowger.core.call.Medium;
import org.strowger.core.yaml.Values;

/**
 * One agent. Immutable: {@code AgentConfig.named("ann").skill("dutch", 60).queue("billing").build()}.
 *
 * @param name unique in the centre
 * @param endpoint what an adapter dials, such as {@code sip:ann@pbx}; default the name
 * @param skills level 1 to 100 of each skill that the agent has, in the order of their names
 * @param queues the queues served, each once
 * @param team name of the team that he is of, if any
 * @param capacity how many contacts of each medium he takes at a time
 * @param attributes texts or whole numbers by name, for rankings and conditions, in the order of their
 *     names
 * @param weight in draws by lot, 0 to 1 000, default 100; 0 comes last
 * @param difficultyLimit of the calls he takes; 1 to 100, default 100
 * @param difficultyRise how the limit rises; not by itself if left out
 * @param wrapUp how long he stays unavailable after a call, 0 s to 1 h; left out for the queue's
 */
public record AgentConfig(
        String name,
        String endpoint,
        Map<String, Integer> skills,
        List<Membership> queues,
        Optional<String> team,
        CapacityConfig capacity,
        Map<String, String> attributes,
        int weight,
        int difficultyLimit,
        Optional<DifficultyRise> difficultyRise,
        Optional<Duration> wrapUp) {
    static final SettingTable<AgentConfig> SETTINGS = new SettingTable<>(List.of(
            new SettingTable.Bound<>(Settings.AGENT_WEIGHT, AgentConfig::weight),
            new SettingTable.Bound<>(Settings.DIFFICULTY_LIMIT, AgentConfig::difficultyLimit)));
    static final String OF_THE_QUEUE = "the queue's";

    private static final int LONGEST_ATTRIBUTE = 200;

    /** Checks names, levels and ranges. */
    public AgentConfig {
        Names.checkAgent(name);
        String where = "agent '" + name + '\'';
        if (endpoint.isBlank()) {
            throw new IllegalArgumentException(
                    where + ": the endpoint was blank; write what the adapter dials, or leave it out"
                            + " for the name");
        }
        skills = Collections.unmodifiableMap(new TreeMap<>(skills));
        skills.forEach((skill, level) -> {
            Names.check("skill", skill);
            Settings.LEVEL.check(where + ": skill '" + skill + '\'', level);
        });
        queues = List.copyOf(queues);
        Names.distinct(where + ": queue", queues.stream().map(Membership::queue).toList());
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        attributes.forEach((attribute, value) -> checkAttribute(where, attribute, value));
        Settings.AGENT_WEIGHT.check(where, weight);
        Settings.DIFFICULTY_LIMIT.check(where, difficultyLimit);
        Settings.WRAP_UP.checkOwn(where, wrapUp, OF_THE_QUEUE);
    }

    private static void checkAttribute(String where, String attribute, String value) {
        Names.check("attribute", attribute);
        if (!isAttributeValue(value)) {
            throw new IllegalArgumentException(where + ": attribute '" + attribute + "' has "
                    + value.length() + " characters; use 1 to " + LONGEST_ATTRIBUTE);
        }
    }

    static boolean isAttributeValue(String value) {
        return !value.isEmpty() && value.length() <= LONGEST_ATTRIBUTE;
    }

    /** An attribute that is a whole number of up to nine digits; empty if there is none of that name. */
    public OptionalInt number(String attribute) {
        String value = attributes.get(attribute);
        return value == null ? OptionalInt.empty() : Values.integer(value);
    }

    /**
     * A place in one queue.
     *
     * @param queue its name
     * @param tier 1 to 10; lower is asked first by ranking {@code tierFirst}
     * @param memberDelay age of a call before he may take it, 0 s to 1 h; left out for the queue's
     * @param optedOut whether he is no member for now
     */
    public record Membership(
            String queue, int tier, Optional<Duration> memberDelay, boolean optedOut) {
        /** Checks name and ranges. */
        public Membership {
            Names.check("queue", queue);
            String where = "queue '" + queue + '\'';
            Settings.TIER.check(where, tier);
            Settings.MEMBER_DELAY.checkOwn(where, memberDelay, OF_THE_QUEUE);
        }

        /** A place in one queue with the queue's delay. */
        public Membership(String queue, int tier) {
            this(queue, tier, Optional.empty(), Settings.OPTED_OUT.usual());
        }

        /** The same with a delay. */
        public Membership memberDelay(Duration time) {
            return new Membership(queue, tier, Optional.of(time), optedOut);
        }

        /** The same, opted out or not. */
        public Membership optedOut(boolean yes) {
            return new Membership(queue, tier, memberDelay, yes);
        }
    }

    /** Whether the agent's skills meet all needs of a queue. */
    public boolean meets(QueueConfig queue) {
        return queue.needs().isMetBy(skill -> skills.getOrDefault(skill, 0));
    }

    /** Begins an agent without skills, reached under his name. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Gathers settings; {@link #build} checks them. One thread. */
    public static final class Builder {
        private final String name;
        private final Map<String, Integer> skills = new TreeMap<>();
        private final Map<String, String> attributes = new TreeMap<>();
        private final SettingValues values = new SettingValues();
        private final SettingValues capacity = new SettingValues();
        private Optional<String> endpoint = Optional.empty();
        private Optional<List<Membership>> queues = Optional.empty();
        private Optional<String> team = Optional.empty();
        private Optional<DifficultyRise> difficultyRise = Optional.empty();
        private Optional<Duration> wrapUp = Optional.empty();

        private Builder(String name) {
            this.name = name;
        }

        SettingValues values() {
            return values;
        }

        SettingValues capacity() {
            return capacity;
        }

        /** What an adapter dials. */
        public Builder endpoint(String address) {
            endpoint = Optional.of(address);
            return this;
        }

        /** Adds a skill at level 50. */
        public Builder skill(String skill) {
            return skill(skill, Settings.LEVEL.usual());
        }

        /** Adds a skill. @param level 1 to 100 */
        public Builder skill(String skill, int level) {
            skills.put(skill, level);
            return this;
        }

        /** Adds skills with their levels, 1 to 100. */
        public Builder skills(Map<String, Integer> levels) {
            skills.putAll(levels);
            return this;
        }

        /**
         * Adds a queue in tier 1. Without any, the centre gives every queue whose needs the skills
         * meet.
         */
        public Builder queue(String queue) {
            return queue(queue, Settings.TIER.usual());
        }

        /** Adds a queue. @param tier 1 to 10; lower is asked first by ranking {@code tierFirst} */
        public Builder queue(String queue, int tier) {
            return queue(new Membership(queue, tier));
        }

        /** Adds a queue. */
        public Builder queue(Membership membership) {
            List<Membership> list = new ArrayList<>(queues.orElse(List.of()));
            list.add(membership);
            queues = Optional.of(list);
            return this;
        }

        /** Gives the agent exactly these queues, also if they are none. */
        public Builder queues(List<Membership> memberships) {
            queues = Optional.of(List.copyOf(memberships));
            return this;
        }

        /** The team that he is of. */
        public Builder team(String teamName) {
            team = Optional.of(teamName);
            return this;
        }

        /** How many contacts of a medium he takes at a time. */
        public Builder capacity(Medium medium, int slots) {
            capacity.set(CapacityConfig.setting(medium), slots);
            return this;
        }

        /** A text by name, for rankings and conditions; one that is a whole number counts as such. */
        public Builder attribute(String attribute, String value) {
            attributes.put(attribute, value);
            return this;
        }

        /** A whole number by name, for rankings and conditions. */
        public Builder attribute(String attribute, int value) {
            return attribute(attribute, String.valueOf(value));
        }

        /** His weight in draws by lot. */
        public Builder weight(int count) {
            values.set(Settings.AGENT_WEIGHT, count);
            return this;
        }

        /** Difficulty of the calls he takes. */
        public Builder difficultyLimit(int count) {
            values.set(Settings.DIFFICULTY_LIMIT, count);
            return this;
        }

        /** After each so many calls the limit rises by so many points. */
        public Builder difficultyRise(int calls, int points) {
            difficultyRise = Optional.of(new DifficultyRise(calls, points));
            return this;
        }

        /** How long he stays unavailable after a call, instead of what the queue says. */
        public Builder wrapUp(Duration time) {
            wrapUp = Optional.of(time);
            return this;
        }

        /**
         * The agent, with the queues named and no others.
         *
         * @throws IllegalArgumentException with one sentence for the first value out of range
         */
        public AgentConfig build() {
            return with(queues.orElse(List.of()));
        }

        private AgentConfig with(List<Membership> served) {
            capacity.check("agent '" + name + "': capacity");
            return new AgentConfig(name, endpoint.orElse(name), skills, served, team,
                    CapacityConfig.of(capacity), attributes, values.get(Settings.AGENT_WEIGHT),
                    values.get(Settings.DIFFICULTY_LIMIT), difficultyRise, wrapUp);
        }

        /** The agent; if no queue was named, with all those whose needs the skills meet. */
        AgentConfig build(List<QueueConfig> all) {
            AgentConfig agent = build();
            if (queues.isPresent()) {
                return agent;
            }
            return with(all.stream().filter(agent::meets)
                    .map(queue -> new Membership(queue.name(), Settings.TIER.usual())).toList());
        }
    }
}
