package org.strowger.core.internal.call;

import static org.strowger.core.call.CallState.ENDED;
import static org.strowger.core.call.CallState.HELD;
import static org.strowger.core.call.CallState.IN_FLOW;
import static org.strowger.core.call.CallState.NEW;
import static org.strowger.core.call.CallState.OFFERED;
import static org.strowger.core.call.CallState.TALKING;
import static org.strowger.core.call.CallState.WAITING;

import org.strowger.core.call.CallState;
import org.strowger.core.internal.lifecycle.LifeCycle;

/**
 * The life cycle of a call. An offer ends before its call leaves the queue, so OFFERED has few exits; a call that
 * goes from its agent to a queue or to another agent passes through IN_FLOW within the step.
 */
public final class CallLife {
    private CallLife() {
    }

    /** A table of its own for one engine. */
    public static LifeCycle<CallState, CallEvent> table() {
        return LifeCycle.of("call", CallState.class, CallEvent.class)
                .row(NEW, CallEvent.ARRIVED, IN_FLOW)
                .row(IN_FLOW, CallEvent.QUEUED, WAITING)
                .row(IN_FLOW, CallEvent.CONNECTED, TALKING)
                .row(IN_FLOW, CallEvent.ENDED, ENDED)
                .row(WAITING, CallEvent.OFFER_MADE, OFFERED)
                .row(WAITING, CallEvent.RETURNED, IN_FLOW)
                .row(WAITING, CallEvent.ENDED, ENDED)
                .row(OFFERED, CallEvent.OFFER_LOST, WAITING)
                .row(OFFERED, CallEvent.CONNECTED, TALKING)
                .row(TALKING, CallEvent.RETURNED, IN_FLOW)
                .row(TALKING, CallEvent.ENDED, ENDED)
                .row(TALKING, CallEvent.HELD, HELD)
                .row(HELD, CallEvent.RETRIEVED, TALKING)
                .row(HELD, CallEvent.RETURNED, IN_FLOW)
                .row(HELD, CallEvent.ENDED, ENDED)
                .build();
    }
}
