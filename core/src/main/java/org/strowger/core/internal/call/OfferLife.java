package org.strowger.core.internal.call;

import static org.strowger.core.internal.call.OfferStage.ALERTING;
import static org.strowger.core.internal.call.OfferStage.ANSWERED;
import static org.strowger.core.internal.call.OfferStage.ENDED;
import static org.strowger.core.internal.call.OfferStage.RESERVED;

import org.strowger.core.internal.lifecycle.LifeCycle;

/** The life cycle of an offer: a lease with one outcome. */
public final class OfferLife {
    private OfferLife() {
    }

    /** A table of its own for one engine. */
    public static LifeCycle<OfferStage, OfferEvent> table() {
        return LifeCycle.of("offer", OfferStage.class, OfferEvent.class)
                .row(ENDED, OfferEvent.MADE, RESERVED)
                .row(RESERVED, OfferEvent.RINGS, ALERTING)
                .row(RESERVED, OfferEvent.ANSWERS, ANSWERED)
                .row(ALERTING, OfferEvent.ANSWERS, ANSWERED)
                .row(RESERVED, OfferEvent.ENDS, ENDED)
                .row(ALERTING, OfferEvent.ENDS, ENDED)
                .row(ANSWERED, OfferEvent.ENDS, ENDED)
                .build();
    }
}
