package org.strowger.core.internal.estimate;

/** Exact mean of the latest so many values: a ring and its 64-bit sum, nothing rounded before the division. */
final class MovingMean {
    private final long[] values;
    private int next;
    private int count;
    private long sum;

    MovingMean(int window) {
        values = new long[window];
    }

    void add(long value) {
        sum += value - values[next];
        values[next] = value;
        next = next + 1 == values.length ? 0 : next + 1;
        count = Math.min(count + 1, values.length);
    }

    /** Adds to the latest value; only if it is not empty. */
    void amend(long more) {
        values[next == 0 ? values.length - 1 : next - 1] += more;
        sum += more;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /** The mean; only if it is not empty. */
    double mean() {
        return (double) sum / count;
    }

    /** Mean of the squares; only if it is not empty. Adds them up anew, so that no rounding error grows. */
    double meanSquare() {
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (double) values[i] * values[i];
        }
        return squares / count;
    }
}
