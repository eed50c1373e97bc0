package org.strowger.routing.calls;

import org.strowger.core.ranking.CallRanking;

/**
 * {@code fifo}: first come, first served, whatever the priority; a head start of the call or its customer
 * segment counts as time waited. Ties: order of entry. Cost: one key per call that enters.
 */
public final class FirstComeFirstServed implements CallRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "fifo";

    @Override
    public int priorityClass(CallFacts call) {
        return call.usualPriority();
    }

    @Override
    public long effectiveTimeNs(CallFacts call) {
        return call.enqueuedAtNs() - call.headStartNs();
    }
}
