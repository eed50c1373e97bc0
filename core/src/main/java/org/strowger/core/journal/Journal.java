package org.strowger.core.journal;

import java.nio.ByteBuffer;

/**
 * Where decisions are written before anyone sees them. One thread appends. Implementations are not
 * trusted: the records carry their own sequence and checksum chain, see {@link RecordFrame}.
 */
public interface Journal extends AutoCloseable {
    /**
     * Appends one batch of whole records and returns when it is as durable as this journal promises.
     *
     * @param batch direct buffer, little endian; position and limit are left alone
     * @param offset of the first record's frame
     * @param length of all the records together
     * @param lastSequence sequence of the last record
     * @param chain checksum of the last record
     * @throws JournalException if the batch may not be complete; nothing more may be appended then
     */
    void append(ByteBuffer batch, int offset, int length, long lastSequence, int chain);

    /** Gives back files and lock. */
    @Override
    void close();
}
