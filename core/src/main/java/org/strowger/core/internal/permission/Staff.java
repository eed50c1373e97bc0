package org.strowger.core.internal.permission;

import java.util.List;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;

/**
 * The agents of a centre, and whose they are.
 *
 * @param names by index
 * @param teams by index; empty for an agent of no team
 */
public record Staff(List<String> names, List<String> teams) {
    /** The staff of a centre. */
    public static Staff of(CenterConfig center) {
        return new Staff(center.agents().stream().map(AgentConfig::name).toList(),
                center.agents().stream().map(agent -> agent.team().orElse("")).toList());
    }
}
