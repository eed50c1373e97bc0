package org.strowger.core.measure;

import org.strowger.core.event.AcdEvent;

/** By which times one queue is measured. */
record QueueTerms(String queue, long serviceLevelNs, long shortAbandonNs, boolean waitEndsAtAnswer) {
    /** The wait of a call that was answered, to the bridge or to the agent's answer. */
    long waitNs(AcdEvent answered) {
        return waitEndsAtAnswer ? answered.waitNs() - answered.connectNs() : answered.waitNs();
    }
}
