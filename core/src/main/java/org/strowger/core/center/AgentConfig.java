package org.strowger.core.center;

import java.util.List;
import java.util.Map;

/**
 * One agent.
 *
 * @param name unique in the centre
 * @param endpoint what an adapter dials, such as {@code sip:ann@pbx}; default the name
 * @param skills level 1 to 100 of each skill that the agent has
 * @param queues names of the queues served, with the tier 1 to 10 in each (default 1)
 */
public record AgentConfig(String name, String endpoint, Map<String, Integer> skills, List<Membership> queues) {
    /** A place in one queue. @param tier 1 to 10; lower is asked first by ranking {@code tierFirst} */
    public record Membership(String queue, int tier) {}
}
