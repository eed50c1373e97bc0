package org.strowger.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalAllocationTest {
    private static final int WINDOWS = 10;
    private static final int APPENDS = 2_000;
    private static final int COMMAND = 64;
    private static final int EFFECTS = 128;

    @TempDir
    private Path directory;

    private final ByteBuffer batch = ByteBuffer.allocateDirect(4096).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C crc = new CRC32C();
    private long sequence;
    private int chain;

    @Test
    void shouldAllocateNothingOnceWarm() {
        JournalSettings settings = new JournalSettings(256L << 20, 64L << 20);
        TestRecords.Collected nothing = new TestRecords.Collected();
        try (OpenedJournal journal = OpenedJournal.open(directory, 1, "x", settings, nothing)) {
            assertEquals(0, leastBytes(journal));
        }
    }

    @Test
    void shouldAllocateNothingInMemoryThatForgets() {
        assertEquals(0, leastBytes(MemoryJournal.forgetting()));
    }

    private long leastBytes(Journal journal) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int window = 0; window < WINDOWS; window++) {
            long before = threads.getThreadAllocatedBytes(id);
            append(journal);
            least = Math.min(least, threads.getThreadAllocatedBytes(id) - before);
        }
        return least;
    }

    private void append(Journal journal) {
        for (int i = 0; i < APPENDS; i++) {
            sequence++;
            chain = RecordFrame.seal(batch, 0, COMMAND, EFFECTS, sequence, sequence, sequence, chain, crc);
            journal.append(batch, 0, RecordFrame.sizeOf(COMMAND, EFFECTS), sequence, chain);
        }
    }
}
