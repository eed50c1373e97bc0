package org.strowger.core.internal.explain;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.strowger.core.agent.AgentHold;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.CallState;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.explain.Rejection;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.decide.Scene;
import org.strowger.core.internal.explain.Needs.Verdict;

/**
 * Says why an agent is not asked to take a call, from the configuration and the records of both. Of several
 * reasons it gives the first in the order of {@link Rejection}.
 */
public final class Judge {
    private final Scene scene;

    /** Judges by a centre and the state of a decider that was made from it. */
    public Judge(Scene scene) {
        this.scene = scene;
    }

    /** Whether nothing keeps an agent from being asked to take a call that waits. */
    public boolean couldTake(Agent agent, Call call) {
        return judge(agent, ask(call)).isEmpty();
    }

    Ask ask(Call call) {
        return ask(call, Tiers.of(scene, call.queue));
    }

    /** @param tiers of the call's queue */
    Ask ask(Call call, Tiers tiers) {
        return new Ask(scene, call, tiers);
    }

    /** Why an agent is not asked; empty if he is a candidate. */
    Optional<Verdict> judge(Agent agent, Ask ask) {
        AgentConfig config = scene.layout().agent(agent.index);
        Optional<AgentConfig.Membership> member = memberOf(ask.queue().name(), config);
        boolean lent = ask.isLent(config);
        if (!lent && member.isEmpty()) {
            return rejected(Rejection.NOT_MEMBER, "");
        }
        if (agent.isOptedOut(ask.call().queue)) {
            return rejected(Rejection.OPTED_OUT, "");
        }
        boolean atOnce = lent || ask.isKeptFor(agent);
        return Needs.unmet(ask.needs(), skill -> config.skills().getOrDefault(skill, 0))
                .or(() -> tooDifficult(agent, ask))
                .or(() -> atOnce ? Optional.empty() : later(agent, ask, member.get()))
                .or(() -> state(agent, ask.call().medium))
                .or(() -> held(agent, ask.call()))
                .or(() -> atOnce ? Optional.empty() : delayed(ask, member.get()))
                .or(() -> kept(agent, ask))
                .or(() -> callHeld(ask.call()));
    }

    private static Optional<AgentConfig.Membership> memberOf(String queue, AgentConfig config) {
        for (AgentConfig.Membership membership : config.queues()) {
            if (membership.queue().equals(queue)) {
                return Optional.of(membership);
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> tooDifficult(Agent agent, Ask ask) {
        return ask.difficulty() > agent.difficultyLimit ? rejected(Rejection.TOO_DIFFICULT,
                "limit " + agent.difficultyLimit + ", needs " + ask.difficulty()) : Optional.empty();
    }

    private Optional<Verdict> later(Agent agent, Ask ask, AgentConfig.Membership member) {
        return !ask.isOpenTo(member.tier()) && !agent.isAvailable(ask.call().medium, scene.nowNs())
                ? rejected(Rejection.TIER_LATER, "tier " + member.tier()) : Optional.empty();
    }

    private Optional<Verdict> state(Agent agent, int medium) {
        switch (agent.state) {
            case LOGGED_OFF -> {
                return rejected(Rejection.SIGNED_OUT, "");
            }
            case NOT_READY -> {
                return rejected(Rejection.NOT_READY, ReasonTable.of(scene.layout()).reason(agent.reason).name());
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
        if (agent.slots.isBlocked(medium)) {
            return Rejection.INTERRUPT_RULE;
        }
        if (agent.slots.used(medium) == 0) {
            return Rejection.NO_SLOT;
        }
        if (agent.offerSlot != Agent.NO_SLOT) {
            return Rejection.RESERVED;
        }
        return agent.slots.live() > 0 ? Rejection.BUSY : Rejection.WRAP_UP;
    }

    private Optional<Verdict> held(Agent agent, Call call) {
        for (AgentHold hold : AgentHold.values()) {
            if (agent.isHeld(hold)) {
                return rejected(Rejection.valueOf(hold.name()), "");
            }
        }
        if (scene.isCooling(agent, call.medium)) {
            return rejected(Rejection.AGENT_COOLDOWN, still(agent.coolUntilNs));
        }
        return agent.isKeptFrom(call.callId, scene.nowNs())
                ? rejected(Rejection.PAIR_COOLDOWN, "") : Optional.empty();
    }

    private Optional<Verdict> delayed(Ask ask, AgentConfig.Membership member) {
        if (!ask.isOpenTo(member.tier())) {
            return rejected(Rejection.TIER_DELAY,
                    "tier " + member.tier() + ", " + still(ask.opensAtNs(member.tier())));
        }
        long delayNs = member.memberDelay().orElse(ask.queue().order().memberDelay()).toNanos();
        return delayNs > ask.delayOverNs(scene.plan())
                ? rejected(Rejection.MEMBER_DELAY, still(ask.call().enqueuedAtNs + delayNs)) : Optional.empty();
    }

    private Optional<Verdict> kept(Agent agent, Ask ask) {
        return ask.isKept() && !ask.isKeptFor(agent)
                ? rejected(Rejection.PREFERRED_AGENT, still(ask.call().preferred.keptUntilNs)) : Optional.empty();
    }

    private Optional<Verdict> callHeld(Call call) {
        if (call.keptBackUntilNs != 0) {
            return rejected(Rejection.PACING,
                    call.keptBackUntilNs == Long.MAX_VALUE ? "the customer rings" : still(call.keptBackUntilNs));
        }
        if (scene.isResyncing(call.adapter)) {
            return rejected(Rejection.RESYNC, "adapter " + call.adapter + ", " + still(scene.resyncEndsAtNs()));
        }
        if (call.comfort.isFirst()) {
            return rejected(Rejection.ANNOUNCE_FIRST, still(call.comfort.firstUntilNs));
        }
        if (scene.isAdapterDown(call.adapter)) {
            return rejected(Rejection.ADAPTER_DOWN, "adapter " + call.adapter);
        }
        if (call.isBeingLost()) {
            return rejected(Rejection.RESYNC, "adapter " + call.adapter + " has the call no more");
        }
        return scene.plan().isFrozen(call.queue) ? rejected(Rejection.FROZEN, "") : Optional.empty();
    }

    private String still(long untilNs) {
        return TimeUnit.NANOSECONDS.toMillis(untilNs - scene.nowNs()) + " ms to go";
    }

    /** Whether a call is in a queue, rung or not; one that goes to a named agent past all queues is not. */
    static boolean isQueued(Call call) {
        return call.queue != Call.NONE && (call.state == CallState.WAITING || call.state == CallState.OFFERED);
    }

    /** Whether one of a call's offers is answered and waits for its bridge, so that it wants no other agent. */
    static boolean isAnswered(Call call) {
        return call.answeredOffer != Call.NONE || call.keptBackUntilNs == Long.MAX_VALUE;
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
