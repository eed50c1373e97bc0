package org.strowger.examples.dayreplay.centre;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.strowger.examples.dayreplay.data.CallType;

/**
 * One agent of the centre's file.
 *
 * @param name which is his endpoint too
 * @param types whose queues he serves
 * @param level in all their skills, 1 to 100
 */
public record AgentLine(String name, Set<CallType> types, int level) {
    private static final int LEVEL_PER_TYPE = 16;

    /** Keeps its own copy, types in their order. */
    public AgentLine {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
    }

    /**
     * An agent who serves these types. The more he can do, the higher his level, so that ranking
     * {@code skillFit} gives a call to whoever can do least beside it.
     */
    public static AgentLine serving(String name, Set<CallType> types) {
        return new AgentLine(name, types, Math.min(100, LEVEL_PER_TYPE * types.size()));
    }

    /** The lines of the centre's file, agents by name. */
    static String yaml(List<AgentLine> agents) {
        return agents.stream()
                .sorted(Comparator.comparing(AgentLine::name))
                .map(AgentLine::yaml)
                .collect(Collectors.joining("\n"));
    }

    private String yaml() {
        String skills = types.stream().map(type -> type + ": " + level).collect(Collectors.joining(", "));
        String queues = types.stream().map(CallType::name).collect(Collectors.joining(", "));
        return "  " + name + ": {skills: {" + skills + "}, queues: [" + queues + "]}";
    }
}
