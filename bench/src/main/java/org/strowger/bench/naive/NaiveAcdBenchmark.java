package org.strowger.bench.naive;

import java.util.concurrent.TimeUnit;
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
import org.strowger.bench.workload.CallScript;
import org.strowger.bench.workload.Centre;
import org.strowger.bench.workload.CentreShape;

/**
 * How many calls a second does the plain baseline route, without a journal? One operation is one call.
 *
 * <pre>java -jar bench/target/bench.jar NaiveAcdBenchmark -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class NaiveAcdBenchmark {
    /** Size of the centre: 311 agents of 27 queues, or 10,000 of 200. */
    @Param({"OUTSOURCER", "LARGE"})
    public String centre;

    private NaiveCalls calls;

    /** Builds the centre and fills it. */
    @Setup(Level.Trial)
    public void fill() {
        calls = new NaiveCalls(CallScript.of(Centre.of(CentreShape.named(centre), 1), 2));
    }

    /** A call's whole life. */
    @Benchmark
    public long call() {
        calls.turn();
        return calls.offers();
    }
}
