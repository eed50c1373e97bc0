package org.strowger.core.internal.explain;

import java.util.SortedSet;
import java.util.TreeSet;
import org.strowger.core.agent.AgentState;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.decide.Scene;

/**
 * The tiers of one queue that have somebody signed in, counted over all agents; who opted out does not
 * count. Tiers without anybody are skipped, so that they cost no wait.
 */
final class Tiers {
    private final SortedSet<Integer> staffed = new TreeSet<>();
    private final long delayNs;

    private Tiers(long delayNs) {
        this.delayNs = delayNs;
    }

    static Tiers of(Scene scene, int index) {
        QueueConfig queue = scene.layout().queue(index);
        Tiers tiers = new Tiers(queue.order().tierDelay().toNanos());
        for (int i = 0; i < scene.agents(); i++) {
            if (scene.agent(i).state != AgentState.LOGGED_OFF && !scene.agent(i).isOptedOut(index)) {
                for (AgentConfig.Membership member : scene.layout().agent(i).queues()) {
                    if (member.queue().equals(queue.name())) {
                        tiers.staffed.add(member.tier());
                    }
                }
            }
        }
        return tiers;
    }

    /** Whether a tier is among the first so many; all are when fewer are staffed. */
    boolean isOpen(int tier, int open) {
        return staffed.size() < open || staffed.headSet(tier).size() < open;
    }

    /** When a tier joins for a call by itself. @param opened tiers that steps have opened */
    long opensAtNs(int tier, Call call, int opened) {
        return call.enqueuedAtNs + (staffed.headSet(tier).size() - (long) opened) * delayNs;
    }

    /** Such as {@code its members up to tier 2}. */
    String inWords(int open) {
        if (staffed.isEmpty()) {
            return "its members, none of them signed in";
        }
        if (staffed.size() <= open) {
            return "all its members";
        }
        int highest = staffed.stream().skip(open - 1L).findFirst().orElseThrow();
        return "its members up to tier " + highest;
    }
}
