package org.strowger.core.internal.tally;

import java.util.Arrays;

/**
 * A sum over a window that ends now, in 60 buckets: the bucket under way and the 59 before it. It is exact
 * for those buckets, so it covers the window less at most a sixtieth of it. A bucket leaves the sum whole.
 */
final class WindowSum {
    /** Buckets of a window. */
    static final int BUCKETS = 60;

    private final long widthNs;
    private final long[] buckets = new long[BUCKETS];
    /** Number of the bucket under way, counted from time zero. */
    private long current;
    private long sum;

    /** @param windowNs at least 60 ns; a bucket is a sixtieth of it, rounded up to a ns */
    WindowSum(long windowNs) {
        if (windowNs < BUCKETS) {
            throw new IllegalArgumentException(
                    "window was " + windowNs + " ns; use " + BUCKETS + " ns or more");
        }
        this.widthNs = (windowNs - 1) / BUCKETS + 1;
    }

    /** Adds to the bucket under way. */
    void add(long amount, long nowNs) {
        advance(nowNs);
        buckets[slot(current)] += amount;
        sum += amount;
    }

    /** The sum now. */
    long sum(long nowNs) {
        advance(nowNs);
        return sum;
    }

    /**
     * If the other's sum is higher, takes over its buckets, so that the sum is as high and ages as the
     * other's does.
     *
     * @param other over the same window
     */
    void raiseTo(WindowSum other, long nowNs) {
        if (sum(nowNs) < other.sum(nowNs)) {
            System.arraycopy(other.buckets, 0, buckets, 0, BUCKETS);
            sum = other.sum;
        }
    }

    /** Adds the buckets as they are now to a digest. */
    long digest(long seed, long nowNs) {
        advance(nowNs);
        long digest = seed;
        for (long bucket : buckets) {
            digest = 31 * digest + bucket;
        }
        return digest;
    }

    /** Forgets the buckets that have left the window; each is met once. */
    private void advance(long nowNs) {
        long target = nowNs / widthNs;
        if (target - current >= BUCKETS) {
            Arrays.fill(buckets, 0);
            sum = 0;
            current = target;
        }
        while (current < target) {
            current++;
            sum -= buckets[slot(current)];
            buckets[slot(current)] = 0;
        }
    }

    private static int slot(long bucket) {
        return (int) (bucket % BUCKETS);
    }
}
