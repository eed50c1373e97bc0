package org.strowger.bench.quick;

import java.util.Map;

/** What the quick run measures, in this order: figures that are compared stand close together. */
public enum Probe {
    /** The ring alone. */
    RING("limit.RawRingBenchmark.command", Map.of(), "raw ring, one slot a time", "commands"),
    /** Everything but the journal, on one thread. */
    PIPELINE("engine.PipelineBenchmark.call", pipeline("COMPACT", "none"), "pipeline, one thread, no journal", "calls"),
    /** Everything, on one thread. */
    PIPELINE_JOURNAL("engine.PipelineBenchmark.call", pipeline("COMPACT", "chronicle"),
            "pipeline, one thread, with journal", "calls"),
    /** The journal alone, batched. */
    JOURNAL_BATCH("limit.RawJournalBenchmark.batch", Map.of(), "raw journal, 64 records an excerpt", "records"),
    /** The journal alone, one record an excerpt. */
    JOURNAL_SINGLE("limit.RawJournalBenchmark.single", Map.of(), "raw journal, one record an excerpt", "records"),
    /** Everything but the journal, a thread for each stage. */
    PIPELINED("engine.PipelineBenchmark.call", pipeline("PIPELINED", "none"),
            "pipeline, a thread each, no journal", "calls"),
    /** Everything, a thread for each stage. */
    PIPELINED_JOURNAL("engine.PipelineBenchmark.call", pipeline("PIPELINED", "chronicle"),
            "pipeline, a thread each, with journal", "calls"),
    /** Decide alone. */
    DECIDE("engine.DecideBenchmark.call", Map.of("centre", "LARGE"), "decide alone", "calls"),
    /** The baseline. */
    NAIVE("naive.NaiveAcdBenchmark.call", Map.of("centre", "LARGE"), "plain baseline, no journal", "calls");

    private final String benchmark;
    private final Map<String, String> parameters;
    private final String label;
    private final String unit;

    Probe(String benchmark, Map<String, String> parameters, String label, String unit) {
        this.benchmark = benchmark;
        this.parameters = parameters;
        this.label = label;
        this.unit = unit;
    }

    private static Map<String, String> pipeline(String layout, String journal) {
        return Map.of("centre", "LARGE", "layout", layout, "journal", journal);
    }

    /** Class and method below {@code org.strowger.bench}. */
    public String benchmark() {
        return benchmark;
    }

    /** Values of the benchmark's parameters. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** What one operation is, in the plural. */
    public String unit() {
        return unit;
    }
}
