package org.strowger.core.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A journal without files, for {@link org.strowger.core.Durability#MEMORY}. It keeps nothing, or, for tests, every batch.
 */
public final class MemoryJournal implements Journal {
    private static final Path NOWHERE = Path.of("memory");

    private final List<ByteBuffer> batches;
    private long nextSequence = 1;
    private int lastChain;
    private boolean closed;

    private MemoryJournal(List<ByteBuffer> batches) {
        this.batches = batches;
    }

    /** Keeps nothing and allocates nothing. */
    public static MemoryJournal forgetting() {
        return new MemoryJournal(null);
    }

    /** Keeps all batches on the heap, for {@link #read}. */
    public static MemoryJournal keeping() {
        return new MemoryJournal(new ArrayList<>());
    }

    @Override
    public void append(ByteBuffer batch, int offset, int length, long lastSequence, int chain) {
        if (closed) {
            throw new JournalException("memory journal: sequence " + nextSequence
                    + " came after the journal was closed; open the engine again");
        }
        BatchCheck.require(batch, offset, length, nextSequence, lastSequence, Integer.MAX_VALUE);
        if (batches != null) {
            batches.add(ByteBuffer.allocateDirect(length).put(0, batch, offset, length).order(ByteOrder.LITTLE_ENDIAN));
        }
        nextSequence = lastSequence + 1;
        lastChain = chain;
    }

    /**
     * Reads and checks what was kept; also after closing.
     *
     * @return where it ends; {@link JournalTail#EMPTY} when nothing was kept
     */
    public JournalTail read(RecordHandler handler) {
        if (batches == null) {
            return JournalTail.EMPTY;
        }
        FrameReader frames = new FrameReader(handler, NOWHERE, new Watermark.Mark(nextSequence - 1, lastChain));
        for (ByteBuffer batch : batches) {
            frames.read(batch, 0, batch.capacity(), NOWHERE);
        }
        return frames.tail();
    }

    @Override
    public void close() {
        closed = true;
    }
}
