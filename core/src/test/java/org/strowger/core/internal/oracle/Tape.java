package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.internal.ring.RecordSlot;

/** All records of one engine, to have another one decide them again. */
final class Tape {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(long nowNs, long wallMs, int commandLength, byte[] bytes) {}

    void add(RecordSlot slot) {
        byte[] bytes = new byte[slot.record.commandLength() + slot.record.effectsLength()];
        slot.record.buffer().getBytes(RecordBuffer.COMMAND, bytes);
        entries.add(new Entry(slot.nowNs, slot.wallMs, slot.record.commandLength(), bytes));
    }

    /** @throws AssertionError naming the first record whose effects differ */
    void replay(Decider again, RecordSlot slot) {
        for (int at = 0; at < entries.size(); at++) {
            Entry entry = entries.get(at);
            slot.record.begin(entry.commandLength());
            slot.record.buffer().putBytes(RecordBuffer.COMMAND, entry.bytes(), 0, entry.commandLength());
            again.decide(slot.record, entry.nowNs(), entry.wallMs());
            byte[] bytes = new byte[slot.record.commandLength() + slot.record.effectsLength()];
            slot.record.buffer().getBytes(RecordBuffer.COMMAND, bytes);
            if (!Arrays.equals(bytes, entry.bytes())) {
                throw new AssertionError("replay: record " + (at + 1) + " of " + entries.size()
                        + " has other effects when decided again");
            }
        }
    }
}
