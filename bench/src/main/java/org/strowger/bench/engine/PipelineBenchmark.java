package org.strowger.bench.engine;

import java.io.IOException;
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
import org.strowger.bench.TemporaryFolder;
import org.strowger.bench.workload.CallScript;
import org.strowger.bench.workload.Centre;
import org.strowger.bench.workload.CentreShape;
import org.strowger.core.journal.Journal;
import org.strowger.core.journal.JournalSettings;
import org.strowger.core.journal.OpenedJournal;
import org.strowger.core.journal.RecordHandler;

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
        JvmFlags.NO_BANNER, JvmFlags.NO_ANALYTICS,
        JvmFlags.NO_DISK_MONITOR, JvmFlags.PARALLEL_GC})
public class PipelineBenchmark {
    private static final RecordHandler NOTHING_YET = (sequence, nowNs, wallMs, body, at, command, effects) -> { };

    /** Size of the centre. */
    @Param({"LARGE"})
    public String centre;

    /** One thread for all stages, or a thread each. */
    @Param({"COMPACT", "PIPELINED"})
    public String layout;

    /** Nothing is recorded, or everything, as it is at {@code PROCESS_CRASH}. */
    @Param({"none", "chronicle"})
    public String journal;

    private TemporaryFolder folder;
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
    public void open() throws IOException {
        folder = TemporaryFolder.create();
        CallScript script = CallScript.of(Centre.of(CentreShape.named(centre), 1), 2);
        Journal records = journal.equals("none")
                ? new NoJournal()
                : OpenedJournal.open(folder.path(), 1, "bench", JournalSettings.DEFAULT, NOTHING_YET);
        calls = new PipelineCalls(script, layout.equals("PIPELINED"), records);
    }

    /** Keeps the journal from filling the disk. */
    @TearDown(Level.Iteration)
    public void forget() throws IOException {
        folder.deleteOldSegments();
    }

    /** Closes the engine; fails if it had stopped. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        calls.close();
        folder.delete();
    }

    /** A call's whole life. */
    @Benchmark
    public void call(Counter counter) {
        long before = calls.commands();
        calls.call();
        counter.commands += calls.commands() - before;
    }
}
