package org.strowger.core.journal;

import java.nio.ByteBuffer;

/** Takes the records of a journal in order. */
@FunctionalInterface
public interface RecordHandler {
    /**
     * One record, checked.
     *
     * @param body buffer that holds the whole sealed frame; valid during the call
     * @param commandOffset where the command stands in it; the effects follow at once
     */
    void onRecord(
            long sequence, long nowNs, long wallMs,
            ByteBuffer body, int commandOffset, int commandLength, int effectsLength);
}
