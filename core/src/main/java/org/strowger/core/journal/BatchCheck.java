package org.strowger.core.journal;

import java.nio.ByteBuffer;

/** What every journal asks of a batch before it writes anything. */
final class BatchCheck {
    private static final int SEQUENCE_OFFSET = 16;

    private BatchCheck() {
    }

    /** Refuses a batch that does not lie in its buffer, is too long, or does not continue the journal. */
    static void require(
            ByteBuffer batch, int offset, int length, long nextSequence, long lastSequence, int longest) {
        if (!batch.isDirect() || offset < 0 || length < RecordFrame.HEADER || offset > batch.capacity() - length) {
            throw new IllegalArgumentException("journal: a batch of " + length + " bytes at " + offset
                    + " does not lie in a direct buffer; give whole records");
        }
        if (length > longest) {
            throw new IllegalArgumentException("journal: a batch of " + length
                    + " bytes is too long; give at most " + longest + ", or use larger blocks");
        }
        long first = batch.getLong(offset + SEQUENCE_OFFSET);
        if (first != nextSequence || lastSequence < first) {
            throw new IllegalArgumentException("journal: sequences " + first + " to " + lastSequence
                    + " do not continue the journal, which expects " + nextSequence);
        }
    }
}
