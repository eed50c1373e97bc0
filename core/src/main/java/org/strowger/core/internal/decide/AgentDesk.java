package org.strowger.core.internal.decide;

import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.AgentEvent;
import org.strowger.core.internal.agent.Slots;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.codec.AgentEndWrapUpDecoder;
import org.strowger.core.internal.codec.AgentNotReadyDecoder;
import org.strowger.core.internal.codec.AgentReadyDecoder;
import org.strowger.core.internal.codec.AgentSignInDecoder;
import org.strowger.core.internal.codec.AgentSignOutDecoder;
import org.strowger.core.internal.match.Matcher;
import org.strowger.core.internal.tally.Newcomer;
import org.strowger.core.internal.time.DeadlineQueue;

/** What agents wish and what becomes of them between calls. The state follows from wish and slots. */
final class AgentDesk {
    private final Floor floor;
    private final OfferDesk offers;
    private final WaitDesk waits;
    private final Matcher.Newly newly;
    private final Newcomer newcomer = new Newcomer();

    AgentDesk(Floor floor, OfferDesk offers, WaitDesk waits) {
        this.floor = floor;
        this.offers = offers;
        this.waits = waits;
        this.newly = floor.pairing::agentMoved;
    }

    void signIn(Agent agent, boolean ready, NotReadyReason reason) {
        if (agent.state != AgentState.LOGGED_OFF || agent.gone) {
            refuse(AgentSignInDecoder.TEMPLATE_ID, agent, agent.gone ? Refusal.AGENT_GONE : Refusal.SIGNED_IN);
            return;
        }
        agent.beginShift();
        welcome(agent);
        wish(agent, ready ? AgentState.READY : AgentState.NOT_READY, reason);
        if (ready) {
            move(agent, AgentEvent.SIGN_IN_READY, NotReadyReason.NONE);
            agent.idleSinceNs = floor.nowNs;
        } else {
            move(agent, AgentEvent.SIGN_IN_NOT_READY, reason);
        }
        countMember(agent, 1);
        refresh(agent);
    }

    /** A newcomer's sums become at least the lowest among his colleagues, where a ranking looks at them. */
    private void welcome(Agent agent) {
        if (!floor.plan.usesTallies()) {
            return;
        }
        for (int queue : agent.queues) {
            newcomer.begin(agent.tally, floor.nowNs);
            for (int colleague : floor.plan.membersOf(queue)) {
                if (floor.agents[colleague].state != AgentState.LOGGED_OFF) {
                    newcomer.meets(floor.agents[colleague].tally);
                }
            }
            newcomer.joins();
        }
    }

    void ready(Agent agent) {
        if (agent.state == AgentState.LOGGED_OFF || agent.gone) {
            refuse(AgentReadyDecoder.TEMPLATE_ID, agent,
                    agent.gone ? Refusal.AGENT_GONE : Refusal.NOT_SIGNED_IN);
            return;
        }
        wish(agent, AgentState.READY, NotReadyReason.NONE);
        if (agent.state == AgentState.NOT_READY) {
            agent.misses = 0;
            agent.rejects = 0;
            agent.faults = 0;
            move(agent, AgentEvent.READY, NotReadyReason.NONE);
            agent.idleSinceNs = floor.nowNs;
        }
        refresh(agent);
    }

    void notReady(Agent agent, NotReadyReason reason) {
        if (agent.state == AgentState.LOGGED_OFF || agent.gone) {
            refuse(AgentNotReadyDecoder.TEMPLATE_ID, agent,
                    agent.gone ? Refusal.AGENT_GONE : Refusal.NOT_SIGNED_IN);
            return;
        }
        wish(agent, AgentState.NOT_READY, reason);
        offers.withdrawFrom(agent, false);
        obey(agent, AgentEvent.NOT_READY);
        refresh(agent);
    }

    void signOut(Agent agent) {
        if (agent.state == AgentState.LOGGED_OFF) {
            refuse(AgentSignOutDecoder.TEMPLATE_ID, agent, Refusal.NOT_SIGNED_IN);
            return;
        }
        wish(agent, AgentState.LOGGED_OFF, NotReadyReason.NONE);
        offers.withdrawFrom(agent, true);
        obey(agent, AgentEvent.SIGN_OUT);
        refresh(agent);
    }

    /** The configuration lacks an agent from now on: he leaves, when the calls that he has are over. */
    void goes(Agent agent) {
        if (agent.state != AgentState.LOGGED_OFF) {
            wish(agent, AgentState.LOGGED_OFF, NotReadyReason.NONE);
            offers.withdrawFrom(agent, true);
            obey(agent, AgentEvent.SIGN_OUT);
        }
    }

    /** A wish that takes the agent away comes true at once where nothing fills his slots. */
    private void obey(Agent agent, AgentEvent event) {
        if (agent.state != AgentState.READY && agent.state != AgentState.NOT_READY
                || agent.offerSlot != Agent.NO_SLOT) {
            return;
        }
        move(agent, event, agent.wishReason);
        if (event == AgentEvent.SIGN_OUT) {
            countMember(agent, -1);
        }
    }

    void endWrapUp(Agent agent) {
        if (agent.slots.wrapUps() == 0) {
            refuse(AgentEndWrapUpDecoder.TEMPLATE_ID, agent, Refusal.NOT_IN_WRAP_UP);
            return;
        }
        while (agent.slots.wrapUps() > 0) {
            floor.timers.cancel(agent.slots.wrapUp(0).timer);
            wrapUpOver(agent, 0);
        }
    }

    /** The timer of one contact's after-call work has fired. */
    void wrapUpLapsed(Agent agent, int timer) {
        int at = 0;
        while (agent.slots.wrapUp(at).timer != timer) {
            at++;
        }
        wrapUpOver(agent, at);
    }

    private void wrapUpOver(Agent agent, int at) {
        Slots.WrapUp ended = agent.slots.wrapUp(at);
        floor.effects.wrapUpEnded(agent, ended, floor.nowNs - ended.beganNs);
        agent.slots.endWrapUp(at);
        if (agent.state == AgentState.WRAP_UP && agent.slots.wrapUps() == 0) {
            freed(agent);
        }
        refresh(agent);
    }

    void cooldownOver(Agent agent) {
        agent.cooldownTimer = DeadlineQueue.NONE;
        agent.pairs.expire(floor.nowNs);
        armCooldown(agent);
        refresh(agent);
        floor.pairing.agentMoved(agent);
    }

    /** The agent's call is bridged. */
    void connected(Agent agent, Call call) {
        agent.misses = 0;
        agent.rejects = 0;
        agent.faults = 0;
        agent.callsAnswered++;
        agent.tally.callTaken(floor.nowNs);
        agent.slots.begin(call.medium, call.slot);
        move(agent, AgentEvent.CONNECTED, NotReadyReason.NONE);
        refresh(agent);
    }

    /** One of the agent's calls is over for him; its stay and queue are still known. */
    void talkEnded(Agent agent, Call call, long segmentId, long talkNs) {
        agent.slots.end(call.medium, call.slot);
        agent.talkedNs += talkNs;
        agent.tally.talked(talkNs, floor.nowNs);
        long wrapUpNs = floor.queues[call.queue].wrapUpNs;
        if (wrapUpNs > 0) {
            Slots.WrapUp begun = agent.slots.beginWrapUp(call.medium);
            begun.timer = floor.timers.arm(floor.nowNs + wrapUpNs, TimerKind.WRAP_UP, agent.index);
            begun.beganNs = floor.nowNs;
            begun.callId = call.callId;
            begun.segmentId = segmentId;
            begun.queue = call.queue;
            begun.queuedAtWallMs = call.enqueuedAtWallMs;
        }
        if (agent.slots.live() > 0) {
            agent.state = floor.agentLife.next(agent.state, AgentEvent.ONE_ENDED);
        } else if (agent.slots.wrapUps() > 0) {
            move(agent, AgentEvent.TALK_ENDED, NotReadyReason.NONE);
        } else {
            freed(agent);
        }
        refresh(agent);
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
        agent.pairs.keep(callId, now + queue.pairCooldownNs);
        agent.coolUntilNs = Math.max(agent.coolUntilNs, now + cooldownNs);
        armCooldown(agent);
        if (benched && agent.wish == AgentState.READY) {
            wish(agent, AgentState.NOT_READY, why);
        }
    }

    /** An open offer to the agent is over without a call: his wish comes true if it waited for that. */
    void offerOver(Agent agent) {
        if (agent.state == AgentState.READY && agent.offerSlot == Agent.NO_SLOT) {
            switch (agent.wish) {
                case NOT_READY -> obey(agent, agent.wishReason == NotReadyReason.MISSED
                        || agent.wishReason == NotReadyReason.TECHNICAL
                        ? AgentEvent.BENCHED : AgentEvent.NOT_READY);
                case LOGGED_OFF -> obey(agent, AgentEvent.SIGN_OUT);
                default -> { }
            }
        }
        refresh(agent);
    }

    /** Lets the agent stand where he is available, and be looked at when the step ends. */
    private void refresh(Agent agent) {
        if (floor.matcher.refresh(agent, floor.nowNs)) {
            floor.pairing.agentMoved(agent);
        }
    }

    private void freed(Agent agent) {
        switch (agent.wish) {
            case READY -> {
                move(agent, AgentEvent.FREED_READY, NotReadyReason.NONE);
                agent.idleSinceNs = floor.nowNs;
            }
            case NOT_READY -> move(agent, AgentEvent.FREED_NOT_READY, agent.wishReason);
            default -> {
                move(agent, AgentEvent.FREED_SIGNED_OUT, NotReadyReason.NONE);
                countMember(agent, -1);
            }
        }
    }

    /** An agent's record has changed while he stood nowhere: he stands again, and is looked at. */
    void standsAgain(Agent agent) {
        refresh(agent);
    }

    /** Agents whom a queue's tiers let in or shut out, now that others of its members are signed in. */
    void refit(int queue) {
        floor.matcher.refit(queue, newly);
    }

    private void countMember(Agent agent, int change) {
        for (int queue : agent.queues) {
            QueueState state = floor.queues[queue];
            state.members += change;
            if (floor.matcher.staffed(queue, floor.plan.tier(agent.kind, queue), change)) {
                floor.matcher.refit(queue, newly);
            }
            if (state.members == (change > 0 ? 1 : 0)) {
                waits.watchEmpty(queue);
            }
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
        if (from == AgentState.BUSY && agent.state == AgentState.BUSY) {
            return;
        }
        agent.reason = reason;
        agent.tally.stateIs(agent.state, floor.nowNs);
        for (int queue : agent.queues) {
            waits.steps().memberMoved(queue);
        }
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
