package org.strowger.core.center;

import java.util.List;
import org.strowger.core.call.Medium;
import org.strowger.core.center.SettingTable.Bound;

/** Every flat setting of a queue. */
final class QueueSettings {
    private static final SettingTable<QueueConfig> OF_VOICE = all(Settings.MAX_WAIT);
    private static final SettingTable<QueueConfig> OF_OTHERS = all(Settings.MAX_WAIT_IN_WRITING);

    private QueueSettings() {}

    /** Those of a queue of this medium. */
    static SettingTable<QueueConfig> of(Medium medium) {
        return medium == Medium.VOICE ? OF_VOICE : OF_OTHERS;
    }

    private static SettingTable<QueueConfig> all(Setting.Time maxWait) {
        return new SettingTable<>(List.of(
                new Bound<>(Settings.OFFER_TIMEOUT, queue -> queue.offering().offerTimeout()),
                new Bound<>(Settings.CONNECT_TIMEOUT, queue -> queue.offering().connectTimeout()),
                new Bound<>(Settings.CUSTOMER_RING, queue -> queue.offering().customerRing()),
                new Bound<>(Settings.OFFER_POLICY, queue -> queue.offering().offerPolicy()),
                new Bound<>(Settings.MAX_RINGING, queue -> queue.offering().maxRinging()),
                new Bound<>(Settings.RING_GAP, queue -> queue.offering().ringGap()),
                new Bound<>(Settings.RELEASE_RIVALS, queue -> queue.offering().releaseRivals()),
                new Bound<>(Settings.NOT_READY_DURING_OFFER,
                        queue -> queue.offering().notReadyDuringOffer()),
                new Bound<>(Settings.ANNOUNCE_FIRST, queue -> queue.offering().announceFirst()),
                new Bound<>(Settings.PAIR_COOLDOWN, queue -> queue.afterOffer().pairCooldown()),
                new Bound<>(Settings.REJECT_COOLDOWN,
                        queue -> queue.afterOffer().rejectCooldown()),
                new Bound<>(Settings.NO_ANSWER_COOLDOWN,
                        queue -> queue.afterOffer().noAnswerCooldown()),
                new Bound<>(Settings.FAULT_COOLDOWN, queue -> queue.afterOffer().faultCooldown()),
                new Bound<>(Settings.MISSES_ALLOWED, queue -> queue.afterOffer().missesAllowed()),
                new Bound<>(Settings.REJECTS_ALLOWED,
                        queue -> queue.afterOffer().rejectsAllowed()),
                new Bound<>(Settings.FAULTS_ALLOWED, queue -> queue.afterOffer().faultsAllowed()),
                new Bound<>(Settings.MISSED_RETURN, queue -> queue.afterOffer().missedReturn()),
                new Bound<>(Settings.WRAP_UP, queue -> queue.wrapUp().wrapUp()),
                new Bound<>(Settings.WRAP_UP_MAX, queue -> queue.wrapUp().wrapUpMax()),
                new Bound<>(Settings.NOT_READY_IN_WRAP_UP,
                        queue -> queue.wrapUp().notReadyInWrapUp()),
                new Bound<>(maxWait, queue -> queue.waiting().maxWait()),
                new Bound<>(Settings.MAX_WAIT_NO_AGENT, queue -> queue.waiting().maxWaitNoAgent()),
                new Bound<>(Settings.MAX_WAIT_DURING_OFFER,
                        queue -> queue.waiting().maxWaitDuringOffer()),
                new Bound<>(Settings.MAX_WAITING, queue -> queue.waiting().maxWaiting()),
                new Bound<>(Settings.MAX_HOPS, queue -> queue.waiting().maxHops()),
                new Bound<>(Settings.CLOSING, queue -> queue.waiting().closing()),
                new Bound<>(Settings.PRIORITY, queue -> queue.order().priority()),
                new Bound<>(Settings.HEAD_START, queue -> queue.order().headStart()),
                new Bound<>(Settings.MAX_OVERTAKEN, queue -> queue.order().maxOvertaken()),
                new Bound<>(Settings.OVERDUE_AFTER, queue -> queue.order().overdueAfter()),
                new Bound<>(Settings.WEIGHT, queue -> queue.order().weight()),
                new Bound<>(Settings.TIER_DELAY, queue -> queue.order().tierDelay()),
                new Bound<>(Settings.MEMBER_DELAY, queue -> queue.order().memberDelay()),
                new Bound<>(Settings.PREFER_HOLD, queue -> queue.order().preferHold()),
                new Bound<>(Settings.STICKY_FOR, queue -> queue.order().stickyFor()),
                new Bound<>(Settings.DIFFICULTY, queue -> queue.order().difficulty()),
                new Bound<>(Settings.ANNOUNCE_EVERY, queue -> queue.announce().announceEvery()),
                new Bound<>(Settings.ANNOUNCE_GAP, queue -> queue.announce().announceGap()),
                new Bound<>(Settings.POSITION_LIMIT, queue -> queue.announce().positionLimit()),
                new Bound<>(Settings.MONOTONE, queue -> queue.announce().monotone()),
                new Bound<>(Settings.CALLBACK_ATTEMPTS,
                        queue -> queue.callback().callbackAttempts()),
                new Bound<>(Settings.CALLBACK_GAP, queue -> queue.callback().callbackGap()),
                new Bound<>(Settings.CALLBACK_EXPIRY, queue -> queue.callback().callbackExpiry()),
                new Bound<>(Settings.RESUME_WITHIN, queue -> queue.callback().resumeWithin()),
                new Bound<>(Settings.CALLBACK_FIRST, queue -> queue.callback().callbackFirst()),
                new Bound<>(Settings.SERVICE_LEVEL_TIME,
                        queue -> queue.measures().serviceLevelTime()),
                new Bound<>(Settings.SHORT_ABANDON, queue -> queue.measures().shortAbandon()),
                new Bound<>(Settings.WAIT_ENDS, queue -> queue.measures().waitEnds())));
    }
}
