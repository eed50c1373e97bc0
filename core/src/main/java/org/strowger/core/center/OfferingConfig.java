package org.strowger.core.center;

import java.time.Duration;
import org.strowger.core.call.OfferPolicy;

/**
 * How a queue rings agents. Immutable; part of {@link QueueConfig}, whose builder has all of it.
 *
 * @param offerTimeout until the agent answers; 3 s to 2 min, default 20 s
 * @param connectTimeout from the answer to the bridge, beyond the whisper; 1 s to 1 min, default 5 s
 * @param customerRing the same where an agent-first callback rings the customer; 5 s to 2 min, default
 *     30 s
 * @param offerPolicy how many agents one call rings; default ONE
 * @param maxRinging agents that one call rings at most at a time; 1 to 50, default 10
 * @param ringGap until one more agent is rung under RING_PROGRESSIVELY; 1 s to 2 min, default 10 s
 * @param releaseRivals when the other agents who are rung come free; default ON_ANSWER
 * @param notReadyDuringOffer what becomes of an offer whose agent asks for a break; default WITHDRAW
 * @param announceFirst how long a prompt is heard before any offer; 0 s (off) to 1 min, default 0 s
 */
public record OfferingConfig(
        Duration offerTimeout,
        Duration connectTimeout,
        Duration customerRing,
        OfferPolicy offerPolicy,
        int maxRinging,
        Duration ringGap,
        ReleaseRivals releaseRivals,
        NotReadyDuringOffer notReadyDuringOffer,
        Duration announceFirst) {
    private static final String WHERE = "offering";

    /** Checks ranges. */
    public OfferingConfig {
        Settings.OFFER_TIMEOUT.check(WHERE, offerTimeout);
        Settings.CONNECT_TIMEOUT.check(WHERE, connectTimeout);
        Settings.CUSTOMER_RING.check(WHERE, customerRing);
        Settings.MAX_RINGING.check(WHERE, maxRinging);
        Settings.RING_GAP.check(WHERE, ringGap);
        Settings.ANNOUNCE_FIRST.check(WHERE, announceFirst);
    }

    static OfferingConfig of(SettingValues values) {
        return new OfferingConfig(
                values.get(Settings.OFFER_TIMEOUT),
                values.get(Settings.CONNECT_TIMEOUT),
                values.get(Settings.CUSTOMER_RING),
                values.get(Settings.OFFER_POLICY),
                values.get(Settings.MAX_RINGING),
                values.get(Settings.RING_GAP),
                values.get(Settings.RELEASE_RIVALS),
                values.get(Settings.NOT_READY_DURING_OFFER),
                values.get(Settings.ANNOUNCE_FIRST));
    }

    /** When the other agents whom a call rings are free again. */
    public enum ReleaseRivals {
        /** As soon as one answers. */
        ON_ANSWER,
        /** When caller and agent are connected. */
        ON_BRIDGE
    }

    /** What becomes of an open offer whose agent asks for NOT_READY. */
    public enum NotReadyDuringOffer {
        /** It is withdrawn at once. */
        WITHDRAW,
        /** It rings on, and the wish comes true after its outcome. */
        FINISH
    }
}
