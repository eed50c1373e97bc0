package org.strowger.core.internal.journal;

/** Asks the time while writing. */
public abstract class PlantedJournalClock {
    long millis() {
        return System.currentTimeMillis();
    }
}
