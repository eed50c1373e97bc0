package org.strowger.core.internal.decide;

import org.strowger.core.call.OfferPolicy;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.center.CallbackConfig.First;
import org.strowger.core.center.OfferingConfig.NotReadyDuringOffer;
import org.strowger.core.center.OfferingConfig.ReleaseRivals;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.WaitingConfig.Closing;
import org.strowger.core.center.WaitingConfig.MaxWaitDuringOffer;
import org.strowger.core.center.WrapUpConfig.NotReadyInWrapUp;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.hours.Schedule;
import org.strowger.core.internal.call.CallTable;
import org.strowger.core.internal.estimate.QueueOrder;
import org.strowger.core.internal.time.DeadlineQueue;

/** A queue while the engine runs: its settings in ns and its counts. */
final class QueueState {
    int priority;
    long offerTimeoutNs;
    long connectTimeoutNs;
    long wrapUpNs;
    long maxWaitNs;
    int maxWaiting;
    long pairCooldownNs;
    long rejectCooldownNs;
    long noAnswerCooldownNs;
    long faultCooldownNs;
    int missesAllowed;
    int rejectsAllowed;
    int faultsAllowed;
    OfferPolicy offerPolicy;
    int maxRinging;
    long ringGapNs;
    boolean rivalsGoOnAnswer;
    boolean finishOfferFirst;
    boolean cancelOfferAtMaxWait;
    long maxWaitNoAgentNs;
    long tierDelayNs;
    long overdueAfterNs;
    long headStartNs;
    long preferHoldNs;
    long stickyForNs;
    long resumeWithinNs;
    long announceFirstNs;
    long announceEveryNs;
    long announceGapNs;
    int positionLimit;
    boolean monotone;
    long missedReturnNs;
    long wrapUpMaxNs;
    boolean breakEndsWrapUp;
    int callbackAttempts;
    long callbackGapNs;
    long callbackExpiryNs;
    /** Whether a callback rings the customer before the agent. */
    boolean customerFirst;
    long customerRingNs;
    int maxHops;
    int medium;
    /** Opening hours; null is always open. */
    Schedule hours;

    /** Whether the present configuration lacks it: no call may enter. */
    boolean gone;

    /** Its calls in the order of entry. */
    final QueueLine line;
    long serviceLevelNs;
    /** Whether waiting calls leave when it closes. */
    boolean leaveWhenClosed;
    /** Whether its condition for leaving is to be judged when the step is complete. */
    boolean toJudge;
    /** Whether the host lets calls in. */
    QueueDoor door = QueueDoor.BY_HOURS;
    /** Until when; none for until changed. */
    int doorTimer = DeadlineQueue.NONE;
    /** Until when nobody is offered its calls; none for until unfrozen. */
    int thawTimer = DeadlineQueue.NONE;
    /** When conditions are asked about its calls again. */
    int askTimer = DeadlineQueue.NONE;
    /** Where each call in it stands. */
    final QueueOrder order = new QueueOrder();
    /** Calls in it, rung or not. */
    int waiting;
    /** Callbacks among them. */
    int owed;
    /** Members signed in. */
    int members;
    /** Since when nobody is; {@link Long#MAX_VALUE} while somebody is. */
    long emptySinceNs = Long.MAX_VALUE;
    /** When the next call leaves because of that. */
    int emptyTimer = DeadlineQueue.NONE;
    /** Calls that entered it, and that left it answered or not: for its account alone. */
    long entered;
    long left;
    /** Whether it was told that the queue is nearly full. */
    boolean nearlyFullTold;
    /** Calls answered and over, and how long they talked in all. */
    long completed;
    long talkedNs;

    /** The local day of the three counts that follow. */
    private long day;
    /** Calls answered today, and those of them in time; calls abandoned today. */
    long answered;
    long answeredInTime;
    long abandoned;

    QueueState(QueueConfig config, Schedule hours, CallTable calls) {
        this.line = new QueueLine(calls);
        configure(config, hours);
    }

    /** Takes its settings from a configuration; what has happened in it stays. */
    void configure(QueueConfig config, Schedule hours) {
        this.serviceLevelNs = config.measures().serviceLevelTime().toNanos();
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
        this.offerPolicy = config.offering().offerPolicy();
        this.maxRinging = config.offering().maxRinging();
        this.ringGapNs = config.offering().ringGap().toNanos();
        this.rivalsGoOnAnswer = config.offering().releaseRivals() == ReleaseRivals.ON_ANSWER;
        this.finishOfferFirst = config.offering().notReadyDuringOffer() == NotReadyDuringOffer.FINISH;
        this.announceFirstNs = config.offering().announceFirst().toNanos();
        this.announceEveryNs = config.announce().announceEvery().toNanos();
        this.announceGapNs = config.announce().announceGap().toNanos();
        this.positionLimit = config.announce().positionLimit();
        this.monotone = config.announce().monotone();
        this.missedReturnNs = config.afterOffer().missedReturn().toNanos();
        this.wrapUpMaxNs = config.wrapUp().wrapUpMax().toNanos();
        this.breakEndsWrapUp = config.wrapUp().notReadyInWrapUp() == NotReadyInWrapUp.AT_ONCE;
        this.cancelOfferAtMaxWait = config.waiting().maxWaitDuringOffer() == MaxWaitDuringOffer.CANCEL;
        this.maxWaitNoAgentNs = config.waiting().maxWaitNoAgent().toNanos();
        this.maxHops = config.waiting().maxHops();
        this.headStartNs = config.order().headStart().toNanos();
        this.tierDelayNs = config.order().tierDelay().toNanos();
        this.overdueAfterNs = config.order().overdueAfter().toNanos();
        this.preferHoldNs = config.order().preferHold().toNanos();
        this.callbackAttempts = config.callback().callbackAttempts();
        this.callbackGapNs = config.callback().callbackGap().toNanos();
        this.callbackExpiryNs = config.callback().callbackExpiry().toNanos();
        this.customerFirst = config.callback().callbackFirst() == First.CUSTOMER;
        this.customerRingNs = config.offering().customerRing().toNanos();
        this.stickyForNs = config.order().stickyFor().toNanos();
        this.resumeWithinNs = config.callback().resumeWithin().toNanos();
        this.medium = config.medium().ordinal();
        this.leaveWhenClosed = config.waiting().closing() == Closing.OVERFLOW;
        this.hours = hours;
    }

    /** A count is to be added to on a day; those of another day are forgotten. */
    void day(long today) {
        if (today != day) {
            day = today;
            answered = 0;
            answeredInTime = 0;
            abandoned = 0;
        }
    }

    /** Adds what has happened in it to a digest, not its settings. @param timers its own among them */
    long digest(long seed, DeadlineQueue timers) {
        long digest = 31 * (31 * seed + waiting) + owed;
        digest = 31 * (31 * digest + members) + emptySinceNs;
        digest = 31 * (4 * digest + (gone ? 1 : 0) + (nearlyFullTold ? 2 : 0)) + door.ordinal();
        digest = 31 * (31 * digest + timers.deadlineNs(doorTimer)) + timers.deadlineNs(thawTimer);
        digest = 31 * (31 * digest + timers.deadlineNs(askTimer)) + timers.deadlineNs(emptyTimer);
        digest = 31 * (31 * digest + completed) + talkedNs;
        digest = 31 * (31 * digest + entered) + left;
        digest = 31 * (31 * digest + day) + answered;
        return 31 * (31 * digest + answeredInTime) + abandoned;
    }

    /** Whether its calls may have to leave because it closes, or is closed. */
    boolean mayClose() {
        return leaveWhenClosed && (hours != null || door == QueueDoor.CLOSED);
    }

    /** Whether it is open, by its hours or by the host's hand. */
    boolean isOpen(long wallMs) {
        if (door == QueueDoor.OPEN || door == QueueDoor.CLOSED) {
            return door == QueueDoor.OPEN;
        }
        if (hours == null) {
            return true;
        }
        int state = hours.stateAt(wallMs);
        return state != Schedule.CLOSED && state != Schedule.HOLIDAY;
    }
}
