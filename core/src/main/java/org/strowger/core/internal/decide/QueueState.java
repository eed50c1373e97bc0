package org.strowger.core.internal.decide;

import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.hours.Schedule;

/** A queue while the engine runs: its settings in ns and its counts. */
final class QueueState {
    final int priority;
    final long offerTimeoutNs;
    final long connectTimeoutNs;
    final long wrapUpNs;
    final long maxWaitNs;
    final int maxWaiting;
    final long pairCooldownNs;
    final long rejectCooldownNs;
    final long noAnswerCooldownNs;
    final long faultCooldownNs;
    final int missesAllowed;
    final int rejectsAllowed;
    final int faultsAllowed;
    final boolean joinWhenEmpty;
    /** Opening hours; null is always open. */
    final Schedule hours;

    /** Calls in it, rung or not. */
    int waiting;
    /** Members signed in. */
    int members;
    /** Calls answered and over, and how long they talked in all. */
    long completed;
    long talkedNs;

    QueueState(QueueConfig config, Schedule hours) {
        this.priority = config.order().priority();
        this.offerTimeoutNs = config.offering().offerTimeout().toNanos();
        this.connectTimeoutNs = config.offering().connectTimeout().toNanos();
        this.wrapUpNs = config.wrapUp().wrapUp().toNanos();
        this.maxWaitNs = config.waiting().maxWait().toNanos();
        this.maxWaiting = config.waiting().maxWaiting();
        this.pairCooldownNs = config.afterOffer().pairCooldown().toNanos();
        this.rejectCooldownNs = config.afterOffer().rejectCooldown().toNanos();
        this.noAnswerCooldownNs = config.afterOffer().noAnswerCooldown().toNanos();
        this.faultCooldownNs = config.afterOffer().faultCooldown().toNanos();
        this.missesAllowed = config.afterOffer().missesAllowed();
        this.rejectsAllowed = config.afterOffer().rejectsAllowed();
        this.faultsAllowed = config.afterOffer().faultsAllowed();
        this.joinWhenEmpty = config.waiting().joinWhen().equals(Condition.ALWAYS);
        this.hours = hours;
    }

    boolean isOpen(long wallMs) {
        if (hours == null) {
            return true;
        }
        int state = hours.stateAt(wallMs);
        return state != Schedule.CLOSED && state != Schedule.HOLIDAY;
    }
}
