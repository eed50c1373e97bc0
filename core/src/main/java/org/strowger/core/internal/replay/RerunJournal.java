package org.strowger.core.internal.replay;

import java.nio.ByteBuffer;
import org.strowger.core.journal.Journal;
import org.strowger.core.journal.JournalException;
import org.strowger.core.journal.RecordFrame;

/**
 * A journal whose records are being made again by a host that starts over: what is in it already is
 * compared, what is new is appended. Compared are the checksums, each of which covers its record, the one
 * before, and so all before it.
 */
public final class RerunJournal implements Journal {
    private final Journal target;
    private final int[] checksums;
    private final int recorded;

    /**
     * @param target takes what is new
     * @param checksums of the records in the journal, in order
     * @param recorded how many of them there are
     */
    public RerunJournal(Journal target, int[] checksums, int recorded) {
        this.target = target;
        this.checksums = checksums;
        this.recorded = recorded;
    }

    @Override
    public void append(ByteBuffer batch, int offset, int length, long lastSequence, int chain) {
        int at = offset;
        int end = offset + length;
        while (at < end && RecordFrame.sequence(batch, at) <= recorded) {
            long sequence = RecordFrame.sequence(batch, at);
            if (RecordFrame.checksum(batch, at) != checksums[(int) sequence - 1]) {
                throw new JournalException("rerun: record " + sequence + " is not the one in the journal; publish the"
                        + " same commands at the same times, or start a new journal");
            }
            at += RecordFrame.size(batch, at);
        }
        if (at < end) {
            target.append(batch, at, end - at, lastSequence, chain);
        }
    }

    @Override
    public void close() {
        target.close();
    }
}
