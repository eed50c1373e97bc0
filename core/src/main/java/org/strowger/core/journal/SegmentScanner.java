package org.strowger.core.journal;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Walks one file of the vendor's without the vendor, which reads a flipped bit as good.
 *
 * <p>A file is a row of documents, each aligned to 4 bytes and begun by a word, little endian: bits 0 to 29 the length that
 * follows, bit 30 set for the vendor's own documents (header, index pages), bit 31 set while it is being written. Zero is
 * the end so far, and {@code 0xC0000000} the end of a file that was rolled. The vendor stores the word of a record last, so
 * a record that a kill cut short is behind a zero. The vendor's own documents are passed over unread.
 */
final class SegmentScanner {
    private static final int WORD = 4;
    private static final int NOT_COMPLETE = 0x8000_0000;
    private static final int META_DATA = 0x4000_0000;
    private static final int LENGTH = 0x3FFF_FFFF;

    private final FrameReader frames;

    SegmentScanner(FrameReader frames) {
        this.frames = frames;
    }

    /** Hands the records of the file on. */
    void scan(Path file) {
        MappedByteBuffer buffer = map(file);
        int size = buffer.capacity();
        int at = 0;
        while (at <= size - WORD) {
            int word = buffer.getInt(at);
            if (word == 0 || (word & NOT_COMPLETE) != 0) {
                return;
            }
            int from = at + WORD;
            int length = word & LENGTH;
            if (length > size - from) {
                throw frames.damage(file, at, "the excerpt's length of " + length
                        + " bytes leads out of the file, which ends at " + size + frames.goodEnd());
            }
            if ((word & META_DATA) == 0) {
                frames.read(buffer, from, from + length, file);
            }
            at = from + length;
            at += -at & (WORD - 1);
        }
    }

    private MappedByteBuffer map(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw frames.damage(file, 0, "the file has " + channel.size() + " bytes, more than this program writes");
            }
            MappedByteBuffer buffer = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            buffer.order(ByteOrder.LITTLE_ENDIAN);
            return buffer;
        } catch (IOException failure) {
            throw new JournalException(file + ": position 0, sequence " + frames.expected()
                    + " expected: could not be read (" + failure + "); check the disk and the file's rights", failure);
        }
    }
}
