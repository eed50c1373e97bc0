package org.strowger.core.internal.agent;

import static org.strowger.core.agent.AgentState.BUSY;
import static org.strowger.core.agent.AgentState.LOGGED_OFF;
import static org.strowger.core.agent.AgentState.NOT_READY;
import static org.strowger.core.agent.AgentState.READY;
import static org.strowger.core.agent.AgentState.WRAP_UP;

import org.strowger.core.agent.AgentState;
import org.strowger.core.internal.lifecycle.LifeCycle;

/** The life cycle of an agent. */
public final class AgentLife {
    private AgentLife() {
    }

    /** A table of its own for one engine. */
    public static LifeCycle<AgentState, AgentEvent> table() {
        return LifeCycle.of("agent", AgentState.class, AgentEvent.class)
                .row(LOGGED_OFF, AgentEvent.SIGN_IN_READY, READY)
                .row(LOGGED_OFF, AgentEvent.SIGN_IN_NOT_READY, NOT_READY)
                .row(NOT_READY, AgentEvent.READY, READY)
                .row(NOT_READY, AgentEvent.NOT_READY, NOT_READY)
                .row(READY, AgentEvent.NOT_READY, NOT_READY)
                .row(READY, AgentEvent.BENCHED, NOT_READY)
                .row(NOT_READY, AgentEvent.BENCHED, NOT_READY)
                .row(NOT_READY, AgentEvent.RETURNED, READY)
                .row(READY, AgentEvent.SIGN_OUT, LOGGED_OFF)
                .row(NOT_READY, AgentEvent.SIGN_OUT, LOGGED_OFF)
                .row(READY, AgentEvent.CONNECTED, BUSY)
                .row(NOT_READY, AgentEvent.CONNECTED, BUSY)
                .row(WRAP_UP, AgentEvent.CONNECTED, BUSY)
                .row(BUSY, AgentEvent.CONNECTED, BUSY)
                .row(BUSY, AgentEvent.ONE_ENDED, BUSY)
                .row(BUSY, AgentEvent.TALK_ENDED, WRAP_UP)
                .row(BUSY, AgentEvent.FREED_READY, READY)
                .row(BUSY, AgentEvent.FREED_NOT_READY, NOT_READY)
                .row(BUSY, AgentEvent.FREED_SIGNED_OUT, LOGGED_OFF)
                .row(WRAP_UP, AgentEvent.FREED_READY, READY)
                .row(WRAP_UP, AgentEvent.FREED_NOT_READY, NOT_READY)
                .row(WRAP_UP, AgentEvent.FREED_SIGNED_OUT, LOGGED_OFF)
                .build();
    }
}
