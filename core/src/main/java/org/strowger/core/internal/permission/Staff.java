package org.strowger.core.internal.permission;

import java.util.List;
import java.util.stream.IntStream;
import org.strowger.core.internal.layout.Layout;

/**
 * The agents of a centre, and whose they are.
 *
 * @param names by index
 * @param teams by index; empty for an agent of no team
 */
public record Staff(List<String> names, List<String> teams) {
    /** The staff of a configuration; who has gone is of no team. */
    public static Staff of(Layout layout) {
        return new Staff(layout.agents().list(), IntStream.range(0, layout.agents().size())
                .mapToObj(agent -> layout.isAgentGone(agent) ? "" : layout.agent(agent).team().orElse(""))
                .toList());
    }
}
