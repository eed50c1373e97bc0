package org.strowger.core.time;

/**
 * A clock that the host drives. An engine with such a clock and one thread for its stages starts no
 * thread at all: the driver ticks it and settles it, so that a run is the same every time.
 */
public interface DrivenClock extends EngineClock {
    /** The engine takes part from now on. */
    void bind(Engine engine);

    /** The engine is closing; nothing happens if another one has been bound since. */
    void release(Engine closing);

    /** The engine, as such a clock needs it; the driving thread calls. */
    interface Engine {
        /**
         * Returns when all that was published has been decided, recorded and told and the adapters' outboxes
         * are drained, again and again until nothing is left to do in this moment.
         */
        void settle();

        /** When the next timer is due, in ns; {@link Long#MAX_VALUE} if there is none. */
        long nextDeadlineNs();

        /** Publishes one tick, which fires the timers that are due by now. */
        void tick();
    }
}
