package org.strowger.core.center;

import java.time.Duration;
import java.util.List;
import org.strowger.core.call.Medium;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.Setting.Choice;
import org.strowger.core.center.Setting.Count;
import org.strowger.core.center.Setting.Flag;
import org.strowger.core.center.Setting.Time;

/**
 * Name, range and default of every setting, in one place for the records that check it and for the
 * reader.
 */
final class Settings {
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;

    static final Choice<Medium> MEDIUM = new Choice<>("medium", Medium.class, Medium.VOICE);

    // offers
    static final Time OFFER_TIMEOUT = seconds("offerTimeout", 3, 120, 20);
    static final Time CONNECT_TIMEOUT = seconds("connectTimeout", 1, 60, 5);
    static final Time CUSTOMER_RING = seconds("customerRing", 5, 120, 30);
    static final Choice<OfferPolicy> OFFER_POLICY =
            new Choice<>("offerPolicy", OfferPolicy.class, OfferPolicy.ONE);
    static final Count MAX_RINGING = new Count("maxRinging", 1, 50, 10);
    static final Time RING_GAP = seconds("ringGap", 1, 120, 10);
    static final Choice<OfferingConfig.ReleaseRivals> RELEASE_RIVALS = new Choice<>("releaseRivals",
            OfferingConfig.ReleaseRivals.class, OfferingConfig.ReleaseRivals.ON_ANSWER);
    static final Choice<OfferingConfig.NotReadyDuringOffer> NOT_READY_DURING_OFFER =
            new Choice<>("notReadyDuringOffer", OfferingConfig.NotReadyDuringOffer.class,
                    OfferingConfig.NotReadyDuringOffer.WITHDRAW);
    static final Time ANNOUNCE_FIRST = seconds("announceFirst", 0, 60, 0);

    // after an offer
    static final Time PAIR_COOLDOWN = seconds("pairCooldown", 1, HOUR, 5);
    static final Time REJECT_COOLDOWN = seconds("rejectCooldown", 0, HOUR, 2);
    static final Time NO_ANSWER_COOLDOWN = seconds("noAnswerCooldown", 0, HOUR, 5);
    static final Time FAULT_COOLDOWN = seconds("faultCooldown", 0, HOUR, 5);
    static final Count MISSES_ALLOWED = new Count("missesAllowed", 0, 100, 2);
    static final Count REJECTS_ALLOWED = new Count("rejectsAllowed", 0, 100, 0);
    static final Count FAULTS_ALLOWED = new Count("faultsAllowed", 0, 100, 3);
    static final Time MISSED_RETURN = seconds("missedReturn", 0, HOUR, 0);

    // wrap-up
    static final Time WRAP_UP = seconds("wrapUp", 0, HOUR, 30);
    static final Time WRAP_UP_MAX = seconds("wrapUpMax", 0, 4 * HOUR, 10 * MINUTE);
    static final Choice<WrapUpConfig.NotReadyInWrapUp> NOT_READY_IN_WRAP_UP =
            new Choice<>("notReadyInWrapUp", WrapUpConfig.NotReadyInWrapUp.class,
                    WrapUpConfig.NotReadyInWrapUp.AFTER);

    // waiting
    static final Time MAX_WAIT = seconds("maxWait", 0, DAY, 30 * MINUTE);
    /** The same in a queue of any medium but voice. */
    static final Time MAX_WAIT_IN_WRITING = seconds("maxWait", 0, 30 * DAY, 30 * MINUTE);
    static final Time MAX_WAIT_NO_AGENT = seconds("maxWaitNoAgent", 0, DAY, 60);
    static final Choice<WaitingConfig.MaxWaitDuringOffer> MAX_WAIT_DURING_OFFER =
            new Choice<>("maxWaitDuringOffer", WaitingConfig.MaxWaitDuringOffer.class,
                    WaitingConfig.MaxWaitDuringOffer.EXTEND);
    static final Count MAX_WAITING = new Count("maxWaiting", 0, 1_000_000, 1_000);
    static final Count MAX_HOPS = new Count("maxHops", 1, 32, 8);
    static final Choice<WaitingConfig.Closing> CLOSING =
            new Choice<>("closing", WaitingConfig.Closing.class, WaitingConfig.Closing.DRAIN);

    // order of calls and of agents
    static final Count PRIORITY = new Count("priority", 0, 100, 50);
    static final Time HEAD_START = seconds("headStart", 0, DAY, 0);
    static final Count MAX_OVERTAKEN = new Count("maxOvertaken", 0, 100_000, 100);
    static final Time OVERDUE_AFTER = seconds("overdueAfter", 0, DAY, 15 * MINUTE);
    static final Count WEIGHT = new Count("weight", 1, 1_000, 1);
    static final Time TIER_DELAY = seconds("tierDelay", 0, HOUR, 10);
    static final Time MEMBER_DELAY = seconds("memberDelay", 0, HOUR, 0);
    static final Time PREFER_HOLD = seconds("preferHold", 0, HOUR, 20);
    static final Time STICKY_FOR = seconds("stickyFor", 0, 365 * DAY, DAY);
    static final Count DIFFICULTY = new Count("difficulty", 1, 100, 1);
    static final Count LEVEL = new Count("level", 1, 100, 50);
    static final Count TIER = new Count("tier", 1, 10, 1);

    // announcements
    static final Time ANNOUNCE_EVERY = seconds("announceEvery", 0, HOUR, 60);
    static final Time ANNOUNCE_GAP = seconds("announceGap", 5, HOUR, 15);
    static final Count POSITION_LIMIT = new Count("positionLimit", 0, 100, 0);
    static final Flag MONOTONE = new Flag("monotone", true);

    // callbacks
    static final Count CALLBACK_ATTEMPTS = new Count("callbackAttempts", 1, 10, 3);
    static final Time CALLBACK_GAP = seconds("callbackGap", 30, DAY, 5 * MINUTE);
    static final Time CALLBACK_EXPIRY = seconds("callbackExpiry", 5 * MINUTE, 30 * DAY, 8 * HOUR);
    static final Time RESUME_WITHIN = seconds("resumeWithin", 0, HOUR, 0);
    static final Choice<CallbackConfig.First> CALLBACK_FIRST =
            new Choice<>("callbackFirst", CallbackConfig.First.class, CallbackConfig.First.AGENT);

    // measures
    static final Time SERVICE_LEVEL_TIME = seconds("serviceLevelTime", 1, 30 * DAY, 20);
    static final Time SHORT_ABANDON = seconds("shortAbandon", 0, 60, 5);
    static final Choice<MeasureConfig.WaitEnds> WAIT_ENDS =
            new Choice<>("waitEnds", MeasureConfig.WaitEnds.class, MeasureConfig.WaitEnds.BRIDGE);

    // agents; one slot holds one contact
    static final Count CAPACITY_VOICE = new Count("voice", 0, 25, 1);
    static final Count CAPACITY_CHAT = new Count("chat", 0, 25, 3);
    static final Count CAPACITY_EMAIL = new Count("email", 0, 25, 5);
    static final Count CAPACITY_MESSAGE = new Count("message", 0, 25, 5);
    static final Count CAPACITY_CALLBACK = new Count("callback", 0, 25, 1);
    /** An agent's weight in draws; a queue's is {@link #WEIGHT}. */
    static final Count AGENT_WEIGHT = new Count("weight", 0, 1_000, 100);
    static final Count DIFFICULTY_LIMIT = new Count("difficultyLimit", 1, 100, 100);
    static final Count RISE_CALLS = new Count("calls", 1, 10_000, 100);
    static final Count RISE_POINTS = new Count("points", 1, 99, 10);
    static final Flag OPTED_OUT = new Flag("optedOut", false);

    // reasons of NOT_READY
    static final Flag PAID = new Flag("paid", true);
    static final Flag PRODUCTIVE = new Flag("productive", false);
    static final Time LONGEST = seconds("longest", 0, DAY, 0);

    // teams
    static final Levels OCCUPANCY_LEVELS =
            new Levels("occupancyLevels", 1, 100, List.of(70, 80, 90));
    static final Count OCCUPANCY_MARGIN = new Count("occupancyMargin", 0, 20, 3);
    static final Time OCCUPANCY_HOLD = seconds("occupancyHold", 0, HOUR, 60);
    static final Time BREAK_AFTER = seconds("breakAfter", 30 * MINUTE, 8 * HOUR, 2 * HOUR);
    static final Time BREAK_LENGTH = seconds("breakLength", MINUTE, 2 * HOUR, 15 * MINUTE);
    static final Time COOL_DOWN = seconds("coolDown", 0, 30 * MINUTE, 2 * MINUTE);
    static final MostAway.Limit MAX_ON_BREAK = new MostAway.Limit("maxOnBreak", MostAway.share(20));

    // routing between queues and agents
    static final Choice<Arbitration> ARBITRATION =
            new Choice<>("arbitration", Arbitration.class, Arbitration.GLOBAL);
    static final Choice<RoutingConfig.IdleFrom> IDLE_FROM =
            new Choice<>("idleFrom", RoutingConfig.IdleFrom.class, RoutingConfig.IdleFrom.READY);
    static final Time COUNT_WINDOW = seconds("countWindow", HOUR, 7 * DAY, 8 * HOUR);
    static final Time OCCUPANCY_WINDOW =
            seconds("occupancyWindow", 5 * MINUTE, 8 * HOUR, 30 * MINUTE);

    // the engine
    static final Time END_SETTLE = new Time(
            "endSettle", Duration.ZERO, Duration.ofSeconds(5), Duration.ofMillis(500));
    static final Time INVENTORY_EVERY = seconds("inventoryEvery", 5, 10 * MINUTE, 30);
    static final Time RESYNC_WINDOW = seconds("resyncWindow", 1, 120, 10);
    static final Time DEVICE_GRACE = seconds("deviceGrace", 0, 10 * MINUTE, 15);
    static final Choice<EngineConfig.ForcedLogOff> FORCED_LOG_OFF = new Choice<>("forcedLogOff",
            EngineConfig.ForcedLogOff.class, EngineConfig.ForcedLogOff.KEEP);
    static final Choice<EngineConfig.RemovedQueue> REMOVED_QUEUE = new Choice<>("removedQueue",
            EngineConfig.RemovedQueue.class, EngineConfig.RemovedQueue.DRAIN);
    static final Choice<EngineConfig.OnConfigChange> ON_CONFIG_CHANGE = new Choice<>(
            "onConfigChange", EngineConfig.OnConfigChange.class, EngineConfig.OnConfigChange.ADOPT);

    private Settings() {}

    /** The setting of {@code maxWait} that is meant for a queue of this medium. */
    static Time maxWait(Medium medium) {
        return medium == Medium.VOICE ? MAX_WAIT : MAX_WAIT_IN_WRITING;
    }

    private static Time seconds(String name, long lowest, long highest, long usual) {
        return new Time(name, Duration.ofSeconds(lowest), Duration.ofSeconds(highest),
                Duration.ofSeconds(usual));
    }
}
