package org.strowger.core.internal.decide;

import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.hours.Schedule;
import org.strowger.core.internal.estimate.QueueOrder;
import org.strowger.core.internal.time.DeadlineQueue;

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
    final OfferPolicy offerPolicy;
    final int maxRinging;
    final long ringGapNs;
    final boolean rivalsGoOnAnswer;
    final boolean finishOfferFirst;
    final boolean cancelOfferAtMaxWait;
    final long maxWaitNoAgentNs;
    final long tierDelayNs;
    final long overdueAfterNs;
    /** Opening hours; null is always open. */
    final Schedule hours;

    /** Where each call in it stands. */
    final QueueOrder order = new QueueOrder();
    /** Calls in it, rung or not. */
    int waiting;
    /** Members signed in. */
    int members;
    /** Since when nobody is; {@link Long#MAX_VALUE} while somebody is. */
    long emptySinceNs = Long.MAX_VALUE;
    /** When the next call leaves because of that. */
    int emptyTimer = DeadlineQueue.NONE;
    /** Calls answered and over, and how long they talked in all. */
    long completed;
    long talkedNs;

    QueueState(QueueConfig config, Schedule hours) {
        this.priority = config.priority();
        this.offerTimeoutNs = config.offerTimeout().toNanos();
        this.connectTimeoutNs = config.connectTimeout().toNanos();
        this.wrapUpNs = config.wrapUp().toNanos();
        this.maxWaitNs = config.maxWait().toNanos();
        this.maxWaiting = config.maxWaiting();
        this.pairCooldownNs = config.pairCooldown().toNanos();
        this.rejectCooldownNs = config.rejectCooldown().toNanos();
        this.noAnswerCooldownNs = config.noAnswerCooldown().toNanos();
        this.faultCooldownNs = config.faultCooldown().toNanos();
        this.missesAllowed = config.missesAllowed();
        this.rejectsAllowed = config.rejectsAllowed();
        this.faultsAllowed = config.faultsAllowed();
        this.joinWhenEmpty = config.joinWhenEmpty();
        this.offerPolicy = OfferPolicy.ONE;
        this.maxRinging = 10;
        this.ringGapNs = 10_000_000_000L;
        this.rivalsGoOnAnswer = true;
        this.finishOfferFirst = false;
        this.cancelOfferAtMaxWait = false;
        this.maxWaitNoAgentNs = 60_000_000_000L;
        this.tierDelayNs = 10_000_000_000L;
        this.overdueAfterNs = 900_000_000_000L;
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
