package org.strowger.core.internal.explain;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallSteps;
import org.strowger.core.internal.decide.Scene;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.rule.CompiledStep;
import org.strowger.core.internal.rule.NeedState;
import org.strowger.core.internal.rule.RulePlan;
import org.strowger.core.internal.rule.StepList;

/**
 * What a call asks for at the moment: its queue's skills as its steps have changed them, and whom it is open
 * to.
 */
final class Ask {
    private final Call call;
    private final Scene scene;
    private final QueueConfig queue;
    private final NeedState state;
    private final Requirement needs;
    private final int steps;
    private final Tiers tiers;

    /** @param tiers of the call's queue */
    Ask(Scene scene, Call call, Tiers tiers) {
        this.scene = scene;
        this.call = call;
        this.queue = scene.layout().queue(call.queue);
        this.state = scene.plan().asked(call.asked);
        this.needs = state.requirement(scene.layout().skills().list());
        this.steps = stepsCome(scene.plan().rules(), call);
        this.tiers = tiers;
    }

    private static int stepsCome(RulePlan rules, Call call) {
        int come = 0;
        for (int i = 0; i < call.steps.lists(); i++) {
            StepList list = rules.list(call.steps.list(i));
            for (int at = 0; at < list.size(); at++) {
                boolean has = list.step(at).trigger() == CompiledStep.Trigger.WHEN
                        ? call.steps.hasFired(i, at)
                        : list.step(at).isDue(CallSteps.NONE_DONE, call.steps.doneNs(i));
                come += has ? 1 : 0;
            }
        }
        return come;
    }

    /** Widening steps whose moment has come. */
    int steps() {
        return steps;
    }

    Call call() {
        return call;
    }

    QueueConfig queue() {
        return queue;
    }

    Requirement needs() {
        return needs;
    }

    /** How difficult it is, 1 to 100. */
    int difficulty() {
        return state.difficulty();
    }

    /** Whether steps opened the call to an agent wherever he belongs. */
    boolean isLent(AgentConfig agent) {
        for (int i = 0; i < state.pools(); i++) {
            String pool = scene.layout().queue(state.pool(i)).name();
            if (agent.queues().stream().anyMatch(member -> member.queue().equals(pool))) {
                return true;
            }
        }
        for (int i = 0; i < state.agents(); i++) {
            if (scene.layout().agent(state.agent(i)).name().equals(agent.name())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is kept for the agents whom it prefers. */
    boolean isKept() {
        return call.preferred.isKept();
    }

    /** Whether it is kept, and for this agent; tiers and delays then do not keep him from it. */
    boolean isKeptFor(Agent agent) {
        return isKept() && weightOf(agent) > 0;
    }

    /** Whether it prefers anybody. */
    boolean isChoosy() {
        return call.preferred.count() > 0;
    }

    /** How much it prefers an agent; 0 for not at all. */
    int weightOf(Agent agent) {
        for (int i = 0; i < call.preferred.count(); i++) {
            if (call.preferred.agent(i) == agent.index) {
                return call.preferred.weight(i);
            }
        }
        return 0;
    }

    boolean isOpenTo(int tier) {
        return tiers.isOpen(tier, tiersOpen());
    }

    /** The longest delay of members for which the call has waited. */
    long delayOverNs(RoutingPlan plan) {
        return call.delaysOver == 0 ? 0 : plan.delaysNs(call.queue)[call.delaysOver - 1];
    }

    /** When a tier that is not open joins by itself. */
    long opensAtNs(int tier) {
        return tiers.opensAtNs(tier, call, state.tiersOpened() - 1);
    }

    private int tiersOpen() {
        return call.tiersOpen + state.tiersOpened() - 1;
    }

    /** Whom it is open to, in words. */
    String pool() {
        List<String> parts = new ArrayList<>(List.of(tiers.inWords(tiersOpen())));
        for (int i = 0; i < state.pools(); i++) {
            parts.add("members of " + scene.layout().queue(state.pool(i)).name());
        }
        for (int i = 0; i < state.agents(); i++) {
            parts.add("agent " + scene.layout().agent(state.agent(i)).name());
        }
        return String.join(", ", parts);
    }
}
