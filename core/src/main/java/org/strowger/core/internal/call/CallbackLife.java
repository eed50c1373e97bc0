package org.strowger.core.internal.call;

import static org.strowger.core.internal.call.CallbackStage.DIALLING;
import static org.strowger.core.internal.call.CallbackStage.ENDED;
import static org.strowger.core.internal.call.CallbackStage.ON_LINE;
import static org.strowger.core.internal.call.CallbackStage.PAUSED;
import static org.strowger.core.internal.call.CallbackStage.SCHEDULED;
import static org.strowger.core.internal.call.CallbackStage.WAITING;

import org.strowger.core.internal.lifecycle.LifeCycle;

/** The life cycle of a callback. There is one way to DIALLING, so that a customer is rung once at a time. */
public final class CallbackLife {
    private CallbackLife() {
    }

    /** A table of its own for one engine. */
    public static LifeCycle<CallbackStage, CallbackEvent> table() {
        return LifeCycle.of("callback", CallbackStage.class, CallbackEvent.class)
                .row(ENDED, CallbackEvent.BOOKED, SCHEDULED)
                .row(ENDED, CallbackEvent.DUE, WAITING)
                .row(SCHEDULED, CallbackEvent.DUE, WAITING)
                .row(SCHEDULED, CallbackEvent.ENDS, ENDED)
                .row(WAITING, CallbackEvent.DIALLED, DIALLING)
                .row(WAITING, CallbackEvent.ENDS, ENDED)
                .row(DIALLING, CallbackEvent.ANSWERED, ON_LINE)
                .row(DIALLING, CallbackEvent.FAILED, PAUSED)
                .row(ON_LINE, CallbackEvent.FAILED, PAUSED)
                .row(ON_LINE, CallbackEvent.ENDS, ENDED)
                .row(PAUSED, CallbackEvent.DUE, WAITING)
                .row(PAUSED, CallbackEvent.ENDS, ENDED)
                .build();
    }
}
