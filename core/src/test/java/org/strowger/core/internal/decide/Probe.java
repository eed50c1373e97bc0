package org.strowger.core.internal.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.CallState;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.call.OfferStage;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Reads the state of a decider for tests of other packages, as plain values. The only place outside
 * decide that knows how the state is kept.
 */
public final class Probe {
    private final Decider decider;
    private final Floor floor;

    /** Looks at one decider. */
    public Probe(Decider decider) {
        this.decider = decider;
        this.floor = decider.floor();
    }

    /** A living call. Queue and agent are −1 where it has none; the place counts while it waits. */
    public record CallSeen(long id, CallState state, int adapter, int queue, int agent,
            int priorityClass, long effectiveNs, long entry) {
        /** Whether it stands before another one in the order of waiting calls. */
        public boolean before(CallSeen other) {
            if (priorityClass != other.priorityClass) {
                return priorityClass > other.priorityClass;
            }
            return effectiveNs != other.effectiveNs ? effectiveNs < other.effectiveNs : entry < other.entry;
        }
    }

    /** An open offer. */
    public record OfferSeen(long id, long call, int agent, OfferStage stage, long legId, long deadlineNs) {}

    /** How many agents the centre has. */
    public int agents() {
        return floor.agents.length;
    }

    /** What an agent does. */
    public AgentState state(int agent) {
        return floor.agents[agent].state;
    }

    /** Why, when NOT_READY. */
    public NotReadyReason reason(int agent) {
        return floor.reasons.reason(floor.agents[agent].reason);
    }

    /** What he asked for last. */
    public AgentState wish(int agent) {
        return floor.agents[agent].wish;
    }

    /** Why he wishes a break. */
    public NotReadyReason wishReason(int agent) {
        return floor.reasons.reason(floor.agents[agent].wishReason);
    }

    /** Slots of an agent that hold a reservation. */
    public int reserved(int agent) {
        int reserved = 0;
        for (int at = floor.agents[agent].offerSlot; at != Agent.NO_SLOT; at = floor.calls.offer(at).nextOfAgent) {
            reserved++;
        }
        return reserved;
    }

    /** The call an agent talks on, the oldest if there are several, or −1. */
    public long talksOn(int agent) {
        Agent who = floor.agents[agent];
        return who.slots.calls() == 0 ? -1 : floor.calls.call(who.slots.call(0)).callId;
    }

    /** Whether the matcher can give him a call. */
    public boolean isAvailable(int agent) {
        return floor.matcher.isAvailable(floor.agents[agent]);
    }

    /** When the cooldown ends that keeps every call from him. */
    public long coolUntilNs(int agent) {
        return floor.agents[agent].coolUntilNs;
    }

    /** When a timer will have him look for a call, at the end of a cooldown; {@link Long#MAX_VALUE} for never. */
    public long cooldownTimerNs(int agent) {
        return floor.timers.deadlineNs(floor.agents[agent].cooldownTimer);
    }

    /** Whether a cooldown of the pair keeps a call from him. */
    public boolean isKeptFrom(int agent, long call, long nowNs) {
        return floor.agents[agent].isKeptFrom(call, nowNs);
    }

    /** All living calls, in the order of the call table. */
    public List<CallSeen> calls() {
        List<CallSeen> seen = new ArrayList<>();
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            if (floor.calls.isLiving(slot)) {
                Call call = floor.calls.call(slot);
                seen.add(new CallSeen(call.callId, call.state, call.adapter, call.queue, call.agent,
                        call.priorityClass, call.effectiveNs, call.entry));
            }
        }
        return seen;
    }

    /** All open offers, in the order of the call table. */
    public List<OfferSeen> offers() {
        List<OfferSeen> seen = new ArrayList<>();
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            Call call = floor.calls.call(slot);
            for (int at = open(slot); at != Call.NONE; at = floor.calls.offer(at).nextOfCall) {
                Offer offer = floor.calls.offer(at);
                seen.add(new OfferSeen(offer.offerId, call.callId, offer.agent, offer.stage, offer.legId,
                        floor.timers.deadlineNs(offer.timer)));
            }
        }
        return seen;
    }

    private int open(int callSlot) {
        return floor.calls.isLiving(callSlot) ? floor.calls.call(callSlot).offerSlot : Call.NONE;
    }

    /** Whether an agent may serve a call now by skill, membership, tier and delay. */
    public boolean isEligible(int agent, long call) {
        return floor.matcher.isEligible(floor.agents[agent], floor.calls.byCaller(call));
    }

    /** Offers in the table of offers, whoever knows them. */
    public int openOffers() {
        return floor.calls.openOffers();
    }

    /** Calls a queue counts as waiting. */
    public int waiting(int queue) {
        return floor.queues[queue].waiting;
    }

    /** Members of a queue who are signed in. */
    public int members(int queue) {
        return floor.queues[queue].members;
    }

    /** Whether a call's adapter is down, or has it no more. */
    public boolean isOutOfReach(long call) {
        return floor.matcher.isOutOfReach(floor.calls.byCaller(call));
    }

    /** Timers armed. */
    public int timersArmed() {
        return floor.timers.size();
    }

    /** Timers that a living call, an open offer or an agent knows. */
    public int timersOwned() {
        int owned = floor.occupancy.timers() + floor.resync.timers() + floor.leftPlaces.size();
        for (Agent agent : floor.agents) {
            owned += armed(agent.cooldownTimer) + armed(agent.returnTimer) + armed(agent.reasonTimer)
                    + armed(agent.device.timer) + armed(agent.rest.timer);
            for (int i = 0; i < agent.slots.wrapUps(); i++) {
                owned += armed(agent.slots.wrapUp(i).timer);
            }
        }
        for (QueueState queue : floor.queues) {
            owned += armed(queue.emptyTimer) + armed(queue.askTimer) + armed(queue.doorTimer)
                    + armed(queue.thawTimer);
        }
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            if (floor.calls.isLiving(slot)) {
                Call call = floor.calls.call(slot);
                owned += armed(call.flowTimer) + armed(call.waitTimer) + armed(call.lostTimer)
                        + armed(call.settleTimer);
                owned += call.callback == Call.NONE ? 0 : armed(floor.callbacks.callback(call.callback).timer);
                for (int at = call.partySlot; at != Call.NONE; at = floor.parties.party(at).next) {
                    owned += armed(floor.parties.party(at).timer);
                }
            }
        }
        owned += decider.talk().inventory.timers() + decider.talk().monitors.timers();
        for (OfferSeen offer : offers()) {
            owned += offer.deadlineNs() == Long.MAX_VALUE ? 0 : 1;
        }
        return owned;
    }

    /** Whether an agent has after-call work to do, and all of it has an end. */
    public boolean hasWrapUpTimer(int agent) {
        Agent who = floor.agents[agent];
        for (int i = 0; i < who.slots.wrapUps(); i++) {
            if (who.slots.wrapUp(i).timer == DeadlineQueue.NONE) {
                return false;
            }
        }
        return who.slots.wrapUps() > 0;
    }

    /** The earliest deadline, or {@link Long#MAX_VALUE}. */
    public long nextDeadlineNs() {
        return decider.nextDeadlineNs();
    }

    /** Transitions that were never taken. */
    public Set<String> neverTaken() {
        Set<String> rows = new TreeSet<>(floor.agentLife.neverTaken());
        rows.addAll(floor.callLife.neverTaken());
        rows.addAll(floor.offerLife.neverTaken());
        return rows;
    }

    private static int armed(int timer) {
        return timer == DeadlineQueue.NONE ? 0 : 1;
    }
}
