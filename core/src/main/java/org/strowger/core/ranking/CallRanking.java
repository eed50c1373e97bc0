package org.strowger.core.ranking;

/**
 * Which waiting call first. The engine keeps one total order over all queues: (class, higher first;
 * effective enqueue time, earlier first; sequence). A ranking folds a call's priority into the first two
 * when the call enters the queue, and again when the host changes priority or head start. The rules of
 * {@link AgentRanking} hold here too, and {@code CallRankingContract}, in core's test jar, has a test for
 * each that a ranking can break.
 */
public interface CallRanking {
    /** Class of the call, 0 to 100, higher first. */
    int priorityClass(CallFacts call);

    /** Effective enqueue time in ns; earlier first. */
    long effectiveTimeNs(CallFacts call);

    /** A call that enters a queue, or is given another place in it. */
    interface CallFacts {
        /** Priority 0 to 100. */
        int priority();

        /** Engine time of entry, in ns, or an earlier one whose place the call took over. */
        long enqueuedAtNs();

        /** Index of the queue. */
        int queue();

        /** The queue's own default priority, 0 to 100. */
        int usualPriority();

        /** Head starts of the call, its customer segment and its queue together, in ns; 0 for none. */
        long headStartNs();

        /** Within what time the queue wants its calls answered, in ns. */
        long serviceLevelTimeNs();
    }
}
