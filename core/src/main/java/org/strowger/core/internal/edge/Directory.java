package org.strowger.core.internal.edge;

import java.util.List;
import org.strowger.core.internal.decide.PlayNames;
import org.strowger.core.internal.layout.Layout;

/**
 * Names by index and indices by name, as the edge needs them to make records of bytes and bytes of records.
 * An index that is not there, such as −1 for none, has the name ""; a name that is not there has the index −1.
 */
public final class Directory {
    private volatile Layout layout;
    private volatile List<String> prompts;
    private volatile List<String> languages;

    /**
     * A directory.
     *
     * @param layout names of agents and queues, and what to dial for each agent, "" for nothing; of agents with
     *     one endpoint the first is found by it
     * @param prompts names of prompts
     * @param languages codes of languages
     */
    public Directory(Layout layout, List<String> prompts, List<String> languages) {
        this.layout = layout;
        this.prompts = List.copyOf(prompts);
        this.languages = List.copyOf(languages);
    }

    /** Goes by a newer configuration: the same names at the same indexes, and more. */
    public void follow(Layout newer) {
        layout = newer;
    }

    /** Plays that are told from now on may name more. */
    public void alsoPlay(PlayNames names) {
        prompts = names.prompts();
        languages = names.languages();
    }

    String agent(int index) {
        return name(layout.agents().list(), index);
    }

    int agent(String name) {
        return layout.agents().find(name);
    }

    String endpoint(int agent) {
        Layout now = layout;
        return agent >= 0 && agent < now.agents().size() ? now.endpoint(agent) : "";
    }

    int agentAt(String endpoint) {
        return layout.agentAt(endpoint);
    }

    String queue(int index) {
        return name(layout.queues().list(), index);
    }

    int queue(String name) {
        return layout.queues().find(name);
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
