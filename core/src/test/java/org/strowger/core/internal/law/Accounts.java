package org.strowger.core.internal.law;

import org.strowger.core.call.CallState;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.internal.decide.Probe.CallSeen;

/** Law 7: offered = answered + abandoned + overflowed + withdrawn + waiting, per queue, at every position. */
public final class Accounts implements Law {
    private static final SegmentExit[] EXITS = SegmentExit.values();

    private final Count[] counts;

    /** Counts of one queue. */
    public static final class Count {
        /** Calls let in. */
        public long offered;
        /** Bridged to an agent. */
        public long answered;
        /** Hung up waiting. */
        public long abandoned;
        /** Left by rule. */
        public long overflowed;
        /** Taken out or lost. */
        public long withdrawn;
        /** Not let in. */
        public long refused;
        /** In the queue now, by the calls themselves. */
        public long waiting;
    }

    /** Nothing counted yet. */
    public Accounts(int queues) {
        counts = new Count[queues];
        for (int queue = 0; queue < queues; queue++) {
            counts[queue] = new Count();
        }
    }

    /** Counts of a queue, after the last check. */
    public Count of(int queue) {
        return counts[queue];
    }

    @Override
    public void check(Moment moment) {
        for (Fact fact : moment.facts()) {
            follow(fact);
        }
        for (Count count : counts) {
            count.waiting = 0;
        }
        for (CallSeen call : moment.calls()) {
            if (call.queue() >= 0
                    && (call.state() == CallState.WAITING || call.state() == CallState.OFFERED)) {
                counts[call.queue()].waiting++;
            }
        }
        for (int queue = 0; queue < counts.length; queue++) {
            Count count = counts[queue];
            long accounted = count.answered + count.abandoned + count.overflowed + count.withdrawn + count.waiting;
            if (count.offered != accounted || count.waiting != moment.probe().waiting(queue)) {
                throw new AssertionError("law 7: " + moment.queue(queue) + " was offered " + count.offered
                        + " calls, but " + accounted + " are accounted for; " + count.waiting + " wait, and it counts "
                        + moment.probe().waiting(queue));
            }
        }
    }

    private void follow(Fact fact) {
        switch (fact.kind()) {
            case CALL_QUEUED -> counts[fact.queue()].offered++;
            case QUEUE_REFUSED -> counts[fact.queue()].refused++;
            case CALL_ANSWERED -> counts[fact.queue()].answered++;
            case SEGMENT_EXITED -> {
                Count count = counts[fact.queue()];
                switch (EXITS[fact.code()].kind()) {
                    case ABANDONED -> count.abandoned++;
                    case WITHDRAWN -> count.withdrawn++;
                    default -> count.overflowed++;
                }
            }
            default -> { }
        }
    }
}
