package org.strowger.core.journal;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * Takes records that stand back to back and checks each: lengths, checksum, dense sequence, chain to the record before.
 * Remembers where the sound part ends.
 */
final class FrameReader {
    private final RecordHandler handler;
    private final long markSequence;
    private final int markChain;
    private final CRC32C crc = new CRC32C();
    private Path goodFile;
    private long goodPosition;
    private long sequence;
    private int chain;
    private long nowNs;
    private long wallMs;
    private long records;
    private long bytes;

    /**
     * Starts before the first record.
     *
     * @param start what the sound part is said to end in while there is no record
     * @param mark how far the journal must reach
     */
    FrameReader(RecordHandler handler, Path start, Watermark.Mark mark) {
        this.handler = handler;
        this.goodFile = start;
        this.markSequence = mark.sequence();
        this.markChain = mark.chain();
    }

    /** The sequence that must come next. */
    long expected() {
        return sequence + 1;
    }

    /**
     * Takes the records of one excerpt.
     *
     * @param buffer little endian, direct
     * @param file that the buffer shows, position by position
     */
    void read(ByteBuffer buffer, int from, int to, Path file) {
        int at = from;
        do {
            at = readRecord(buffer, at, to, file);
        } while (at < to);
        goodFile = file;
        goodPosition = to;
    }

    private int readRecord(ByteBuffer buffer, int at, int to, Path file) {
        if (to - at < RecordFrame.HEADER) {
            throw damage(file, at, to - at + " bytes are too few for a record");
        }
        int size = buffer.getInt(at + 4);
        if (size < RecordFrame.HEADER || size > to - at || (size & 7) != 0) {
            throw damage(file, at, "the record has an impossible length of " + size + " bytes");
        }
        int checksum = RecordFrame.checksum(buffer, at, size, crc);
        if (checksum != buffer.getInt(at)) {
            throw damage(file, at, "the record does not match its checksum");
        }
        int commandLength = buffer.getInt(at + 12);
        int effectsLength = buffer.getInt(at + 40);
        if (commandLength < 0 || effectsLength < 0 || commandLength > size || effectsLength > size
                || RecordFrame.sizeOf(commandLength, effectsLength) != size) {
            throw damage(file, at, "the record's parts do not add up to its length");
        }
        if (buffer.getLong(at + 16) != sequence + 1) {
            throw damage(file, at, "found sequence " + buffer.getLong(at + 16) + goodEnd());
        }
        if (buffer.getInt(at + 8) != chain) {
            throw damage(file, at, "the record continues another journal than the one before it");
        }
        accept(buffer, at, size, checksum, file);
        handler.onRecord(sequence, nowNs, wallMs, buffer, at + RecordFrame.HEADER, commandLength, effectsLength);
        return at + size;
    }

    private void accept(ByteBuffer buffer, int at, int size, int checksum, Path file) {
        sequence++;
        chain = checksum;
        nowNs = buffer.getLong(at + 24);
        wallMs = buffer.getLong(at + 32);
        records++;
        bytes += size;
        if (sequence == markSequence && chain != markChain) {
            throw new JournalException(file + ": position " + at + ", sequence " + sequence
                    + ": is not the record that the watermark knows; restore journal and watermark from one copy");
        }
    }

    /** A message that names place and sequence. */
    JournalException damage(Path file, long position, String found) {
        return new JournalException(file + ": position " + position + ", sequence " + (sequence + 1) + " expected: "
                + found + "; restore the journal from a copy, or begin a new directory");
    }

    /** Where the sound part ends, for a message. */
    String goodEnd() {
        return " (the sound part ends at position " + goodPosition + " of " + goodFile + ")";
    }

    /** The end, if the journal reaches as far as it must. */
    JournalTail tail() {
        if (sequence < markSequence) {
            throw new JournalException(goodFile + ": position " + goodPosition + ": the journal ends after sequence "
                    + sequence + ", but it had reached " + markSequence + ": sequences " + (sequence + 1) + " to "
                    + markSequence + " are missing; restore the journal from a copy, or begin a new directory");
        }
        return new JournalTail(sequence, chain, nowNs, wallMs, records, bytes);
    }
}
