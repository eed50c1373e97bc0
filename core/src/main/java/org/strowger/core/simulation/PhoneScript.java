package org.strowger.core.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.strowger.core.adapter.OfferData;

/**
 * What a simulated phone does when it is rung: {@code PhoneScript.answersAfter(ofSeconds(3)).talks(ofMinutes(2))}.
 * Immutable; one script can serve many phones.
 */
public final class PhoneScript {
    private final Manner manner;
    private final Duration delay;
    private final Optional<Duration> talk;
    private final Function<Ring, PhoneScript> decision;

    private PhoneScript(Manner manner, Duration delay, Optional<Duration> talk, Function<Ring, PhoneScript> decision) {
        CallerScript.requirePositiveOrZero("the delay of a phone", delay);
        this.manner = manner;
        this.delay = delay;
        this.talk = talk;
        this.decision = decision;
    }

    /** Rings, and is answered after a while, if it still rings. */
    public static PhoneScript answersAfter(Duration delay) {
        return plain(Manner.ANSWER, delay);
    }

    /** Rings, and is declined after a while. */
    public static PhoneScript declinesAfter(Duration delay) {
        return plain(Manner.DECLINE, delay);
    }

    /** Rings to the end, unless a driver acts: {@code SimulatedSwitch.answer(legId)}. */
    public static PhoneScript ignores() {
        return plain(Manner.IGNORE, Duration.ZERO);
    }

    /** Is in use elsewhere. */
    public static PhoneScript busy() {
        return plain(Manner.BUSY, Duration.ZERO);
    }

    /** Is switched off; the switch refuses to dial it. */
    public static PhoneScript unreachable() {
        return plain(Manner.UNREACHABLE, Duration.ZERO);
    }

    /** Judges each ring when it comes in; what it returns is what happens, and may not be a decision again. */
    public static PhoneScript deciding(Function<Ring, PhoneScript> decision) {
        return new PhoneScript(Manner.DECIDE, Duration.ZERO, Optional.empty(), decision);
    }

    private static PhoneScript plain(Manner manner, Duration delay) {
        return new PhoneScript(manner, delay, Optional.empty(), ring -> ignores());
    }

    /** The agent hangs up after talking. @param length from the moment at which the two hear each other */
    public PhoneScript talks(Duration length) {
        CallerScript.requirePositiveOrZero("the talk", length);
        return new PhoneScript(manner, delay, Optional.of(length), decision);
    }

    PhoneScript decide(Ring ring) {
        if (manner != Manner.DECIDE) {
            return this;
        }
        PhoneScript decided = decision.apply(ring);
        if (decided.manner == Manner.DECIDE) {
            throw new IllegalStateException("phone '" + ring.endpoint() + "': the decision on a ring was to decide"
                    + " again; return answersAfter, declinesAfter, ignores, busy or unreachable");
        }
        return talk.isPresent() && decided.talk.isEmpty() ? decided.talks(talk.get()) : decided;
    }

    Manner manner() {
        return manner;
    }

    Duration delay() {
        return delay;
    }

    Optional<Duration> talk() {
        return talk;
    }

    /** The kinds of script. */
    enum Manner { ANSWER, DECLINE, IGNORE, BUSY, UNREACHABLE, DECIDE }

    /**
     * A phone that is being rung.
     *
     * @param legId by which a driver answers or declines later
     * @param endpoint of the phone
     * @param ringFor how long it will ring
     * @param offer what the agent's screen shows
     */
    public record Ring(long legId, String endpoint, Duration ringFor, OfferData offer) {}
}
