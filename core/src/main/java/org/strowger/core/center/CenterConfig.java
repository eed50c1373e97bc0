package org.strowger.core.center;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.strowger.core.hours.Schedule;

/**
 * Everything that routing knows before the first call: skills, agents, queues, hours and where calls
 * start. Immutable. Agents and queues are named by their index in these lists inside the engine.
 *
 * @param name the centre's name
 * @param zone the zone in which opening hours are meant; default UTC
 * @param skills the names of skills; an agent's or a queue's skill is one of them
 * @param agents the agents, each name once
 * @param queues the queues, each name once
 * @param hours schedules by name, in the order of their names
 * @param entry where a call starts, unless {@code numbers} says otherwise
 * @param numbers where a call to a number starts, in the order of the numbers
 */
public record CenterConfig(
        String name,
        ZoneId zone,
        List<String> skills,
        List<AgentConfig> agents,
        List<QueueConfig> queues,
        Map<String, Schedule> hours,
        Entry entry,
        Map<String, Entry> numbers) {
    /** Checks that names are unique and that whatever is referred to exists. */
    public CenterConfig {
        Names.check("center", name);
        skills = List.copyOf(skills);
        agents = List.copyOf(agents);
        queues = List.copyOf(queues);
        hours = Collections.unmodifiableMap(new TreeMap<>(hours));
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        skills.forEach(skill -> Names.check("skill", skill));
        hours.keySet().forEach(schedule -> Names.check("schedule", schedule));
        Set<String> skillNames = Names.distinct("skill", skills);
        Set<String> queueNames = Names.distinct("queue", queues.stream().map(QueueConfig::name).toList());
        Names.distinct("agent", agents.stream().map(AgentConfig::name).toList());
        for (QueueConfig queue : queues) {
            String where = "queue '" + queue.name() + '\'';
            for (QueueConfig.Need need : queue.needs()) {
                Names.checkKnown(where, "skill", need.skill(), skillNames);
            }
            if (queue.hours().isPresent()) {
                Names.checkKnown(where, "schedule", queue.hours().get(), hours.keySet());
            }
        }
        for (AgentConfig agent : agents) {
            String where = "agent '" + agent.name() + '\'';
            for (String skill : agent.skills().keySet()) {
                Names.checkKnown(where, "skill", skill, skillNames);
            }
            for (AgentConfig.Membership membership : agent.queues()) {
                Names.checkKnown(where, "queue", membership.queue(), queueNames);
            }
        }
        entry.checkIn("entry", queueNames);
        numbers.values().forEach(number -> number.checkIn("numbers", queueNames));
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

        private void checkIn(String where, Set<String> queues) {
            if (this instanceof Queue start) {
                Names.checkKnown(where, "queue", start.queue(), queues);
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
        private final List<AgentConfig.Builder> agents = new ArrayList<>();
        private final List<QueueConfig> queues = new ArrayList<>();
        private final Map<String, Schedule> hours = new TreeMap<>();
        private final Map<String, Entry> numbers = new TreeMap<>();
        private ZoneId zone = ZoneOffset.UTC;
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
            return agent(AgentConfig.named(agent.name()).endpoint(agent.endpoint())
                    .skills(agent.skills()).queues(agent.queues()));
        }

        /** Adds an agent; one who names no queue serves every queue whose needs his skills meet, in tier 1. */
        public Builder agent(AgentConfig.Builder agent) {
            agents.add(agent);
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

        /** The centre. @throws IllegalArgumentException with one sentence for the first thing wrong */
        public CenterConfig build() {
            Entry start = entry.orElseThrow(() -> new IllegalArgumentException("center '" + name
                    + "': no entry was given; say where calls start with entryFlow or entryQueue"));
            return new CenterConfig(name, zone, skills, agents.stream().map(agent -> agent.build(queues)).toList(),
                    queues, hours, start, numbers);
        }
    }
}
