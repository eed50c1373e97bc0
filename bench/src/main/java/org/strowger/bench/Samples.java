package org.strowger.bench;

import java.util.Arrays;
import java.util.Locale;

/** Latencies of one kind. Written by one thread; others may count them. Allocates nothing once made. */
public final class Samples {
    private final long[] ns;
    private volatile int count;

    /** Room for so many. */
    public Samples(int most) {
        ns = new long[most];
    }

    /** Takes one more, while there is room. */
    public void add(long latencyNs) {
        if (count < ns.length) {
            int at = count;
            ns[at] = latencyNs;
            count = at + 1;
        }
    }

    /** How many there are. */
    public int size() {
        return count;
    }

    /** All of these together. */
    public static Samples of(Iterable<Samples> parts) {
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
    public Tail tail() {
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
    public record Tail(int count, double p50, double p99, double p999, double worst) {
        /** One line for people. */
        public String text() {
            return String.format(Locale.ROOT, "%7d  p50 %8.0f  p99 %8.0f  p99.9 %8.0f  worst %8.0f µs",
                    count, p50, p99, p999, worst);
        }

        /** One JSON object. */
        public String json() {
            return String.format(Locale.ROOT,
                    "{\"count\": %d, \"p50\": %.1f, \"p99\": %.1f, \"p999\": %.1f, \"worst\": %.1f}",
                    count, p50, p99, p999, worst);
        }
    }
}
