package org.strowger.core.center;

import java.time.Duration;

/**
 * What a waiting caller is told of his place. Immutable; part of {@link QueueConfig}, whose builder has
 * all of it.
 *
 * @param announceEvery how often the place is said; 0 s (off) to 1 h, default 60 s
 * @param announceGap least pause between two announcements; 5 s to 1 h, default 15 s
 * @param positionLimit the place is said only up to there; 0 (off) to 100, default 0
 * @param monotone whether a caller is never told a worse place than before; default yes
 */
public record AnnounceConfig(
        Duration announceEvery, Duration announceGap, int positionLimit, boolean monotone) {
    private static final String WHERE = "announcement";

    /** Checks ranges. */
    public AnnounceConfig {
        Settings.ANNOUNCE_EVERY.check(WHERE, announceEvery);
        Settings.ANNOUNCE_GAP.check(WHERE, announceGap);
        Settings.POSITION_LIMIT.check(WHERE, positionLimit);
    }

    static AnnounceConfig of(SettingValues values) {
        return new AnnounceConfig(
                values.get(Settings.ANNOUNCE_EVERY),
                values.get(Settings.ANNOUNCE_GAP),
                values.get(Settings.POSITION_LIMIT),
                values.get(Settings.MONOTONE));
    }
}
