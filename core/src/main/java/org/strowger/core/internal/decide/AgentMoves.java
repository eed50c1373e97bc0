package org.strowger.core.internal.decide;

import org.strowger.core.agent.AgentHold;
import org.strowger.core.agent.AgentState;
import org.strowger.core.center.RoutingConfig.IdleFrom;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.AgentEvent;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.match.Matcher;
import org.strowger.core.internal.time.DeadlineQueue;

/** The one place where an agent's state, wish and holds change, and where what follows from it is seen to. */
final class AgentMoves {
    private final Floor floor;
    private final WaitDesk waits;
    private final Matcher.Newly newly;
    private IdleFrom idleFrom;
    private ReasonDesk reasons;
    private BreakDesk breaks;
    private DeviceDesk devices;

    AgentMoves(Floor floor, WaitDesk waits, IdleFrom idleFrom) {
        this.floor = floor;
        this.waits = waits;
        this.idleFrom = idleFrom;
        this.newly = floor.pairing::agentMoved;
    }

    void bind(ReasonDesk reasonDesk, BreakDesk breakDesk, DeviceDesk deviceDesk) {
        reasons = reasonDesk;
        breaks = breakDesk;
        devices = deviceDesk;
    }

    /** From when an agent counts as idle, from now on. */
    void idleFrom(IdleFrom moment) {
        idleFrom = moment;
    }

    /** Works out who may serve a queue, now that others of its members are signed in. */
    void refit(int queue) {
        floor.matcher.refit(queue, newly);
    }

    /** Takes one row of the life cycle. @param reason of NOT_READY, else NONE */
    void move(Agent agent, AgentEvent event, int reason) {
        AgentState from = agent.state;
        agent.state = floor.agentLife.next(from, event);
        if (from == AgentState.BUSY && agent.state == AgentState.BUSY) {
            return;
        }
        long inFromNs = floor.nowNs - agent.stateSinceNs;
        agent.reason = reason;
        agent.tally.stateIs(agent.state, floor.nowNs);
        floor.estimates.agentWorks(agent.index, agent.state == AgentState.READY
                || agent.state == AgentState.BUSY || agent.state == AgentState.WRAP_UP);
        for (int queue : agent.queues) {
            memberMoved(queue);
        }
        floor.effects.agentChanged(agent.index, from, agent.state, reason, inFromNs);
        agent.stateSinceNs = floor.nowNs;
        agent.returnTimer = floor.timers.cancel(agent.returnTimer);
        if (agent.state == AgentState.NOT_READY && reason == ReasonTable.MISSED && agent.returnAfterNs > 0) {
            agent.returnTimer = floor.timers.arm(
                    floor.nowNs + agent.returnAfterNs, TimerKind.RETURN, agent.index);
        }
        if (agent.state != AgentState.BUSY && agent.state != AgentState.WRAP_UP) {
            agent.toldWish = agent.state;
            agent.toldWishReason = reason;
        }
        if (agent.state == AgentState.LOGGED_OFF) {
            countMembers(agent, -1);
            devices.signedOut(agent);
        } else if (from == AgentState.LOGGED_OFF) {
            countMembers(agent, 1);
            devices.signedIn(agent);
        }
        breaks.changed(agent, from, inFromNs);
        reasons.changed(agent);
    }

    /** What conditions say of a queue's members may be otherwise now. */
    void memberMoved(int queue) {
        waits.steps().memberMoved(queue);
    }

    /** What he wishes from now on; it comes true by {@link #obey} or when he is free. */
    void wish(Agent agent, AgentState state, int reason) {
        agent.returnAfterNs = 0;
        agent.wish = state;
        agent.wishReason = reason;
    }

    /** A wish that takes the agent away comes true at once where nothing fills his slots. */
    void obey(Agent agent) {
        boolean free = agent.state == AgentState.READY || agent.state == AgentState.NOT_READY;
        if (!free || agent.offerSlot != Agent.NO_SLOT) {
            return;
        }
        if (agent.wish == AgentState.LOGGED_OFF) {
            move(agent, AgentEvent.SIGN_OUT, ReasonTable.NONE);
        } else if (agent.wish == AgentState.NOT_READY) {
            boolean imposed = agent.wishReason == ReasonTable.MISSED || agent.wishReason == ReasonTable.TECHNICAL;
            move(agent, imposed ? AgentEvent.BENCHED : AgentEvent.NOT_READY, agent.wishReason);
        }
    }

    /** Nothing fills his slots any more: his wish comes true. */
    void freed(Agent agent) {
        if (idleFrom == IdleFrom.WRAP_UP_END) {
            agent.idleSinceNs = floor.nowNs;
        }
        breaks.freed(agent);
        switch (agent.wish) {
            case READY -> {
                move(agent, AgentEvent.FREED_READY, ReasonTable.NONE);
                becameReady(agent);
            }
            case NOT_READY -> move(agent, AgentEvent.FREED_NOT_READY, agent.wishReason);
            default -> move(agent, AgentEvent.FREED_SIGNED_OUT, ReasonTable.NONE);
        }
    }

    /** One contact is over: he goes on with another, does after-call work, or is free. */
    void talkOver(Agent agent) {
        if (agent.slots.live() > 0) {
            agent.state = floor.agentLife.next(agent.state, AgentEvent.ONE_ENDED);
        } else if (agent.slots.wrapUps() > 0) {
            move(agent, AgentEvent.TALK_ENDED, ReasonTable.NONE);
        } else {
            freed(agent);
        }
    }

    /**
     * A break that the engine imposed is over by itself; one that has not begun does not come. Who cannot be
     * rung for want of a phone stays away for that.
     */
    void returns(Agent agent) {
        forgiveMisses(agent);
        if (agent.device.lost) {
            wish(agent, AgentState.NOT_READY, ReasonTable.TECHNICAL);
            obey(agent);
            return;
        }
        wish(agent, AgentState.READY, ReasonTable.NONE);
        if (agent.state == AgentState.NOT_READY) {
            move(agent, AgentEvent.RETURNED, ReasonTable.NONE);
            becameReady(agent);
        }
    }

    /** He is READY from this moment on. */
    void becameReady(Agent agent) {
        if (idleFrom == IdleFrom.READY) {
            agent.idleSinceNs = floor.nowNs;
        }
        if (agent.coolDownNs > 0) {
            agent.coolUntilNs = Math.max(agent.coolUntilNs, floor.nowNs + agent.coolDownNs);
            agent.coolDownNs = 0;
            hold(agent, AgentHold.AGENT_COOLDOWN, true);
            armCooldown(agent);
        }
    }

    /** A call of his begins, or is over: the moments from which idleness may count. */
    void callBegan(Agent agent) {
        if (idleFrom == IdleFrom.CALL_START) {
            agent.idleSinceNs = floor.nowNs;
        }
    }

    /** A call of his is over. */
    void callEnded(Agent agent) {
        if (idleFrom == IdleFrom.CALL_END) {
            agent.idleSinceNs = floor.nowNs;
        }
    }

    /** Offers in a row that came to nothing count anew. */
    void forgiveMisses(Agent agent) {
        agent.misses = 0;
        agent.rejects = 0;
        agent.faults = 0;
    }

    /** A hold begins or ends; nothing happens if it is so already. */
    void hold(Agent agent, AgentHold hold, boolean on) {
        if (agent.isHeld(hold) == on) {
            return;
        }
        int at = hold.ordinal();
        agent.holds ^= 1 << at;
        long heldNs = on ? 0 : floor.nowNs - agent.heldSinceNs[at];
        agent.heldSinceNs[at] = floor.nowNs;
        floor.effects.agents().held(agent, hold, on, heldNs);
    }

    /** Arms the timer of the nearest cooldown. */
    void armCooldown(Agent agent) {
        floor.timers.cancel(agent.cooldownTimer);
        long end = agent.nextCooldownEndNs(floor.nowNs);
        agent.cooldownTimer = end == Long.MAX_VALUE
                ? DeadlineQueue.NONE
                : floor.timers.arm(end, TimerKind.COOLDOWN, agent.index);
    }

    /**
     * The end of everything that concerns an agent: a wish that still waits is told, and he stands where he is
     * available, to be looked at when the step ends.
     */
    void settle(Agent agent) {
        if (agent.wish != agent.toldWish || agent.wishReason != agent.toldWishReason) {
            agent.toldWish = agent.wish;
            agent.toldWishReason = agent.wishReason;
            floor.effects.agents().wished(agent);
        }
        devices.review(agent);
        if (floor.matcher.refresh(agent, floor.nowNs)) {
            floor.pairing.agentMoved(agent);
        }
    }

    private void countMembers(Agent agent, int change) {
        for (int queue : agent.queues) {
            if (!agent.isOptedOut(queue)) {
                countMember(agent, queue, change);
            }
        }
        floor.occupancy.staffed(agent);
    }

    /** An agent who is signed in joins a queue, or leaves it. */
    void countMember(Agent agent, int queue, int change) {
        QueueState state = floor.queues[queue];
        state.members += change;
        if (floor.matcher.staffed(queue, floor.plan.tier(agent.kind, queue), change)) {
            floor.matcher.refit(queue, newly);
        }
        if (change < 0) {
            waits.preferences().left(agent);
        }
        if (state.members == (change > 0 ? 1 : 0)) {
            waits.empties().watch(queue);
        }
    }
}
