package org.strowger.core.center;

import java.time.Duration;
import org.strowger.core.center.QueueConfig.RankingConfig;

/**
 * Which call of a queue goes first, and what an agent is asked first. Immutable; part of
 * {@link QueueConfig}, whose builder has all of it.
 *
 * @param callRanking order of the waiting calls; default fifo
 * @param priority of a call that brings none, higher first; 0 to 100, default 50
 * @param headStart by which a call counts as older; 0 s to 24 h, default 0 s
 * @param maxOvertaken later calls that may pass one; 0 (off) to 100 000, default 100
 * @param overdueAfter age at which nobody may pass a call; 0 s (off) to 24 h, default 15 min
 * @param weight share under {@link Arbitration#WEIGHTED}, rank under {@link Arbitration#STRICT_WEIGHT};
 *     1 to 1 000, default 1
 * @param tierDelay until each tier above the first joins; 0 s to 1 h, default 10 s
 * @param memberDelay age of a call before a member may take it, unless the membership has its own;
 *     0 s to 1 h, default 0 s
 * @param preferHold how long a call is kept for its preferred agents; 0 s to 1 h, default 20 s
 * @param stickyFor how long a customer's last agent is remembered; 0 s (off) to 365 d, default 24 h
 * @param difficulty of a call that brings none, against the agent's limit; 1 to 100, default 1
 */
public record OrderConfig(
        RankingConfig callRanking,
        int priority,
        Duration headStart,
        int maxOvertaken,
        Duration overdueAfter,
        int weight,
        Duration tierDelay,
        Duration memberDelay,
        Duration preferHold,
        Duration stickyFor,
        int difficulty) {
    private static final String WHERE = "order";

    /** Checks ranges. */
    public OrderConfig {
        Settings.PRIORITY.check(WHERE, priority);
        Settings.HEAD_START.check(WHERE, headStart);
        Settings.MAX_OVERTAKEN.check(WHERE, maxOvertaken);
        Settings.OVERDUE_AFTER.check(WHERE, overdueAfter);
        Settings.WEIGHT.check(WHERE, weight);
        Settings.TIER_DELAY.check(WHERE, tierDelay);
        Settings.MEMBER_DELAY.check(WHERE, memberDelay);
        Settings.PREFER_HOLD.check(WHERE, preferHold);
        Settings.STICKY_FOR.check(WHERE, stickyFor);
        Settings.DIFFICULTY.check(WHERE, difficulty);
    }

    static OrderConfig of(RankingConfig callRanking, SettingValues values) {
        return new OrderConfig(
                callRanking,
                values.get(Settings.PRIORITY),
                values.get(Settings.HEAD_START),
                values.get(Settings.MAX_OVERTAKEN),
                values.get(Settings.OVERDUE_AFTER),
                values.get(Settings.WEIGHT),
                values.get(Settings.TIER_DELAY),
                values.get(Settings.MEMBER_DELAY),
                values.get(Settings.PREFER_HOLD),
                values.get(Settings.STICKY_FOR),
                values.get(Settings.DIFFICULTY));
    }
}
