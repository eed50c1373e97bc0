package org.strowger.core.internal.decide;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.internal.ring.RecordSlot;
import org.strowger.core.journal.RecordHandler;

/** Keeps records in memory and plays them to a handler, as a journal would. */
public final class TapeRecorder {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(long sequence, long nowNs, long wallMs, byte[] body, int commandLength) {}

    void add(RecordSlot slot) {
        int length = slot.record.commandLength() + slot.record.effectsLength();
        byte[] body = new byte[length];
        slot.record.buffer().getBytes(RecordBuffer.COMMAND, body);
        entries.add(new Entry(slot.sequence, slot.nowNs, slot.wallMs, body, slot.record.commandLength()));
    }

    /** Changes one byte of the effects of a record. */
    public void damage(int record) {
        Entry entry = entries.get(record);
        entry.body()[entry.body().length - 1] ^= 1;
    }

    /** Records kept. */
    public int size() {
        return entries.size();
    }

    /** Hands every record on, in order. */
    public void play(RecordHandler handler) {
        for (Entry entry : entries) {
            ByteBuffer body = ByteBuffer.allocateDirect(entry.body().length).order(ByteOrder.LITTLE_ENDIAN);
            body.put(entry.body()).flip();
            handler.onRecord(entry.sequence(), entry.nowNs(), entry.wallMs(), body, 0, entry.commandLength(),
                    entry.body().length - entry.commandLength());
        }
    }
}
