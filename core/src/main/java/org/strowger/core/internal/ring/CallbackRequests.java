package org.strowger.core.internal.ring;

import org.strowger.core.event.Admission;

/**
 * What the host asks of callbacks: one method for each such command of the ring. Any thread; answers as
 * {@link Commands} does. Queues and agents are named by their numbers in the centre.
 */
public interface CallbackRequests {
    /** A waiting call becomes a callback at its place. @param number empty for the caller's own */
    Admission ask(long callId, CharSequence number);

    /**
     * A customer is to be called in a window of wall-clock time.
     *
     * @param owner agent, or −1 for anyone
     * @param attempts dials at most, or 0 for the queue's
     * @param shown the number that the customer sees
     * @param reference the host's own word, told with the event
     */
    Admission schedule(int queue, int adapter, int owner, int attempts, long fromWallMs, long toWallMs,
            CharSequence number, CharSequence shown, CharSequence reference);

    /** A callback is owed no more. */
    Admission cancel(long callbackId);
}
