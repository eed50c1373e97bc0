package org.strowger.core.center;

import java.time.Duration;
import org.strowger.core.yaml.Values;

/**
 * Name, range and default of a setting, in one place for the records that check it and for the reader.
 */
final class Setting {
    private Setting() {}

    /** A time. */
    record Time(String name, Duration lowest, Duration highest, Duration usual) {
        /** Throws one sentence if the value is out of range. @param where such as {@code queue 'billing'} */
        void check(String where, Duration value) {
            if (value.compareTo(lowest) < 0 || value.compareTo(highest) > 0) {
                throw new IllegalArgumentException(Values.outOfRange(where, name, Values.show(value),
                        Values.show(lowest), Values.show(highest), Values.show(usual)));
            }
        }
    }

    /** A whole number. */
    record Count(String name, int lowest, int highest, int usual) {
        /** Throws one sentence if the value is out of range. @param where such as {@code queue 'billing'} */
        void check(String where, int value) {
            if (value < lowest || value > highest) {
                throw new IllegalArgumentException(Values.outOfRange(where, name, String.valueOf(value),
                        String.valueOf(lowest), String.valueOf(highest), String.valueOf(usual)));
            }
        }
    }

    static Time seconds(String name, long lowest, long highest, long usual) {
        return new Time(name, Duration.ofSeconds(lowest), Duration.ofSeconds(highest), Duration.ofSeconds(usual));
    }

    static final Count PRIORITY = new Count("priority", 0, 100, 50);
    static final Time OFFER_TIMEOUT = seconds("offerTimeout", 3, 120, 20);
    static final Time CONNECT_TIMEOUT = seconds("connectTimeout", 1, 60, 5);
    static final Time WRAP_UP = seconds("wrapUp", 0, 3_600, 30);
    static final Time MAX_WAIT = seconds("maxWait", 0, 86_400, 1_800);
    static final Count MAX_WAITING = new Count("maxWaiting", 0, 1_000_000, 1_000);
    static final Time PAIR_COOLDOWN = seconds("pairCooldown", 1, 3_600, 5);
    static final Time REJECT_COOLDOWN = seconds("rejectCooldown", 0, 3_600, 2);
    static final Time NO_ANSWER_COOLDOWN = seconds("noAnswerCooldown", 0, 3_600, 5);
    static final Time FAULT_COOLDOWN = seconds("faultCooldown", 0, 3_600, 5);
    static final Count MISSES_ALLOWED = new Count("missesAllowed", 0, 100, 2);
    static final Count REJECTS_ALLOWED = new Count("rejectsAllowed", 0, 100, 0);
    static final Count FAULTS_ALLOWED = new Count("faultsAllowed", 0, 100, 3);
    static final Time SERVICE_LEVEL_TIME = seconds("serviceLevelTime", 1, 30 * 86_400, 20);
    static final Count LEVEL = new Count("level", 1, 100, 50);
    static final Count TIER = new Count("tier", 1, 10, 1);
}
