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
import org.openjdk.jmh.annotations.Warmup;
import org.strowger.bench.JvmFlags;
import org.strowger.bench.workload.CallScript;
import org.strowger.bench.workload.Centre;
import org.strowger.bench.workload.CentreShape;

/**
 * How many calls a second can be decided, when nothing is recorded and nobody is told? One operation is one
 * call's whole life, as a telephone system reports it; counter {@code commands} says how many commands that
 * took. Reading the effects, to know what the telephone system does next, is in the figure.
 *
 * <pre>java -jar bench/target/bench.jar DecideBenchmark -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = {
        JvmFlags.MISC, JvmFlags.CHANNELS, JvmFlags.REFLECT,
        JvmFlags.NO_BANNER, JvmFlags.NO_ANALYTICS,
        JvmFlags.NO_DISK_MONITOR, JvmFlags.PARALLEL_GC})
public class DecideBenchmark {
    /** Size of the centre: 311 agents of 27 queues, ten and a hundred times that, or 10,000 agents of 200 queues. */
    @Param({"OUTSOURCER", "OUTSOURCER_10", "OUTSOURCER_100", "LARGE"})
    public String centre;

    private DecideCalls calls;

    /** Commands beside calls. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counter {
        /** Commands decided. */
        public long commands;
    }

    /** Builds the centre and fills it. */
    @Setup(Level.Trial)
    public void fill() {
        calls = new DecideCalls(CallScript.of(Centre.of(CentreShape.named(centre), 1), 2));
    }

    /** A call's whole life. */
    @Benchmark
    public void call(Counter counter) {
        long before = calls.commands();
        calls.turn();
        counter.commands += calls.commands() - before;
    }
}
