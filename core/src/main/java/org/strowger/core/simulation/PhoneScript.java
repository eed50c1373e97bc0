package org.strowger.core.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.strowger.core.adapter.OfferData;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;

/**
 * What a simulated phone does when it is rung: {@code PhoneScript.answersAfter(ofSeconds(3)).talks(ofMinutes(2))}.
 * Immutable; one script can serve many phones.
 */
public final class PhoneScript {
    private final Manner manner;
    private final Duration delay;
    private final Optional<Duration> talk;
    private final List<Act> acts;
    private final Function<Ring, PhoneScript> decision;

    private PhoneScript(
            Manner manner,
            Duration delay,
            Optional<Duration> talk,
            List<Act> acts,
            Function<Ring, PhoneScript> decision) {
        CallerScript.requirePositiveOrZero("the delay of a phone", delay);
        this.manner = manner;
        this.delay = delay;
        this.talk = talk;
        this.acts = acts;
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

    /** Its owner does not wish to be rung; it is busy for whoever dials it. */
    public static PhoneScript doNotDisturb() {
        return plain(Manner.DO_NOT_DISTURB, Duration.ZERO);
    }

    /** Judges each ring when it comes in; what it returns is what happens, and may not be a decision again. */
    public static PhoneScript deciding(Function<Ring, PhoneScript> decision) {
        return new PhoneScript(Manner.DECIDE, Duration.ZERO, Optional.empty(), List.of(), decision);
    }

    private static PhoneScript plain(Manner manner, Duration delay) {
        return new PhoneScript(manner, delay, Optional.empty(), List.of(), ring -> ignores());
    }

    /**
     * The agent hangs up after talking.
     *
     * @param length from the moment at which the two hear each other; counted anew in a new conversation
     */
    public PhoneScript talks(Duration length) {
        CallerScript.requirePositiveOrZero("the talk", length);
        return new PhoneScript(manner, delay, Optional.of(length), acts, decision);
    }

    /**
     * The agent puts the other side on hold.
     *
     * @param after from the moment at which the two first hear each other; the same for the acts below
     * @param length how long
     */
    public PhoneScript holds(Duration after, Duration length) {
        return with(new Act(after, Act.Kind.HOLD, TransferManner.CANCEL, TransferTarget.NONE))
                .with(new Act(after.plus(length), Act.Kind.RESUME, TransferManner.CANCEL, TransferTarget.NONE));
    }

    /** The agent asks to hand the other side over. */
    public PhoneScript transfers(Duration after, TransferTarget target) {
        return asks(after, TransferManner.BLIND, target);
    }

    /** The agent asks to talk to a third party first. */
    public PhoneScript consults(Duration after, TransferTarget target) {
        return asks(after, TransferManner.CONSULT, target);
    }

    /** The agent asks to connect the two with whom he talked, and to be let go. */
    public PhoneScript completes(Duration after) {
        return asks(after, TransferManner.COMPLETE, TransferTarget.NONE);
    }

    /** The agent asks to end the consultation and to have the first party back. */
    public PhoneScript cancels(Duration after) {
        return asks(after, TransferManner.CANCEL, TransferTarget.NONE);
    }

    /** The agent asks that all three hear each other. */
    public PhoneScript confers(Duration after) {
        return asks(after, TransferManner.CONFERENCE, TransferTarget.NONE);
    }

    private PhoneScript asks(Duration after, TransferManner manner, TransferTarget target) {
        return with(new Act(after, Act.Kind.ASK, manner, target));
    }

    private PhoneScript with(Act act) {
        CallerScript.requirePositiveOrZero("the moment of an act", act.after());
        List<Act> more = new ArrayList<>(acts);
        more.add(act);
        return new PhoneScript(manner, delay, talk, List.copyOf(more), decision);
    }

    PhoneScript decide(Ring ring) {
        if (manner != Manner.DECIDE) {
            return this;
        }
        PhoneScript decided = decision.apply(ring);
        if (decided.manner == Manner.DECIDE) {
            throw new IllegalStateException("phone '" + ring.endpoint() + "': the decision on a ring was to decide"
                    + " again; return answersAfter, declinesAfter, ignores, busy, doNotDisturb or unreachable");
        }
        return new PhoneScript(decided.manner, decided.delay, decided.talk.or(() -> talk),
                decided.acts.isEmpty() ? acts : decided.acts, decided.decision);
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

    List<Act> acts() {
        return acts;
    }

    /** The kinds of script. */
    enum Manner { ANSWER, DECLINE, IGNORE, BUSY, DO_NOT_DISTURB, UNREACHABLE, DECIDE }

    /** What the person does while he talks, and when. */
    record Act(Duration after, Kind kind, TransferManner manner, TransferTarget target) {
        enum Kind { HOLD, RESUME, ASK }
    }

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
