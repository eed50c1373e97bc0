package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.AgentEvent;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.codec.AgentEndWrapUpDecoder;
import org.strowger.core.internal.codec.AgentNotReadyDecoder;
import org.strowger.core.internal.codec.AgentReadyDecoder;
import org.strowger.core.internal.codec.AgentSignInDecoder;
import org.strowger.core.internal.codec.AgentSignOutDecoder;
import org.strowger.core.internal.time.DeadlineQueue;

/** What agents ask for and what becomes of them between calls. */
final class AgentDesk {
    private final Floor floor;
    private final OfferDesk offers;

    AgentDesk(Floor floor, OfferDesk offers) {
        this.floor = floor;
        this.offers = offers;
    }

    void signIn(Agent agent, boolean ready, NotReadyReason reason) {
        if (agent.state != AgentState.LOGGED_OFF) {
            refuse(AgentSignInDecoder.TEMPLATE_ID, agent, Refusal.SIGNED_IN);
            return;
        }
        agent.misses = 0;
        agent.rejects = 0;
        agent.faults = 0;
        agent.callsAnswered = 0;
        agent.talkedNs = 0;
        for (int queue : agent.queues) {
            floor.queues[queue].members++;
        }
        wish(agent, ready ? AgentState.READY : AgentState.NOT_READY, reason);
        if (ready) {
            move(agent, AgentEvent.SIGN_IN_READY, NotReadyReason.NONE);
            agent.idleSinceNs = floor.nowNs;
            takeCalls(agent);
        } else {
            move(agent, AgentEvent.SIGN_IN_NOT_READY, reason);
        }
    }

    void ready(Agent agent) {
        if (agent.state == AgentState.LOGGED_OFF) {
            refuse(AgentReadyDecoder.TEMPLATE_ID, agent, Refusal.NOT_SIGNED_IN);
            return;
        }
        wish(agent, AgentState.READY, NotReadyReason.NONE);
        if (agent.state == AgentState.NOT_READY) {
            agent.misses = 0;
            agent.rejects = 0;
            agent.faults = 0;
            move(agent, AgentEvent.READY, NotReadyReason.NONE);
            agent.idleSinceNs = floor.nowNs;
            takeCalls(agent);
        }
    }

    void notReady(Agent agent, NotReadyReason reason) {
        if (agent.state == AgentState.LOGGED_OFF) {
            refuse(AgentNotReadyDecoder.TEMPLATE_ID, agent, Refusal.NOT_SIGNED_IN);
            return;
        }
        wish(agent, AgentState.NOT_READY, reason);
        if (agent.state == AgentState.READY || agent.state == AgentState.NOT_READY) {
            leaveFloor(agent, AgentEvent.NOT_READY, reason);
        }
    }

    void signOut(Agent agent) {
        if (agent.state == AgentState.LOGGED_OFF) {
            refuse(AgentSignOutDecoder.TEMPLATE_ID, agent, Refusal.NOT_SIGNED_IN);
            return;
        }
        wish(agent, AgentState.LOGGED_OFF, NotReadyReason.NONE);
        if (agent.state == AgentState.READY || agent.state == AgentState.NOT_READY) {
            leaveFloor(agent, AgentEvent.SIGN_OUT, NotReadyReason.NONE);
        }
    }

    void endWrapUp(Agent agent) {
        if (agent.state != AgentState.WRAP_UP) {
            refuse(AgentEndWrapUpDecoder.TEMPLATE_ID, agent, Refusal.NOT_IN_WRAP_UP);
            return;
        }
        agent.wrapUpTimer = floor.timers.cancel(agent.wrapUpTimer);
        freed(agent);
    }

    void wrapUpOver(Agent agent) {
        agent.wrapUpTimer = DeadlineQueue.NONE;
        freed(agent);
    }

    void cooldownOver(Agent agent) {
        agent.cooldownTimer = DeadlineQueue.NONE;
        agent.expirePairs(floor.nowNs);
        armCooldown(agent);
        takeCalls(agent);
    }

    /** The agent's call is bridged. */
    void connected(Agent agent, int callSlot) {
        agent.misses = 0;
        agent.rejects = 0;
        agent.faults = 0;
        agent.callsAnswered++;
        agent.callSlot = callSlot;
        move(agent, AgentEvent.CONNECTED, NotReadyReason.NONE);
    }

    /** The agent's call is over. */
    void talkEnded(Agent agent, long talkNs, long wrapUpNs) {
        agent.callSlot = Agent.NO_SLOT;
        agent.talkedNs += talkNs;
        if (wrapUpNs > 0) {
            move(agent, AgentEvent.TALK_ENDED, NotReadyReason.NONE);
            agent.wrapUpTimer = floor.timers.arm(floor.nowNs + wrapUpNs, TimerKind.WRAP_UP, agent.index);
        } else {
            freed(agent);
        }
    }

    /** An offer to the agent came to nothing for a reason that counts against him or his device. */
    void passed(Agent agent, QueueState queue, long callId, OfferOutcome outcome) {
        long now = floor.nowNs;
        long cooldownNs;
        boolean benched;
        NotReadyReason why = NotReadyReason.MISSED;
        switch (outcome) {
            case NO_ANSWER -> {
                cooldownNs = queue.noAnswerCooldownNs;
                benched = reached(++agent.misses, queue.missesAllowed);
            }
            case REJECTED -> {
                cooldownNs = queue.rejectCooldownNs;
                benched = reached(++agent.rejects, queue.rejectsAllowed);
            }
            default -> {
                cooldownNs = queue.faultCooldownNs;
                benched = reached(++agent.faults, queue.faultsAllowed);
                why = NotReadyReason.TECHNICAL;
            }
        }
        agent.coolPair(callId, now + queue.pairCooldownNs);
        agent.coolUntilNs = Math.max(agent.coolUntilNs, now + cooldownNs);
        armCooldown(agent);
        if (benched) {
            wish(agent, AgentState.NOT_READY, why);
            move(agent, AgentEvent.BENCHED, why);
        }
    }

    /** Lets an agent whom nothing holds stand among the available, and looks for a call. */
    void takeCalls(Agent agent) {
        if (!agent.isAvailable(floor.nowNs)) {
            return;
        }
        if (!floor.matcher.isAvailable(agent)) {
            floor.matcher.agentAvailable(agent);
        }
        offers.matchAgent(agent);
    }

    private void leaveFloor(Agent agent, AgentEvent event, NotReadyReason reason) {
        floor.matcher.agentTaken(agent);
        Offer open = agent.offerSlot == Agent.NO_SLOT ? null : floor.calls.offer(agent.offerSlot);
        if (open != null) {
            offers.release(open, OfferOutcome.WITHDRAWN, Reason.CANCELLED, true);
        }
        move(agent, event, reason);
        if (event == AgentEvent.SIGN_OUT) {
            membersLeave(agent);
        }
        if (open != null) {
            offers.callReturns(floor.calls.call(open.callSlot));
        }
    }

    private void freed(Agent agent) {
        if (agent.state == AgentState.WRAP_UP) {
            floor.effects.wrapUpEnded(agent, floor.nowNs - agent.stateSinceNs);
        }
        switch (agent.wish) {
            case READY -> {
                move(agent, AgentEvent.FREED_READY, NotReadyReason.NONE);
                agent.idleSinceNs = floor.nowNs;
                takeCalls(agent);
            }
            case NOT_READY -> move(agent, AgentEvent.FREED_NOT_READY, agent.wishReason);
            default -> {
                move(agent, AgentEvent.FREED_SIGNED_OUT, NotReadyReason.NONE);
                membersLeave(agent);
            }
        }
    }

    private void membersLeave(Agent agent) {
        for (int queue : agent.queues) {
            floor.queues[queue].members--;
        }
    }

    private void armCooldown(Agent agent) {
        floor.timers.cancel(agent.cooldownTimer);
        long end = agent.nextCooldownEndNs(floor.nowNs);
        agent.cooldownTimer = end == Long.MAX_VALUE
                ? DeadlineQueue.NONE
                : floor.timers.arm(end, TimerKind.COOLDOWN, agent.index);
    }

    private void move(Agent agent, AgentEvent event, NotReadyReason reason) {
        AgentState from = agent.state;
        agent.state = floor.agentLife.next(from, event);
        agent.reason = reason;
        floor.effects.agentChanged(agent.index, from, agent.state, reason, floor.nowNs - agent.stateSinceNs);
        agent.stateSinceNs = floor.nowNs;
    }

    private static void wish(Agent agent, AgentState state, NotReadyReason reason) {
        agent.wish = state;
        agent.wishReason = reason;
    }

    private static boolean reached(int count, int allowed) {
        return allowed > 0 && count >= allowed;
    }

    private void refuse(int command, Agent agent, Refusal why) {
        floor.effects.commandRefused(command, agent.index, why);
    }
}
