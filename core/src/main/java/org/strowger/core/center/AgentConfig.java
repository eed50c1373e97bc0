package org.strowger.core.center;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One agent. Immutable: {@code AgentConfig.named("ann").skill("dutch", 60).queue("billing").build()}.
 *
 * @param name unique in the centre
 * @param endpoint what an adapter dials, such as {@code sip:ann@pbx}; default the name
 * @param skills level 1 to 100 of each skill that the agent has, in the order of their names
 * @param queues names of the queues served, with the tier 1 to 10 in each (default 1)
 */
public record AgentConfig(String name, String endpoint, Map<String, Integer> skills,
        List<Membership> queues) {
    /** Checks names, levels and tiers. */
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
    }

    /** A place in one queue. @param tier 1 to 10; lower is asked first by ranking {@code tierFirst} */
    public record Membership(String queue, int tier) {
        /** Checks name and tier. */
        public Membership {
            Names.check("queue", queue);
            Settings.TIER.check("queue '" + queue + '\'', tier);
        }
    }

    /** Whether the agent's skills meet all needs of a queue. */
    public boolean meets(QueueConfig queue) {
        for (QueueConfig.Need need : queue.needs()) {
            if (!need.isMetBy(skills.getOrDefault(need.skill(), 0))) {
                return false;
            }
        }
        return true;
    }

    /** Begins an agent without skills, reached under his name. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Gathers settings; {@link #build} checks them. One thread. */
    public static final class Builder {
        private final String name;
        private final Map<String, Integer> skills = new TreeMap<>();
        private Optional<String> endpoint = Optional.empty();
        private Optional<List<Membership>> queues = Optional.empty();

        private Builder(String name) {
            this.name = name;
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
            List<Membership> list = new ArrayList<>(queues.orElse(List.of()));
            list.add(new Membership(queue, tier));
            queues = Optional.of(list);
            return this;
        }

        /** Gives the agent exactly these queues, also if they are none. */
        public Builder queues(List<Membership> memberships) {
            queues = Optional.of(List.copyOf(memberships));
            return this;
        }

        /** The agent, with the queues named and no others. */
        public AgentConfig build() {
            return new AgentConfig(name, endpoint.orElse(name), skills, queues.orElse(List.of()));
        }

        /** The agent; if no queue was named, with all those whose needs the skills meet. */
        AgentConfig build(List<QueueConfig> all) {
            AgentConfig agent = build();
            if (queues.isPresent()) {
                return agent;
            }
            List<Membership> served = all.stream().filter(agent::meets)
                    .map(queue -> new Membership(queue.name(), Settings.TIER.usual())).toList();
            return new AgentConfig(name, agent.endpoint(), skills, served);
        }
    }
}
