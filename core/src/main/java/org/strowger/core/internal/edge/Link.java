package org.strowger.core.internal.edge;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How the connection to one adapter stands. A loss is declared by any thread, the tell thread too, in a few
 * instructions; what follows from it is done by another that takes the loss over. Commands carry the epoch
 * in which they were decided, so a loss simply makes all epochs so far dead.
 */
final class Link {
    private final AtomicLong deadEpoch = new AtomicLong();
    private final AtomicReference<Loss> loss = new AtomicReference<>(Loss.NONE);
    private volatile State state = State.STOPPED;
    private volatile long epoch;

    State state() {
        return state;
    }

    void state(State newState) {
        state = newState;
    }

    /** Number of the newest connection that the adapter reported; 0 before the first. */
    long epoch() {
        return epoch;
    }

    /** A connection begins; a loss of the one before is past. */
    void began(long newEpoch) {
        epoch = newEpoch;
        state = State.UP;
    }

    /** Whether commands of this epoch may be delivered. */
    boolean lives(long commandEpoch) {
        return commandEpoch > deadEpoch.get();
    }

    /** Declares the adapter lost, once for a connection. Allocates nothing, never waits. */
    void lose(Loss cause) {
        long lost = epoch;
        long dead = deadEpoch.get();
        if (lost > dead && deadEpoch.compareAndSet(dead, lost)) {
            loss.set(cause);
        }
    }

    /** Takes over a loss that nobody has dealt with, or {@link Loss#NONE}. */
    Loss takeLoss() {
        return loss.get() == Loss.NONE ? Loss.NONE : loss.getAndSet(Loss.NONE);
    }

    boolean hasLoss() {
        return loss.get() != Loss.NONE;
    }

    /** How the adapter stands. */
    enum State { STOPPED, STARTED, UP, LOST }

    /** Why an adapter was lost, in words. */
    enum Loss {
        NONE("nothing"),
        OUTBOX_FULL("it took commands too slowly and its outbox is full"),
        THROWS("execute threw 16 times in a row"),
        STUCK("it has stayed in execute for 10 s"),
        FLOOD("it reported more events than the engine can hold back"),
        UNREADABLE("a command could not be read, which is a defect of the engine");

        private final String words;

        Loss(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
