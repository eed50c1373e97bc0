package org.strowger.core.center;

import java.time.Duration;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.Measure;

/**
 * Who may wait in a queue, and how long. Immutable; part of {@link QueueConfig}, whose builder has all of
 * it.
 *
 * @param maxWait 0 s (off) to 24 h, in a queue of another medium than voice to 30 d; default 30 min
 * @param maxWaitNoAgent while no member is signed in; 0 s (off) to 24 h, default 60 s
 * @param maxWaitDuringOffer what the end of the wait does to an offer that is open; default EXTEND
 * @param maxWaiting calls that may wait; 0 (off) to 1 000 000, default 1 000
 * @param maxHops how often one call may overflow; 1 to 32, default 8
 * @param closing what becomes of waiting calls when the hours end; default DRAIN
 * @param joinWhen what has to hold for a call to enter; default {@link #MEMBER_SIGNED_IN}
 * @param leaveWhen when waiting calls leave as from an empty queue; default {@link #NEVER}
 */
public record WaitingConfig(
        Duration maxWait,
        Duration maxWaitNoAgent,
        MaxWaitDuringOffer maxWaitDuringOffer,
        int maxWaiting,
        int maxHops,
        Closing closing,
        Condition joinWhen,
        Condition leaveWhen) {
    /** A member of the queue is signed in. */
    public static final Condition MEMBER_SIGNED_IN = Condition.atLeast(Measure.SIGNED_IN, 1);

    /** At no time. */
    public static final Condition NEVER = new Condition.Not(Condition.ALWAYS);

    private static final String WHERE = "waiting";

    /** Checks ranges. */
    public WaitingConfig {
        Settings.MAX_WAIT_IN_WRITING.check(WHERE, maxWait);
        Settings.MAX_WAIT_NO_AGENT.check(WHERE, maxWaitNoAgent);
        Settings.MAX_WAITING.check(WHERE, maxWaiting);
        Settings.MAX_HOPS.check(WHERE, maxHops);
    }

    static WaitingConfig of(SettingValues values, Condition joinWhen, Condition leaveWhen) {
        return new WaitingConfig(
                values.get(Settings.MAX_WAIT),
                values.get(Settings.MAX_WAIT_NO_AGENT),
                values.get(Settings.MAX_WAIT_DURING_OFFER),
                values.get(Settings.MAX_WAITING),
                values.get(Settings.MAX_HOPS),
                values.get(Settings.CLOSING),
                joinWhen,
                leaveWhen);
    }

    /** What happens when {@code maxWait} ends while the call is offered. */
    public enum MaxWaitDuringOffer {
        /** The offer has its outcome first. */
        EXTEND,
        /** The offer is withdrawn. */
        CANCEL
    }

    /** What becomes of the calls that wait when the hours of the queue end. */
    public enum Closing {
        /** They are served; no other may enter. */
        DRAIN,
        /** They overflow. */
        OVERFLOW
    }
}
