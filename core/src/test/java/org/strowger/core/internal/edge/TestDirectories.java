package org.strowger.core.internal.edge;

import java.util.List;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.internal.layout.Layout;

/** Directories for tests: agents are dialled at {@code sip:} and their name. */
public final class TestDirectories {
    private TestDirectories() {
    }

    /** Of these agents and queues, at least one queue. */
    public static Directory of(List<String> agents, List<String> queues, List<String> prompts, List<String> languages) {
        CenterConfig.Builder center = CenterConfig.named("test").entryQueue(queues.get(0));
        queues.forEach(queue -> center.queue(QueueConfig.named(queue)));
        agents.forEach(agent -> center.agent(AgentConfig.named(agent).endpoint("sip:" + agent)));
        return new Directory(Layout.of(center.build()), prompts, languages);
    }

    /** Of a centre with one queue and nobody. */
    public static Directory ofNobody() {
        return of(List.of(), List.of("queue"), List.of(), List.of());
    }
}
