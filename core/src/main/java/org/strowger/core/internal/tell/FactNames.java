package org.strowger.core.internal.tell;

import java.util.List;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.layout.Layout;

/** Names of a centre by the numbers that facts carry. */
record FactNames(List<String> queues, List<String> agents, List<String> teams, List<String> dispositions,
        List<String> segments, ReasonTable reasons) {
    static FactNames of(Layout layout) {
        return new FactNames(layout.queues().list(), layout.agents().list(), layout.teams().list(),
                layout.dispositions().list(), layout.segments().list(), ReasonTable.of(layout));
    }
}
