package org.strowger.bench.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.strowger.bench.JvmFlags;
import org.strowger.bench.workload.CallScript;
import org.strowger.bench.workload.Centre;
import org.strowger.bench.workload.CentreShape;

/**
 * How many calls a second go through publish, decide, record and tell, on one thread or on a thread each? One
 * operation is one call's whole life; counter {@code commands} says how many commands that took. The
 * telephone system is played by the producing thread and answers at once.
 *
 * <pre>java -jar bench/target/bench.jar PipelineBenchmark -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = {
        JvmFlags.MISC, JvmFlags.CHANNELS, JvmFlags.REFLECT,
        JvmFlags.NO_BANNER, JvmFlags.NO_ANALYTICS, JvmFlags.PARALLEL_GC})
public class PipelineBenchmark {
    /** Size of the centre. */
    @Param({"LARGE"})
    public String centre;

    /** One thread for all stages, or a thread each. */
    @Param({"COMPACT", "PIPELINED"})
    public String layout;

    private PipelineCalls calls;

    /** Commands beside calls. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counter {
        /** Commands published. */
        public long commands;
    }

    /** Opens the engine and fills the centre. */
    @Setup(Level.Trial)
    public void open() {
        CallScript script = CallScript.of(Centre.of(CentreShape.named(centre), 1), 2);
        calls = new PipelineCalls(script, layout.equals("PIPELINED"), new NoJournal());
    }

    /** Closes the engine; fails if it had stopped. */
    @TearDown(Level.Trial)
    public void close() {
        calls.close();
    }

    /** A call's whole life. */
    @Benchmark
    public void call(Counter counter) {
        long before = calls.commands();
        calls.call();
        counter.commands += calls.commands() - before;
    }
}
