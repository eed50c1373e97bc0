package org.strowger.core.internal.decide;

import org.strowger.core.internal.call.Call;
import org.strowger.core.ranking.CallRanking;

/** Asks a queue's call ranking for the place of a call that enters. One object, reused. */
final class CallPlace implements CallRanking.CallFacts {
    private static final int HIGHEST_CLASS = 100;

    private Call call;
    private int priority;
    private int usualPriority;

    /** Sets class and effective time of a call whose queue and time of entry are set. */
    void give(Call entering, CallRanking ranking, int itsPriority, int usual) {
        call = entering;
        priority = itsPriority;
        usualPriority = usual;
        entering.priorityClass = Math.min(HIGHEST_CLASS, Math.max(0, ranking.priorityClass(this)));
        entering.effectiveNs = ranking.effectiveTimeNs(this);
    }

    @Override
    public int priority() {
        return priority;
    }

    @Override
    public long enqueuedAtNs() {
        return call.enqueuedAtNs;
    }

    @Override
    public int queue() {
        return call.queue;
    }

    @Override
    public int usualPriority() {
        return usualPriority;
    }

    @Override
    public long headStartNs() {
        return 0;
    }

    @Override
    public long serviceLevelTimeNs() {
        return 0;
    }
}
