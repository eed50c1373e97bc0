package org.strowger.bench.quick;

import java.io.PrintStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs every {@link Probe} once, shortly, one after the other on the same machine within minutes: absolute figures
 * drift from run to run, ratios inside one run can be compared. Each probe has a JVM of its own.
 */
public final class QuickRatios {
    private static final int WARMUP = 3;
    private static final int MEASURED = 5;
    /** From this JDK on, every JVM warns of what JMH itself does. */
    private static final int WARNS_OF_UNSAFE = 24;
    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final String COMMANDS = "commands";

    private final PrintStream out;

    /** @param out where progress and figures go, line by line */
    public QuickRatios(PrintStream out) {
        this.out = out;
    }

    /** Measures, which takes up to three minutes. */
    public Report run() throws RunnerException {
        Conditions conditions = Conditions.here();
        out.print(conditions.text());
        Map<Probe, Figure> figures = new EnumMap<>(Probe.class);
        Probe[] probes = Probe.values();
        for (int i = 0; i < probes.length; i++) {
            out.printf(Locale.ROOT, "[%d/%d] ", i + 1, probes.length);
            out.flush();
            Figure figure = measure(probes[i]);
            figures.put(probes[i], figure);
            out.println(Report.line(probes[i], figure));
        }
        Report report = new Report(conditions, figures, Goal.judge(figures));
        out.print(report.verdicts());
        return report;
    }

    private static Figure measure(Probe probe) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("org\\.strowger\\.bench\\." + probe.benchmark().replace(".", "\\.") + "$")
                .forks(1)
                .warmupIterations(WARMUP).warmupTime(TimeValue.seconds(1))
                .measurementIterations(MEASURED).measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        probe.parameters().forEach(options::param);
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            options.jvmArgsPrepend("--sun-misc-unsafe-memory-access=allow");
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        if (results.size() != 1) {
            throw new RunnerException(probe.benchmark() + ": " + results.size() + " results, one was expected");
        }
        return figure(results.iterator().next());
    }

    private static Figure figure(RunResult result) {
        Result<?> primary = result.getPrimaryResult();
        double perSecond = primary.getScore();
        Result<?> commands = result.getSecondaryResults().get(COMMANDS);
        return new Figure(perSecond, primary.getStatistics().getMin(), primary.getStatistics().getMax(),
                commands == null ? 1 : commands.getScore() / perSecond,
                result.getSecondaryResults().get(ALLOCATION).getScore());
    }
}
