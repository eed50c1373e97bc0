package org.strowger.core.internal.decide;

import org.strowger.core.agent.AgentState;
import org.strowger.core.call.Medium;
import org.strowger.core.center.rule.Measure;
import org.strowger.core.hours.Schedule;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.estimate.EstimateBook;
import org.strowger.core.internal.rule.RuleFacts;
import org.strowger.core.status.WaitEstimator;

/** Answers what conditions ask about one call and one queue, from the state as it is. One object, reused. */
final class WaitFacts implements RuleFacts {
    private static final Medium[] MEDIA = Medium.values();
    private static final long PER_MILLE = 1_000;

    private final Floor floor;
    private final PlaceDesk places;
    private Call call;
    private int queue;

    WaitFacts(Floor floor, PlaceDesk places) {
        this.floor = floor;
        this.places = places;
    }

    /** Sets whom the next questions are about: a call in a queue, or at its door. */
    WaitFacts about(Call asked, int inQueue) {
        call = asked;
        queue = inQueue;
        return this;
    }

    @Override
    public int queue() {
        return queue;
    }

    @Override
    public long measure(Measure measure, int of) {
        QueueState state = floor.queues[of];
        return switch (measure) {
            case WAITED_NS -> isWaiting() ? floor.nowNs - call.enqueuedAtNs : 0;
            case SINCE_STEP_NS -> isWaiting() ? floor.nowNs - call.steps.lastAtNs : 0;
            case POSITION -> isWaiting()
                    ? state.order.rank(call.priorityClass, call.effectiveNs, call.entry) : state.waiting + 1;
            case OFFERS_MADE -> isWaiting() ? call.offersMade : 0;
            case OFFERS_MISSED -> isWaiting() ? call.offersMissed : 0;
            case SIGNED_IN -> state.members;
            case ELIGIBLE -> eligible(of, false);
            case AVAILABLE -> eligible(of, true);
            case AWAY -> inState(of, AgentState.NOT_READY, NONE);
            case WAITING -> state.waiting;
            case WAITING_OF_CUSTOMER -> 0;
            case WAITING_OF_NEED -> isWaiting() ? floor.matcher.waitingLike(call) : 0;
            case EXPECTED_WAIT_NS -> expectedWaitNs(of);
            case LONGEST_WAIT_NS -> state.line.first() == Call.NONE
                    ? 0 : floor.nowNs - floor.calls.call(state.line.first()).enqueuedAtNs;
            case SERVICE_LEVEL -> state.answered + state.abandoned == 0
                    ? NO_VALUE : PER_MILLE * state.answeredInTime / (state.answered + state.abandoned);
            case OCCUPANCY_LEVEL -> floor.occupancy.ofQueue(of).ordinal();
        };
    }

    private long expectedWaitNs(int of) {
        long ns = of == queue && isWaiting()
                ? floor.estimates.remainingNs(WaitEstimator.BLEND, of, call.slot, (int) measure(
                        Measure.POSITION, of), floor.nowNs)
                : floor.estimates.estimateNs(WaitEstimator.BLEND, of, floor.nowNs);
        return ns == EstimateBook.NONE ? NO_VALUE : ns;
    }

    private boolean isWaiting() {
        return call.queue == queue && call.segmentId != 0 && call.need != Call.NONE;
    }

    private long eligible(int of, boolean free) {
        int asked = isWaiting() ? call.asked : places.firstAsked(call, queue);
        long count = 0;
        for (int index : floor.plan.membersOf(of)) {
            Agent agent = floor.agents[index];
            boolean counts = free
                    ? agent.isAvailable(call.medium, floor.nowNs) : agent.state != AgentState.LOGGED_OFF;
            if (counts && !agent.isOptedOut(of) && floor.plan.meets(agent.kind, asked)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public int inState(int of, AgentState state, int reason) {
        int count = 0;
        for (int index : floor.plan.membersOf(of)) {
            Agent agent = floor.agents[index];
            if (agent.state == state && !agent.isOptedOut(of) && (reason == NONE || agent.reason == reason)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public boolean tierEmpty(int of, int tier) {
        return floor.matcher.signedIn(of, tier) == 0;
    }

    @Override
    public boolean agentSignedIn(int agent) {
        return floor.agents[agent].state != AgentState.LOGGED_OFF;
    }

    @Override
    public boolean agentFree(int agent) {
        return floor.agents[agent].isAvailable(call.medium, floor.nowNs);
    }

    @Override
    public int signedInAmong(int of, int[] agents) {
        int count = 0;
        for (int agent : agents) {
            if (agentSignedIn(agent) && !floor.agents[agent].isOptedOut(of)
                    && floor.plan.tier(floor.agents[agent].kind, of) > 0) {
                count++;
            }
        }
        return count;
    }

    @Override
    public CharSequence attribute(int name) {
        return call.attributes.of(floor.plan.rules().attributes().get(name));
    }

    @Override
    public int segment() {
        return call.customerSegment;
    }

    @Override
    public Medium medium() {
        return MEDIA[call.medium];
    }

    @Override
    public long wallMs() {
        return floor.wallMs;
    }

    @Override
    public int opening(int of) {
        Schedule hours = floor.queues[of].hours;
        return hours == null ? Schedule.OPEN : hours.stateAt(floor.wallMs);
    }
}
