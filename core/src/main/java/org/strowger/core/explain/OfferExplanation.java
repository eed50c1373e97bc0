package org.strowger.core.explain;

import java.util.List;
import java.util.Optional;

/**
 * Why a call was offered to this agent, as all stood just before the offer was made.
 *
 * @param offerId the offer
 * @param moment the record that holds it
 * @param trigger what set it off
 * @param agent who was asked
 * @param picked whether a person picked the call for him, or it went to him past all queues, so that neither the
 *     rankings nor the order of calls decided
 * @param call who was to be served
 * @param candidates how many agents could have taken it, he among them
 * @param best the first of them, ten at most, best first
 * @param margin by what the first stood before the second; empty if there was no second
 * @param rejected everyone else, in the order of the configuration
 * @param passed how many calls stood before this one in the order of all queues and were not served
 * @param passedOver those of them that the agent might have served but for a reason, ten at most, best
 *     first; calls of queues that he does not serve are only counted
 */
public record OfferExplanation(
        long offerId, Moment moment, Trigger trigger, String agent, boolean picked, WaitingCall call,
        int candidates, List<Candidate> best, Optional<Margin> margin,
        List<Rejected> rejected, int passed, List<PassedCall> passedOver) implements Explanation {
    /** Copies the lists. */
    public OfferExplanation {
        best = List.copyOf(best);
        rejected = List.copyOf(rejected);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Whether the agent who was asked is the one whom the rankings put first, or was picked; anything else is a
     * defect.
     */
    public boolean isBestFirst() {
        return picked || !best.isEmpty() && best.get(0).agent().equals(agent);
    }

    @Override
    public String text() {
        return Prose.of(this);
    }

    @Override
    public String json() {
        return Structure.of(this);
    }
}
