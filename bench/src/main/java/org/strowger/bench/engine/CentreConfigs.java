package org.strowger.bench.engine;

import java.time.Duration;
import java.util.List;
import org.strowger.bench.workload.Centre;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.Condition;
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
        CenterConfig.Builder center = CenterConfig.named("bench").entryQueue("queue0");
        for (int queue = 0; queue < centre.shape().queues(); queue++) {
            center.skill("skill" + queue).queue(queue(queue))
                    .number(number(queue), new CenterConfig.Entry.Queue("queue" + queue));
        }
        for (int agent = 0; agent < centre.shape().agents(); agent++) {
            center.agent(agent(agent, centre.skillsOf(agent)));
        }
        return center.build();
    }

    private static AgentConfig agent(int agent, int[] has) {
        AgentConfig.Builder config = AgentConfig.named("agent" + agent).queues(List.of());
        for (int skill : has) {
            config.skill("skill" + skill, LEVEL).queue("queue" + skill);
        }
        return config.build();
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
                .joinWhen(Condition.ALWAYS)
                .build();
    }
}
