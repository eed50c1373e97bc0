package org.strowger.core.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Makes sealed records whose content follows from seed and sequence, so that whoever reads them back can tell. */
final class TestRecords {
    static final int BATCH_OFFSET = 64;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C crc = new CRC32C();
    private final long seed;
    private long sequence;
    private int chain;
    private int length;
    private int lastStart;
    private int lastSize;

    TestRecords(long seed, JournalTail after) {
        this.seed = seed;
        this.sequence = after.lastSequence();
        this.chain = after.chain();
    }

    /** Appends one batch of so many records. */
    long appendTo(Journal journal, int records) {
        length = 0;
        for (int i = 0; i < records; i++) {
            add();
        }
        journal.append(buffer, BATCH_OFFSET, length, sequence, chain);
        return sequence;
    }

    private void add() {
        sequence++;
        int commandLength = commandLength(seed, sequence);
        int effectsLength = effectsLength(seed, sequence);
        int at = BATCH_OFFSET + length;
        for (int i = 0; i < commandLength + effectsLength; i++) {
            buffer.put(at + RecordFrame.HEADER + i, content(seed, sequence, i));
        }
        chain = RecordFrame.seal(buffer, at, commandLength, effectsLength,
                sequence, sequence * 1000, sequence * 7, chain, crc);
        lastStart = at;
        lastSize = RecordFrame.sizeOf(commandLength, effectsLength);
        length += lastSize;
    }

    /** The batch last appended. */
    ByteBuffer buffer() {
        return buffer;
    }

    int length() {
        return length;
    }

    /** Where the last record stands in the buffer. */
    int lastStart() {
        return lastStart;
    }

    int lastSize() {
        return lastSize;
    }

    int chain() {
        return chain;
    }

    long sequence() {
        return sequence;
    }

    static int commandLength(long seed, long sequence) {
        return (int) (mix(seed + sequence) & 63);
    }

    static int effectsLength(long seed, long sequence) {
        return (int) (mix(seed - sequence) & 127);
    }

    static byte content(long seed, long sequence, int index) {
        return (byte) (mix(seed ^ sequence * 31 + index) | 1);
    }

    private static long mix(long x) {
        long mixed = (x ^ x >>> 31) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    /** Takes records back and remembers each. */
    static final class Collected implements RecordHandler {
        private final List<String> records = new ArrayList<>();
        private final CRC32C crc = new CRC32C();
        private int lastStart;
        private int lastEnd;

        @Override
        public void onRecord(long sequence, long nowNs, long wallMs,
                ByteBuffer body, int commandOffset, int commandLength, int effectsLength) {
            crc.reset();
            crc.update(body.duplicate().limit(commandOffset + commandLength + effectsLength).position(commandOffset));
            records.add(sequence + " " + nowNs + " " + wallMs + " " + commandLength + " " + effectsLength + " "
                    + crc.getValue());
            lastStart = commandOffset - RecordFrame.HEADER;
            lastEnd = lastStart + RecordFrame.sizeOf(commandLength, effectsLength);
        }

        List<String> records() {
            return records;
        }

        /** Position of the last record in its file. */
        int lastStart() {
            return lastStart;
        }

        int lastEnd() {
            return lastEnd;
        }
    }

    /** What {@link Collected} must hold for sequences 1 to {@code last}. */
    static List<String> expected(long seed, long last) {
        List<String> records = new ArrayList<>();
        CRC32C crc = new CRC32C();
        for (long sequence = 1; sequence <= last; sequence++) {
            int command = commandLength(seed, sequence);
            int effects = effectsLength(seed, sequence);
            crc.reset();
            for (int i = 0; i < command + effects; i++) {
                crc.update(content(seed, sequence, i));
            }
            records.add(sequence + " " + sequence * 1000 + " " + sequence * 7 + " " + command + " " + effects + " "
                    + crc.getValue());
        }
        return records;
    }
}
