package org.strowger.bench.limit;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.SleepingWaitStrategy;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.strowger.bench.JvmFlags;

/**
 * How many 64-byte commands a second go through the bare ring, one slot a time, from one producer to one
 * consumer thread? The sequencer is the one for many producers, as in the engine, and so is the wait. One operation
 * is one command.
 *
 * <pre>java -jar bench/target/bench.jar RawRingBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = {
        JvmFlags.MISC, JvmFlags.CHANNELS, JvmFlags.REFLECT,
        JvmFlags.NO_BANNER, JvmFlags.NO_ANALYTICS,
        JvmFlags.NO_DISK_MONITOR, JvmFlags.PARALLEL_GC})
public class RawRingBenchmark {
    private static final int SLOTS = 4_096;
    private static final int SLOT_BYTES = 1_024;
    private static final int COMMAND_BYTES = 64;
    private static final long SHUTDOWN_SECONDS = 5;

    private Disruptor<UnsafeBuffer> disruptor;
    private RingBuffer<UnsafeBuffer> ring;
    private long next;
    private long seen;

    /** Starts the consumer, which reads every word of every command. */
    @Setup(Level.Trial)
    public void start() {
        disruptor = new Disruptor<>(
                () -> new UnsafeBuffer(ByteBuffer.allocateDirect(SLOT_BYTES)),
                SLOTS, task -> daemon(task), ProducerType.MULTI, new SleepingWaitStrategy());
        disruptor.handleEventsWith((slot, sequence, endOfBatch) -> {
            long sum = 0;
            for (int at = 0; at < COMMAND_BYTES; at += Long.BYTES) {
                sum += slot.getLong(at);
            }
            seen += sum;
        });
        ring = disruptor.start();
    }

    /** Stops the consumer when it has read all, and shows that it did read. */
    @TearDown(Level.Trial)
    public void stop() throws com.lmax.disruptor.TimeoutException {
        disruptor.shutdown(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        if (seen == 0) {
            throw new IllegalStateException("the consumer read nothing; the figure above is void");
        }
    }

    /** Claims, writes and publishes one command; waits when the ring is full. */
    @Benchmark
    public long command() {
        long sequence = ring.next();
        UnsafeBuffer slot = ring.get(sequence);
        long value = ++next;
        for (int at = 0; at < COMMAND_BYTES; at += Long.BYTES) {
            slot.putLong(at, value);
        }
        ring.publish(sequence);
        return sequence;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "raw ring consumer");
        thread.setDaemon(true);
        return thread;
    }
}
