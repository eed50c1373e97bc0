package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.call.CallState;

/** A call: where it stands is worked out from what it has. */
final class OracleCall {
    final long id;
    final int adapter;
    final String called;
    final int priority;
    boolean answered;
    /** Name of the flow that runs it, or null. */
    String flow;
    /** Queue of its present stay, or null. */
    OracleQueue queue;
    long enqueuedAtNs;
    /** Priority of this stay. */
    int stayPriority;
    OracleNeed need;
    /** Wait up to which its steps are done, −1 for none. */
    long stepsDoneNs;
    int priorityClass;
    long effectiveNs;
    long entry;
    /** Staffed tiers that may serve it. */
    int tiersOpen;
    /** Delays of its queue's members that are over. */
    int delaysOver;
    /** Its queue's count of passes when it joined, less those it had suffered before. */
    long passesAtJoin;
    /** One for all that time brings it. */
    OracleTimers.Timer wait;
    long waitEndsNs;
    /** The longest wait ended while an agent was rung. */
    boolean waitOver;
    /** The rule for calls that have waited long has been asked. */
    boolean overflowOver;
    /** In this stay. */
    int offersMissed;
    /** How often a rule has sent it to another queue. */
    int hops;
    /** In this stay. */
    int offersMade;
    /** Open ones, as they were made. */
    final List<OracleOffer> offers = new ArrayList<>();
    /** The one that was answered and waits for its bridge, or null. */
    OracleOffer answeredOffer;
    /** Agents are rung for it and it may have one more. */
    boolean wantsMore;
    long nextRingNs;
    OracleAgent agent;
    long agentLeg;
    /** Bridges asked for so far. */
    long bridges;
    long seenInEpoch;
    long agentSeenInEpoch;
    /** Its line, or the agent's, was found to be gone. */
    OracleTimers.Timer lost;
    OracleTimers.Timer agentLost;

    OracleCall(long id, int adapter, int priority, String called) {
        this.id = id;
        this.adapter = adapter;
        this.priority = priority;
        this.called = called;
    }

    CallState state() {
        if (agent != null) {
            return CallState.TALKING;
        }
        if (!offers.isEmpty()) {
            return CallState.OFFERED;
        }
        return queue != null ? CallState.WAITING : CallState.IN_FLOW;
    }

    boolean isInQueue() {
        return queue != null && agent == null;
    }

    /** Nobody rings for it. */
    boolean isWaiting() {
        return isInQueue() && offers.isEmpty();
    }

    boolean before(OracleCall other) {
        if (priorityClass != other.priorityClass) {
            return priorityClass > other.priorityClass;
        }
        return effectiveNs != other.effectiveNs ? effectiveNs < other.effectiveNs : entry < other.entry;
    }

    /** The same number for calls that the same agents may serve because they have waited alike. */
    WaitsLike waitsLike() {
        return new WaitsLike(need, tiersOpen, delaysOver);
    }

    /** What decides who may serve a call of a queue. */
    record WaitsLike(OracleNeed need, int tiersOpen, int delaysOver) {}

    long passes() {
        return queue.passes(waitsLike()) - passesAtJoin;
    }
}
