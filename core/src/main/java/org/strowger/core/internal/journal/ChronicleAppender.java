package org.strowger.core.internal.journal;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.core.time.TimeProvider;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;

/**
 * Appends excerpts to a Chronicle queue in a folder of its own, which it creates and which is never opened by the
 * vendor again. Used by one thread at a time.
 *
 * <p>Files roll by size. The vendor rolls when its clock enters another hour, so its clock is our counter of files, an
 * hour each: no clock of the machine can make it roll, or hide what was written.
 */
public final class ChronicleAppender implements AutoCloseable {
    private static final long HOUR_MS = 3_600_000L;
    /** What a mapped block holds besides one excerpt: its header word and the vendor's padding, amply. */
    private static final int MARGIN = 4096;
    private static final long SMALLEST_OVERLAP = 64 << 10;
    /** Warns of flags that nobody needs; kept here so that its level is not collected with it. */
    private static final Logger CLEANER_LOG = Logger.getLogger(
            "net.openhft.chronicle.core.internal.cleaner.ReflectionBasedByteBufferCleanerService");

    static {
        setUnlessGiven("chronicle.analytics.disable");
        setUnlessGiven("chronicle.announcer.disable");
        setUnlessGiven("chronicle.disk.monitor.disable");
        CLEANER_LOG.setLevel(Level.OFF);
    }

    private final SegmentClock clock = new SegmentClock();
    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;
    private final long segmentBytes;
    private final int largestExcerpt;
    private ByteBuffer wrappedBuffer;
    private BytesStore<?, ByteBuffer> wrapped;
    private long usedBytes;

    /**
     * Creates the folder and an empty queue in it; the first file comes with the first excerpt.
     *
     * @param folder absent or empty
     * @param segmentBytes of excerpts before a file is full and the next one begins
     * @param blockBytes mapped at once; at least 128 KiB
     */
    public ChronicleAppender(Path folder, long segmentBytes, long blockBytes) {
        this.segmentBytes = segmentBytes;
        this.largestExcerpt = (int) (Math.max(SMALLEST_OVERLAP, blockBytes / 4) - MARGIN);
        this.queue = SingleChronicleQueueBuilder.binary(folder)
                .rollCycle(RollCycles.FAST_HOURLY)
                .timeProvider(clock)
                .blockSize(blockBytes)
                .build();
        this.appender = queue.createAppender();
        appender.singleThreadedCheckDisabled(true);
    }

    /** The vendor's own switches, off unless the host has set them. */
    private static void setUnlessGiven(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, "true");
        }
    }

    /** Bytes that one excerpt may have: more would leave the block mapped behind the current one. */
    public int largestExcerpt() {
        return largestExcerpt;
    }

    /**
     * Appends one excerpt. When this throws, anything, the excerpt stands open: it is not in the queue, and nothing
     * more may be appended.
     *
     * @param bytes direct buffer; position and limit are left alone
     * @param length 1 to {@link #largestExcerpt()}
     */
    public void append(ByteBuffer bytes, int offset, int length) {
        if (usedBytes > 0 && usedBytes + length > segmentBytes) {
            clock.segment++;
            usedBytes = 0;
        }
        if (bytes != wrappedBuffer) {
            wrapped = BytesStore.wrap(bytes);
            wrappedBuffer = bytes;
        }
        DocumentContext excerpt = appender.writingDocument();
        excerpt.wire().bytes().write(wrapped, (long) offset, (long) length);
        excerpt.close(); // not in a finally: closing is what makes the excerpt good
        usedBytes += length;
    }

    /** Unmaps and closes the files. An excerpt left open by a fault stays unfinished. */
    @Override
    public void close() {
        appender.close();
        queue.close();
    }

    /** The vendor's clock: it stands still until a file is full. */
    private static final class SegmentClock implements TimeProvider {
        private long segment;

        @Override
        public long currentTimeMillis() {
            return segment * HOUR_MS;
        }
    }
}
