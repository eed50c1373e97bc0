package org.strowger.bench.engine;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.bench.workload.Centre;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.routing.agents.LongestIdle;
import org.strowger.routing.calls.FirstComeFirstServed;

/** A synthetic centre as the engine reads it: longest idle agent, first come first served, no limits in the way. */
public final class CentreConfigs {
    private static final int LEVEL = 100;
    private static final int PRIORITY = 50;

    private CentreConfigs() {
    }

    /** Number that leads to a queue. */
    public static String number(int queue) {
        return Integer.toString(100_000 + queue);
    }

    /** Every agent is a member of the queues that he has the skill for. */
    public static CenterConfig of(Centre centre) {
        int count = centre.shape().queues();
        List<String> skills = new ArrayList<>(count);
        List<QueueConfig> queues = new ArrayList<>(count);
        Map<String, CenterConfig.Entry> numbers = new HashMap<>();
        for (int queue = 0; queue < count; queue++) {
            skills.add("skill" + queue);
            queues.add(queue(queue));
            numbers.put(number(queue), new CenterConfig.Entry.Queue("queue" + queue));
        }
        List<AgentConfig> agents = new ArrayList<>(centre.shape().agents());
        for (int agent = 0; agent < centre.shape().agents(); agent++) {
            agents.add(agent(agent, centre.skillsOf(agent)));
        }
        return new CenterConfig("bench", ZoneOffset.UTC, skills, agents, queues, Map.of(),
                new CenterConfig.Entry.Queue("queue0"), numbers);
    }

    private static AgentConfig agent(int agent, int[] has) {
        Map<String, Integer> levels = new HashMap<>();
        List<AgentConfig.Membership> memberships = new ArrayList<>(has.length);
        for (int skill : has) {
            levels.put("skill" + skill, LEVEL);
            memberships.add(new AgentConfig.Membership("queue" + skill, 1));
        }
        return new AgentConfig("agent" + agent, "agent" + agent, levels, memberships);
    }

    private static QueueConfig queue(int queue) {
        Duration second = Duration.ofSeconds(1);
        return QueueConfig.named("queue" + queue)
                .needs("skill" + queue, 1, LEVEL)
                .ranking(LongestIdle.NAME)
                .callRanking(FirstComeFirstServed.NAME)
                .priority(PRIORITY)
                .maxWaiting(0)
                .rejectCooldown(second).noAnswerCooldown(second).faultCooldown(second)
                .joinWhenEmpty(true)
                .build();
    }
}
