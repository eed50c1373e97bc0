package org.strowger.routing.calls;

import java.time.Duration;
import org.strowger.core.ranking.CallRanking;

/**
 * {@code headStart}: first come, first served, but a call of a priority above its queue's usual one counts
 * as having waited some seconds longer: it passes the usual calls that came less than that before it, never
 * older ones. With 0 s it is first come, first served, whatever the priority. Other head starts count on top. Ties: order of entry.
 * Cost: one key per call that enters.
 *
 * <p>The head start makes waits comparable across priorities without starving anyone; a bank's ACD of 1999
 * was seen to use one of 90 s (Anonymous Bank data, Technion).
 */
public final class HeadStart implements CallRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "headStart";
    /** Its one setting: whole seconds, 0 to 86 400. */
    public static final String SECONDS = "seconds";

    private final long headStartNs;

    /** @param headStart 0 s to 24 h */
    public HeadStart(Duration headStart) {
        if (headStart.isNegative() || headStart.compareTo(Duration.ofHours(24)) > 0) {
            throw new IllegalArgumentException(
                    SECONDS + " was " + headStart.toSeconds() + "; use 0 to 86400");
        }
        headStartNs = headStart.toNanos();
    }

    @Override
    public int priorityClass(CallFacts call) {
        return call.usualPriority();
    }

    @Override
    public long effectiveTimeNs(CallFacts call) {
        long enqueuedNs = call.enqueuedAtNs() - call.headStartNs();
        return call.priority() > call.usualPriority() ? enqueuedNs - headStartNs : enqueuedNs;
    }
}
