package org.strowger.core.ranking;

import java.util.Random;

/**
 * A call that enters a queue, for tests of rankings.
 *
 * @param priority 0 to 100
 * @param enqueuedAtNs time of entry
 * @param queue index
 * @param usualPriority of the queue
 * @param headStartNs 0 for none
 * @param serviceLevelTimeNs of the queue
 */
public record SampleCall(int priority, long enqueuedAtNs, int queue, int usualPriority, long headStartNs,
        long serviceLevelTimeNs) implements CallRanking.CallFacts {
    private static final long SECOND_NS = 1_000_000_000L;

    /** A call with facts such as an engine gives; small ranges, so that ties are frequent. */
    public static SampleCall any(Random random) {
        return new SampleCall(45 + random.nextInt(11), random.nextInt(100) * SECOND_NS,
                random.nextInt(SampleQueue.QUEUES), 50, random.nextInt(3) * 10 * SECOND_NS,
                (1 + random.nextInt(3)) * 10 * SECOND_NS);
    }
}
