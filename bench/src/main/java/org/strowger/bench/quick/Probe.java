package org.strowger.bench.quick;

import org.strowger.bench.workload.CallScript;

/** What the quick run measures, in the order in which it does: what is compared stands close together. */
public enum Probe {
    /** The ring alone. */
    RING("limit.RawRingBenchmark.command", "", "raw ring, one slot a time", "commands", 1),
    /** The journal alone, one record an excerpt. */
    JOURNAL_SINGLE("limit.RawJournalBenchmark.single", "", "raw journal, one record an excerpt", "records", 1),
    /** The journal alone, batched. */
    JOURNAL_BATCH("limit.RawJournalBenchmark.batch", "", "raw journal, 64 records an excerpt", "records", 1),
    /** The baseline. */
    NAIVE("naive.NaiveAcdBenchmark.call", "centre=LARGE", "plain baseline, no journal", "calls", CallScript.COMMANDS);

    private final String benchmark;
    private final String parameters;
    private final String label;
    private final String unit;
    private final int commands;

    Probe(String benchmark, String parameters, String label, String unit, int commands) {
        this.benchmark = benchmark;
        this.parameters = parameters;
        this.label = label;
        this.unit = unit;
        this.commands = commands;
    }

    /** Class and method below {@code org.strowger.bench}. */
    public String benchmark() {
        return benchmark;
    }

    /** Benchmark parameters, {@code name=value} separated by commas; may be empty. */
    public String parameters() {
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

    /** Commands or records in one operation. */
    public int commands() {
        return commands;
    }
}
