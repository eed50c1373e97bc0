package org.strowger.core.internal.oracle;

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
    int priorityClass;
    long effectiveNs;
    long entry;
    OracleTimers.Timer maxWait;
    /** The longest wait ended while an agent was rung. */
    boolean waitOver;
    OracleOffer offer;
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
        if (offer != null) {
            return CallState.OFFERED;
        }
        return queue != null ? CallState.WAITING : CallState.IN_FLOW;
    }

    boolean isInQueue() {
        return queue != null && agent == null;
    }

    boolean before(OracleCall other) {
        if (priorityClass != other.priorityClass) {
            return priorityClass > other.priorityClass;
        }
        return effectiveNs != other.effectiveNs ? effectiveNs < other.effectiveNs : entry < other.entry;
    }
}
