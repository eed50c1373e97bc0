package org.strowger.examples.dayreplay.rule;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.strowger.examples.dayreplay.data.CallType;

/** How many decisions with a choice there were, and how many were the same, by call type. Immutable. */
public record Agreement(Map<CallType, Count> byType) {
    /** Keeps its own copy, types in their order. */
    public Agreement {
        Map<CallType, Count> copy = new EnumMap<>(CallType.class);
        copy.putAll(byType);
        byType = Collections.unmodifiableMap(copy);
    }

    /** All types together. */
    public Count total() {
        return byType.values().stream().reduce(Count.NONE, Count::plus);
    }

    /** A type's count, zero if it had no decision. */
    public Count of(CallType type) {
        return byType.getOrDefault(type, Count.NONE);
    }

    /**
     * Decisions with a choice.
     *
     * @param decisions how many
     * @param same how many of them were the same
     */
    public record Count(long decisions, long same) {
        /** Nothing yet. */
        public static final Count NONE = new Count(0, 0);
        private static final Count SAME = new Count(1, 1);
        private static final Count DIFFERENT = new Count(1, 0);

        /** One decision. */
        public static Count of(boolean same) {
            return same ? SAME : DIFFERENT;
        }

        /** Both together. */
        public Count plus(Count other) {
            return new Count(decisions + other.decisions, same + other.same);
        }

        /** Share of the same, 0 to 1; 1 if there was no decision, for then nothing differed. */
        public double share() {
            return decisions == 0 ? 1.0 : (double) same / decisions;
        }
    }
}
