package org.strowger.core.adapter;

import org.strowger.core.event.Admission;

/**
 * What an adapter may call, from any thread of its own, between the start of {@code start} and the end of
 * {@code stop}. Never throws; answers within 10 ms, unless the machine itself stands still.
 */
public interface EventSink {
    /** A fresh id for a leg from outside: even, higher than all before it, not used again after a restart either. */
    long nextLegId();

    /** The number of the connection that begins now, higher than all before it. */
    long nextEpoch();

    /**
     * Hands over one event.
     *
     * @return {@code ACCEPTED}: it will be decided in its turn, or is an outcome, which only settles its
     *     command. {@code BUSY}: it was not taken and is not to be repeated. That is the answer to a new call
     *     while the engine has too much to do: refuse the caller with {@link Reason#CONGESTION} (T12). It is
     *     also the answer to an event that breaks a rule, and to every event but {@code AdapterUp} while the
     *     engine takes this adapter for lost. {@code CLOSED}: fall silent, for nobody listens any more
     */
    Admission publish(TelephonyEvent event);
}
