package org.strowger.core.internal.edge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names by index and indices by name, as the edge needs them to make records of bytes and bytes of records.
 * One that follows a newer one changes whole. An index that is not there, such as −1 for none, has the name
 * ""; a name that is not there has the index −1.
 */
public final class Directory {
    private static final int NONE = -1;

    private volatile Table table;

    /** What is in force at one moment. */
    private record Table(
            List<String> agents,
            List<String> endpoints,
            List<String> queues,
            List<String> prompts,
            List<String> languages,
            Map<String, Integer> agentByName,
            Map<String, Integer> agentByEndpoint,
            Map<String, Integer> queueByName) {}

    /**
     * A directory; keeps its own copies.
     *
     * @param agents names of agents
     * @param endpoints what to dial for each agent, "" for nothing; of agents with one endpoint the first is
     *     found by it
     * @param queues names of queues
     * @param prompts names of prompts
     * @param languages codes of languages
     */
    public Directory(
            List<String> agents,
            List<String> endpoints,
            List<String> queues,
            List<String> prompts,
            List<String> languages) {
        table = new Table(List.copyOf(agents), List.copyOf(endpoints), List.copyOf(queues),
                List.copyOf(prompts), List.copyOf(languages), byName(agents), byName(endpoints), byName(queues));
    }

    /** Takes over what stands in a newer one: the same names at the same indexes, and more. */
    public void follow(Directory newer) {
        table = newer.table;
    }

    private static Map<String, Integer> byName(List<String> names) {
        Map<String, Integer> indices = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                indices.putIfAbsent(names.get(i), i);
            }
        }
        return indices;
    }

    String agent(int index) {
        return name(table.agents, index);
    }

    int agent(String name) {
        return table.agentByName.getOrDefault(name, NONE);
    }

    String endpoint(int agent) {
        return name(table.endpoints, agent);
    }

    int agentAt(String endpoint) {
        return table.agentByEndpoint.getOrDefault(endpoint, NONE);
    }

    String queue(int index) {
        return name(table.queues, index);
    }

    int queue(String name) {
        return table.queueByName.getOrDefault(name, NONE);
    }

    String prompt(int index) {
        return name(table.prompts, index);
    }

    String language(int index) {
        return name(table.languages, index);
    }

    private static String name(List<String> names, int index) {
        return index >= 0 && index < names.size() ? names.get(index) : "";
    }
}
