package org.strowger.core.center;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One queue; ACD.md section 4 gives meaning, range and default of each setting.
 *
 * @param name unique in the centre
 * @param needs skills that an agent must have to serve it; all of them
 * @param ranking agent rankings, compared one after the other
 * @param callRanking order of its waiting calls
 * @param priority 0 to 100, higher first, default 50
 * @param offerTimeout 3 s to 120 s, default 20 s
 * @param connectTimeout 1 s to 60 s, default 5 s
 * @param wrapUp 0 s to 1 h, default 30 s
 * @param maxWait 0 s (off) to 24 h, default 30 min
 * @param maxWaiting 0 (off) to 1 000 000 calls, default 1 000
 * @param pairCooldown 1 s to 1 h, default 5 s: same call and agent after an offer not accepted
 * @param rejectCooldown 0 s to 1 h, default 2 s: that agent, any call
 * @param noAnswerCooldown 0 s to 1 h, default 5 s
 * @param faultCooldown 0 s to 1 h, default 5 s
 * @param missesAllowed 0 (off) to 100, default 2: then NOT_READY(MISSED)
 * @param rejectsAllowed 0 (off) to 100, default 0: then NOT_READY(MISSED)
 * @param faultsAllowed 0 (off) to 100, default 3: then NOT_READY(TECHNICAL)
 * @param joinWhenEmpty whether a call may enter while no member is signed in; default no
 * @param serviceLevelTime 1 s to 30 d, default 20 s
 * @param hours name of the schedule outside of which the queue refuses; none is always open
 */
public record QueueConfig(
        String name,
        List<Need> needs,
        List<RankingConfig> ranking,
        RankingConfig callRanking,
        int priority,
        Duration offerTimeout,
        Duration connectTimeout,
        Duration wrapUp,
        Duration maxWait,
        int maxWaiting,
        Duration pairCooldown,
        Duration rejectCooldown,
        Duration noAnswerCooldown,
        Duration faultCooldown,
        int missesAllowed,
        int rejectsAllowed,
        int faultsAllowed,
        boolean joinWhenEmpty,
        Duration serviceLevelTime,
        Optional<String> hours) {
    /** A skill asked for. @param lowest 1 to 100 @param highest lowest to 100 */
    public record Need(String skill, int lowest, int highest) {}

    /** A ranking by name, with its own settings as text. */
    public record RankingConfig(String name, Map<String, String> settings) {}
}
