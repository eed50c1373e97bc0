package org.strowger.core.internal.tell;

import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.TeamConfig;
import org.strowger.core.internal.agent.ReasonTable;

/** Names of a centre by the numbers that facts carry. */
record FactNames(String[] queues, String[] agents, String[] teams, String[] dispositions, String[] segments,
        ReasonTable reasons) {
    static FactNames of(CenterConfig center) {
        return new FactNames(
                center.queues().stream().map(QueueConfig::name).toArray(String[]::new),
                center.agents().stream().map(AgentConfig::name).toArray(String[]::new),
                center.teams().stream().map(TeamConfig::name).toArray(String[]::new),
                center.dispositions().toArray(String[]::new),
                center.segments().keySet().toArray(String[]::new),
                ReasonTable.of(center));
    }
}
