package org.strowger.bench.large;

import java.util.Arrays;

/** Latencies of one kind in one window. Written by one thread; others may count them. Allocates nothing once made. */
final class Samples {
    private final long[] ns;
    private volatile int count;

    Samples(int most) {
        ns = new long[most];
    }

    /** Takes one more, while there is room. */
    void add(long latencyNs) {
        if (count < ns.length) {
            int at = count;
            ns[at] = latencyNs;
            count = at + 1;
        }
    }

    int size() {
        return count;
    }

    /** All of these together. */
    static Samples of(Iterable<Samples> parts) {
        int size = 0;
        for (Samples part : parts) {
            size += part.count;
        }
        Samples all = new Samples(size);
        for (Samples part : parts) {
            int at = all.count;
            System.arraycopy(part.ns, 0, all.ns, at, part.count);
            all.count = at + part.count;
        }
        return all;
    }

    /** p50, p99, p99.9 and the worst, in µs; zeros if there is nothing. */
    Tail tail() {
        if (count == 0) {
            return new Tail(0, 0, 0, 0, 0);
        }
        long[] sorted = Arrays.copyOf(ns, count);
        Arrays.sort(sorted);
        return new Tail(count, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999), sorted[count - 1] / 1e3);
    }

    private static double at(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.ceil(sorted.length * quantile) - 1)] / 1e3;
    }

    /** In µs. */
    record Tail(int count, double p50, double p99, double p999, double worst) {}
}
