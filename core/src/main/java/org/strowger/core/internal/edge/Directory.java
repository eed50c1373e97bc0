package org.strowger.core.internal.edge;

import java.util.List;

/**
 * Names by index, as the edge needs them to make records of bytes. Immutable. An index that is not there,
 * such as −1 for none, has the name "".
 *
 * @param agents names of agents
 * @param endpoints what to dial for each agent
 * @param queues names of queues
 * @param prompts names of prompts
 * @param languages codes of languages
 */
public record Directory(
        List<String> agents,
        List<String> endpoints,
        List<String> queues,
        List<String> prompts,
        List<String> languages) {
    /** Keeps its own copies. */
    public Directory {
        agents = List.copyOf(agents);
        endpoints = List.copyOf(endpoints);
        queues = List.copyOf(queues);
        prompts = List.copyOf(prompts);
        languages = List.copyOf(languages);
    }

    String agent(int index) {
        return name(agents, index);
    }

    String endpoint(int agent) {
        return name(endpoints, agent);
    }

    String queue(int index) {
        return name(queues, index);
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
