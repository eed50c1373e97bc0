package org.strowger.bench.engine;

import java.nio.ByteBuffer;
import org.strowger.core.journal.Journal;

/** Records nothing, so that what the journal costs can be told from the rest. */
final class NoJournal implements Journal {
    @Override
    public void append(ByteBuffer batch, int offset, int length, long lastSequence, int chain) {
    }

    @Override
    public void close() {
    }
}
