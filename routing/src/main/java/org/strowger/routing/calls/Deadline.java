package org.strowger.routing.calls;

import org.strowger.core.ranking.CallRanking;

/**
 * {@code deadline}: higher priority first; within one priority first the call whose service level ends
 * first: time of entry less its head start, and the queue's {@code serviceLevelTime} on top. It matters to
 * agents of several queues; within one queue it is first come, first served. Ties: order of entry. Cost:
 * one key per call that enters.
 */
public final class Deadline implements CallRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "deadline";

    @Override
    public int priorityClass(CallFacts call) {
        return call.priority();
    }

    @Override
    public long effectiveTimeNs(CallFacts call) {
        return call.enqueuedAtNs() - call.headStartNs() + call.serviceLevelTimeNs();
    }
}
