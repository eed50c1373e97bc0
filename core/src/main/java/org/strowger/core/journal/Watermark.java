package org.strowger.core.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * How far the journal has come: the one thing that tells a journal cut at its end from a whole one. Sequence and checksum
 * of the last record, stored after each batch. Used by the recording thread, once it is open.
 *
 * <p>Layout, little endian: 0 magic (long), 8 zero (long), then two slots of 16 bytes, written in turn: 0 sequence (long),
 * 8 checksum of the record (int), 12 CRC32C of the slot (int). A kill may leave one slot half written: the other one holds.
 */
final class Watermark implements AutoCloseable {
    private static final long MAGIC = 0x314B52414D525453L; // "STRMARK1"
    private static final int FIRST_SLOT = 16;
    private static final int SLOT = 16;
    private static final int SIZE = FIRST_SLOT + 2 * SLOT;

    private final MappedByteBuffer buffer;
    private final CRC32C crc = new CRC32C();
    private int slot;

    private Watermark(MappedByteBuffer buffer) {
        this.buffer = buffer;
        this.slot = newestSlot(buffer, crc);
    }

    /**
     * What the watermark says.
     *
     * @param sequence of the last record acknowledged; 0 when none was
     * @param chain checksum of that record
     */
    record Mark(long sequence, int chain) {}

    /** Writes the watermark of a journal without records. */
    static void create(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocateDirect(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(0, MAGIC);
        CRC32C crc = new CRC32C();
        write(bytes, 0, 0, 0, crc);
        write(bytes, 1, 0, 0, crc);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Reads without changing anything; a watermark that is absent or unsound is refused. */
    static Mark read(Path file) {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new JournalException(file + ": could not be read (" + failure
                    + "), so the end of the journal is not known; restore the file from a copy", failure);
        }
        ByteBuffer bytes = ByteBuffer.allocateDirect(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(Arrays.copyOf(content, SIZE)).clear();
        int newest = newestSlot(bytes, new CRC32C());
        if (content.length != SIZE || bytes.getLong(0) != MAGIC || newest < 0) {
            throw new JournalException(file + ": is no sound watermark (" + content.length
                    + " bytes), so the end of the journal is not known; restore the file from a copy");
        }
        int at = FIRST_SLOT + newest * SLOT;
        return new Mark(bytes.getLong(at), bytes.getInt(at + 8));
    }

    /** Opens a watermark that {@link #read} found sound. */
    static Watermark open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer buffer = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
            buffer.order(ByteOrder.LITTLE_ENDIAN);
            return new Watermark(buffer);
        }
    }

    /** The batch that ends with this record is in the journal. */
    void store(long sequence, int chain) {
        slot = 1 - slot;
        write(buffer, slot, sequence, chain, crc);
    }

    /** Forces the file to the disk. */
    @Override
    public void close() {
        buffer.force();
    }

    private static void write(ByteBuffer bytes, int slot, long sequence, int chain, CRC32C crc) {
        int at = FIRST_SLOT + slot * SLOT;
        bytes.putLong(at, sequence);
        bytes.putInt(at + 8, chain);
        bytes.putInt(at + 12, checksum(bytes, at, crc));
    }

    /** The sound slot with the greater sequence; −1 when neither is sound. */
    private static int newestSlot(ByteBuffer bytes, CRC32C crc) {
        boolean first = isSound(bytes, FIRST_SLOT, crc);
        boolean second = isSound(bytes, FIRST_SLOT + SLOT, crc);
        if (first && second) {
            return bytes.getLong(FIRST_SLOT) >= bytes.getLong(FIRST_SLOT + SLOT) ? 0 : 1;
        }
        return first ? 0 : second ? 1 : -1;
    }

    private static boolean isSound(ByteBuffer bytes, int at, CRC32C crc) {
        return bytes.getInt(at + 12) == checksum(bytes, at, crc);
    }

    private static int checksum(ByteBuffer bytes, int at, CRC32C crc) {
        crc.reset();
        bytes.limit(at + 12).position(at);
        crc.update(bytes);
        bytes.clear();
        return (int) crc.getValue();
    }
}
