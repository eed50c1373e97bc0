package org.strowger.core.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Layout of one record, little endian: 0 CRC32C (int) over everything from 4 to the end of the frame,
 * 4 length of the whole frame (int, a multiple of 8), 8 checksum of the record before (int), 12 length
 * of the command (int), 16 sequence (long, dense from 1), 24 engine time ns (long), 32 wall clock ms
 * (long), 40 length of the effects (int), 44 zero (int), 48 command, then effects, then zeros up to the
 * length.
 */
public final class RecordFrame {
    /** Bytes before the command. */
    public static final int HEADER = 48;

    private RecordFrame() {
    }

    /** Bytes that a record needs. */
    public static int sizeOf(int commandLength, int effectsLength) {
        return (HEADER + commandLength + effectsLength + 7) & ~7;
    }

    /**
     * Writes the header around a body that stands already at {@code offset + HEADER}.
     *
     * @param crc scratch of the calling thread
     * @return the checksum, which the next record chains to
     */
    public static int seal(
            ByteBuffer buffer, int offset, int commandLength, int effectsLength,
            long sequence, long nowNs, long wallMs, int previous, CRC32C crc) {
        int body = HEADER + commandLength + effectsLength;
        int size = sizeOf(commandLength, effectsLength);
        for (int i = body; i < size; i++) {
            buffer.put(offset + i, (byte) 0);
        }
        buffer.putInt(offset + 4, size);
        buffer.putInt(offset + 8, previous);
        buffer.putInt(offset + 12, commandLength);
        buffer.putLong(offset + 16, sequence);
        buffer.putLong(offset + 24, nowNs);
        buffer.putLong(offset + 32, wallMs);
        buffer.putInt(offset + 40, effectsLength);
        buffer.putInt(offset + 44, 0);
        int checksum = checksum(buffer, offset, size, crc);
        buffer.putInt(offset, checksum);
        return checksum;
    }

    static int checksum(ByteBuffer buffer, int offset, int size, CRC32C crc) {
        int position = buffer.position();
        int limit = buffer.limit();
        buffer.limit(offset + size).position(offset + 4);
        crc.reset();
        crc.update(buffer);
        buffer.limit(limit).position(position);
        return (int) crc.getValue();
    }

    /** Length of the frame that stands at {@code offset}. */
    public static int size(ByteBuffer buffer, int offset) {
        return buffer.getInt(offset + 4);
    }

    /** Sequence of the frame that stands at {@code offset}. */
    public static long sequence(ByteBuffer buffer, int offset) {
        return buffer.getLong(offset + 16);
    }

    /** Checksum that the frame at {@code offset} carries. */
    public static int checksum(ByteBuffer buffer, int offset) {
        return buffer.getInt(offset);
    }
}
