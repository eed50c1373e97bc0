package org.strowger.core.internal.decide;

import java.util.Arrays;
import org.strowger.core.call.CallState;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.match.Matcher;

/**
 * Joins, at the end of each step, the agents and calls for whom something has changed in it. Calls go in
 * order and each takes its best agent; a call that nobody rings for goes before one that may have one agent
 * more. Who did not change need not be looked at: no pair was left over by the step before.
 */
final class Pairing {
    private final Floor floor;
    private int[] agents = new int[4];
    private int agentCount;
    private int[] calls = new int[4];
    private int callCount;
    /** By kind of agents: the round in which one of them was looked at, where he stood, and what was found. */
    private long[] rounds = {};
    private int[] standings = {};
    private boolean[] found = {};
    private long round;

    Pairing(Floor floor) {
        this.floor = floor;
    }

    /** An agent may be able to take calls that he could not take before. */
    void agentMoved(Agent agent) {
        if (agentCount == agents.length) {
            agents = Arrays.copyOf(agents, agentCount * 2);
        }
        agents[agentCount++] = agent.index;
    }

    /** A call may be able to have agents that it could not have before. */
    void callMoved(Call call) {
        if (callCount == calls.length) {
            calls = Arrays.copyOf(calls, callCount * 2);
        }
        calls[callCount++] = call.slot;
    }

    /** Makes every offer that can be made now. */
    void settle(OfferDesk offers, WaitDesk waits) {
        while (agentCount + callCount > 0) {
            floor.matcher.decision(floor.seed, floor.nextOfferId());
            Call best = firstOfCalls(firstForAgents());
            if (best != null) {
                Agent agent = floor.agents[floor.matcher.bestAgentFor(best, floor.nowNs)];
                offers.make(best, agent);
                waits.liftOverpassed(agent);
            }
        }
    }

    /** The first of the calls that the agents would take; of agents who look alike one is asked. */
    private Call firstForAgents() {
        Call best = null;
        round++;
        for (int i = agentCount - 1; i >= 0; i--) {
            Agent agent = floor.agents[agents[i]];
            boolean takes;
            if (wasAskedOf(agent)) {
                takes = found[agent.kind];
            } else {
                int slot = agent.standing == 0 ? Matcher.NONE : floor.matcher.bestCallFor(agent, floor.nowNs);
                takes = slot != Matcher.NONE;
                if (takes && (best == null || goesFirst(floor.calls.call(slot), best))) {
                    best = floor.calls.call(slot);
                }
                note(agent, takes);
            }
            if (!takes) {
                agents[i] = agents[--agentCount];
            }
        }
        return best;
    }

    private boolean wasAskedOf(Agent agent) {
        return agent.kind < rounds.length && rounds[agent.kind] == round && standings[agent.kind] == agent.standing
                && floor.matcher.isLikeHisKind(agent);
    }

    private void note(Agent agent, boolean takes) {
        if (!floor.matcher.isLikeHisKind(agent)) {
            return;
        }
        if (agent.kind >= rounds.length) {
            int length = Math.max(agent.kind + 1, rounds.length * 2);
            rounds = Arrays.copyOf(rounds, length);
            standings = Arrays.copyOf(standings, length);
            found = Arrays.copyOf(found, length);
        }
        rounds[agent.kind] = round;
        standings[agent.kind] = agent.standing;
        found[agent.kind] = takes;
    }

    /** The first of those calls that can have an agent, and of one more. */
    private Call firstOfCalls(Call other) {
        Call best = other;
        for (int i = callCount - 1; i >= 0; i--) {
            Call call = floor.calls.call(calls[i]);
            if (!floor.matcher.stands(call)
                    || floor.matcher.bestAgentFor(call, floor.nowNs) == Matcher.NONE) {
                calls[i] = calls[--callCount];
            } else if (best == null || goesFirst(call, best)) {
                best = call;
            }
        }
        return best;
    }

    private static boolean goesFirst(Call call, Call other) {
        boolean rung = call.state == CallState.OFFERED;
        boolean otherRung = other.state == CallState.OFFERED;
        return rung != otherRung ? otherRung : Matcher.isBefore(call, other);
    }
}
