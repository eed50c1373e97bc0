package org.strowger.core.journal;

/**
 * Where a journal ends.
 *
 * @param lastSequence of the last record; 0 when there is none
 * @param chain checksum of the last record, to which the next one chains; 0 when there is none
 * @param nowNs engine time of the last record
 * @param wallMs wall-clock time of the last record
 * @param records read
 * @param bytes of these records
 */
public record JournalTail(long lastSequence, int chain, long nowNs, long wallMs, long records, long bytes) {
    /** A journal without records. */
    public static final JournalTail EMPTY = new JournalTail(0, 0, 0, 0, 0, 0);
}
