package org.strowger.core;

import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.EngineConfig.ForcedLogOff;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.layout.Names;
import org.strowger.core.internal.permission.Staff;

/** The names by which a host speaks, as one configuration has them. Immutable; any thread. */
final class HostNames {
    private final Layout layout;
    private final ReasonTable reasons;
    private final Staff staff;

    HostNames(Layout layout) {
        this.layout = layout;
        this.reasons = ReasonTable.of(layout);
        this.staff = Staff.of(layout);
    }

    int agent(String name) {
        int index = layout.agents().find(name);
        return require("agent", name, index, index != Names.NONE && !layout.isAgentGone(index));
    }

    int queue(String name) {
        int index = layout.queues().find(name);
        return require("queue", name, index, index != Names.NONE && !layout.isQueueGone(index));
    }

    boolean hasTeam(String name) {
        return layout.center().teams().stream().anyMatch(team -> team.name().equals(name));
    }

    Staff staff() {
        return staff;
    }

    int segment(String name) {
        return require("segment", name, layout.segments().find(name),
                layout.center().segments().containsKey(name));
    }

    int disposition(String code) {
        return require("disposition", code, layout.dispositions().find(code),
                layout.center().dispositions().contains(code));
    }

    int reason(NotReadyReason reason) {
        return reasons.number(reason);
    }

    ForcedLogOff forcedLogOff() {
        return layout.center().engine().forcedLogOff();
    }

    private static int require(String what, String name, int index, boolean isThere) {
        if (!isThere) {
            throw new IllegalArgumentException(
                    "engine: the centre has no " + what + " '" + name + "'; name one of center.yml");
        }
        return index;
    }
}
