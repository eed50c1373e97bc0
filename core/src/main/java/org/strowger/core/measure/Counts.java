package org.strowger.core.measure;

import java.util.Arrays;
import java.util.StringJoiner;

/** One value for each {@link Count}. Immutable; any thread. */
public final class Counts {
    private static final Count[] ALL = Count.values();
    private static final Counts NOTHING = new Counts(new long[ALL.length]);

    private final long[] values;

    private Counts(long[] values) {
        this.values = values;
    }

    /** Takes the array as its own. */
    static Counts owning(long[] values) {
        return new Counts(values);
    }

    /** All 0. */
    public static Counts nothing() {
        return NOTHING;
    }

    /** Begins with all 0. */
    public static Builder builder() {
        return new Builder();
    }

    /** One value; in the unit that {@link Count} gives. */
    public long of(Count count) {
        return values[count.ordinal()];
    }

    /** The value of a measure, if its denominator is not empty. */
    public java.util.OptionalDouble kpi(Kpi kpi) {
        return kpi.of(this);
    }

    /**
     * These and those of another queue or agent over the same time: sums are added, of highest values the
     * higher stands. Two intervals of one queue do not add up in {@link Count#WAITING}.
     */
    public Counts plus(Counts other) {
        long[] merged = new long[values.length];
        for (Count count : ALL) {
            merged[count.ordinal()] = count.merged(of(count), other.of(count));
        }
        return new Counts(merged);
    }

    /**
     * O − (A + B + F + X + W_end − W_start): 0 in running sums and, by arrival, in each interval. By event
     * time the start of the interval takes part.
     */
    public long identityGap() {
        return of(Count.OFFERED) - of(Count.ANSWERED) - of(Count.ABANDONED) - of(Count.OVERFLOWED)
                - of(Count.WITHDRAWN) - of(Count.WAITING) + of(Count.WAITING_AT_START);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts && Arrays.equals(values, counts.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The values that are not 0, by name. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "Counts[", "]");
        for (Count count : ALL) {
            if (of(count) != 0) {
                text.add(count + "=" + of(count));
            }
        }
        return text.toString();
    }

    /** Gathers values. One thread. */
    public static final class Builder {
        private final long[] values = new long[ALL.length];

        private Builder() {
        }

        /** Sets one value. */
        public Builder set(Count count, long value) {
            values[count.ordinal()] = value;
            return this;
        }

        /** Adds to one value. */
        Builder add(Count count, long amount) {
            values[count.ordinal()] += amount;
            return this;
        }

        Builder copy() {
            Builder other = new Builder();
            System.arraycopy(values, 0, other.values, 0, values.length);
            return other;
        }

        /** The counts so far. */
        public Counts build() {
            return new Counts(values.clone());
        }
    }
}
