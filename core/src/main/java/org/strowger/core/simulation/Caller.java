package org.strowger.core.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.strowger.core.adapter.Reason;

/** A simulated caller and how far his call has come. Belongs to the thread that drives the virtual time. */
public interface Caller {
    /** The leg that he is on. */
    long legId();

    /** Whether his call has been answered, by a flow or an agent. */
    boolean answered();

    /** The leg of the agent whom he hears now, or heard last. */
    OptionalLong agentLegId();

    /** The endpoint of the agent whom he hears now, or heard last. */
    Optional<String> agentEndpoint();

    /** Whether he and an agent hear each other now. */
    boolean connected();

    /** Whether he is in a conversation and hears nobody, because somebody has put him on hold. */
    boolean onHold();

    /** Why his call is over; empty while it is not. */
    Optional<Reason> end();

    /** Prompts and values that he has heard, whole or begun, in order. */
    List<String> heard();

    /** Whose music plays to him; empty if none does. */
    String music();

    /** Hangs up; no effect if the call is over. */
    void hangUp();

    /** Says something from now on; he is silent otherwise. @param length how long it takes him */
    void speak(Duration length);

    /** Presses keys now, one after the other. @param keys of 0 to 9, *, #, A to D; lost while nobody has answered */
    void press(String keys);
}
