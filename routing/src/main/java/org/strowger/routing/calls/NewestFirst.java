package org.strowger.routing.calls;

import org.strowger.core.ranking.CallRanking;

/**
 * {@code newestFirst}: higher priority first; within one priority the call that came last, as if it had
 * come later still by its head start. Old calls are saved by {@code maxOvertaken} and {@code overdueAfter}
 * alone. Ties: order of entry. Cost: one key per call that enters.
 */
public final class NewestFirst implements CallRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "newestFirst";

    @Override
    public int priorityClass(CallFacts call) {
        return call.priority();
    }

    @Override
    public long effectiveTimeNs(CallFacts call) {
        return -call.enqueuedAtNs() - call.headStartNs();
    }
}
