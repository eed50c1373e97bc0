package org.strowger.core.center;

import java.time.Duration;
import java.util.Optional;

/**
 * What a waiting caller hears, and what he is told of his place. Immutable; part of {@link QueueConfig},
 * whose builder has all of it.
 *
 * @param announceEvery how often the place is said where no comfort flow runs and a prompt is named; 0 s
 *     (off) to 1 h, default 60 s
 * @param announceGap least pause between two announcements; 5 s to 1 h, default 15 s
 * @param positionLimit the place is said only up to there; 0 (off) to 100, default 0
 * @param monotone whether a caller is never told a worse place, or a longer wait, than before; default yes
 * @param announcePrompt prompt before the place, one that a flow of the bundle names; none says no place
 * @param comfort name of the comfort flow that callers hear; none is music
 */
public record AnnounceConfig(
        Duration announceEvery, Duration announceGap, int positionLimit, boolean monotone,
        Optional<String> announcePrompt, Optional<String> comfort) {
    private static final String WHERE = "announcement";

    /** Checks ranges. */
    public AnnounceConfig {
        Settings.ANNOUNCE_EVERY.check(WHERE, announceEvery);
        Settings.ANNOUNCE_GAP.check(WHERE, announceGap);
        Settings.POSITION_LIMIT.check(WHERE, positionLimit);
        comfort.ifPresent(flow -> Names.check("comfort flow", flow));
    }

    static AnnounceConfig of(SettingValues values, Optional<String> announcePrompt, Optional<String> comfort) {
        return new AnnounceConfig(
                values.get(Settings.ANNOUNCE_EVERY),
                values.get(Settings.ANNOUNCE_GAP),
                values.get(Settings.POSITION_LIMIT),
                values.get(Settings.MONOTONE),
                announcePrompt,
                comfort);
    }
}
