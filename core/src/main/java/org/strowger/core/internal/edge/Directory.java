package org.strowger.core.internal.edge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names by index and indices by name, as the edge needs them to make records of bytes and bytes of records.
 * Immutable. An index that is not there, such as −1 for none, has the name ""; a name that is not there has
 * the index −1.
 */
public final class Directory {
    private static final int NONE = -1;

    private final List<String> agents;
    private final List<String> endpoints;
    private final List<String> queues;
    private final List<String> prompts;
    private final List<String> languages;
    private final Map<String, Integer> agentByName;
    private final Map<String, Integer> agentByEndpoint;
    private final Map<String, Integer> queueByName;

    /**
     * A directory; keeps its own copies.
     *
     * @param agents names of agents
     * @param endpoints what to dial for each agent; of agents with one endpoint the first is found by it
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
        this.agents = List.copyOf(agents);
        this.endpoints = List.copyOf(endpoints);
        this.queues = List.copyOf(queues);
        this.prompts = List.copyOf(prompts);
        this.languages = List.copyOf(languages);
        agentByName = byName(agents);
        agentByEndpoint = byName(endpoints);
        queueByName = byName(queues);
    }

    private static Map<String, Integer> byName(List<String> names) {
        Map<String, Integer> indices = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            indices.putIfAbsent(names.get(i), i);
        }
        return indices;
    }

    String agent(int index) {
        return name(agents, index);
    }

    int agent(String name) {
        return agentByName.getOrDefault(name, NONE);
    }

    String endpoint(int agent) {
        return name(endpoints, agent);
    }

    int agentAt(String endpoint) {
        return agentByEndpoint.getOrDefault(endpoint, NONE);
    }

    String queue(int index) {
        return name(queues, index);
    }

    int queue(String name) {
        return queueByName.getOrDefault(name, NONE);
    }

    String prompt(int index) {
        return name(prompts, index);
    }

    String language(int index) {
        return name(languages, index);
    }

    private static String name(List<String> names, int index) {
        return index >= 0 && index < names.size() ? names.get(index) : "";
    }
}
