package org.strowger.core.center;

import java.time.Duration;

/**
 * What follows an offer that was not accepted. Immutable; part of {@link QueueConfig}, whose builder has
 * all of it.
 *
 * @param pairCooldown until the same agent is offered the same call; 1 s to 1 h, default 5 s
 * @param rejectCooldown until an agent who rejected is offered any call; 0 s to 1 h, default 2 s
 * @param noAnswerCooldown until an agent who did not answer is offered any call; 0 s to 1 h, default 5 s
 * @param faultCooldown until an agent whose leg failed is offered any call; 0 s to 1 h, default 5 s
 * @param missesAllowed misses in a row, then NOT_READY(MISSED); 0 (off) to 100, default 2
 * @param rejectsAllowed rejects in a row, then NOT_READY(MISSED); 0 (off) to 100, default 0
 * @param faultsAllowed faults in a row, then NOT_READY(TECHNICAL); 0 (off) to 100, default 3
 * @param missedReturn when NOT_READY(MISSED) ends by itself; 0 s (never) to 1 h, default 0 s
 */
public record AfterOfferConfig(
        Duration pairCooldown,
        Duration rejectCooldown,
        Duration noAnswerCooldown,
        Duration faultCooldown,
        int missesAllowed,
        int rejectsAllowed,
        int faultsAllowed,
        Duration missedReturn) {
    private static final String WHERE = "after an offer";

    /** Checks ranges. */
    public AfterOfferConfig {
        Settings.PAIR_COOLDOWN.check(WHERE, pairCooldown);
        Settings.REJECT_COOLDOWN.check(WHERE, rejectCooldown);
        Settings.NO_ANSWER_COOLDOWN.check(WHERE, noAnswerCooldown);
        Settings.FAULT_COOLDOWN.check(WHERE, faultCooldown);
        Settings.MISSES_ALLOWED.check(WHERE, missesAllowed);
        Settings.REJECTS_ALLOWED.check(WHERE, rejectsAllowed);
        Settings.FAULTS_ALLOWED.check(WHERE, faultsAllowed);
        Settings.MISSED_RETURN.check(WHERE, missedReturn);
    }

    static AfterOfferConfig of(SettingValues values) {
        return new AfterOfferConfig(
                values.get(Settings.PAIR_COOLDOWN),
                values.get(Settings.REJECT_COOLDOWN),
                values.get(Settings.NO_ANSWER_COOLDOWN),
                values.get(Settings.FAULT_COOLDOWN),
                values.get(Settings.MISSES_ALLOWED),
                values.get(Settings.REJECTS_ALLOWED),
                values.get(Settings.FAULTS_ALLOWED),
                values.get(Settings.MISSED_RETURN));
    }
}
