package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.center.CenterConfig;

/** The state of the oracle: agents, queues, calls, deadlines; and the parts that know the rules. */
final class OracleFloor {
    final List<OracleAgent> agents = new ArrayList<>();
    final List<OracleQueue> queues = new ArrayList<>();
    /** Living calls, as they came in. */
    final List<OracleCall> calls = new ArrayList<>();
    final OracleTimers timers = new OracleTimers(this::settle);
    final boolean[] down = {true, true, true, true};
    final long[] epoch = new long[down.length];
    /** Each switch's last connection before the last restart; none counts from before it. */
    final long[] epochBefore = {-1, -1, -1, -1};
    /** Whether it is still to list its lines after a restart. */
    final boolean[] awaited = new boolean[down.length];
    OracleTimers.Timer resync;
    final OracleTimers.Timer[] inventory = new OracleTimers.Timer[down.length];
    final OracleMatching matching;
    final OracleAgents wishes = new OracleAgents(this);
    final OracleOffers offers = new OracleOffers(this);
    final OracleWaits waits = new OracleWaits(this);
    final OracleSteps steps = new OracleSteps(this);
    final CenterConfig center;
    final OracleOverflow overflow = new OracleOverflow(this);
    final OracleCalls ends = new OracleCalls(this);
    final OracleFlows flows = new OracleFlows(this);
    long nowNs;

    OracleFloor(CenterConfig center) {
        this.center = center;
        matching = new OracleMatching(this, center.routing().arbitration());
        center.agents().forEach(config -> agents.add(new OracleAgent(agents.size(), config)));
        center.queues().forEach(config -> queues.add(new OracleQueue(queues.size(), config)));
        for (OracleQueue queue : queues) {
            agents.forEach(agent -> {
                if (agent.tier(queue.config.name()) > 0) {
                    queue.tiers.add(agent.tier(queue.config.name()));
                }
                if (agent.delayNs(queue.config) > 0) {
                    queue.delaysNs.add(agent.delayNs(queue.config));
                }
            });
        }
    }

    /** The end of a step: makes every offer that can be made. */
    void settle() {
        matching.settle();
    }
}
