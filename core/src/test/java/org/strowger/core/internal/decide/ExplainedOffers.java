package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.strowger.core.explain.Moment;
import org.strowger.core.explain.OfferExplanation;
import org.strowger.core.explain.PassedCall;
import org.strowger.core.explain.Rejection;
import org.strowger.core.explain.Trigger;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.explain.Explainer;

/**
 * Explains every offer of a trial by loops that owe nothing to the matcher: both must agree on who is asked,
 * and each call that was passed over must have been so for a reason.
 */
final class ExplainedOffers implements DecideProbe {
    private static final Trigger NONE = new Trigger("", "");

    private final Decider decider;
    private final Explainer explainer;
    private long explained;

    ExplainedOffers(Decider decider) {
        this.decider = decider;
        this.explainer = new Explainer(decider.scene());
    }

    long explained() {
        return explained;
    }

    @Override
    public void timersFire() { }

    @Override
    public void timerFires(String what, Owner owner, long id) {
        assertTrue(owner != Owner.OTHER, "a timer without a name: " + what);
    }

    @Override
    public void offerComes(long offerId, Call call, Agent agent, boolean picked) {
        OfferExplanation why = explainer.offer(offerId, call, agent, picked, new Moment(0, 0, 0), NONE);
        explained++;
        assertTrue(why.isBestFirst(), why::text);
        if (!why.call().queue().isEmpty()) {
            assertEquals(decider.scene().agents(), why.candidates() + why.rejected().size(), "everyone once");
        }
        for (PassedCall passed : why.passedOver()) {
            assertTrue(passed.why() != Rejection.NONE_FOUND, why::text);
        }
    }
}
