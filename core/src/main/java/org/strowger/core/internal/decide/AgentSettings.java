package org.strowger.core.internal.decide;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.strowger.core.call.Medium;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.DifficultyRise;
import org.strowger.core.center.RoutingConfig;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.Interruption;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.tally.AgentTally;

/** What an agent's record has from the configuration, but for skills, queues and team. */
final class AgentSettings {
    private static final Medium[] MEDIA = Medium.values();
    private static final int[] NO_QUEUES = {};
    private static final long QUEUES_OWN = -1;

    private AgentSettings() {
    }

    /** An agent signed out, without skills and queues. */
    static Agent newAgent(Layout layout, int index, Interruption interruption) {
        Agent agent = new Agent(index, NO_QUEUES, new int[MEDIA.length], interruption,
                newTally(layout.center().routing()));
        take(agent, layout);
        agent.team = layout.teamOf(index);
        for (AgentConfig.Membership member : layout.agent(index).queues()) {
            agent.optOut(layout.queues().find(member.queue()), member.optedOut());
        }
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
        takeLimit(agent, config);
        agent.wrapUpNs = config.wrapUp().map(Duration::toNanos).orElse(QUEUES_OWN);
        for (Medium medium : MEDIA) {
            agent.slots.capacity(medium.ordinal(), config.capacity().of(medium));
        }
    }

    /** A limit that was set or rose stays, unless the configuration says another one than before. */
    private static void takeLimit(Agent agent, AgentConfig config) {
        if (agent.configuredLimit != config.difficultyLimit()) {
            agent.configuredLimit = config.difficultyLimit();
            agent.difficultyLimit = config.difficultyLimit();
            agent.callsAtLimit = 0;
        }
        agent.riseCalls = config.difficultyRise().map(DifficultyRise::calls).orElse(0);
        agent.risePoints = config.difficultyRise().map(DifficultyRise::points).orElse(0);
    }

    private static Map<String, Long> numbers(AgentConfig config) {
        Map<String, Long> numbers = new HashMap<>();
        config.attributes().keySet().forEach(name ->
                config.number(name).ifPresent(value -> numbers.put(name, (long) value)));
        return numbers;
    }

    /**
     * Lets an agent be out of his queues where a following configuration says otherwise than the one before;
     * what he chose himself meanwhile stays elsewhere.
     */
    static void optOuts(Agent agent, Layout before, Layout now) {
        for (AgentConfig.Membership member : now.agent(agent.index).queues()) {
            int queue = now.queues().find(member.queue());
            if (member.optedOut() != wasOptedOut(agent.index, member.queue(), before)) {
                agent.optOut(queue, member.optedOut());
            }
        }
    }

    private static boolean wasOptedOut(int agent, String queue, Layout before) {
        if (agent < before.agents().size()) {
            for (AgentConfig.Membership member : before.agent(agent).queues()) {
                if (member.queue().equals(queue)) {
                    return member.optedOut();
                }
            }
        }
        return false;
    }
}
