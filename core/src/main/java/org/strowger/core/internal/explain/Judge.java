package org.strowger.core.internal.explain;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.CallState;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.explain.Rejection;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.decide.Scene;
import org.strowger.core.internal.explain.Needs.Verdict;

/**
 * Says why an agent is not asked to take a call, from the configuration and the records of both. Of several
 * reasons it gives the first in the order of {@link Rejection}.
 */
public final class Judge {
    private final CenterConfig center;
    private final Scene scene;

    /** Judges by a centre and the state of a decider that was made from it. */
    public Judge(CenterConfig center, Scene scene) {
        this.center = center;
        this.scene = scene;
    }

    /** Whether nothing keeps an agent from being asked to take a call that waits. */
    public boolean couldTake(Agent agent, Call call) {
        return judge(agent, call, tiers(call)).isEmpty();
    }

    Tiers tiers(Call call) {
        return Tiers.of(center, scene, queueOf(call));
    }

    QueueConfig queueOf(Call call) {
        return center.queues().get(call.queue);
    }

    /** Why an agent is not asked; empty if he is a candidate. @param tiers of the call's queue */
    Optional<Verdict> judge(Agent agent, Call call, Tiers tiers) {
        AgentConfig config = center.agents().get(agent.index);
        QueueConfig queue = queueOf(call);
        Optional<AgentConfig.Membership> member = config.queues().stream()
                .filter(membership -> membership.queue().equals(queue.name())).findFirst();
        if (member.isEmpty()) {
            return rejected(Rejection.NOT_MEMBER, "");
        }
        return isOptedOut(agent, member.get()) ? rejected(Rejection.OPTED_OUT, "")
                : Needs.unmet(queue.needs(), skill -> config.skills().getOrDefault(skill, 0))
                        .or(() -> later(agent, call, member.get(), tiers))
                        .or(() -> state(agent, call.medium))
                        .or(() -> held(agent, call))
                        .or(() -> delayed(call, member.get(), queue, tiers))
                        .or(() -> callHeld(call));
    }

    private static boolean isOptedOut(Agent agent, AgentConfig.Membership member) {
        return member.optedOut();
    }

    private Optional<Verdict> later(Agent agent, Call call, AgentConfig.Membership member, Tiers tiers) {
        return !tiers.isOpen(member.tier(), call) && !agent.isAvailable(call.medium, scene.nowNs())
                ? rejected(Rejection.TIER_LATER, "tier " + member.tier()) : Optional.empty();
    }

    private Optional<Verdict> state(Agent agent, int medium) {
        switch (agent.state) {
            case LOGGED_OFF -> {
                return rejected(Rejection.SIGNED_OUT, "");
            }
            case NOT_READY -> {
                return rejected(Rejection.NOT_READY, String.valueOf(agent.reason));
            }
            default -> {
                if (agent.wish != AgentState.READY) {
                    return rejected(Rejection.WISH_PENDING, String.valueOf(agent.wish));
                }
                if (agent.state == AgentState.WRAP_UP) {
                    return rejected(Rejection.WRAP_UP, "");
                }
                return agent.slots.hasRoom(medium) ? Optional.empty() : rejected(full(agent, medium), "");
            }
        }
    }

    private static Rejection full(Agent agent, int medium) {
        if (agent.slots.used(medium) == 0) {
            return agent.slots.live() > 0 || agent.offerSlot != Agent.NO_SLOT
                    ? Rejection.INTERRUPT_RULE : Rejection.NO_SLOT;
        }
        if (agent.offerSlot != Agent.NO_SLOT) {
            return Rejection.RESERVED;
        }
        return agent.slots.live() > 0 ? Rejection.BUSY : Rejection.WRAP_UP;
    }

    private Optional<Verdict> held(Agent agent, Call call) {
        if (agent.holds != 0) {
            return rejected(Rejection.DEVICE_IN_USE, "");
        }
        if (scene.nowNs() < agent.coolUntilNs) {
            return rejected(Rejection.AGENT_COOLDOWN, still(agent.coolUntilNs));
        }
        return agent.isKeptFrom(call.callId, scene.nowNs())
                ? rejected(Rejection.PAIR_COOLDOWN, "") : Optional.empty();
    }

    private Optional<Verdict> delayed(Call call, AgentConfig.Membership member, QueueConfig queue, Tiers tiers) {
        if (!tiers.isOpen(member.tier(), call)) {
            return rejected(Rejection.TIER_DELAY,
                    "tier " + member.tier() + ", " + still(tiers.opensAtNs(member.tier(), call)));
        }
        long delayNs = member.memberDelay().orElse(queue.order().memberDelay()).toNanos();
        return delayNs > 0 && call.enqueuedAtNs + delayNs > scene.nowNs()
                ? rejected(Rejection.MEMBER_DELAY, still(call.enqueuedAtNs + delayNs)) : Optional.empty();
    }

    private Optional<Verdict> callHeld(Call call) {
        return scene.isAdapterDown(call.adapter)
                ? rejected(Rejection.ADAPTER_DOWN, "adapter " + call.adapter) : Optional.empty();
    }

    private String still(long untilNs) {
        return TimeUnit.NANOSECONDS.toMillis(untilNs - scene.nowNs()) + " ms to go";
    }

    /** Whether a call is in a queue, rung or not. */
    static boolean isQueued(Call call) {
        return call.state == CallState.WAITING || call.state == CallState.OFFERED;
    }

    /** Whether one of a call's offers is answered and waits for its bridge, so that it wants no other agent. */
    static boolean isAnswered(Call call) {
        return call.answeredOffer != Call.NONE;
    }

    /** Whether a call rings at an agent. */
    boolean ringsAt(Call call, Agent agent) {
        for (int at = call.offerSlot; at != Call.NONE;) {
            Offer offer = scene.calls().offer(at);
            if (offer.agent == agent.index) {
                return true;
            }
            at = offer.nextOfCall;
        }
        return false;
    }

    private static Optional<Verdict> rejected(Rejection why, String detail) {
        return Optional.of(new Verdict(why, detail));
    }
}
