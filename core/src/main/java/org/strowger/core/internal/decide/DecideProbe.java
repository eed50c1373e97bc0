package org.strowger.core.internal.decide;

import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;

/** Looks on while a journal is decided again, to explain it; it changes nothing. Engines that run have none. */
public interface DecideProbe {
    /** One or more timers of one moment fire, and are told of one by one. */
    void timersFire();

    /** A timer fires. @param what it is for, in words @param id index of the agent or queue, or the call's id */
    void timerFires(String what, Owner owner, long id);

    /**
     * A call is about to be offered to an agent; all stands as it did when this was decided.
     *
     * @param picked whether a person picked the call for the agent
     */
    void offerComes(long offerId, Call call, Agent agent, boolean picked);

    /** Whose a timer is. */
    enum Owner {
        /** An agent's. */
        AGENT,
        /** A call's. */
        CALL,
        /** A queue's. */
        QUEUE,
        /** Nobody's. */
        NOBODY,
        /** One that this version of the explanation has no word for. */
        OTHER
    }
}
