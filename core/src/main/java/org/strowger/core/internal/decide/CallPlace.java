package org.strowger.core.internal.decide;

import org.strowger.core.internal.call.Call;
import org.strowger.core.ranking.CallRanking;

/** Asks a queue's call ranking for the place of a call. One object, reused. */
final class CallPlace implements CallRanking.CallFacts {
    private static final int HIGHEST_CLASS = 100;

    private Call call;
    private QueueState queue;
    private int priority;
    private long headStartNs;
    private int priorityClass;
    private long effectiveNs;

    /** Works out class and effective time of a call whose queue and time of entry are set. */
    void ask(Call asked, CallRanking ranking, QueueState its, int itsPriority, long itsHeadStartNs) {
        call = asked;
        queue = its;
        priority = Math.min(HIGHEST_CLASS, itsPriority);
        headStartNs = itsHeadStartNs;
        priorityClass = Math.min(HIGHEST_CLASS, Math.max(0, ranking.priorityClass(this)));
        effectiveNs = ranking.effectiveTimeNs(this);
    }

    int priorityClass() {
        return priorityClass;
    }

    long effectiveNs() {
        return effectiveNs;
    }

    @Override
    public int priority() {
        return priority;
    }

    @Override
    public long enqueuedAtNs() {
        return call.placeSinceNs;
    }

    @Override
    public int queue() {
        return call.queue;
    }

    @Override
    public int usualPriority() {
        return queue.priority;
    }

    @Override
    public long headStartNs() {
        return headStartNs;
    }

    @Override
    public long serviceLevelTimeNs() {
        return queue.serviceLevelNs;
    }
}
