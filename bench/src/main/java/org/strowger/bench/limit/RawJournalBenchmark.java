package org.strowger.bench.limit;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.strowger.bench.JvmFlags;
import org.strowger.bench.TemporaryFolder;

/**
 * How many 64-byte records a second does Chronicle Queue append, one to an excerpt and 64 to an excerpt? One
 * operation is one record. Nothing is forced to the disk; each iteration begins with an empty queue in the
 * directory for temporary files.
 *
 * <pre>java -jar bench/target/bench.jar RawJournalBenchmark -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = {
        JvmFlags.MISC, JvmFlags.CHANNELS, JvmFlags.REFLECT,
        JvmFlags.NO_BANNER, JvmFlags.NO_ANALYTICS,
        JvmFlags.NO_DISK_MONITOR, JvmFlags.PARALLEL_GC})
public class RawJournalBenchmark {
    private static final int RECORD_BYTES = 64;
    private static final int BATCH = 64;
    private static final long BLOCK_BYTES = 64L << 20;
    /** Warns of a flag that nobody needs; kept here so that its level is not collected with it. */
    private static final Logger CLEANER_LOG = Logger.getLogger(
            "net.openhft.chronicle.core.internal.cleaner.ReflectionBasedByteBufferCleanerService");

    static {
        CLEANER_LOG.setLevel(Level.OFF);
    }

    private TemporaryFolder folder;
    private ChronicleQueue queue;
    private ExcerptAppender appender;
    private Bytes<?> record;
    private Bytes<?> batch;

    /** Opens an empty queue. */
    @Setup(org.openjdk.jmh.annotations.Level.Iteration)
    public void open() throws IOException {
        folder = TemporaryFolder.create();
        queue = SingleChronicleQueueBuilder.binary(folder.path()).blockSize(BLOCK_BYTES).build();
        appender = queue.createAppender();
        record = filled(RECORD_BYTES);
        batch = filled(RECORD_BYTES * BATCH);
    }

    /** Closes and deletes it, so that no more than one iteration's records lie in memory. */
    @TearDown(org.openjdk.jmh.annotations.Level.Iteration)
    public void delete() throws IOException {
        appender.close();
        queue.close();
        record.releaseLast();
        batch.releaseLast();
        folder.delete();
    }

    /** One record an excerpt. */
    @Benchmark
    public void single() {
        appender.writeBytes(record);
    }

    /** 64 records an excerpt. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void batch() {
        appender.writeBytes(batch);
    }

    private static Bytes<?> filled(int length) {
        Bytes<?> bytes = Bytes.allocateDirect(length);
        for (int at = 0; at < length; at++) {
            bytes.writeByte((byte) at);
        }
        return bytes;
    }
}
