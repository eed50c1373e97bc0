package org.strowger.bench.quick;

/** What the quick run measures, in this order: figures that are compared stand close together. */
public enum Probe {
    /** The ring alone. */
    RING("limit.RawRingBenchmark.command", "", "raw ring, one slot a time", "commands"),
    /** Decide alone. */
    DECIDE("engine.DecideBenchmark.call", "LARGE", "decide alone", "calls"),
    /** The baseline. */
    NAIVE("naive.NaiveAcdBenchmark.call", "LARGE", "plain baseline, no journal", "calls"),
    /** The journal alone, one record an excerpt. */
    JOURNAL_SINGLE("limit.RawJournalBenchmark.single", "", "raw journal, one record an excerpt", "records"),
    /** The journal alone, batched. */
    JOURNAL_BATCH("limit.RawJournalBenchmark.batch", "", "raw journal, 64 records an excerpt", "records");

    private final String benchmark;
    private final String centre;
    private final String label;
    private final String unit;

    Probe(String benchmark, String centre, String label, String unit) {
        this.benchmark = benchmark;
        this.centre = centre;
        this.label = label;
        this.unit = unit;
    }

    /** Class and method below {@code org.strowger.bench}. */
    public String benchmark() {
        return benchmark;
    }

    /** Value of the parameter {@code centre}; empty where the benchmark has none. */
    public String centre() {
        return centre;
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
