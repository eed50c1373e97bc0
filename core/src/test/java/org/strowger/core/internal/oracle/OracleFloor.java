package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.internal.call.OfferStage;

/** Agents, calls and offers, and what becomes of them: the rules of the specification, case by case. */
final class OracleFloor {
    final List<OracleAgent> agents = new ArrayList<>();
    final List<OracleQueue> queues = new ArrayList<>();
    /** Living calls, as they came in. */
    final List<OracleCall> calls = new ArrayList<>();
    final OracleTimers timers = new OracleTimers();
    final boolean[] down = {true, true, true, true};
    final long[] epoch = new long[down.length];
    long nowNs;

    private final OracleMatching matching = new OracleMatching(this);
    private final OracleFlows flows = new OracleFlows(this);
    private long nextEntry;
    private long nextLeg = 1;

    OracleFloor(CenterConfig center) {
        center.agents().forEach(config -> agents.add(new OracleAgent(agents.size(), config)));
        center.queues().forEach(config -> queues.add(new OracleQueue(queues.size(), config)));
    }

    OracleFlows flows() {
        return flows;
    }

    // Agents

    void signIn(OracleAgent agent, boolean ready, NotReadyReason reason) {
        if (agent.signedIn) {
            return;
        }
        agent.signedIn = true;
        agent.clearCounts();
        wish(agent, ready ? AgentState.READY : AgentState.NOT_READY, reason);
        if (ready) {
            becomesIdle(agent);
        }
    }

    void ready(OracleAgent agent) {
        boolean wasAway = agent.state() == AgentState.NOT_READY;
        if (agent.signedIn) {
            wish(agent, AgentState.READY, NotReadyReason.NONE);
        }
        if (wasAway) {
            agent.clearCounts();
            becomesIdle(agent);
        }
    }

    void away(OracleAgent agent, AgentState wished, NotReadyReason reason) {
        if (!agent.signedIn) {
            return;
        }
        wish(agent, wished, reason);
        OracleOffer open = agent.offer;
        if (open != null) {
            close(open);
            callLooks(open.call);
        }
    }

    void endWrapUp(OracleAgent agent) {
        if (agent.state() == AgentState.WRAP_UP) {
            timers.cancel(agent.wrapUp);
            freed(agent);
        }
    }

    private void wish(OracleAgent agent, AgentState wished, NotReadyReason reason) {
        agent.wish = wished;
        agent.wishReason = reason;
        if (wished == AgentState.LOGGED_OFF && agent.call == null && agent.wrapUp == null) {
            agent.signedIn = false;
        }
    }

    private void freed(OracleAgent agent) {
        agent.wrapUp = null;
        wish(agent, agent.wish, agent.wishReason);
        if (agent.state() == AgentState.READY) {
            becomesIdle(agent);
        }
    }

    private void becomesIdle(OracleAgent agent) {
        agent.idleSinceNs = nowNs;
        agentLooks(agent);
    }

    /** An agent who is free takes the best call that he may serve. */
    void agentLooks(OracleAgent agent) {
        if (agent.isFree() && nowNs >= agent.coolUntilNs) {
            agent.resting = false;
            OracleCall call = matching.bestCallFor(agent);
            if (call != null) {
                offer(call, agent);
            }
        }
    }

    boolean canBeFound(OracleAgent agent) {
        return agent.isFree() && !agent.resting;
    }

    private void rests(OracleAgent agent, OracleCall call, OfferOutcome outcome) {
        QueueConfig queue = call.queue.config;
        boolean benched;
        long cooldownNs;
        switch (outcome) {
            case NO_ANSWER -> {
                cooldownNs = queue.noAnswerCooldown().toNanos();
                benched = ++agent.misses >= queue.missesAllowed() && queue.missesAllowed() > 0;
            }
            case REJECTED -> {
                cooldownNs = queue.rejectCooldown().toNanos();
                benched = ++agent.rejects >= queue.rejectsAllowed() && queue.rejectsAllowed() > 0;
            }
            default -> {
                cooldownNs = queue.faultCooldown().toNanos();
                benched = ++agent.faults >= queue.faultsAllowed() && queue.faultsAllowed() > 0;
            }
        }
        agent.pairs.add(new OracleAgent.Pair(call.id, nowNs + queue.pairCooldown().toNanos()));
        agent.coolUntilNs = Math.max(agent.coolUntilNs, nowNs + cooldownNs);
        setCooldownTimer(agent);
        if (benched) {
            wish(agent, AgentState.NOT_READY,
                    outcome == OfferOutcome.FAILED ? NotReadyReason.TECHNICAL : NotReadyReason.MISSED);
        }
    }

    /** At the end of each cooldown he looks again. */
    private void setCooldownTimer(OracleAgent agent) {
        timers.cancel(agent.cooldown);
        long nextNs = agent.coolUntilNs > nowNs ? agent.coolUntilNs : Long.MAX_VALUE;
        for (OracleAgent.Pair pair : agent.pairs) {
            nextNs = Math.min(nextNs, pair.untilNs());
        }
        agent.cooldown = nextNs == Long.MAX_VALUE ? null : timers.set(nextNs, () -> {
            agent.pairs.removeIf(pair -> pair.untilNs() <= nowNs);
            setCooldownTimer(agent);
            agentLooks(agent);
        });
    }

    // Offers

    private void callLooks(OracleCall call) {
        if (call.waitOver) {
            maxWaitReached(call);
            return;
        }
        OracleAgent agent = matching.bestAgentFor(call);
        if (agent != null) {
            offer(call, agent);
        }
    }

    private void offer(OracleCall call, OracleAgent agent) {
        OracleOffer offer = new OracleOffer(call, agent, nextLeg);
        nextLeg += 2;
        agent.legs.add(offer.legId);
        agent.offer = offer;
        call.offer = offer;
        setDeadline(offer, call.queue.config.offerTimeout().toNanos());
    }

    private void setDeadline(OracleOffer offer, long afterNs) {
        timers.cancel(offer.deadline);
        offer.deadline = timers.set(nowNs + afterNs, () -> {
            boolean unanswered = offer.stage != OfferStage.ANSWERED;
            fails(offer, offer.lost || !unanswered ? OfferOutcome.FAILED : OfferOutcome.NO_ANSWER, offer.lost);
        });
    }

    void rings(OracleOffer offer) {
        if (!offer.lost && offer.stage == OfferStage.RESERVED) {
            offer.stage = OfferStage.ALERTING;
        }
    }

    void answers(OracleOffer offer) {
        if (!offer.lost && offer.stage != OfferStage.ANSWERED) {
            offer.stage = OfferStage.ANSWERED;
            setDeadline(offer, offer.call.queue.config.connectTimeout().toNanos());
            offer.call.bridges++;
            offer.bridge = offer.call.bridges;
        }
    }

    void bridged(OracleOffer offer) {
        if (offer.lost || offer.stage != OfferStage.ANSWERED) {
            return;
        }
        close(offer);
        OracleCall call = offer.call;
        timers.cancel(call.maxWait);
        call.maxWait = null;
        call.queue.answered++;
        call.agent = offer.agent;
        call.agentLeg = offer.legId;
        call.agentSeenInEpoch = epoch[call.adapter];
        offer.agent.call = call;
        offer.agent.clearCounts();
    }

    /** The offer came to nothing: the call, back at its place, looks for another agent; then the agent looks. */
    void fails(OracleOffer offer, OfferOutcome outcome, boolean blameless) {
        close(offer);
        offer.agent.resting = true;
        if (!blameless) {
            rests(offer.agent, offer.call, outcome);
        }
        callLooks(offer.call);
        agentLooks(offer.agent);
    }

    /** The adapter is gone: the offer ends at this very moment. */
    void adapterLost(OracleOffer offer) {
        offer.lost = true;
        setDeadline(offer, 0);
    }

    private void close(OracleOffer offer) {
        timers.cancel(offer.deadline);
        offer.agent.offer = null;
        offer.call.offer = null;
    }

    // Calls

    void answered(OracleCall call, String flow, OracleQueue queue) {
        if (call.answered) {
            return;
        }
        call.answered = true;
        if (flow != null) {
            flows.start(call, flow);
        } else if (!enqueue(call, queue, -1)) {
            ends(call);
        }
    }

    void enqueueByHost(OracleCall call, OracleQueue queue, int priority) {
        if (call.state() == org.strowger.core.call.CallState.IN_FLOW && call.answered) {
            call.flow = null;
            if (!enqueue(call, queue, priority)) {
                ends(call);
            }
        }
    }

    /** Whether the queue let it in. @param priority −1 for the call's own, or else the queue's */
    boolean enqueue(OracleCall call, OracleQueue queue, int priority) {
        QueueConfig config = queue.config;
        boolean empty = agents.stream().noneMatch(agent -> agent.signedIn && agent.tier(config.name()) > 0);
        if (empty && !config.joinWhenEmpty() || config.maxWaiting() > 0 && waiting(queue) >= config.maxWaiting()) {
            queue.refused++;
            return false;
        }
        queue.offered++;
        call.queue = queue;
        call.entry = nextEntry++;
        call.waitOver = false;
        int own = call.priority >= 0 ? call.priority : config.priority();
        matching.place(call, priority >= 0 ? priority : own);
        if (!config.maxWait().isZero()) {
            call.maxWait = timers.set(nowNs + config.maxWait().toNanos(), () -> maxWaitDue(call));
        }
        callLooks(call);
        return true;
    }

    long waiting(OracleQueue queue) {
        return calls.stream().filter(call -> call.isInQueue() && call.queue == queue).count();
    }

    private void maxWaitDue(OracleCall call) {
        call.maxWait = null;
        if (call.offer != null) {
            call.waitOver = true;
        } else {
            maxWaitReached(call);
        }
    }

    private void maxWaitReached(OracleCall call) {
        call.queue.overflowed++;
        leaveQueue(call);
        if (call.flow == null) {
            ends(call);
        } else {
            flows.queueLeft(call);
        }
    }

    /** The agent's line is gone, the caller is still there. */
    void agentLeft(OracleCall call) {
        OracleAgent agent = call.agent;
        QueueConfig answeredFrom = call.queue.config;
        call.agent = null;
        call.queue = null;
        call.agentLost = timers.cancel(call.agentLost);
        if (call.flow == null) {
            ends(call);
        } else {
            flows.agentLeft(call);
        }
        talkEnds(agent, answeredFrom);
    }

    /** Why a call is over before its time. */
    enum Over { CALLER_GONE, HOST, LOST }

    void over(OracleCall call, Over why) {
        if (call.agent != null) {
            OracleAgent agent = call.agent;
            call.agent = null;
            ends(call);
            talkEnds(agent, call.queue.config);
            return;
        }
        OracleAgent rung = null;
        if (call.offer != null) {
            rung = call.offer.agent;
            close(call.offer);
        }
        if (call.queue != null) {
            if (why == Over.CALLER_GONE) {
                call.queue.abandoned++;
            } else {
                call.queue.withdrawn++;
            }
            leaveQueue(call);
        }
        ends(call);
        if (rung != null) {
            agentLooks(rung);
        }
    }

    private void leaveQueue(OracleCall call) {
        call.maxWait = timers.cancel(call.maxWait);
        call.queue = null;
    }

    private void talkEnds(OracleAgent agent, QueueConfig answeredFrom) {
        agent.call = null;
        if (answeredFrom.wrapUp().isZero()) {
            freed(agent);
        } else {
            agent.wrapUp = timers.set(nowNs + answeredFrom.wrapUp().toNanos(), () -> freed(agent));
        }
    }

    void ends(OracleCall call) {
        timers.cancel(call.lost);
        timers.cancel(call.agentLost);
        calls.remove(call);
    }
}
