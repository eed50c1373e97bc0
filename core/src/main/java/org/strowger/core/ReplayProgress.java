package org.strowger.core;

/** Is told how far the reading of a journal has come. The reading thread; cheap, since told for each record. */
@FunctionalInterface
public interface ReplayProgress {
    /** Tells nobody. */
    ReplayProgress NONE = (record, of) -> { };

    /** One record is done. @param record its sequence @param of the last one's when the reading began */
    void at(long record, long of);
}
