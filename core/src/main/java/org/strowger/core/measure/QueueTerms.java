package org.strowger.core.measure;

import org.strowger.core.call.Medium;
import org.strowger.core.center.MeasureConfig.WaitEnds;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.event.AcdEvent;

/** By which times one queue is measured. */
record QueueTerms(String queue, Medium medium, long serviceLevelNs, long shortAbandonNs, WaitEnds waitEnds) {
    static QueueTerms of(QueueConfig queue) {
        return new QueueTerms(queue.name(), queue.medium(), queue.measures().serviceLevelTime().toNanos(),
                queue.measures().shortAbandon().toNanos(), queue.measures().waitEnds());
    }

    /** The wait of a call that was answered, to the bridge or to the agent's answer. */
    long waitNs(AcdEvent answered) {
        return waitEnds == WaitEnds.BRIDGE ? answered.waitNs() : answered.waitNs() - answered.connectNs();
    }
}
