package org.strowger.core.internal.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes queues and kinds out of a plan for a while, so that whoever looks at one of them fails. For tests. */
public final class HiddenPlan {
    private final RoutingPlan plan;
    private final Map<Integer, QueuePlan> queues = new HashMap<>();
    private final Map<Integer, AgentKind> kinds = new HashMap<>();

    /** Hides all but what belongs to some queues and agents. */
    public HiddenPlan(RoutingPlan plan, Set<Integer> openQueues, Set<Integer> openAgents) {
        this.plan = plan;
        Set<Integer> openKinds = new HashSet<>();
        openAgents.forEach(agent -> openKinds.add(plan.kindOf(agent)));
        for (int queue : openQueues) {
            plan.queues[queue].members.forEach(kind -> openKinds.add(kind.index));
        }
        for (int queue = 0; queue < plan.queues.length; queue++) {
            if (!openQueues.contains(queue)) {
                queues.put(queue, plan.queues[queue]);
                plan.queues[queue] = null;
            }
        }
        List<AgentKind> all = new ArrayList<>(plan.kinds);
        for (int kind = 0; kind < all.size(); kind++) {
            if (!openKinds.contains(kind)) {
                kinds.put(kind, all.get(kind));
                plan.kinds.set(kind, null);
            }
        }
    }

    /** How much is hidden. */
    public int size() {
        return queues.size() + kinds.size();
    }

    /** Puts all back. */
    public void show() {
        queues.forEach((index, queue) -> plan.queues[index] = queue);
        kinds.forEach(plan.kinds::set);
    }
}
