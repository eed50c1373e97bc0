package org.strowger.core.center;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.strowger.core.hours.Schedule;

/**
 * Everything that routing knows before the first call: skills, agents, queues, hours and where calls
 * start. Immutable. Agents and queues are named by their index in these lists inside the engine.
 *
 * @param name the centre's name
 * @param zone the zone in which opening hours are meant
 * @param skills the names of skills; an agent's or a queue's skill is one of them
 * @param agents the agents, each name once
 * @param queues the queues, each name once
 * @param hours schedules by name
 * @param entry where a call starts, unless {@code numbers} says otherwise
 * @param numbers where a call to a number starts
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
    /** Where a call starts. */
    public sealed interface Entry {
        /** In a flow of the bundle. */
        record Flow(String flow) implements Entry {}

        /** In a queue, without a flow. */
        record Queue(String queue) implements Entry {}
    }
}
