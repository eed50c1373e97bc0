package org.strowger.core.internal.decide;

import org.strowger.core.agent.AgentHold;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.Medium;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.AgentEvent;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.codec.AgentNotReadyDecoder;
import org.strowger.core.internal.codec.AgentOptOutDecoder;
import org.strowger.core.internal.codec.AgentReadyDecoder;
import org.strowger.core.internal.codec.AgentSignInDecoder;
import org.strowger.core.internal.codec.AgentSignInToDecoder;
import org.strowger.core.internal.codec.AgentSignOutDecoder;
import org.strowger.core.internal.tally.Newcomer;
import org.strowger.core.internal.time.DeadlineQueue;

/** What agents wish and what becomes of them between calls. The state follows from wish and slots. */
final class AgentDesk {
    private static final int VOICE = Medium.VOICE.ordinal();

    private final Floor floor;
    private final OfferDesk offers;
    private final AgentMoves moves;
    private final WrapUpDesk wrapUps;
    private final BreakDesk breaks;
    private final LimitDesk limits;
    private InterruptDesk interrupts;
    private final Newcomer newcomer = new Newcomer();

    AgentDesk(Floor floor, OfferDesk offers, AgentMoves moves, WrapUpDesk wrapUps, BreakDesk breaks,
            LimitDesk limits) {
        this.floor = floor;
        this.offers = offers;
        this.moves = moves;
        this.wrapUps = wrapUps;
        this.breaks = breaks;
        this.limits = limits;
    }

    void bind(InterruptDesk interruptDesk) {
        interrupts = interruptDesk;
    }

    void signIn(Agent agent, boolean ready, int reason) {
        if (mayComeIn(AgentSignInDecoder.TEMPLATE_ID, agent)) {
            comeIn(agent, ready, reason);
        }
    }

    /** Signs in to some of his queues and no others. @param queues indices, {@code count} of them */
    void signInTo(Agent agent, boolean ready, int reason, int[] queues, int count) {
        if (!mayComeIn(AgentSignInToDecoder.TEMPLATE_ID, agent)) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (!agent.serves(queues[i])) {
                refuse(AgentSignInToDecoder.TEMPLATE_ID, agent, Refusal.NOT_A_MEMBER);
                return;
            }
        }
        for (int queue : agent.queues) {
            boolean out = !contains(queues, count, queue);
            if (out != agent.isOptedOut(queue)) {
                agent.optOut(queue, out);
                floor.effects.agents().member(agent, queue, out);
            }
        }
        comeIn(agent, ready, reason);
    }

    private boolean mayComeIn(int command, Agent agent) {
        if (agent.gone) {
            refuse(command, agent, Refusal.AGENT_GONE);
        } else if (agent.state != AgentState.LOGGED_OFF) {
            refuse(command, agent, Refusal.SIGNED_IN);
        } else {
            return true;
        }
        return false;
    }

    private static boolean contains(int[] queues, int count, int queue) {
        for (int i = 0; i < count; i++) {
            if (queues[i] == queue) {
                return true;
            }
        }
        return false;
    }

    private void comeIn(Agent agent, boolean ready, int reason) {
        agent.beginShift();
        welcome(agent);
        moves.wish(agent, ready ? AgentState.READY : AgentState.NOT_READY, ready ? ReasonTable.NONE : reason);
        agent.idleSinceNs = floor.nowNs;
        moves.move(agent, ready ? AgentEvent.SIGN_IN_READY : AgentEvent.SIGN_IN_NOT_READY, agent.wishReason);
        moves.settle(agent);
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

    /** The host says how difficult the calls may be that he takes, also while he is away. */
    void difficultyLimit(Agent agent, int limit) {
        limits.set(agent, limit);
        moves.settle(agent);
    }

    /** Leaves one of his queues for now, or comes back; an offer that is open goes on. */
    void optOut(Agent agent, int queue, boolean out) {
        if (!agent.serves(queue)) {
            refuse(AgentOptOutDecoder.TEMPLATE_ID, agent, Refusal.NOT_A_MEMBER);
            return;
        }
        if (agent.isOptedOut(queue) == out) {
            refuse(AgentOptOutDecoder.TEMPLATE_ID, agent, Refusal.NO_CHANGE);
            return;
        }
        agent.optOut(queue, out);
        floor.effects.agents().member(agent, queue, out);
        if (agent.state != AgentState.LOGGED_OFF) {
            moves.countMember(agent, queue, out ? -1 : 1);
            moves.memberMoved(queue);
            floor.pairing.agentMoved(agent);
        }
    }

    void ready(Agent agent) {
        if (isRefused(AgentReadyDecoder.TEMPLATE_ID, agent)) {
            return;
        }
        boolean away = agent.state == AgentState.NOT_READY;
        if (agent.device.lost) {
            moves.wish(agent, AgentState.NOT_READY, ReasonTable.TECHNICAL);
            if (away && agent.reason != ReasonTable.TECHNICAL) {
                moves.move(agent, AgentEvent.BENCHED, ReasonTable.TECHNICAL);
            }
        } else {
            moves.wish(agent, AgentState.READY, ReasonTable.NONE);
            if (away) {
                moves.forgiveMisses(agent);
                moves.move(agent, AgentEvent.READY, ReasonTable.NONE);
                moves.becameReady(agent);
            }
        }
        moves.settle(agent);
    }

    void notReady(Agent agent, int reason) {
        if (isRefused(AgentNotReadyDecoder.TEMPLATE_ID, agent)) {
            return;
        }
        breaks.forgo(agent);
        moves.wish(agent, AgentState.NOT_READY, reason);
        offers.withdrawFrom(agent, false);
        if (agent.state == AgentState.WRAP_UP) {
            wrapUps.endAll(agent, true);
        } else {
            moves.obey(agent);
        }
        moves.settle(agent);
    }

    void signOut(Agent agent) {
        if (isRefused(AgentSignOutDecoder.TEMPLATE_ID, agent)) {
            return;
        }
        breaks.forgo(agent);
        moves.wish(agent, AgentState.LOGGED_OFF, ReasonTable.NONE);
        offers.withdrawFrom(agent, true);
        moves.obey(agent);
        moves.settle(agent);
    }

    /** The configuration lacks an agent from now on: he leaves, when the calls that he has are over. */
    void goes(Agent agent) {
        if (agent.state == AgentState.LOGGED_OFF) {
            return;
        }
        breaks.forgo(agent);
        agent.forcedOff = true;
        moves.wish(agent, AgentState.LOGGED_OFF, ReasonTable.NONE);
        offers.withdrawFrom(agent, true);
        wrapUps.endAll(agent, false);
        moves.obey(agent);
    }

    private boolean isRefused(int command, Agent agent) {
        if (agent.state == AgentState.LOGGED_OFF) {
            refuse(command, agent, Refusal.NOT_SIGNED_IN);
        } else if (agent.forcedOff) {
            refuse(command, agent, Refusal.FORCED_OFF);
        } else {
            return false;
        }
        return true;
    }

    /** The break is over that too many misses brought. */
    void returnDue(Agent agent) {
        agent.returnTimer = DeadlineQueue.NONE;
        moves.returns(agent);
        moves.settle(agent);
    }

    void cooldownOver(Agent agent) {
        agent.cooldownTimer = DeadlineQueue.NONE;
        agent.pairs.expire(floor.nowNs);
        if (floor.nowNs >= agent.coolUntilNs) {
            moves.hold(agent, AgentHold.AGENT_COOLDOWN, false);
        }
        moves.armCooldown(agent);
        moves.settle(agent);
        floor.pairing.agentMoved(agent);
    }

    /** The agent's call is bridged. */
    void connected(Agent agent, Call call) {
        moves.forgiveMisses(agent);
        agent.callsAnswered++;
        agent.tally.callTaken(floor.nowNs);
        agent.slots.begin(call.medium, call.slot);
        interrupts.review(agent);
        limits.callTaken(agent);
        moves.callBegan(agent);
        moves.move(agent, AgentEvent.CONNECTED, ReasonTable.NONE);
        moves.settle(agent);
    }

    /** One of the agent's calls is over for him. */
    void talkEnded(Agent agent, Call call, Party party) {
        agent.slots.end(party.medium, call.slot);
        interrupts.review(agent);
        agent.talkedNs += party.talkNs();
        agent.tally.talked(party.talkNs(), floor.nowNs);
        moves.callEnded(agent);
        wrapUps.begin(agent, call.toldId, party);
        moves.talkOver(agent);
        moves.settle(agent);
    }

    /** A supervisor begins to listen: his slot is filled without an offer. */
    void listens(Agent agent) {
        agent.slots.beginListening(VOICE);
        moves.callBegan(agent);
        moves.move(agent, AgentEvent.CONNECTED, ReasonTable.NONE);
        moves.settle(agent);
    }

    /** He listens no more; there is no after-call work. */
    void listenedEnough(Agent agent) {
        agent.slots.endListening(VOICE);
        moves.callEnded(agent);
        moves.talkOver(agent);
        moves.settle(agent);
    }

    /** He goes on as one who takes part. */
    void listenerTakesPart(Agent agent, Call call) {
        agent.slots.endListening(VOICE);
        agent.callsAnswered++;
        agent.tally.callTaken(floor.nowNs);
        agent.slots.begin(call.medium, call.slot);
        interrupts.review(agent);
        limits.callTaken(agent);
        moves.settle(agent);
    }

    /** An offer to the agent came to nothing for a reason that counts against him or his device. */
    void passed(Agent agent, QueueState queue, long callId, OfferOutcome outcome) {
        long now = floor.nowNs;
        long cooldownNs;
        boolean benched;
        int why = ReasonTable.MISSED;
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
                why = ReasonTable.TECHNICAL;
            }
        }
        agent.pairs.keep(callId, now + queue.pairCooldownNs);
        agent.coolUntilNs = Math.max(agent.coolUntilNs, now + cooldownNs);
        moves.armCooldown(agent);
        if (benched && agent.wish == AgentState.READY) {
            moves.wish(agent, AgentState.NOT_READY, why);
            agent.returnAfterNs = queue.missedReturnNs;
        }
    }

    /** An open offer to the agent is over without a call: his wish comes true if it waited for that. */
    void offerOver(Agent agent) {
        if (agent.state == AgentState.READY && agent.offerSlot == Agent.NO_SLOT) {
            breaks.freed(agent);
            moves.obey(agent);
        }
        moves.settle(agent);
    }

    private static boolean reached(int count, int allowed) {
        return allowed > 0 && count >= allowed;
    }

    private void refuse(int command, Agent agent, Refusal why) {
        floor.effects.commandRefused(command, agent.index, why);
    }
}
