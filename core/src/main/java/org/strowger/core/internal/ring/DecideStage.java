package org.strowger.core.internal.ring;

import java.util.concurrent.locks.LockSupport;
import org.strowger.core.internal.decide.Decider;

/** First stage: gives each command its time and sequence and has it decided. */
final class DecideStage {
    private final Decider decider;
    private final EngineTime time;
    private long nextSequence;
    private volatile long nextDeadlineNs = Long.MAX_VALUE;
    private volatile Thread sleeper;
    private volatile long sleepsUntilNs;

    DecideStage(Decider decider, EngineTime time, long nextSequence) {
        this.decider = decider;
        this.time = time;
        this.nextSequence = nextSequence;
        this.nextDeadlineNs = decider.nextDeadlineNs();
    }

    void decide(RecordSlot slot) {
        slot.sequence = RecordSlot.NOT_RECORDED;
        if (slot.record.commandLength() == 0) {
            return;
        }
        slot.nowNs = time.readNs();
        slot.wallMs = time.wallMs();
        if (decider.decide(slot.record, slot.nowNs, slot.wallMs)) {
            slot.sequence = nextSequence++;
        }
    }

    /** After a batch: shows the next deadline, and wakes whoever sleeps past it. */
    void batchDecided() {
        long deadlineNs = decider.nextDeadlineNs();
        if (deadlineNs != nextDeadlineNs) {
            nextDeadlineNs = deadlineNs;
            Thread waiting = sleeper;
            if (waiting != null && deadlineNs < sleepsUntilNs) {
                LockSupport.unpark(waiting);
            }
        }
    }

    /** Earliest deadline as of the last batch. Any thread. */
    long nextDeadlineNs() {
        return nextDeadlineNs;
    }

    /** The calling thread is going to sleep until then, unless an earlier deadline comes up. */
    void sleeping(long untilNs) {
        sleepsUntilNs = untilNs;
        sleeper = Thread.currentThread();
    }
}
