package org.strowger.core.internal.decide;

import java.util.HashMap;
import java.util.Map;
import org.strowger.core.call.Medium;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.RoutingConfig;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.tally.AgentTally;

/** What an agent's record has from the configuration, but for skills and queues. */
final class AgentSettings {
    private static final Medium[] MEDIA = Medium.values();
    private static final int[] NO_QUEUES = {};

    private AgentSettings() {
    }

    /** An agent signed out, without skills and queues. */
    static Agent newAgent(Layout layout, int index) {
        Agent agent = new Agent(index, NO_QUEUES, new int[MEDIA.length], newTally(layout.center().routing()));
        take(agent, layout);
        return agent;
    }

    /** Sums of nothing, over the windows of the configuration. */
    static AgentTally newTally(RoutingConfig routing) {
        return new AgentTally(routing.countWindow().toNanos(), (int) routing.occupancyWindow().toMinutes());
    }

    /** Takes over what the configuration says. An agent who has gone keeps what he had. */
    static void take(Agent agent, Layout layout) {
        AgentConfig config = layout.agent(agent.index);
        agent.gone = layout.isAgentGone(agent.index);
        agent.order = layout.agentOrder(agent.index);
        agent.weight = config.weight();
        agent.attributes = numbers(config);
        for (Medium medium : MEDIA) {
            agent.slots.capacity(medium.ordinal(), config.capacity().of(medium));
        }
    }

    private static Map<String, Long> numbers(AgentConfig config) {
        Map<String, Long> numbers = new HashMap<>();
        config.attributes().keySet().forEach(name ->
                config.number(name).ifPresent(value -> numbers.put(name, (long) value)));
        return numbers;
    }
}
