package org.strowger.routing.calls;

import org.strowger.core.ranking.CallRanking;

/**
 * {@code strictPriority}: higher priority first, whoever waits longer; within one priority first come,
 * first served, a head start of the call or its customer segment counting as time waited. Ties: order of
 * entry. Cost: one key per call that enters.
 */
public final class StrictPriority implements CallRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "strictPriority";

    @Override
    public int priorityClass(CallFacts call) {
        return call.priority();
    }

    @Override
    public long effectiveTimeNs(CallFacts call) {
        return call.enqueuedAtNs() - call.headStartNs();
    }
}
