package org.strowger.core.internal.lifecycle;

import java.util.Arrays;

/**
 * The transitions of one life cycle: (state, event) to next state. The diagram in the documentation is
 * printed from it. Built once; only the counts of transitions taken change, on the thread that owns it.
 *
 * @param <S> states
 * @param <E> events
 */
public final class LifeCycle<S extends Enum<S>, E extends Enum<E>> {
    private static final int FORBIDDEN = -1;

    private final String name;
    private final S[] states;
    private final E[] events;
    private final int[] next;
    private final long[] taken;

    private LifeCycle(String name, S[] states, E[] events, int[] next) {
        this.name = name;
        this.states = states;
        this.events = events;
        this.next = next;
        this.taken = new long[next.length];
    }

    /** Begins a table. */
    public static <S extends Enum<S>, E extends Enum<E>> Builder<S, E> of(
            String name, Class<S> states, Class<E> events) {
        return new Builder<>(name, states.getEnumConstants(), events.getEnumConstants());
    }

    /**
     * The state that follows.
     *
     * @throws IllegalStateException if the table has no such row: a defect, since commands are checked first
     */
    public S next(S state, E event) {
        int row = state.ordinal() * events.length + event.ordinal();
        int to = next[row];
        if (to == FORBIDDEN) {
            throw new IllegalStateException(name + ": no transition from " + state + " on " + event);
        }
        taken[row]++;
        return states[to];
    }

    /** Whether the table has such a row. */
    public boolean allows(S state, E event) {
        return next[state.ordinal() * events.length + event.ordinal()] != FORBIDDEN;
    }

    /** Rows that were never taken, as {@code STATE -- EVENT --> STATE}. */
    public java.util.List<String> neverTaken() {
        java.util.List<String> rows = new java.util.ArrayList<>();
        for (int row = 0; row < next.length; row++) {
            if (next[row] != FORBIDDEN && taken[row] == 0) {
                rows.add(states[row / events.length] + " -- " + events[row % events.length]
                        + " --> " + states[next[row]]);
            }
        }
        return rows;
    }

    /** The table as a Mermaid state diagram. */
    public String diagram() {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        for (int row = 0; row < next.length; row++) {
            if (next[row] != FORBIDDEN) {
                text.append("    ").append(states[row / events.length]).append(" --> ")
                        .append(states[next[row]]).append(" : ")
                        .append(events[row % events.length]).append('\n');
            }
        }
        return text.toString();
    }

    /** Gathers rows. */
    public static final class Builder<S extends Enum<S>, E extends Enum<E>> {
        private final String name;
        private final S[] states;
        private final E[] events;
        private final int[] next;

        private Builder(String name, S[] states, E[] events) {
            this.name = name;
            this.states = states;
            this.events = events;
            this.next = new int[states.length * events.length];
            Arrays.fill(next, FORBIDDEN);
        }

        /** One row. */
        public Builder<S, E> row(S from, E event, S to) {
            int row = from.ordinal() * events.length + event.ordinal();
            if (next[row] != FORBIDDEN) {
                throw new IllegalArgumentException(name + ": two rows for " + from + " on " + event);
            }
            next[row] = to.ordinal();
            return this;
        }

        /** The table. */
        public LifeCycle<S, E> build() {
            return new LifeCycle<>(name, states, events, next);
        }
    }
}
