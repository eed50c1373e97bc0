package org.strowger.core.internal.ring;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.journal.Journal;
import org.strowger.core.journal.RecordFrame;

/** Second stage: seals records into a batch and appends the batch as one. */
final class RecordStage {
    private static final int FULL = 256 << 10;

    private final Journal journal;
    private final CRC32C crc = new CRC32C();
    private ByteBuffer batch = ByteBuffer.allocateDirect(2 * FULL).order(ByteOrder.LITTLE_ENDIAN);
    private int length;
    private int chain;
    private long lastSequence;

    /** @param chain checksum of the last record in the journal */
    RecordStage(Journal journal, int chain) {
        this.journal = journal;
        this.chain = chain;
    }

    /** Adds a decided slot to the batch. */
    void add(RecordSlot slot) {
        if (slot.sequence == RecordSlot.NOT_RECORDED) {
            return;
        }
        RecordBuffer record = slot.record;
        record.ensureSealable();
        ByteBuffer bytes = record.bytes();
        chain = RecordFrame.seal(bytes, 0, record.commandLength(), record.effectsLength(),
                slot.sequence, slot.nowNs, slot.wallMs, chain, crc);
        int size = RecordFrame.sizeOf(record.commandLength(), record.effectsLength());
        if (length + size > batch.capacity()) {
            flush();
            if (size > batch.capacity()) {
                batch = ByteBuffer.allocateDirect(2 * size).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        batch.put(length, bytes, 0, size);
        length += size;
        lastSequence = slot.sequence;
        if (length >= FULL) {
            flush();
        }
    }

    /** Writes what was added. */
    void flush() {
        if (length > 0) {
            journal.append(batch, 0, length, lastSequence, chain);
            length = 0;
        }
    }
}
